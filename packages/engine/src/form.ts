/**
 * A form as data: what `.focusform` files say, prepared at build time. The engine reads it and knows nothing
 * else of any form. Every name in it is a string, so that the prepared file can be read and diffed by people;
 * `compileForm` turns names into positions.
 */
import type { Place } from './place.ts';
import type { QuantityType, Unit } from './units.ts';

/** A form, or a form with the house rules of a workspace taken in. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly revision: string;
  /** `due N business days after month end`, by the federal holiday calendar. */
  readonly due: { readonly businessDays: number; readonly cites: readonly Citation[] };
  /** The figures a report is known by at a glance, in order; those that do not apply are left out there. */
  readonly headlines: readonly HeadlineSpec[];
  readonly settings: readonly SettingSpec[];
  /** `let` quantities. */
  readonly quantities: readonly QuantitySpec[];
  readonly schedules: readonly ScheduleSpec[];
  readonly worksheets: readonly WorksheetSpec[];
  /** How far back the rows of worksheets must reach, as `windowsOf` finds it. */
  readonly windows: readonly WindowSpec[];
  readonly rules: readonly RuleSpec[];
  /** The house rules taken in, those with errors too; none in a form as it ships. */
  readonly rulesets: readonly RulesetSpec[];
}

/**
 * House rules that a form has taken in. Its settings, quantities and rules stand among the form's own; they hold
 * for the firms that take it on, in the months in which they do, and no figure of the form rests on them.
 */
export interface RulesetSpec {
  readonly name: string;
  readonly file: string;
  /** Of its name. */
  readonly place: Place;
  /** It has errors: nothing of it is here but its name. */
  readonly broken: boolean;
}

/** A paragraph of a regulation, a release, or the form's own text. */
export interface Citation {
  /** As written: `17 CFR 240.15c3-1(a)(1)(ii)`. */
  readonly text: string;
  /** A link to the current text, where the kind of citation has one. */
  readonly href: string | null;
}

/** A figure that a report is known by at a glance. */
export interface HeadlineSpec {
  /** The id of a cell. */
  readonly cell: string;
  /** In a word or two: `Excess`. */
  readonly label: string;
}

/** A setting of the firm's profile. */
export interface SettingSpec {
  readonly name: string;
  /** The house rules it belongs to: only firms that take them on have it; null for the form's own. */
  readonly ruleset: string | null;
  readonly label: string;
  readonly type: Exclude<QuantityType, 'average'>;
  /** The choices of a `choice`; `yes` and `no` of a `flag`; empty otherwise. */
  readonly choices: readonly string[];
  /** `required`: a finding where missing, unless a formula gives it; `optional`: may be missing; `default`: `fallback` holds. */
  readonly presence: 'required' | 'optional' | 'default';
  /** The value in force where none is written. */
  readonly fallback: FallbackValue | null;
  /** `= … or more`: computed, and a written value below it is an error. */
  readonly formula: Definition | null;
  readonly place: Place;
}

/** A setting's default: text for texts, choices, flags and dates; a rational for amounts (dollars, ratio, count). */
export type FallbackValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: readonly [number, number] };

/** A named quantity (`let`), defined by cases. */
export interface QuantitySpec {
  /** That of a house rule is `ruleset/name`. */
  readonly name: string;
  readonly type: QuantityType;
  readonly definition: Definition;
  readonly place: Place;
}

/** Cases of which the first that holds counts. */
export interface Definition {
  readonly cases: readonly Case[];
}

/** One case of a definition. */
export interface Case {
  readonly value: Expression;
  /** Where this case holds; null holds always. */
  readonly when: Condition | null;
  /** First date (of a month end) from which this case holds, as `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly cites: readonly Citation[];
  /** The expression as written in the form, blanks folded: `subordinated-loans + secured-demand-notes`. */
  readonly text: string;
  /** `when`, as written, blanks folded: `method is alternative`; null where there is none. */
  readonly condition: string | null;
}

/** A schedule of the form. */
export interface ScheduleSpec {
  /** `A`, `B`. */
  readonly id: string;
  readonly title: string;
  /** The columns of a grid, in order; empty where a line has a single figure. */
  readonly columns: readonly ColumnSpec[];
  /** Lines, headings and page breaks, in the order of the form. */
  readonly rows: readonly ScheduleRow[];
  /** The months that share a printed page: `[[1, 6], [7, 12]]`. */
  readonly pages: readonly (readonly [number, number])[];
  readonly notes: readonly Note[];
}

/** A note below a schedule: its mark (`**`, `Note A`) and its text. */
export interface Note {
  readonly mark: string;
  readonly text: string;
}

/** A column of a grid. */
export interface ColumnSpec {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly when: Condition | null;
  readonly place: Place;
}

/** A row of a printed schedule. */
export type ScheduleRow =
  | { readonly kind: 'heading'; readonly number: string; readonly text: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'line'; readonly line: LineSpec };

/** A line of a schedule. */
export interface LineSpec {
  /** The form's own line: `5a`, `25d`; of a grid: `2L`, `5A-L`, `5`. */
  readonly line: string;
  /** The item number printed on the form; null where the form has none. */
  readonly item: string | null;
  /** What a report writes first on the line: the item number where there is one, the line otherwise. */
  readonly key: string;
  readonly name: string;
  readonly label: string;
  /** What the form's instructions ask for, in our words: the hover text. Empty where they say nothing. */
  readonly instruction: string;
  /** What to do where a written figure differs from the computed one; empty where there is nothing special. */
  readonly correction: string;
  /** Whether a new month names the line, which is computed, as a control total: a plain diff then shows what a change does. */
  readonly controlTotal: boolean;
  /** One cell (column null), or one for each column the line has. */
  readonly cells: readonly CellSpec[];
  readonly place: Place;
}

/** What may stand in a cell. */
export interface CellSpec {
  /** `A.net-capital`, `B.total-lines-1-to-7.deductions`: what expressions name. */
  readonly id: string;
  readonly column: string | null;
  readonly unit: Unit;
  /** `nonnegative`; `signed`: losses in brackets; `deduction`: written in brackets, held as a magnitude. */
  readonly sign: 'nonnegative' | 'signed' | 'deduction';
  /** Where the cell applies; null applies always. Elsewhere it is inapplicable. */
  readonly when: Condition | null;
  /** Whether a report may leave it blank. */
  readonly optional: boolean;
  /** Null for a line that is entered. */
  readonly formula: Definition | null;
  /** `entered`: the written figure counts where the formula's source is missing (prior month, worksheet);
   *  `more`: a written figure above the computed one counts, one below is an error. */
  readonly or: 'entered' | 'more' | null;
  /** The valuations of which one must be designated beside a figure; empty where none is asked for. */
  readonly valued: readonly string[];
}

/** A worksheet: rows of parts from which lines are computed. */
export interface WorksheetSpec {
  readonly name: string;
  readonly title: string;
  /** `text`: rows begin with a quoted label; `date`: a row holds from its date on, until the next. */
  readonly by: 'text' | 'date';
  readonly columns: readonly WorksheetColumnSpec[];
  /** What its rows compute, for house rules to name; in the form's own formulas it stands where it is named. */
  readonly lets: readonly WorksheetLetSpec[];
  readonly place: Place;
}

/** How many days before the report date a mean is taken over: the most, of all means over a worksheet's days. */
export interface WindowSpec {
  /** A worksheet by date, by its name. */
  readonly worksheet: string;
  readonly days: number;
  /** The house rules that take it; null for the form itself. */
  readonly ruleset: string | null;
}

/** What a row of a worksheet computes (`let`). */
export interface WorksheetLetSpec {
  readonly name: string;
  readonly type: QuantityType;
  readonly value: Expression;
}

/** A column of a worksheet. */
export interface WorksheetColumnSpec {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly place: Place;
}

/** A quantity computed from cells, settings, other quantities and worksheets. */
export type Expression =
  /** A rational: numerator, denominator. Money in dollars, percents as ratios. */
  | { readonly kind: 'number'; readonly value: readonly [number, number] }
  /** A cell's reported value; with `exact`, the quantity before rounding. */
  | { readonly kind: 'cell'; readonly cell: string; readonly exact: boolean }
  | { readonly kind: 'quantity'; readonly name: string }
  | { readonly kind: 'setting'; readonly name: string }
  /** The same expression in the month before. Holds only where that month is in the workspace. */
  | { readonly kind: 'prior'; readonly of: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'function'; readonly name: 'max' | 'min' | 'abs'; readonly args: readonly Expression[] }
  /** A column of the worksheet row at hand; only inside `sum` and `mean-of-days`. */
  | { readonly kind: 'column'; readonly name: string }
  /** Sum of `of` over the rows of a worksheet for which `where` holds. */
  | {
      readonly kind: 'sum';
      readonly worksheet: string;
      /** What `of` measures. */
      readonly type: QuantityType;
      readonly of: Expression;
      readonly where: Condition | null;
    }
  /** Mean of `of` over the days before the report date, each row holding from its date until the next. */
  | {
      readonly kind: 'mean-of-days';
      readonly worksheet: string;
      /** What `of` measures. */
      readonly type: QuantityType;
      readonly of: Expression;
      readonly days: number;
    }
  /** Mean of `of` over this month and those before it; holds only where all of them are in the workspace. */
  | {
      readonly kind: 'mean-of-months';
      readonly of: Expression;
      readonly months: number;
      /** Whether it holds only where all of them are filed. */
      readonly filed: boolean;
    };

/** Something that holds, does not hold, or cannot be told (where it rests on a hole). */
export type Condition =
  | {
      readonly kind: 'compare';
      readonly op: '<' | '<=' | '>' | '>=';
      /** What both sides measure. */
      readonly type: QuantityType;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** A choice or a flag (a setting, or a cell by its id) is the named one. */
  | {
      readonly kind: 'is';
      readonly of: { readonly kind: 'setting' | 'cell'; readonly name: string };
      readonly choice: string;
    }
  /** The cell has a figure or `-0-`. */
  | { readonly kind: 'answered'; readonly cell: string }
  /** The worksheet is given in this report, or the setting is written in the profile. */
  | { readonly kind: 'given'; readonly of: 'worksheet' | 'setting'; readonly name: string }
  /** The month ends before so many months after the date of a setting have passed. */
  | { readonly kind: 'within'; readonly months: number; readonly setting: string }
  /** The same condition in the month before. Cannot be told where that month is not in the workspace. */
  | { readonly kind: 'prior'; readonly of: Condition }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

/** The four severities of a finding (`language.md` 14). */
export type Severity = 'error' | 'breach' | 'warning' | 'info';

/** A rule of the form, of the regulation, or of the house. */
export interface RuleSpec {
  /** Stable, kebab-case; a house rule's is `ruleset/code`. */
  readonly code: string;
  /** The house rules it belongs to: it holds for the firms that take them on; null for the form's own. */
  readonly ruleset: string | null;
  readonly severity: Severity;
  /** First and last month end for which the rule holds, `YYYY-MM-DD`; null is open. */
  readonly from: string | null;
  readonly until: string | null;
  /**
   * One for each cell the rule stands at (several where it is written `for each of …`): the same condition, of other
   * cells.
   */
  readonly instances: readonly RuleInstance[];
  readonly cites: readonly Citation[];
  /** The condition as written, blanks folded. */
  readonly text: string;
  readonly place: Place;
}

/** A rule at one cell. */
export interface RuleInstance {
  /** The cell it stands at; null stands at the report's heading. */
  readonly at: string | null;
  readonly when: Condition;
  readonly quantities: readonly QuantitySpec[];
  readonly message: readonly MessagePart[];
  /** Where it is made of another instance by exchanging cells, how: it can be made runnable without being made itself. */
  readonly like?: LikeInstance;
}

/** Another instance of the same rule, and the cells that stand in the place of its own, by their ids. */
export interface LikeInstance {
  readonly instance: RuleInstance;
  readonly cells: ReadonlyMap<string, string>;
}

/** Text of a message, or a figure in it. */
export type MessagePart = string | { readonly kind: 'cell' | 'quantity' | 'setting'; readonly name: string };

/** Evaluated reports: what a firm's months come to. Whoever needs a figure asks here; nobody computes one elsewhere. */
import type { Exact } from './exact.ts';
import type {
  CellState,
  FirmFacts,
  PartFact,
  ReportFacts,
  SettingValue,
  WorksheetFacts,
  WorksheetRow,
} from './facts.ts';
import type { Finding } from './finding.ts';
import type {
  CellSpec,
  Citation,
  Expression,
  Form,
  LineSpec,
  RuleSpec,
  ScheduleSpec,
  Severity,
  WorksheetSpec,
} from './form.ts';
import type { Place, SourcePlace } from './place.ts';
import type { Unit } from './units.ts';

/** Where a cell's value comes from: typed, made by its parts, computed, or computed and written too. */
export type Origin = 'entered' | 'summed' | 'derived' | 'asserted';

/** A cell of a report and all that is known of it. */
export interface Cell {
  readonly spec: CellSpec;
  readonly line: LineSpec;
  readonly schedule: ScheduleSpec;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly unit: Unit;
  readonly state: CellState;
  /** In grains of the unit (92.40 % is 9240); null unless the state is nil (0) or figure. */
  readonly value: number | null;
  /** The quantity before rounding (dollars, ratio, count); null unless the state is nil or figure. */
  readonly exact: Exact | null;
  /** Null where the cell is blank and would be entered, or is inapplicable. */
  readonly origin: Origin | null;
  /** The case of the formula that holds, as written; null for an entered cell. */
  readonly formula: CaseInForce | null;
  /** The figures the formula rests on, in its order; of a cell that does not apply, those that say so. */
  readonly operands: readonly Operand[];
  /** A derived cell that is blank or broken: the cells and settings it waits for, entered ones only. */
  readonly waitsFor: readonly string[];
  readonly parts: readonly PartFact[];
  readonly valued: string | null;
  /** The original of an amended figure, in grains. */
  readonly was: number | null;
  /** Where its figure is written (an entry or a control total); null where it is not. */
  readonly place: SourcePlace | null;
}

/** The case of a formula, a quantity or a setting that holds, as written in the form. */
export interface CaseInForce {
  readonly text: string;
  /** Where it holds: `method is alternative`; null where it holds always. */
  readonly condition: string | null;
  readonly cites: readonly Citation[];
}

/** A figure a formula rests on. */
export type Operand =
  | { readonly kind: 'cell'; readonly cell: string; readonly month: string }
  | { readonly kind: 'quantity'; readonly name: string; readonly month: string }
  | { readonly kind: 'setting'; readonly name: string; readonly month: string }
  | {
      readonly kind: 'worksheet';
      readonly name: string;
      readonly month: string;
      /** What is made of its rows; null where it is only asked whether it is given. */
      readonly use: WorksheetUse | null;
    };

/** A sum or a mean over the rows of a worksheet. */
export type WorksheetUse = Extract<Expression, { kind: 'sum' | 'mean-of-days' }>;

/** What an expression, a setting or a `let` comes to in one month. */
export type Outcome =
  | { readonly state: 'figure'; readonly value: Exact }
  /** Rests on something not answered; `for` names it. */
  | { readonly state: 'blank'; readonly for: readonly string[] }
  /** A divisor that is not positive. */
  | { readonly state: 'undefined' }
  /** Rests on a broken line. */
  | { readonly state: 'broken'; readonly for: readonly string[] };

/** What a `let` comes to, and by which of its cases. */
export type QuantityInForce = Outcome & {
  /** Null where none of its cases holds, or it cannot be told which. */
  readonly formula: CaseInForce | null;
  /** The figures it rests on, in its order. */
  readonly operands: readonly Operand[];
};

/** A month of a firm, evaluated. */
export interface EvaluatedReport {
  readonly form: Form;
  readonly facts: ReportFacts;
  /** `YYYY-MM`. */
  readonly month: string;
  /** The month before; null where it is not in the workspace. */
  readonly prior: EvaluatedReport | null;
  /** Where the firm's profile begins; null where it has none, or more than one. */
  readonly profile: SourcePlace | null;
  /** The month's last day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The day it is due, `YYYY-MM-DD`. */
  readonly due: string;
  readonly state: 'draft' | 'filed' | 'amended';
  /** The settings in force, by name, in the form's order; those neither written nor defaulted are absent. */
  readonly settings: ReadonlyMap<string, SettingInForce>;
  /** Every finding about this report, in order. */
  readonly findings: readonly Finding[];
  /** What is not among them, since it follows from an error of the month before, which is told. */
  readonly followers: readonly Finding[];
  /** A cell by its id. Throws for an id the form does not have. */
  cell(id: string): Cell;
  /** Every cell of the form, in its order. */
  cells(): readonly Cell[];
  /** The cells that await an entry and have none, by id, in the form's order; none where that cannot be told. */
  unanswered(): readonly string[];
  /** The rules in force that are not broken and could be: how far each is from it. */
  headroom(): readonly Headroom[];
  /** How the month stands to every rule in force, at each cell it can stand at. */
  rules(): readonly RuleStanding[];
  /** What a `let` comes to. Throws for a name the form does not have. */
  quantity(name: string): QuantityInForce;
  /** A setting with how it comes about. Throws for a name the form does not have. */
  setting(name: string): ExplainedSetting;
  /** What each row of a worksheet adds to a sum or a mean over its rows. */
  contributions(use: WorksheetUse): WorksheetResult;
  /** The worksheets given, in the order of the form. */
  readonly worksheets: readonly EvaluatedWorksheet[];
}

/** A setting that holds in a month. */
export interface SettingInForce {
  readonly value: SettingValue;
  /** Written in the profile, the form's default, or computed. */
  readonly origin: 'entered' | 'default' | 'derived';
  /** Where it is written; null where it is not. */
  readonly place: SourcePlace | null;
}

/** A setting with how it comes about. */
export interface ExplainedSetting {
  /** Null where it is neither written nor computable, and has no default. */
  readonly inForce: SettingInForce | null;
  /** The case of its formula that holds; null where it has none, or what is written counts. */
  readonly formula: CaseInForce | null;
  /** The figures its formula rests on, in its order. */
  readonly operands: readonly Operand[];
}

/** How far a month is from breaking a rule. */
export interface Headroom {
  readonly rule: string;
  readonly severity: Severity;
  /** The cell the rule stands at; null where it stands at the report. */
  readonly cell: string | null;
  /** Whether the rule can stand at this cell alone. */
  readonly single: boolean;
  readonly unit: Unit;
  /** What the compared figure can move without the rule's condition holding, in whole grains, rounded down. */
  readonly value: number;
  /** The same before rounding: dollars, a ratio, a count. */
  readonly exact: Exact;
  /** What the figure comes to that is compared (dollars, a ratio, a count); null where an expression is. */
  readonly compared: Exact | null;
  /** Which figure that is, and which way it would go, where it alone can move as far; null also where the limit would move with it. */
  readonly moves: Movement | null;
  /** The condition, as written. */
  readonly text: string;
  /** The cells the rule rests on, by id. */
  readonly restsOn: readonly string[];
}

/** A figure that a condition compares, and the way it goes as the condition comes nearer. */
export interface Movement {
  readonly kind: 'cell' | 'quantity' | 'setting';
  /** A cell's id; the name of a quantity or a setting. */
  readonly name: string;
  readonly way: 'fall' | 'rise';
}

/** How a month stands to a rule, at one of the cells the rule can stand at. */
export interface RuleStanding {
  readonly rule: RuleSpec;
  /** The cell; null for the report. */
  readonly cell: string | null;
  /** `broken`: its condition holds; `untold`: it rests on what is not answered, broken or not in the workspace. */
  readonly state: 'kept' | 'broken' | 'untold';
  /** What is said where it is broken. */
  readonly finding: Finding | null;
  /** How far it is from being broken; null where no figure decides it. */
  readonly headroom: Headroom | null;
  /** The cells of this month that it rests on, by id. */
  readonly restsOn: readonly string[];
}

/** What a sum or a mean over the rows of a worksheet comes to, row by row. */
export interface WorksheetResult {
  readonly total: Outcome;
  readonly rows: readonly Contribution[];
}

/** A row of a worksheet in a sum or a mean. */
export interface Contribution {
  readonly row: WorksheetRow;
  /** What is summed or averaged; null where something it needs is not computable. */
  readonly amount: Exact | null;
  /** Whether the row counts; null where that cannot be told. */
  readonly counts: boolean | null;
  /** For how many days it is averaged; null in a sum. */
  readonly days: number | null;
}

/** A worksheet given in a report. */
export interface EvaluatedWorksheet {
  readonly spec: WorksheetSpec;
  readonly facts: WorksheetFacts;
}

/** A firm with its months. */
export interface EvaluatedFirm {
  readonly id: string;
  readonly name: string;
  /** Where its profile stands. */
  readonly file: string;
  readonly place: Place;
  /** What its profile says; null where it has none, or more than one. */
  readonly profile: FirmFacts | null;
  /** In the order of time. */
  readonly reports: readonly EvaluatedReport[];
}

/** A workspace, linked and evaluated. */
export interface EvaluatedWorkspace {
  readonly form: Form;
  readonly firms: readonly EvaluatedFirm[];
  /** Every finding of every file, in order: of reading, linking and evaluation. */
  readonly findings: readonly Finding[];
}

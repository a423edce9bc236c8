/**
 * What a comparison of two states says: plain data, with exact values and units. `before` and `after` are two
 * revisions of a workspace, or two months of a firm. What somebody typed, what follows from it, and what the rules
 * say are kept apart.
 */
import type { CaseInForce, Movement, Origin, Outcome } from '../evaluated.ts';
import type { Exact } from '../exact.ts';
import type { AmendedFact, CellState, SettingValue } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { CellSpec, Severity, SettingSpec } from '../form.ts';
import type { SourcePlace } from '../place.ts';
import type { QuantityType, Unit } from '../units.ts';

/** One of the two states that are compared. */
export type Side = 'before' | 'after';

/** A cell by all that it is called. */
export interface ComparedCell {
  /** Its id in the form: `A.net-capital`. */
  readonly id: string;
  readonly schedule: string;
  /** The form's own line: `25d`. */
  readonly line: string;
  readonly item: string | null;
  /** What a report writes first on the line. */
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly column: string | null;
  readonly unit: Unit;
  readonly sign: CellSpec['sign'];
}

/** What stands in a cell on one side. */
export interface SideFigure {
  readonly state: CellState;
  /** In grains of the unit; null unless nil (0) or a figure. */
  readonly value: number | null;
  /** The quantity before rounding: dollars, a ratio, a count; null unless nil or a figure. */
  readonly exact: Exact | null;
  readonly origin: Origin | null;
  /** Where it is written; null where it is not. */
  readonly place: SourcePlace | null;
}

/** A cell that is not the same on both sides. Either side is null where there is no such month. */
export interface FigureChange {
  readonly cell: ComparedCell;
  readonly before: SideFigure | null;
  readonly after: SideFigure | null;
  /** In grains of the unit, `after` less `before`; null where either is no number. Of a deduction, of its magnitude. */
  readonly difference: number | null;
  /** The difference as a share of what stood before; null where that was nil or no number. */
  readonly share: Exact | null;
}

/** A written figure that is not the same, with what belongs to it. */
export interface EnteredFigure extends FigureChange {
  readonly kind: 'figure';
  /** A computed line that is written as a control total: what is written, not what is computed, changed. */
  readonly isControlTotal: boolean;
  readonly parts: readonly PartChange[];
  /** The valuation designated beside the figure, where it is another. */
  readonly valued: WordChange | null;
  /** The original figure of an amended entry in grains, where it is another. */
  readonly was: { readonly before: number | null; readonly after: number | null } | null;
}

/** A part of an entry that is new, gone or another amount. */
export interface PartChange {
  readonly label: string;
  /** Exact: dollars or a count; null where there is no such part, or none in this column. */
  readonly before: Exact | null;
  readonly after: Exact | null;
}

/** A word that is new, gone or another one. */
export interface WordChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** A row of a worksheet that is new, gone or another one. */
export interface RowChange {
  readonly kind: 'row';
  readonly worksheet: string;
  /** The quoted label or the date. */
  readonly label: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Every column, in the order of the form. */
  readonly values: readonly {
    readonly column: string;
    readonly unit: Unit;
    /** Dollars, a ratio, a count; null where blank. */
    readonly before: Exact | null;
    readonly after: Exact | null;
  }[];
  readonly place: SourcePlace;
}

/** A worksheet that is given on one side only, or cannot be read on one. */
export interface WorksheetChange {
  readonly kind: 'worksheet';
  readonly worksheet: string;
  readonly before: 'absent' | 'given' | 'broken';
  readonly after: 'absent' | 'given' | 'broken';
}

/** Draft, filed or amended. */
export interface FilingState {
  readonly state: 'draft' | 'filed' | 'amended';
  /** `YYYY-MM-DD`; null for a draft, and where it cannot be read. */
  readonly filed: string | null;
  readonly seal: string | null;
  readonly amended: Pick<AmendedFact, 'date' | 'reason'> | null;
}

/** The state of a month's filing that is another one. */
export interface StateChange {
  readonly kind: 'state';
  readonly before: FilingState;
  readonly after: FilingState;
}

/** An acceptance that is new, gone or for another reason. */
export interface AcceptanceChange {
  readonly kind: 'acceptance';
  readonly rule: string;
  readonly key: string | null;
  readonly column: string | null;
  /** The reason; null where nothing is accepted. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Something that somebody typed. */
export type EnteredChange = EnteredFigure | RowChange | WorksheetChange | StateChange | AcceptanceChange;

/** A computed figure that is not the same, and why. */
export interface DerivedChange extends FigureChange {
  /** What its formula names and is not the same, in the formula's order. */
  readonly causes: readonly Cause[];
}

/** Why a computed figure is not the same: something its formula names. */
export type Cause =
  | (FigureChange & {
      readonly kind: 'cell';
      /** How many months before the month of the figure. */
      readonly monthsBack: number;
      /** The month on the side that has it, `YYYY-MM`. */
      readonly month: string;
    })
  | {
      readonly kind: 'setting';
      readonly name: string;
      readonly type: SettingSpec['type'];
      readonly before: SettingValue | null;
      readonly after: SettingValue | null;
    }
  | {
      readonly kind: 'quantity';
      readonly name: string;
      readonly type: QuantityType;
      readonly before: Outcome;
      readonly after: Outcome;
    }
  /** The rows of a worksheet. */
  | { readonly kind: 'worksheet'; readonly name: string }
  /** Another case of the formula holds. */
  | { readonly kind: 'case'; readonly before: CaseInForce; readonly after: CaseInForce }
  /** A month before is there on one side only. */
  | { readonly kind: 'month'; readonly month: string; readonly there: Side };

/**
 * What became of a finding: `broken`, it is new; `still`, it stands on both sides; `satisfied`, its rule was broken
 * and is kept; `accepted`, it was not accepted and is; `unaccepted`, the other way; `untold`, whether it stands can no
 * longer be told; `void`, its rule does not hold any more; `gone`, it is no rule's and does not stand any more.
 */
export type RuleStatus =
  'broken' | 'still' | 'satisfied' | 'accepted' | 'unaccepted' | 'untold' | 'void' | 'gone';

/** A finding on either side, and what became of it. */
export interface RuleChange {
  readonly status: RuleStatus;
  readonly code: string;
  /** A rule of the form or of the house; otherwise something that is wrong with the text or with what it says. */
  readonly isRule: boolean;
  readonly severity: Severity;
  /** Where it stands; null at the report, the profile or a file. */
  readonly cell: ComparedCell | null;
  readonly before: Finding | null;
  readonly after: Finding | null;
}

/** How far a month is from breaking a rule, where that is not the same. */
export interface HeadroomChange {
  readonly rule: string;
  readonly severity: Severity;
  /** Where the rule stands; null at the report. */
  readonly cell: ComparedCell | null;
  /** Whether the rule can stand there alone. */
  readonly single: boolean;
  readonly unit: Unit;
  /** In grains of the unit; null where the rule is broken, cannot be told or does not hold. */
  readonly before: number | null;
  readonly after: number | null;
  /** The figure that would move, on the side that has one; null where an expression is compared. */
  readonly moves: Movement | null;
  /** The name of that figure. */
  readonly figure: string | null;
  /** Whether it came nearer, and is now near, or by much: a tenth of the figure, a tenth of the way. */
  readonly comesNear: boolean;
  /** The condition, as written. */
  readonly text: string;
}

/** A line by which a month is told at a glance: those the form names as control totals. */
export type KeyFigure = FigureChange;

/** Why a month is not compared, or not in whole. */
export interface NotCompared {
  readonly side: Side;
  /**
   * `conflict`: git's conflict markers stand in it; `twice`: the month is given twice; `held`: lines below a broken
   * heading or without a key could not be read; `unread`: a heading in its file could not be read, and it is not there.
   */
  readonly reason: 'conflict' | 'twice' | 'held' | 'unread';
  readonly place: SourcePlace;
}

/** A setting in force that is not the same in a month. */
export interface SettingChange {
  readonly name: string;
  readonly label: string;
  readonly type: SettingSpec['type'];
  /** Null where it is neither written, computed nor defaulted. */
  readonly before: SettingValue | null;
  readonly after: SettingValue | null;
}

/** A line of a firm's profile that is new, gone or says something else. */
export interface ProfileChange {
  readonly name: string;
  /** What the form calls it; empty where the form has no such setting. */
  readonly label: string;
  readonly type: SettingSpec['type'];
  /** `from YYYY-MM`; null from the beginning. */
  readonly from: string | null;
  readonly before: ProfileLine;
  readonly after: ProfileLine;
}

/** A line of a profile on one side: its value, that it is not there, or that it cannot be read. */
export type ProfileLine =
  { readonly state: 'set'; readonly value: SettingValue } | { readonly state: 'absent' | 'broken' };

/** Two states of a month compared, or two months. */
export interface ReportComparison {
  readonly firm: string;
  /** `YYYY-MM`; the one that there is, where there is one. */
  readonly month: string;
  /** The month on either side: null where there is none. */
  readonly months: { readonly before: string | null; readonly after: string | null };
  /** `unknown`: it is on one side only, and what could not be read on the other may have been it. */
  readonly change: 'none' | 'changed' | 'added' | 'removed' | 'unknown';
  /** Where its heading stands on either side. */
  readonly places: { readonly before: SourcePlace | null; readonly after: SourcePlace | null };
  readonly notCompared: readonly NotCompared[];
  readonly entered: readonly EnteredChange[];
  /** Of a month that is on one side only: how many figures are written in it. */
  readonly written: number;
  /** Settings in force; between two revisions the firm's `profile` says the same by the lines of the profile. */
  readonly settings: readonly SettingChange[];
  readonly derived: readonly DerivedChange[];
  readonly rules: readonly RuleChange[];
  readonly headroom: readonly HeadroomChange[];
  /** Of a new month, `before` is the month before it; of one that is gone, `after` is null. */
  readonly keyFigures: readonly KeyFigure[];
}

/** Two states of a firm compared: only what is not the same. */
export interface FirmComparison {
  readonly id: string;
  readonly name: WordChange;
  readonly change: 'none' | 'changed' | 'added' | 'removed';
  /** Where its profile stands on either side. */
  readonly places: { readonly before: SourcePlace | null; readonly after: SourcePlace | null };
  readonly profile: readonly ProfileChange[];
  /** What is found in the profile, and became another. */
  readonly rules: readonly RuleChange[];
  /** In the order of time; those that are the same on both sides are left out. */
  readonly months: readonly ReportComparison[];
}

/** What cannot be read and belongs to no month that is known: it may hold anything. */
export interface UnreadText {
  readonly side: Side | 'both';
  readonly finding: Finding;
}

/** House rules that are new, gone or say something else. */
export interface HouseRulesChange {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The file they stand in, on the side that has them. */
  readonly file: string;
  /** They have errors on the side named: nothing of them holds there. */
  readonly broken: readonly Side[];
  /** Rules by their codes: their conditions, as written. */
  readonly rules: readonly (WordChange & { readonly code: string })[];
}

/** Two states of a workspace compared: only what is not the same. */
export interface WorkspaceComparison {
  readonly unread: readonly UnreadText[];
  readonly houseRules: readonly HouseRulesChange[];
  /** In the order of their identifiers. */
  readonly firms: readonly FirmComparison[];
}

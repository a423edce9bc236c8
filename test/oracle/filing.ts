/** Filings as the oracle holds them: the facts of a firm's months, before they are a text or a spreadsheet. */
import type { Column } from './lines.ts';

/**
 * An amount as it is written. Amounts are integers of what is written (thousands, cents, counts, tenths of an
 * average, hundredths of a percent), so that a double holds each of them exactly.
 */
export type Amount =
  | { readonly kind: 'nil' }
  /** A bare figure: in the grain of its line. */
  | { readonly kind: 'plain'; readonly value: number }
  /** `$`: exact cents, rounded once to the grain of the line. */
  | { readonly kind: 'dollars'; readonly cents: number };

/** An entered cell: an amount, parts that make it (all bare or all in `$`), or both, which then agree. */
export interface Entry {
  /** Null where the figure is left out to its parts. */
  readonly amount: Amount | null;
  readonly parts: readonly Amount[];
  /** What was done to it: the entry is left out, or spoilt. */
  readonly hole: Hole | null;
}

/** What was done to an entry. */
export type Hole = 'blank' | 'broken';

/** A row of Schedule B. */
export type RowEntry = Readonly<Partial<Record<Column, Entry>>>;

/** A row of a worksheet of commodities. */
export interface CommodityRow {
  readonly long: number;
  readonly short: number;
  readonly marginCents: number;
}

/** A row of the worksheet of markets: it holds from `daysBefore` days before the report date on. */
export interface MarketRow {
  readonly daysBefore: number;
  readonly nasdaq: number;
  readonly other: number;
  readonly lowPrice: number;
}

/** The worksheets of a month; null where one is not given. */
export interface Worksheets {
  readonly firm: readonly CommodityRow[] | null;
  readonly customer: readonly CommodityRow[] | null;
  readonly markets: readonly MarketRow[] | null;
  /** Bare thousands. */
  readonly options: readonly number[] | null;
}

/** A month: every entered line answered. */
export interface Month {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Whether the month before is in the workspace. */
  readonly linked: boolean;
  readonly method: 'basic' | 'alternative';
  /** By line. What is written for a line that its worksheet or the month before gives stands aside. */
  readonly a: Readonly<Record<string, Entry>>;
  /** By row. */
  readonly b: Readonly<Record<string, RowEntry>>;
  readonly worksheets: Worksheets;
  /** A requirement above the computed one, in thousands; null where none is written. */
  readonly higherRequirement: number | null;
}

/** A firm with its months in the order of time. */
export interface Filing {
  readonly business: Business;
  /** In dollars; null where the profile leaves it out. */
  readonly minimumDollars: number | null;
  readonly columns: 'all' | 'deductions';
  readonly base: 'current' | 'prior-month';
  readonly months: readonly Month[];
}

/** The kinds of business of 15c3-1(a)(2). */
export type Business = 'carrying' | 'special-account' | 'dealer' | 'introducing' | 'mutual-fund' | 'other';

/** The month `by` months after `month`. */
export function monthAfter(month: string, by: number): string {
  const date = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1));
  return date.toISOString().slice(0, 7);
}

/** The report date of a month: its last day, as the number of days since 1970. */
export function reportDay(month: string): number {
  return Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0) / 86_400_000;
}

/** A day as `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The entered lines of Schedule A that count in a month: those the form does not compute there.
 * Line 4 is computed from the month before, where that is in the workspace; 25e, 32c, 32d, 36a and 36b from
 * their worksheets, and 32c and 32d only where the excess they are measured against is known.
 */
export function isComputed(line: string, month: Month, base: Filing['base']): boolean {
  const { firm, customer, markets, options } = month.worksheets;
  const excessKnown = base === 'current' || month.linked;
  switch (line) {
    case '4':
      return month.linked;
    case '25e':
      return options !== null;
    case '32c':
      return firm !== null && excessKnown;
    case '32d':
      return customer !== null && excessKnown;
    case '36a':
    case '36b':
      return markets !== null;
    default:
      return false;
  }
}

/**
 * The form's lines as the oracle needs them, copied by hand from the printed form: what is entered, in which
 * unit, with which sign, under which method. Nothing here comes from the `.focusform`.
 */

/** What a figure on a line counts. */
export type LineUnit = 'thousands' | 'count' | 'average' | 'percent';

/** A line of Schedule A. */
export interface LineA {
  readonly line: string;
  /** The item number: what a report writes first. */
  readonly item: string;
  readonly unit: LineUnit;
  /** `bracket`: a magnitude that is written in brackets and subtracted. */
  readonly sign: 'plus' | 'signed' | 'bracket';
  /** The form computes it: always, or where its worksheet is given (`worksheet`), or from the month before (`prior`). */
  readonly derived: 'always' | 'worksheet' | 'prior' | null;
  /** The method under which the line applies; null for both. */
  readonly method: 'basic' | 'alternative' | null;
  /** `Please designate which value is reported.` */
  readonly valued: boolean;
}

function line(
  number: string,
  item: string,
  { unit = 'thousands', sign = 'plus', derived = null, method = null, valued = false }: Partial<LineA> = {},
): LineA {
  return { line: number, item, unit, sign, derived, method, valued };
}

/** Schedule A, all 62 lines in the form's order. */
export const SCHEDULE_A: readonly LineA[] = [
  line('1', '1710'),
  line('2', '1730'),
  line('3', '3520', { derived: 'always' }),
  line('4', '3501', { sign: 'signed', derived: 'prior' }),
  line('5a', '3950', { sign: 'signed' }),
  line('5b', '4212', { sign: 'signed' }),
  line('5c', '4201'),
  line('5d', '4221', { sign: 'signed' }),
  line('6', '4250', { sign: 'signed', derived: 'always' }),
  line('7a', '4264'),
  line('7b', '4274', { sign: 'bracket' }),
  line('8', '3500', { sign: 'signed', derived: 'always' }),
  line('9', '3525', { sign: 'signed' }),
  line('10', '3530', { sign: 'signed', derived: 'always' }),
  line('11a', '3550'),
  line('11b', '3560'),
  line('12', '3575', { derived: 'always' }),
  line('13', '3540'),
  line('14', '3600'),
  line('15', '3612'),
  line('16', '3620', { derived: 'always' }),
  line('17', '3640', { sign: 'signed', derived: 'always' }),
  line('18', '3740'),
  line('19', '3750', { sign: 'signed', derived: 'always' }),
  line('20', '4880'),
  line('21', '4881', { sign: 'signed', derived: 'always' }),
  line('22', '1011'),
  line('23a', '3840', { method: 'basic' }),
  line('23b', '4470', { method: 'alternative' }),
  line('24', '3760', { derived: 'always' }),
  line('25a', '3850', { unit: 'percent', derived: 'always', method: 'basic' }),
  line('25b', '3851', { unit: 'percent', sign: 'signed', derived: 'always', method: 'alternative' }),
  line('25c', '3770', { sign: 'signed', derived: 'always', method: 'basic' }),
  line('25d', '3910', { sign: 'signed', derived: 'always', method: 'alternative' }),
  line('25e', '3852', { unit: 'percent', derived: 'worksheet' }),
  line('26', '4430'),
  line('27', '4472'),
  line('28', '4530'),
  line('29a', '7060'),
  line('29b', '7180'),
  line('30a', '850'),
  line('30b', '1620'),
  line('30c', '841', { valued: true }),
  line('30d', '1621', { valued: true }),
  line('31', '3551'),
  line('32a', '5371'),
  line('32b', '5372'),
  line('32c', '5375', { derived: 'worksheet' }),
  line('32d', '5376', { derived: 'worksheet' }),
  line('33', '4980', { unit: 'count' }),
  line('34a', '5362'),
  line('34b', '5365'),
  line('35a', '770'),
  line('35b', '1505'),
  line('36a', '114', { unit: 'average', derived: 'worksheet' }),
  line('36b', '116', { unit: 'average', derived: 'worksheet' }),
  line('37a', '810'),
  line('37b', '1560'),
  line('38', '750', { sign: 'signed' }),
  line('39a', '310'),
  line('39b', '1580'),
  line('40', '103'),
];

/** The columns of Schedule B, with the names a report's heading gives them. */
export const COLUMNS = ['items', 'debits', 'credits', 'deductions'] as const;

/** A column of Schedule B. */
export type Column = (typeof COLUMNS)[number];

/** The rows of Schedule B in the form's order; `5` and `8` are the form's totals, `10` is yes or no. */
export const SCHEDULE_B = [
  ...['1', '2L', '2S', '3', '4', '5A-L', '5A-S', '5B', '5C-L', '5C-S', '5D', '5E', '5F', '5G', '5', '6', '7'],
  ...['8', '9', '10'],
] as const;

/** The rows of Schedule B that are computed. */
export const TOTALS_B: readonly string[] = ['5', '8'];

/** The columns a row of Schedule B has: 5G is money only, 10 is a question. */
export function columnsOf(row: string): readonly Column[] {
  if (row === '10') return [];
  return row === '5G' ? ['debits', 'credits'] : COLUMNS;
}

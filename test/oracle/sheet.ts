/**
 * The oracle: the form as a spreadsheet. One sheet for each month, a formula for each line that the form
 * computes, written by hand from the form's own words (quoted beside it) and worked out by HyperFormula, which
 * shares no code with the engine.
 *
 * HyperFormula computes with doubles. They are exact here: what is entered are integers below 2^53 (thousands,
 * cents, counts); sums and products of them stay below it; and each formula divides at most once before it
 * rounds, so that a tie (`x.5`) is met exactly, and what is no tie is further from one than a double errs. Its
 * own "smart rounding" is off, and its ROUND goes half away from zero, as the form's figures do.
 */
import { DetailedCellError, HyperFormula } from 'hyperformula';
import {
  dateOf,
  isComputed,
  reportDay,
  type CommodityRow,
  type Entry,
  type Filing,
  type Hole,
  type Month,
} from './filing.ts';
import { columnsOf, COLUMNS, SCHEDULE_A, SCHEDULE_B, type Column, type LineUnit } from './lines.ts';

/** What a cell must come to: in grains of its line where it is answered. */
export type Expected =
  | { readonly state: 'answered'; readonly value: number }
  | { readonly state: 'blank' | 'broken' | 'undefined' | 'inapplicable' };

/** The cells of a month by line (`19`) or by row and column (`8.deductions`). */
export type ExpectedMonth = ReadonlyMap<string, Expected>;

/** Rows of a sheet: the name of each cell and what stands in it. `{19}` in a formula is the cell named 19. */
type Rows = Map<string, string | number>;

/**
 * The lines the form computes, in the form's words. All in thousands but the percents, which are in
 * hundredths: 29.12 % is 2912.
 */
const FORMULAS: Readonly<Record<string, string>> = {
  // "Total of lines 1 and 2"
  '3': '={1}+{2}',
  // "Net of lines 5(a) through 5(d)"
  '6': '={5a}+{5b}-{5c}-{5d}',
  // "the total of lines 4, 6 and 7(a) less 7(b)"
  '8': '={4}+{6}+{7a}-{7b}',
  // "add lines 3, 8 and 9"
  '10': '={3}+{8}+{9}',
  // "Enter total of lines 1-7 of Operational Deductions from Net Capital (Schedule B, Line 8)": dollars there
  '12': '=ROUND({8.deductions}/1000,0)',
  // "Add line items 11 through 15"
  '16': '={11a}+{11b}+{12}+{13}+{14}+{15}',
  // "Line item 10 less line item 16"
  '17': '={10}-{16}',
  // "Line item 17 less line item 18"
  '19': '={17}-{18}',
  // "Line item 19 less line item 20"
  '21': '={19}-{20}',
  // "the percent of aggregate indebtedness (line 23(a)) to net capital". What rests on a hole is a hole, even
  // where the divisor is known not to be positive: hence the terms times 0.
  '25a': '=IF({19}+0*{23a}<=0,"undefined",ROUND({23a}*10000/{19},0))',
  // "the percent of net capital to the aggregate debit items (line 23(b))"
  '25b': '=IF({23b}+0*{19}<=0,"undefined",ROUND({19}*10000/{23b},0))',
  // "net capital in excess of the greater of 6 2/3% of aggregate indebtedness or the minimum"
  '25c': '={19}-{24}',
  // "net capital in excess of the greater of 2% of aggregate debit items … or the minimum"
  '25d': '={19}-{24}',
};

/** "the greater of the dollar amount of minimum net capital … or" 6 2/3 % (a fifteenth) or 2 % of line 23. */
const REQUIREMENT = {
  basic: '=ROUND(MAX({minimum}/1000,{23a}/15),0)',
  alternative: '=ROUND(MAX({minimum}/1000,{23b}*2/100),0)',
};

/** TOTAL line 5: A to F, less the "(Offsetting) Items A-F" in the columns that have them. */
const LINE_5 = '={5A-L.#}+{5A-S.#}+{5B.#}+{5C-L.#}+{5C-S.#}+{5D.#}+{5E.#}+{5F.#}';
const LINE_5_OFFSET = `${LINE_5}-{5G.#}`;

/** "TOTAL (Lines 1 - 7)" */
const LINE_8 = '={1.#}+{2L.#}+{2S.#}+{3.#}+{4.#}+{5.#}+{6.#}+{7.#}';

/** Rule 15c3-1(a)(2), in dollars. */
const MINIMUM: Readonly<Record<Filing['business'], number>> = {
  carrying: 250_000,
  'special-account': 100_000,
  dealer: 100_000,
  introducing: 50_000,
  'mutual-fund': 25_000,
  other: 5_000,
};

/** One engine for all filings: making one costs more than a year's figures. */
const engine = HyperFormula.buildEmpty({
  licenseKey: 'gpl-v3',
  smartRounding: false,
  precisionEpsilon: 0,
  undoLimit: 0,
});

/** What is written for lines that the form computes, in their grains, by month and line. */
export type Stated = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Works a filing out, month by month. */
export function workOut(filing: Filing): ReadonlyMap<string, ExpectedMonth> {
  const sheets = new Map(filing.months.map((month) => [month.month, rowsOf(month, filing)]));
  return withSheets(sheets, () => {
    return new Map(filing.months.map((month) => [month.month, readMonth(month, filing, sheets)]));
  });
}

/**
 * What the stated lines come to where the other stated lines, of this month and those before it, are taken at
 * their word: a firm that carries one wrong total on to the next has a page that foots but for the first.
 */
export function footing(filing: Filing, stated: Stated): Stated {
  const sheets = new Map<string, Rows>();
  for (const month of filing.months) {
    const rows = rowsOf(month, filing);
    for (const [line, value] of stated.get(month.month) ?? []) {
      rows.set(`${line} foots`, rows.get(line) ?? 0);
      rows.set(line, value);
    }
    sheets.set(month.month, rows);
  }
  return withSheets(sheets, () => {
    const foots = ([month, lines]: [string, ReadonlyMap<string, number>]) => {
      const cells = [...lines.keys()].map(
        (line) => [line, readCell(month, `${line} foots`, sheets)] as const,
      );
      return [
        month,
        new Map(cells.map(([line, cell]) => [line, cell.state === 'answered' ? cell.value : Number.NaN])),
      ] as const;
    };
    return new Map([...stated].map(foots));
  });
}

/** Fills the engine with sheets, reads from it, and empties it. */
function withSheets<T>(sheets: ReadonlyMap<string, Rows>, read: () => T): T {
  engine.suspendEvaluation();
  for (const month of sheets.keys()) engine.addSheet(sheetName(month));
  for (const [month, rows] of sheets) {
    const contents = [...rows.values()].map((content) => [resolve(content, month, sheets)]);
    engine.setSheetContent(idOf(month), contents);
  }
  engine.resumeEvaluation();
  const figures = read();
  for (const month of [...sheets.keys()].reverse()) engine.removeSheet(idOf(month));
  return figures;
}

function idOf(month: string): number {
  const id = engine.getSheetId(sheetName(month));
  if (id === undefined) throw new Error(`There is no sheet for ${month}.`);
  return id;
}

/** A month as rows of a sheet, formulas still with the names of lines. */
function rowsOf(month: Month, filing: Filing): Rows {
  const rows: Rows = new Map();
  for (const { line, unit, derived, method } of SCHEDULE_A) {
    if (method !== null && method !== month.method) continue;
    const formula = FORMULAS[line];
    if (line === '24') rows.set(line, requirement(month));
    else if (formula !== undefined) rows.set(line, formula);
    else if (derived === null || !isComputed(line, month, filing.base))
      rows.set(line, entered(month.a[line], unit));
  }
  if (month.worksheets.options === null) {
    // A percent of net capital says nothing where that is not positive; nothing to report says something.
    const entry = String(entered(month.a['25e'], 'percent')).replace(/^=/, '');
    const figure = `IF(ISERROR(${entry}),"undefined",IF(${entry}=0,0,"undefined"))`;
    rows.set('25e', `=IF(ISERROR({19}),${entry},IF({19}<=0,${figure},${entry}))`);
  }
  for (const row of SCHEDULE_B) {
    for (const column of columnsOf(row).filter((one) => isAsked(one, filing))) {
      rows.set(`${row}.${column}`, rowB(row, column, month));
    }
  }
  // "Same total amount from the prior month end": its line 8.
  if (month.linked) rows.set('4', '={prior 8}');
  rows.set('excess', month.method === 'basic' ? '={25c}' : '={25d}');
  rows.set('base', filing.base === 'current' ? '={excess}' : month.linked ? '={prior excess}' : 0);
  addWorksheets(rows, month, filing);
  rows.set('market minimum', month.worksheets.markets === null ? 0 : '=MIN(1000000,{capital}/30)');
  const floor = month.method === 'alternative' ? 250_000 : 0;
  const least = `${String(MINIMUM[filing.business])},${String(floor)},${String(filing.minimumDollars ?? 0)}`;
  rows.set('minimum', `=MAX({market minimum},${least})`);
  return rows;
}

function requirement({ method, higherRequirement }: Month): string {
  const computed = REQUIREMENT[method];
  return higherRequirement === null ? computed : `=MAX(${computed.slice(1)},${String(higherRequirement)})`;
}

function rowB(row: string, column: Column, month: Month): string | number {
  switch (row) {
    case '5':
      return (columnsOf('5G').includes(column) ? LINE_5_OFFSET : LINE_5).replaceAll('#', column);
    case '8':
      return LINE_8.replaceAll('#', column);
    default:
      return entered(month.b[row]?.[column], column);
  }
}

/** "Complete columns I, II and III only if required by the designated examining authority." */
function isAsked(column: Column, { columns }: Filing): boolean {
  return columns === 'all' || column === 'deductions';
}

const HOLES: Readonly<Record<Hole, string>> = { blank: '=NA()', broken: '=1/0' };

/** What stands in an entered cell: the figure, or the parts added up and rounded once. */
function entered(entry: Entry | undefined, unit: LineUnit | Column): string | number {
  if (entry === undefined) return HOLES.blank;
  if (entry.hole !== null) return HOLES[entry.hole];
  const amounts = entry.parts.length > 0 || entry.amount === null ? entry.parts : [entry.amount];
  if (amounts.some(({ kind }) => kind === 'dollars')) {
    const cents = amounts.map((amount) => (amount.kind === 'dollars' ? amount.cents : 0));
    const grain = unit === 'deductions' ? 100 : 100_000;
    return `=ROUND((${cents.join('+')})/${String(grain)},0)`;
  }
  return `=${amounts.map((amount) => (amount.kind === 'plain' ? amount.value : 0)).join('+')}`;
}

function addWorksheets(rows: Rows, month: Month, filing: Filing): void {
  const { firm, customer, markets, options } = month.worksheets;
  // Line 32(c), steps 1 to 5: the greater of long and short, times the margin; "exceeds 10% of excess net capital".
  if (firm !== null && isComputed('32c', month, filing.base)) addCommodities(rows, '32c', firm, 10);
  // Line 32(d): the same, "exceeds 50% of excess net capital".
  if (customer !== null && isComputed('32d', month, filing.base)) addCommodities(rows, '32d', customer, 50);
  if (options !== null) {
    rows.set('options', `=${options.join('+')}`);
    // "the percent of the total options deductions … to net capital"
    rows.set('25e', '=IF({19}+0*{options}<=0,"undefined",ROUND({options}*10000/{19},0))');
  }
  if (markets !== null) addMarkets(rows, month, markets);
}

/** Requirements in cents, the threshold (percent of excess, which is in thousands) in cents too. */
function addCommodities(
  rows: Rows,
  line: string,
  commodities: readonly CommodityRow[],
  percent: number,
): void {
  commodities.forEach(({ long, short, marginCents }, at) => {
    rows.set(`${line} margin ${String(at)}`, `=MAX(${String(long)},${String(short)})*${String(marginCents)}`);
    rows.set(
      `${line} counted ${String(at)}`,
      `=IF({${line} margin ${String(at)}}>{base}*1000*${String(percent)},{${line} margin ${String(at)}},0)`,
    );
  });
  const counted = commodities.map((_, at) => `{${line} counted ${String(at)}}`).join('+');
  rows.set(line, `=ROUND((${counted})/100000,0)`);
}

/**
 * Line 36: "the average number of such markets made during the 30 days immediately preceding the report date",
 * in tenths. Each row holds from its date until the next; days are cut to the window.
 */
function addMarkets(rows: Rows, month: Month, markets: Worksheets36): void {
  const asOf = date(reportDay(month.month));
  markets.forEach(({ daysBefore }, at) => {
    const next = markets[at + 1];
    const start = date(reportDay(month.month) - daysBefore);
    const end = next === undefined ? asOf : date(reportDay(month.month) - next.daysBefore);
    rows.set(`days ${String(at)}`, `=MAX(0,MIN(${end},${asOf})-MAX(${start},${asOf}-30))`);
  });
  const total = (count: (row: Worksheets36[number]) => number): string =>
    `=${markets.map((row, at) => `{days ${String(at)}}*${String(count(row))}`).join('+')}`;
  rows.set(
    'nasdaq',
    total(({ nasdaq }) => nasdaq),
  );
  rows.set(
    'other',
    total(({ other }) => other),
  );
  // Rule 15c3-1(a)(4): $2,500 for each security, $1,000 for one at $5 or less.
  rows.set(
    'capital',
    total(({ nasdaq, other, lowPrice }) => 2_500 * (nasdaq + other - lowPrice) + 1_000 * lowPrice),
  );
  rows.set('36a', '=ROUND({nasdaq}*10/30,0)');
  rows.set('36b', '=ROUND({other}*10/30,0)');
}

type Worksheets36 = NonNullable<Month['worksheets']['markets']>;

function date(day: number): string {
  const [year = '', month = '', dayOfMonth = ''] = dateOf(day).split('-');
  return `DATE(${year},${String(Number(month))},${String(Number(dayOfMonth))})`;
}

function sheetName(month: string): string {
  return `month ${month}`;
}

/** Names of cells as addresses; those of the month before in its sheet. */
function resolve(
  content: string | number,
  month: string,
  sheets: ReadonlyMap<string, Rows>,
): string | number {
  if (typeof content === 'number') return content;
  const months = [...sheets.keys()];
  return content.replace(/\{(prior )?([^}]+)\}/g, (_, prior: string | undefined, name: string) => {
    const of = prior === undefined ? month : (months[months.indexOf(month) - 1] ?? '');
    const at = [...(sheets.get(of)?.keys() ?? [])].indexOf(name);
    if (at < 0) throw new Error(`The sheet of ${of} has no cell ${name}, which ${month} asks for.`);
    return prior === undefined ? `A${String(at + 1)}` : `'${sheetName(of)}'!A${String(at + 1)}`;
  });
}

function readMonth({ month }: Month, filing: Filing, sheets: ReadonlyMap<string, Rows>): ExpectedMonth {
  const cells = new Map<string, Expected>();
  for (const { line } of SCHEDULE_A) cells.set(line, readCell(month, line, sheets));
  for (const row of SCHEDULE_B) {
    for (const column of COLUMNS.filter((one) => columnsOf(row).includes(one))) {
      cells.set(
        `${row}.${column}`,
        isAsked(column, filing) ? readCell(month, `${row}.${column}`, sheets) : { state: 'inapplicable' },
      );
    }
  }
  return cells;
}

/** A cell of a sheet; one that the sheet does not have is inapplicable. */
function readCell(month: string, name: string, sheets: ReadonlyMap<string, Rows>): Expected {
  const row = [...(sheets.get(month)?.keys() ?? [])].indexOf(name);
  if (row < 0) return { state: 'inapplicable' };
  const value = engine.getCellValue({ sheet: idOf(month), col: 0, row });
  if (value instanceof DetailedCellError) {
    if (value.value === '#N/A') return { state: 'blank' };
    if (value.value === '#DIV/0!') return { state: 'broken' };
  }
  if (value === 'undefined') return { state: 'undefined' };
  if (typeof value === 'number') return { state: 'answered', value: value === 0 ? 0 : value };
  throw new Error(`The sheet of ${month} has ${JSON.stringify(value)} for ${name}.`);
}

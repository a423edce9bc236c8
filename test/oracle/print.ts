/** Filings as `.focus` text, spelled by hand: nothing of the product's own printing is used. */
import {
  dateOf,
  isComputed,
  reportDay,
  type Amount,
  type Entry,
  type Filing,
  type Month,
  type RowEntry,
} from './filing.ts';
import { columnsOf, COLUMNS, SCHEDULE_A, SCHEDULE_B, TOTALS_B, type Column, type LineUnit } from './lines.ts';

/** The profile of the firm `oracle`, in a file of its own. */
export function printProfile(filing: Filing): string {
  const methods = filing.months.flatMap(({ method, month }, at) => {
    const before = filing.months[at - 1]?.method;
    if (method === before) return [];
    return [`  method ${method}${before === undefined ? '' : ` from ${month}`}`];
  });
  return [
    'firm oracle "Oracle Securities LLC"',
    '  form focus-part-1',
    '  sec-file-no "8-00001"',
    '  id-no "100001"',
    '  street "1 Main Street"',
    '  city "Springfield"',
    '  state "IL"',
    '  zip "62701"',
    '  contact "A. Person"',
    '  telephone "+1 217 555 0100"',
    '  organized-as corporation',
    `  business ${filing.business}`,
    ...methods,
    ...(filing.minimumDollars === null ? [] : [`  minimum-dollars $${group(filing.minimumDollars)}`]),
    '  reserve-computation weekly',
    `  schedule-b-columns ${filing.columns}`,
    `  concentration-base ${filing.base}`,
    '',
  ].join('\n');
}

/**
 * A month's report.
 * @param stated what is written for lines that the form computes, in their grains, by line
 */
export function printMonth(
  month: Month,
  filing: Filing,
  stated: ReadonlyMap<string, number> = new Map(),
): string {
  const lines = [`report oracle ${month.month}`, '', `schedule A ${month.month}`];
  for (const line of SCHEDULE_A) {
    if (line.method !== null && line.method !== month.method) continue;
    const total = stated.get(line.line);
    if (line.line === '24' && month.higherRequirement !== null) {
      lines.push(`3760 minimum-capital ${group(month.higherRequirement)}`);
    } else if (total !== undefined) {
      lines.push(`${line.item} ${printAmount({ kind: 'plain', value: total }, line)}`);
    } else if (line.derived !== 'always' && !isComputed(line.line, month, filing.base)) {
      const entry = month.a[line.line];
      if (entry !== undefined) lines.push(...printEntry(line.item, entry, line));
    }
  }
  const columns = filing.columns === 'all' ? COLUMNS : (['deductions'] as const);
  lines.push('', `schedule B ${month.month} ${columns.join(' ')}`);
  for (const row of SCHEDULE_B) {
    const entry = month.b[row];
    if (row === '10') lines.push('10 completed-as-instructed yes');
    else if (entry !== undefined && !TOTALS_B.includes(row)) lines.push(...printRow(row, entry, columns));
  }
  lines.push(...printWorksheets(month), '');
  return lines.join('\n');
}

interface Spelling {
  readonly unit: LineUnit | Column;
  readonly sign: 'plus' | 'signed' | 'bracket';
  readonly valued?: boolean;
}

function printEntry(key: string, { amount, parts, hole }: Entry, spelling: Spelling): string[] {
  if (hole === 'blank') return [];
  const figures = parts.map((part) => printAmount(part, spelling));
  // Spoilt where the figure comes from: in itself, or in the first of the parts that make it.
  if (hole === 'broken' && amount === null) figures[0] = BROKEN;
  const figure = amount === null ? '' : hole === 'broken' ? BROKEN : printAmount(amount, spelling);
  const valued = spelling.valued === true && amount?.kind !== 'nil' ? ' valued market' : '';
  return [
    `${key} ${figure}${valued}`.trimEnd(),
    ...figures.map((part, at) => `     "part ${String(at + 1)}" ${part}`),
  ];
}

/** A figure that nobody can read: wrong grouping. */
const BROKEN = '1,2345';

/** A row of Schedule B in the columns that its heading names, and its parts in the same columns. */
function printRow(row: string, entries: RowEntry, columns: readonly Column[]): string[] {
  const cells = columns.map((column) => (columnsOf(row).includes(column) ? entries[column] : undefined));
  const print = (amountOf: (cell: Entry) => Amount | null | undefined): string[] =>
    cells.map((cell, at) => {
      const [amount, column] = [cell === undefined ? null : amountOf(cell), columns[at]];
      if (cell === undefined || amount == null || column === undefined || cell.hole === 'blank') return '.';
      return printAmount(amount, { unit: column, sign: row === '5G' ? 'bracket' : 'plus' });
    });
  const figures = print(({ amount }) => amount);
  const parts = Array.from(
    { length: Math.max(0, ...cells.map((cell) => cell?.parts.length ?? 0)) },
    (_, part) => print((cell) => cell.parts[part]),
  );
  // Spoilt in one of the figures that count; no figure of such a line counts.
  const spoilt = cells.findIndex((cell) => cell?.hole === 'broken');
  if (spoilt >= 0) (cells[spoilt]?.amount == null ? (parts[0] ?? figures) : figures)[spoilt] = BROKEN;
  const isWritten = figures.some((figure) => figure !== '.');
  if (!isWritten && parts.every((part) => part.every((figure) => figure === '.'))) return [];
  return [
    isWritten ? `${row} ${figures.join(' ')}` : row,
    ...parts.map((part, at) => `     "part ${String(at + 1)}" ${part.join(' ')}`),
  ];
}

/** An amount in the language's spelling: groups of three, losses and deductions in brackets, `-0-`. */
function printAmount(amount: Amount, { unit, sign }: Spelling): string {
  if (amount.kind === 'nil') return '-0-';
  const [value, decimals] =
    amount.kind === 'dollars'
      ? [amount.cents, amount.cents % 100 === 0 ? 0 : 2]
      : [amount.value, decimalsOf(unit)];
  if (value === 0) return '-0-';
  const scaled = amount.kind === 'dollars' && decimals === 0 ? value / 100 : value;
  const figure = digits(Math.abs(scaled), decimals);
  const marked = amount.kind === 'dollars' || unit === 'deductions' ? `$${figure}` : figure;
  const printed = unit === 'percent' ? `${marked}%` : marked;
  return value < 0 || sign === 'bracket' ? `(${printed})` : printed;
}

function decimalsOf(unit: Spelling['unit']): number {
  return unit === 'percent' ? 2 : unit === 'average' ? 1 : 0;
}

function digits(magnitude: number, decimals: number): string {
  const text = String(magnitude).padStart(decimals + 1, '0');
  const whole = group(Number(text.slice(0, text.length - decimals)));
  return decimals === 0 ? whole : `${whole}.${text.slice(-decimals)}`;
}

function group(whole: number): string {
  const text = String(whole);
  return text.length <= 3 ? text : `${group(Number(text.slice(0, -3)))},${text.slice(-3)}`;
}

function printWorksheets({ month, worksheets }: Month): string[] {
  const { firm, customer, markets, options } = worksheets;
  const lines: string[] = [];
  for (const [name, rows] of [
    ['commodities-firm', firm],
    ['commodities-customer', customer],
  ] as const) {
    if (rows === null) continue;
    lines.push('', `worksheet ${name} long short margin`);
    rows.forEach(({ long, short, marginCents }, at) => {
      const margin = printAmount(
        { kind: 'dollars', cents: marginCents },
        { unit: 'deductions', sign: 'plus' },
      );
      lines.push(`     "commodity ${String(at + 1)}" ${count(long)} ${count(short)} ${margin}`);
    });
  }
  if (markets !== null) {
    lines.push('', 'worksheet equity-markets nasdaq other low-price');
    for (const { daysBefore, nasdaq, other, lowPrice } of markets) {
      const date = dateOf(reportDay(month) - daysBefore);
      lines.push(`     ${date} ${count(nasdaq)} ${count(other)} ${count(lowPrice)}`);
    }
  }
  if (options !== null) {
    lines.push('', 'worksheet option-deductions amount');
    options.forEach((amount, at) => lines.push(`     "deduction ${String(at + 1)}" ${count(amount)}`));
  }
  return lines;
}

function count(value: number): string {
  return value === 0 ? '-0-' : group(value);
}

/** Facts as a reader of text would give them, from short notations: `{ 'A.profit': 5, 'A.debt': 'broken' }`. */
import {
  Entries,
  reportedOf,
  type AcceptFact,
  type Exact,
  type FilingFile,
  type FirmFacts,
  type ReportFacts,
  type SettingValue,
  type WorksheetFacts,
} from '../../src/index.ts';
import { small } from './small-form.ts';

/** A figure in grains, nil, a broken line, or exact dollars. */
export type Entry = number | '-0-' | 'broken' | { readonly dollars: Exact };

const at = (line: number, start: number, end: number) => ({ line, start, end });

/** A firm with settings by name: text, or an amount. */
export function firm(settings: Record<string, string | number>, id = 'acme'): FirmFacts {
  return {
    file: 'firm.focus',
    id,
    name: 'Acme',
    place: at(0, 5, 9),
    settings: Object.entries(settings).map(([name, given], index) => {
      const value: SettingValue =
        typeof given === 'string' ? { kind: 'text', text: given } : { kind: 'amount', amount: given };
      return { name, value, from: null, place: at(index + 1, 2, 8), valuePlace: at(index + 1, 20, 30) };
    }),
  };
}

/** A month with entries by cell id. The n-th entry stands on line n, columns 40 to 50. */
export function report(
  month: string,
  entries: Record<string, Entry>,
  rest: Partial<ReportFacts> = {},
): ReportFacts {
  const table = new Entries(small.cells.length);
  Object.entries(entries).forEach(([id, entry], index) => {
    const { position, spec } = small.cell(id);
    const place = at(index + 1, 40, 50);
    if (entry === 'broken') table.enter(position, 'broken', 0, place);
    else if (entry === '-0-') table.enter(position, 'nil', 0, place);
    else if (typeof entry === 'number') {
      const isNil = entry === 0 && spec.unit !== 'flag';
      table.enter(position, isNil ? 'nil' : 'figure', entry, place);
    } else {
      table.enter(position, 'figure', reportedOf(entry.dollars, spec.unit), place);
      Object.assign(table.amend(position), { exact: entry.dollars, dollars: true });
    }
  });
  return {
    file: `${month}.focus`,
    firm: 'acme',
    month,
    place: at(0, 0, 19),
    firmPlace: at(0, 7, 11),
    monthPlace: at(0, 12, 19),
    filed: null,
    amended: null,
    accepts: [],
    conflicted: false,
    holes: false,
    entries: table,
    schedules: [],
    worksheets: [],
    ...rest,
  };
}

export function accept(rule: string, key: string | null = null): AcceptFact {
  return { rule, key, column: null, reason: 'noted', place: at(1, 2, 40), rulePlace: at(1, 9, 20) };
}

/** The worksheet `made` with counts by date; null leaves one blank. */
export function made(rows: Record<string, number | null>): WorksheetFacts {
  return {
    name: 'made',
    place: at(50, 0, 14),
    broken: false,
    rows: Object.entries(rows).map(([label, count], index) => ({
      label,
      place: at(51 + index, 5, 15),
      values: [count],
      places: [at(51 + index, 37, 39)],
    })),
  };
}

/** A file of one or several reports (and a profile). */
export function file(name: string, content: { firms?: FirmFacts[]; reports?: ReportFacts[] }): FilingFile {
  return { file: name, firms: content.firms ?? [], reports: content.reports ?? [], findings: [] };
}

/** A firm that files nothing but what a test says: every other line is answered `-0-`. */
import { compileForm, evaluate, type EvaluatedReport, type Finding } from '@focus/engine';
import { readFiling } from '@focus/language';
import { focusPart1 } from '../../src/index.ts';

const compiled = compileForm(focusPart1);

const PROFILE = {
  form: 'focus-part-1',
  'sec-file-no': '"8-00001"',
  'id-no': '"100001"',
  street: '"1 Main Street"',
  city: '"Springfield"',
  state: '"IL"',
  zip: '"62701"',
  contact: '"A. Person"',
  telephone: '"+1 217 555 0100"',
  'organized-as': 'corporation',
  business: 'dealer',
  method: 'basic',
  'schedule-b-columns': 'deductions',
};

/** Settings of a profile as they are written, by name; one with lines in time is a list of them. */
export type Settings = Readonly<Record<string, string | readonly string[]>>;

/** A month as a test states it. */
export interface Month {
  readonly month: string;
  /** The method in force, where the profile has several lines of it. */
  readonly method?: 'basic' | 'alternative';
  /** The date it is filed on; a draft without. */
  readonly filed?: string;
  /** Figures of Schedule A as they are written, by item number. */
  readonly figures?: Readonly<Record<string, string>>;
  /** Figures of Schedule B as they are written, a row each, by row. */
  readonly rows?: Readonly<Record<string, string>>;
  readonly worksheets?: string;
}

/** The firm's months, evaluated, with their findings. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly reports: readonly EvaluatedReport[];
}

/** Writes, reads and evaluates the months of a firm whose profile has `settings` beside what every profile needs. */
export function firmWith(settings: Settings, months: readonly Month[]): Outcome {
  const { findings, firms } = evaluate(
    [readFiling('sample.focus', filingOf(settings, months), compiled)],
    compiled,
  );
  return { findings, reports: firms[0]?.reports ?? [] };
}

/** The findings of one rule, as the cell it stands at and its message. */
export function findingsOf(code: string, { findings }: Outcome): string[] {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ severity, subject, message }) => `${severity} ${placeOf(subject)} ${message}`);
}

function placeOf({ item, line, column }: Finding['subject']): string {
  if (line === null) return 'report';
  return item ?? (column === null ? `B${line}` : `B${line} ${column}`);
}

/** The text of the firm's profile and its months. */
function filingOf(settings: Settings, months: readonly Month[]): string {
  const profile: Settings = { ...PROFILE, ...settings };
  const lines = Object.entries(profile).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => `  ${name} ${one}`),
  );
  return [
    'firm sample "Sample Securities"',
    ...lines,
    ...months.flatMap((month, index) => monthText(month, index === 0, profile)),
    '',
  ].join('\n');
}

function monthText(month: Month, first: boolean, profile: Settings): string[] {
  const { figures = {}, rows = {}, worksheets = '' } = month;
  const method = month.method ?? profile['method'];
  const all = profile['schedule-b-columns'] === 'all';
  const scheduleA = compiled.lines.flatMap(({ line, schedule }) => {
    if (schedule.id !== 'A') return [];
    const figure = figures[line.key];
    if (figure !== undefined) return [`${line.key} ${figure}`];
    const [cell] = line.cells;
    const when = cell?.when ?? null;
    const applies = when === null || (when.kind === 'is' && method === when.choice);
    const entered = cell?.formula === null || (cell?.or === 'entered' && (first || line.line !== '4'));
    return applies && entered ? [`${line.key} -0-`] : [];
  });
  const scheduleB = compiled.lines.flatMap(({ line, schedule }) => {
    if (schedule.id !== 'B') return [];
    const row = rows[line.key];
    if (row !== undefined) return [`${line.key} ${row}`];
    const [cell] = line.cells;
    if (cell?.unit === 'flag') return [`${line.key} yes`];
    if (cell?.formula !== null || cell.optional) return [];
    const columns = new Set(line.cells.map(({ column }) => column));
    if (!all) return columns.has('deductions') ? [`${line.key} -0-`] : [];
    const nils = schedule.columns.map(({ name }) => (columns.has(name) ? '-0-' : '.'));
    return [`${line.key} ${nils.join(' ')}`];
  });
  return [
    `report sample ${month.month}`,
    ...(month.filed === undefined ? [] : [`  filed ${month.filed}`]),
    `schedule A ${month.month}`,
    ...scheduleA,
    `schedule B ${month.month} ${all ? 'items debits credits ' : ''}deductions`,
    ...scheduleB,
    ...(worksheets === '' ? [] : [worksheets]),
  ];
}

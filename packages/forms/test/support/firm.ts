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

/** A month as a test states it: figures by item number, as they are written, and worksheets as text. */
export interface Month {
  readonly month: string;
  readonly figures?: Readonly<Record<string, string>>;
  readonly worksheets?: string;
}

/** The firm's months, evaluated, with their findings. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly reports: readonly EvaluatedReport[];
}

/** Writes, reads and evaluates the months of a firm whose profile has `settings` beside what every profile needs. */
export function firmWith(settings: Readonly<Record<string, string>>, months: readonly Month[]): Outcome {
  const profile = { ...PROFILE, ...settings };
  const method = profile.method === 'basic' ? 'basic' : 'alternative';
  const text = [
    'firm sample "Sample Securities"',
    ...Object.entries(profile).map(([name, value]) => `  ${name} ${value}`),
    ...months.flatMap((month, index) => monthText(month, index === 0, method)),
    '',
  ].join('\n');
  const { findings, firms } = evaluate([readFiling('sample.focus', text, compiled)], compiled);
  return { findings, reports: firms[0]?.reports ?? [] };
}

/** The findings of one rule, as the cell it stands at and its message. */
export function findingsOf(code: string, { findings }: Outcome): string[] {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ severity, subject, message }) => `${severity} ${subject.item ?? 'report'} ${message}`);
}

function monthText(
  { month, figures = {}, worksheets = '' }: Month,
  first: boolean,
  method: string,
): string[] {
  const entries = compiled.lines.flatMap(({ line, schedule }) => {
    if (schedule.id !== 'A') return [];
    const figure = figures[line.key];
    if (figure !== undefined) return [`${line.key} ${figure}`];
    const [cell] = line.cells;
    const when = cell?.when ?? null;
    const applies = when === null || (when.kind === 'is' && when.choice === method);
    const entered = cell?.formula === null || (cell?.or === 'entered' && (first || line.line !== '4'));
    return applies && entered ? [`${line.key} -0-`] : [];
  });
  const rows = compiled.lines.flatMap(({ line, schedule }) => {
    if (schedule.id !== 'B') return [];
    if (line.cells[0]?.unit === 'flag') return [`${line.key} yes`];
    const cell = line.cells.find(({ column }) => column === 'deductions');
    return cell?.formula === null && !cell.optional ? [`${line.key} -0-`] : [];
  });
  return [
    `report sample ${month}`,
    `schedule A ${month}`,
    ...entries,
    `schedule B ${month} deductions`,
    ...rows,
    ...(worksheets === '' ? [] : [worksheets]),
  ];
}

/**
 * A year of the engine's small form with one of everything a report can show: filed, draft and amended months,
 * an empty month, months without a report; parts, a worksheet, broken, undefined and blank figures, findings.
 * Its words can be replaced, to see what becomes of hostile ones.
 */
import {
  compileForm,
  evaluate,
  ratio,
  type EvaluatedFirm,
  type Finding,
  type Form,
  type ReportFacts,
} from '@focus/engine';
import { accept, file, firm, made, report } from '../../../engine/test/support/facts.ts';
import { smallForm } from '../../../engine/test/support/small-form.ts';
import { complete } from '../../../engine/test/support/workspace.ts';

const at = (line: number) => ({ line, start: 5, end: 20 });

/** The small form with every word a reader sees passed through `word`. */
function wordedForm(word: (text: string) => string): Form {
  return {
    ...smallForm,
    title: word(smallForm.title),
    revision: word(smallForm.revision),
    settings: smallForm.settings.map((setting) => ({ ...setting, label: word(setting.label) })),
    schedules: smallForm.schedules.map((schedule) => ({
      ...schedule,
      title: word(schedule.title),
      notes: [{ mark: word('Note A'), text: word('What a note says.') }],
      columns: schedule.columns.map((column) => ({ ...column, label: word(column.label) })),
      rows: [
        { kind: 'heading', number: word('1.'), text: word('A heading') },
        ...schedule.rows.map((row) =>
          row.kind === 'line' ? { ...row, line: { ...row.line, label: word(row.line.label) } } : row,
        ),
      ],
    })),
    worksheets: smallForm.worksheets.map((sheet) => ({
      ...sheet,
      title: word(sheet.title),
      columns: sheet.columns.map((column) => ({ ...column, label: word(column.label) })),
    })),
    rules: smallForm.rules.map((rule) => ({
      ...rule,
      cites: [{ text: word('17 CFR 240.15c3-1(a)'), href: word('https://www.ecfr.gov/') }],
    })),
  };
}

/** The firm and its months, evaluated. */
export function smallYear(word: (text: string) => string = (text) => text): EvaluatedFirm {
  const profile = { ...firm({ method: 'basic' }), name: word('Acme Clearing') };
  const reports = months(word);
  const files = [
    { ...file('firm.focus', { firms: [profile] }), findings: [findingOf(word)] },
    ...reports.map((one) => file(one.file, { reports: [one] })),
  ];
  const [evaluated] = evaluate(files, compileForm(wordedForm(word))).firms;
  if (evaluated === undefined) throw new Error('no firm');
  return evaluated;
}

function months(word: (text: string) => string): ReportFacts[] {
  const january = report('2026-01', complete, {
    filed: { date: '2026-02-12', seal: '9f2c-41d0-7a3e', place: at(1) },
    worksheets: [made({ '2025-12-15': 41, '2026-01-20': 42 })],
  });
  january.entries.amend(position('A.profit')).parts = [
    { label: word('commissions'), place: at(3), amount: 3_450_000 },
    { label: word('interest'), place: at(4), amount: 1_550_000 },
    { label: word('interest'), place: at(5), amount: null },
  ];
  Object.assign(january.entries.amend(position('B.suspense.deductions')), {
    summed: true,
    valued: word('market'),
    parts: [{ label: word('one'), place: at(8), amount: 2499 }],
  });
  const february = report(
    '2026-02',
    { ...complete, 'A.profit': 6501, 'A.debt': { dollars: ratio(1_234_567_891, 1000) } },
    {
      filed: { date: '2026-03-12', seal: null, place: at(1) },
      amended: { date: '2026-04-02', reason: word('An invoice of January came late.'), place: at(2) },
      accepts: [{ ...accept('jump', '20'), reason: word('The sale of the seat.') }],
    },
  );
  february.entries.amend(position('A.profit')).was = { value: 6105, exact: null, place: at(4) };
  const march = report('2026-03', { ...complete, 'A.profit': -9000, 'A.debt': 76_251 });
  const april = report('2026-04', { ...complete, 'A.profit': 'broken' });
  const june = report('2026-06', {});
  const december = report('2026-12', { ...complete, 'A.profit': 999_999_999_999, 'A.debt': '-0-' });
  return [january, february, march, april, june, december].map((one) => ({ ...one, file: word(one.file) }));
}

function findingOf(word: (text: string) => string): Finding {
  return {
    place: { file: word('2026-03.focus'), ...at(6) },
    severity: 'info',
    code: 'noted',
    message: word('It is worth knowing.'),
    cites: [],
    accepted: null,
    subject: { firm: 'acme', month: '2026-03', schedule: 'A', line: '30', item: '30', column: null },
    related: [{ place: { file: word('2026-02.focus'), ...at(7) }, message: word('It was otherwise.') }],
    fixes: [],
  };
}

function position(id: string): number {
  return compileForm(smallForm).cell(id).position;
}

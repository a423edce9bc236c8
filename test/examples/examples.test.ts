/** The examples, read and evaluated together: nothing is wrong with them but what they are there to show. */
import { printFigure, type Cell, type EvaluatedFirm, type EvaluatedReport } from '@focus/engine';
import { expect, test } from 'vitest';
import { evaluateExamples } from '../support/examples.ts';

const workspace = await evaluateExamples();

test('The findings of the examples are those they are there to show', () => {
  const found = workspace.findings.map(({ place, severity, code, subject, accepted }) => {
    const at = subject.line === null ? 'report' : `line ${subject.line}`;
    return `${place.file}:${String(place.line + 1)} ${severity} ${code}, ${at}, ${accepted === null ? 'open' : 'accepted'}`;
  });
  expect(workspace.form.rulesets).toMatchObject([{ name: 'meridian-policy', broken: false }]);
  expect(found).toEqual([
    'harbor/2026.focus:623 warning early-warning-net-capital, line 19, accepted',
    'meridian/2026-03.focus:43 warning month-over-month, line 34a, accepted',
    'meridian/2026-08.focus:30 warning meridian-policy/haircut-limit, line 18, accepted',
    'published/abn-amro-clearing-2013.focus:25 warning reserve-computation-unstated, report, accepted',
    'published/abn-amro-clearing-2013.focus:25 warning unanswered-lines, report, accepted',
    'published/advantage-futures-2013.focus:25 warning reserve-computation-unstated, report, accepted',
    'published/advantage-futures-2013.focus:25 warning unanswered-lines, report, accepted',
    'published/advantage-futures-2013.focus:51 info control-total-rounding, line 25d, open',
    'published/brean-2025.focus:23 warning unanswered-lines, report, accepted',
    'published/brean-2025.focus:49 info control-total-rounding, line 25c, open',
    'published/envestnet-2015.focus:22 warning unanswered-lines, report, accepted',
    'published/fsic-2020.focus:22 warning unanswered-lines, report, accepted',
    'published/sbs-2013.focus:23 warning unanswered-lines, report, accepted',
  ]);
});

test('Meridian, a carrying firm under the alternative method: its year', () => {
  expect(year('meridian', ['A.19', 'A.24', 'A.25d', 'A.25b', 'A.8', 'A.6'])).toBe(`
2026-01 filed      56,059   4,039   52,020   27.76%   69,574    2,889
2026-02 filed      60,328   4,128   56,200   29.23%   70,118    2,544
2026-03 filed      61,204   4,204   57,000   29.12%   70,671    1,553
2026-04 filed      63,994   4,296   59,698   29.79%   73,112    3,441
2026-05 amended    65,989   4,351   61,638   30.34%   75,019    2,907
2026-06 filed      64,455   4,253   60,202   30.31%   74,113    3,094
2026-07 filed      66,371   4,178   62,193   31.77%   75,429    2,316
2026-08 filed      57,620   3,727   53,893   30.92%   75,536  (4,893)
2026-09 filed      60,415   3,834   56,581   31.51%   78,106    2,570
2026-10 filed      66,211   3,985   62,226   33.23%   81,971    3,865
2026-11 filed      78,125   4,148   73,977   37.67%   85,118    3,147
2026-12 draft      79,715   4,277   75,438   37.28%   85,888      770
`);
});

test('Harbor Point, a dealer under the basic method: its year', () => {
  expect(year('harbor', ['A.19', 'A.24', 'A.25c', 'A.25a', 'A.8', 'A.6'])).toBe(`
2026-01 filed         221     100      121  202.26%      419       15
2026-02 filed         220     100      120  195.91%      419        8
2026-03 filed         211     100      111  218.96%      422        3
2026-04 filed         218     100      118  208.72%      425       23
2026-05 filed         222     100      122  197.30%      428       18
2026-06 filed         204     100      104  230.39%      421        3
2026-07 filed         211     100      111  201.90%      421        8
2026-08 filed         175     100       75  239.43%      402     (11)
2026-09 filed         112     100       12  413.39%      310     (92)
2026-10 filed         179     100       79  246.37%      388       18
2026-11 filed         200     100      100  226.00%      414       26
2026-12 filed         219     100      119  222.83%      426       12
`);
});

test('Published figures come out: net capital, requirement, excess, ratio, segregation', () => {
  const published = workspace.firms.filter(({ id }) => id.startsWith('rebuilt-'));
  const table = published.map((firm) => {
    const report = reportOf(firm, firm.reports[0]?.month ?? '');
    const excess = report.settings.get('method')?.value;
    const basic = excess?.kind === 'text' && excess.text === 'basic';
    const keys = ['A.19', 'A.24', basic ? 'A.25c' : 'A.25d', basic ? 'A.25a' : 'A.25b', 'A.29a', 'A.29b'];
    return `${firm.id.padEnd(24)}${report.month} ${keys.map((key) => printed(report, key).padStart(10)).join('')}`;
  });
  // What follows 25a of SBS, Envestnet and FSIC was published as 0.16, 0.08 and 0.2.
  expect(table).toEqual([
    'rebuilt-abn-amro-2013   2013-06    438,981   125,119   313,862 undefined 2,465,734 2,720,602',
    'rebuilt-advantage-2013  2013-06     22,773    10,505    12,268 undefined   443,153   458,266',
    'rebuilt-brean-2025      2025-12     82,525     5,084    77,441    92.40%     blank     blank',
    'rebuilt-envestnet-2015  2015-12      1,176       100     1,076     7.99%     blank     blank',
    'rebuilt-fsic-2020       2020-09        118         5       113    20.34%     blank     blank',
    'rebuilt-sbs-2013        2013-12     18,271       250    18,021    16.00%     blank     blank',
  ]);
});

test('Every one of the 62 lines and every row of Schedule B is answered or computed, all year', () => {
  for (const id of ['meridian', 'harbor']) {
    for (const report of firmOf(id).reports) {
      const lines = new Set(report.cells().map((cell) => `${cell.schedule.id} ${cell.line.line}`));
      expect([...lines].filter((line) => line.startsWith('A '))).toHaveLength(62);
      const open = report
        .cells()
        .filter((cell) => !['nil', 'figure', 'inapplicable'].includes(cell.state) && !cell.spec.optional)
        .map((cell) => `${id} ${report.month} ${cell.spec.id} is ${cell.state}`);
      expect(open).toEqual([]);
    }
  }
});

test('What does not apply is what the method and the columns leave out', () => {
  const left = (id: string) =>
    new Set(
      firmOf(id).reports.flatMap((report) =>
        report
          .cells()
          .filter((cell) => cell.state === 'inapplicable' && cell.schedule.id === 'A')
          .map((cell) => cell.line.line),
      ),
    );
  expect([...left('meridian')]).toEqual(['23a', '25a', '25c']);
  expect([...left('harbor')]).toEqual(['23b', '25b', '25d']);
});

test('March of Meridian is the worked month, figure by figure', () => {
  const march = reportOf(firmOf('meridian'), '2026-03');
  const computed = Object.entries({
    'A.3': '25,000',
    'A.4': '70,118',
    'A.6': '1,553',
    'A.8': '70,671',
    'A.10': '95,885',
    'A.12': '152',
    'A.16': '21,233',
    'A.17': '74,652',
    'A.19': '61,204',
    'A.21': '56,204',
    'A.24': '4,204',
    'A.25b': '29.12%',
    'A.25d': '57,000',
    'A.25e': '23.35%',
    'A.32c': '13,425',
    'A.32d': '33,263',
    'A.36a': '42.0',
    'A.36b': '2.7',
    'B.5.items': '17',
    'B.5.debits': '32',
    'B.5.credits': '27',
    'B.5.deductions': '$31,650',
    'B.6.items': '9',
    'B.6.debits': '89',
    'B.6.credits': '41',
    'B.6.deductions': '$89,050',
    'B.8.items': '38',
    'B.8.debits': '159',
    'B.8.credits': '98',
    'B.8.deductions': '$152,455',
  });
  expect(computed.map(([key]) => [key, printed(march, key)])).toEqual(computed);
  expect(march.quantity('reserve-required')).toMatchObject({ value: 114_606_000 });
});

test('The amended month keeps its originals, and the next month begins with its equity', () => {
  const may = reportOf(firmOf('meridian'), '2026-05');
  const was = may.cells().flatMap((cell) => {
    if (cell.was === null) return [];
    return [
      `${cell.line.line} ${printFigure(cell.was, cell.unit)} -> ${printed(may, `A.${cell.line.line}`)}`,
    ];
  });
  expect(was).toEqual([
    '13 19,022 -> 19,462',
    '19 66,429 -> 65,989',
    '25d 62,078 -> 61,638',
    '25e 22.39% -> 22.54%',
  ]);
  expect(printed(reportOf(firmOf('meridian'), '2026-06'), 'A.4')).toBe(printed(may, 'A.8'));
});

test('Every report is filed by its due date', () => {
  const late = workspace.firms.flatMap(({ reports }) =>
    reports
      .filter(({ facts, due }) => facts.filed?.date != null && facts.filed.date > due)
      .map(({ month, facts }) => `${facts.firm} ${month}`),
  );
  expect(late).toEqual([]);
});

test('Parts, worksheets and amounts to the dollar are in use, each kind of worksheet at least twice', () => {
  const { reports } = firmOf('meridian');
  const worksheets = reports.flatMap((report) => report.worksheets.map(({ spec }) => spec.name));
  const counts = Object.fromEntries(
    [...new Set(worksheets)].sort().map((name) => [name, count(worksheets, name)]),
  );
  expect(counts).toEqual({
    'commodities-customer': 4,
    'commodities-firm': 6,
    'equity-markets': 10,
    'option-deductions': 5,
  });
  const withParts = reports.flatMap((report) =>
    report
      .cells()
      .filter((cell) => cell.parts.length > 0)
      .map((cell) => `${report.month} ${cell.schedule.id} ${cell.line.line}`),
  );
  expect([...new Set(withParts)]).toEqual([
    '2026-02 A 1',
    '2026-03 A 5c',
    '2026-03 B 6',
    '2026-06 A 5c',
    '2026-06 A 13',
    '2026-08 A 5a',
    '2026-08 A 5c',
    '2026-08 A 7a',
    '2026-08 B 6',
    '2026-09 A 5c',
    '2026-11 A 1',
    '2026-11 B 6',
    '2026-12 A 5b',
    '2026-12 A 5c',
  ]);
});

function count(names: readonly string[], wanted: string): number {
  return names.filter((name) => name === wanted).length;
}

function firmOf(id: string): EvaluatedFirm {
  const firm = workspace.firms.find((one) => one.id === id);
  if (firm === undefined) throw new Error(`There is no example firm ${id}.`);
  return firm;
}

function reportOf(firm: EvaluatedFirm, month: string): EvaluatedReport {
  const report = firm.reports.find((one) => one.month === month);
  if (report === undefined) throw new Error(`${firm.id} has no report of ${month}.`);
  return report;
}

/** A firm's year as a table: a month a row, its state, then the cells asked for. */
function year(id: string, keys: readonly string[]): string {
  const widths = [9, 8, 9, 9, 9, 9];
  const rows = firmOf(id).reports.map((report) => {
    const figures = keys.map((key, index) => printed(report, key).padStart(widths[index] ?? 0));
    return `${report.month} ${report.state.padEnd(7)} ${figures.join('')}`.trimEnd();
  });
  return `\n${rows.join('\n')}\n`;
}

/** A cell by `SCHEDULE.LINE` or `SCHEDULE.ROW.COLUMN`, as the form prints it. */
function printed(report: EvaluatedReport, key: string): string {
  const [schedule = '', line = '', column] = key.split('.');
  const cell = report
    .cells()
    .find(
      (one) =>
        one.schedule.id === schedule &&
        one.line.line === line &&
        (column === undefined || one.spec.column === column),
    );
  if (cell === undefined) throw new Error(`The form has no cell ${key}.`);
  return figureOf(cell);
}

function figureOf(cell: Cell): string {
  return cell.value === null ? cell.state : printFigure(cell.value, cell.unit, cell.spec.sign);
}

import { describe, expect, it } from 'vitest';
import {
  evaluate,
  isClosed,
  openFindings,
  overdueFindings,
  sealOf,
  type FilingFile,
  type ReportFacts,
} from '../src/index.ts';
import { accept, file, report } from './support/facts.ts';
import { small } from './support/small-form.ts';
import { complete, evaluated, found, workspace } from './support/workspace.ts';

const filedPlace = { line: 30, start: 2, end: 40 };
const sealPlace = { line: 30, start: 27, end: 41 };

/** January as it was filed on 2026-02-10, with its seal. */
function sealed(entries = complete, rest: Partial<ReportFacts> = {}): ReportFacts {
  const seal = sealOf(small, report('2026-01', complete));
  const filed = { date: '2026-02-10', seal, place: filedPlace, sealPlace };
  return report('2026-01', entries, { filed, ...rest });
}

function amended(date = '2026-03-02'): Partial<ReportFacts> {
  return { amended: { date, reason: 'a sale', place: { line: 31, start: 2, end: 30 } } };
}

/** With what the profit was. */
function was(facts: ReportFacts, value: number): ReportFacts {
  const place = { line: 2, start: 40, end: 50 };
  facts.entries.amend(small.cell('A.profit').position).was = { value, exact: null, place };
  return facts;
}

const changed = { ...complete, 'A.profit': 9 };

describe('a sealed month', () => {
  it('is as it was filed', () => {
    expect(found(workspace(sealed()))).toEqual([]);
  });

  it('is in error where a figure changed, and says what to do', () => {
    const files = workspace(sealed(changed));
    expect(found(files)).toEqual(['error sealed-figure-changed 2026-01.focus:30:27-41']);
    expect(evaluate(files, small).findings[0]?.message).toBe(
      'What January 2026 states is not what was sealed when it was filed on 2026-02-10: put the figures back, or run `focus amend acme 2026-01 "reason"`, which writes below each changed line what it was. `focus diff` shows what changed.',
    );
  });

  it('is not in error where the figure says what it was', () => {
    expect(found(workspace(was(sealed(changed, amended()), 5)))).toEqual([]);
  });

  it('is in error where it says something else', () => {
    const files = workspace(was(sealed(changed, amended()), 6));
    expect(found(files)).toEqual(['error sealed-figure-changed 2026-01.focus:30:27-41']);
    expect(evaluate(files, small).findings[0]?.message).toContain(
      'below each changed line must stand what it `was`; `focus amend acme 2026-01` writes it.',
    );
  });

  it('says nothing more where a line cannot be read', () => {
    expect(found(workspace(sealed({ ...complete, 'A.profit': 'broken' })))).not.toContain(
      'sealed-figure-changed',
    );
    expect(evaluated(sealed({ ...complete, 'A.profit': 'broken' })).map(isClosed)).toEqual([false]);
  });

  it('cannot be accepted to be another', () => {
    const facts = sealed(changed, { accepts: [accept('sealed-figure-changed')] });
    expect(found(workspace(facts)).filter((line) => line.includes('sealed-figure-changed'))).toEqual([
      'error sealed-figure-changed 2026-01.focus:30:27-41',
    ]);
  });
});

describe('an amendment', () => {
  const unsealed = { filed: { date: '2026-02-10', seal: null, place: filedPlace } };

  it('is of a filed month', () => {
    expect(found(workspace(report('2026-01', complete, amended())))).toEqual([
      'error amended-not-filed 2026-01.focus:31:2-30',
    ]);
  });

  it('comes after the filing', () => {
    expect(found(workspace(report('2026-01', complete, { ...unsealed, ...amended('2026-02-09') })))).toEqual([
      'error amended-before-filed 2026-01.focus:31:2-30',
    ]);
  });

  it('is declared where a figure says what it was', () => {
    expect(found(workspace(was(report('2026-01', changed, unsealed), 5)))).toEqual([
      'error original-without-amendment 2026-01.focus:2:40-50',
    ]);
  });
});

describe('findings of closed months', () => {
  const lossy = { ...complete, 'A.end': 200 };
  const filed = { date: '2026-02-10', seal: sealOf(small, report('2026-01', complete)), place: filedPlace };

  /** The codes of the findings that count, of January and of an open February. */
  function counting(january: ReportFacts): string[] {
    const february = report('2026-02', { ...complete, 'A.start': 105 });
    return openCodes(workspace(january, february));
  }

  function openCodes(files: FilingFile[]): string[] {
    const { firms, findings } = evaluate(files, small);
    const reports = firms.flatMap((firm) => firm.reports);
    const closed = new Set(reports.filter(isClosed).map(({ month }) => `acme ${month}`));
    return openFindings(small.form, closed, findings).map(
      ({ code, subject }) => `${subject.month ?? ''} ${code}`,
    );
  }

  it('do not count where the form of today says them', () => {
    const open = report('2026-01', lossy, { filed: { ...filed, seal: null } });
    expect(counting(open)).toContain('2026-01 control-total');
    expect(counting(report('2026-01', lossy, { filed }))).toEqual([]);
  });

  it('count where the month was amended, or is not what was sealed', () => {
    const changedToo = { ...lossy, 'A.profit': 9 };
    const honest = was(report('2026-01', changedToo, { filed, ...amended('2026-04-01') }), 5);
    expect(counting(honest)).toContain('2026-01 control-total');
    const other = counting(report('2026-01', changedToo, { filed }));
    expect(other).toContain('2026-01 control-total');
    expect(other).toContain('2026-01 sealed-figure-changed');
  });

  it('count where they are about the workspace, or about the date', () => {
    const again = { ...report('2026-01', complete, { filed }), file: 'again.focus' };
    const twice = [
      ...workspace(report('2026-01', complete, { filed })),
      file('again.focus', { reports: [again] }),
    ];
    expect(openCodes(twice)).toContain('2026-01 duplicate-month');
    const late = report('2026-01', complete, { filed: { ...filed, date: '2026-03-20' } });
    expect(counting(late)).toContain('2026-01 late-filing');
  });
});

describe('months that are overdue', () => {
  /** January is due on 2026-02-10 or so, by the small form. */
  function overdue(day: string, ...reports: ReportFacts[]): string[] {
    const { firms } = evaluate(workspace(...reports), small);
    return firms
      .flatMap((firm) => overdueFindings(small.form, firm, day))
      .map(({ severity, message, place }) => `${severity} ${place.file}:${String(place.line)} ${message}`);
  }

  it('are drafts after their due date, and months that nobody has begun', () => {
    const due = evaluated(report('2026-01', complete))[0]?.due ?? '';
    expect(overdue(due, report('2026-01', complete))).toEqual([]);
    expect(overdue('2026-03-01', report('2026-01', complete))).toEqual([
      `breach 2026-01.focus:0 January 2026 is not filed; it was due on ${due}. File it, and write \`filed YYYY-MM-DD\` below its heading.`,
    ]);
    expect(overdue('2026-04-01', sealed())).toEqual([
      'breach firm.focus:0 February 2026 is not in the workspace; it was due on 2026-03-13. `focus new acme 2026-02` begins it.',
    ]);
    expect(overdue('2026-06-01', sealed())).toEqual([
      'breach firm.focus:0 February 2026 and the 2 months after it are not in the workspace; the first was due on 2026-03-13. `focus new acme 2026-02` begins it.',
    ]);
  });

  it('are not those that were filed', () => {
    expect(overdue('2026-03-01', sealed())).toEqual([]);
  });
});

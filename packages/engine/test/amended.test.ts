import { describe, expect, it } from 'vitest';
import { evaluate, type ReportFacts } from '../src/index.ts';
import { accept, report } from './support/facts.ts';
import { small } from './support/small-form.ts';
import { complete, evaluated, found, shown, without, workspace } from './support/workspace.ts';

const somewhere = { line: 30, start: 2, end: 30 };
const later = without(complete, 'A.start');

function filed(date: string | null): Pick<ReportFacts, 'filed'> {
  return { filed: { date, seal: null, place: somewhere } };
}

/** January, filed on 2026-02-10 with a profit of 5 and amended on 2026-04-01 to one of 9. */
function january(): ReportFacts {
  const amended = { date: '2026-04-01', reason: 'a sale', place: somewhere };
  const facts = report('2026-01', { ...complete, 'A.profit': 9 }, { ...filed('2026-02-10'), amended });
  facts.entries.amend(small.cell('A.profit').position).was = { value: 5, exact: null, place: somewhere };
  return facts;
}

describe('a month amended after the next one was filed', () => {
  const february = report('2026-02', later, filed('2026-03-10'));
  const march = report('2026-03', later, filed('2026-04-10'));

  it('has the amended figures, and the next one rests on those first reported', () => {
    const months = evaluated(january(), february, march);
    expect(months.map((month) => shown(month, 'A.start'))).toEqual([
      'figure 100',
      'figure 105',
      'figure 110',
    ]);
    expect(months.map((month) => shown(month, 'A.end'))).toEqual(['figure 109', 'figure 110', 'figure 115']);
  });

  it('is told once, at the line of the next month that it would change', () => {
    expect(found(workspace(january(), february, march))).toEqual([
      'warning amended-prior 2026-02.focus:0:0-19',
    ]);
  });

  it('can be accepted, once corrected', () => {
    const accepted = { ...february, accepts: [accept('amended-prior', '10')] };
    expect(found(workspace(january(), accepted, march))).toEqual([
      'warning amended-prior 2026-02.focus:0:0-19 accepted: noted',
    ]);
  });

  it('does not excuse a total of the next one by a wrong total first reported', () => {
    const facts = january();
    const end = small.cell('A.end').position;
    facts.entries.enter(end, 'figure', 109, somewhere);
    facts.entries.amend(end).was = { value: 200, exact: null, place: somewhere };
    const wrong = report('2026-02', { ...later, 'A.start': 200 }, filed('2026-03-10'));
    expect(found(workspace(facts, wrong))).toEqual([
      'warning amended-prior 2026-02.focus:8:40-50',
      'error control-total 2026-02.focus:8:40-50',
    ]);
  });

  it('changes nothing where the amended line is not carried over', () => {
    const facts = january();
    const untouched = report(
      '2026-01',
      { ...complete, 'B.suspense.deductions': 9999 },
      {
        ...filed('2026-02-10'),
        amended: facts.amended,
      },
    );
    const original = { value: 2499, exact: null, place: somewhere };
    untouched.entries.amend(small.cell('B.suspense.deductions').position).was = original;
    expect(found(workspace(untouched, february, march))).toEqual([]);
  });
});

describe('a month amended before the next one was filed', () => {
  it('is what the next one rests on', () => {
    const february = report('2026-02', later, filed('2026-04-01'));
    expect(shown(evaluated(january(), february)[1], 'A.start')).toBe('figure 109');
    expect(found(workspace(january(), february))).toEqual(['warning late-filing 2026-02.focus:30:2-30']);
  });

  it('or after: of a date that cannot be read nobody can say which, and nothing rests on it', () => {
    const february = report('2026-02', later, filed(null));
    const [first, second] = evaluated(january(), february);
    expect([shown(first, 'A.end'), shown(second, 'A.start')]).toEqual(['figure 109', 'broken']);
    const undated = { ...january(), amended: { date: null, reason: 'a sale', place: somewhere } };
    const dated = report('2026-02', later, filed('2026-03-10'));
    expect(shown(evaluated(undated, dated)[1], 'A.start')).toBe('broken');
    expect(evaluate(workspace(undated, dated), small).findings).toMatchObject([
      {
        code: 'uncomputed-lines',
        message: expect.stringMatching(
          /, and the month is filed: what holds of January 2026 cannot be told; correct that month first\.$/,
        ) as string,
      },
    ]);
    // A draft rests on what holds now.
    expect(shown(evaluated(undated, report('2026-02', later))[1], 'A.start')).toBe('figure 109');
  });

  it('so it is for a draft', () => {
    expect(shown(evaluated(january(), report('2026-02', later))[1], 'A.start')).toBe('figure 109');
  });
});

import { describe, expect, it } from 'vitest';
import {
  compileForm,
  evaluate,
  explain,
  holesOf,
  ratio,
  rulesOn,
  type EvaluatedReport,
  type Explanation,
  type FirmFacts,
  type Form,
  type ReportFacts,
} from '../src/index.ts';
import { accept, file, firm, made, report } from './support/facts.ts';
import { formula, smallForm } from './support/small-form.ts';
import { basic, complete, without } from './support/workspace.ts';

/** The last of some months, evaluated. */
function last(reports: readonly ReportFacts[], form: Form = smallForm, profile: FirmFacts = basic) {
  const files = [
    file('firm.focus', { firms: [profile] }),
    ...reports.map((one) => file(one.file, { reports: [one] })),
  ];
  const month = evaluate(files, compileForm(form)).firms[0]?.reports.at(-1);
  if (month === undefined) throw new Error('there is no month');
  return month;
}

/** A tree, a node a line: name, figure or state, place, formula. */
function tree(of: EvaluatedReport, id: string): string[] {
  return lines(explain(of, id), '');
}

function lines(node: Explanation, indent: string): string[] {
  const { name, month, figure, state, place, formula: held, share, repeated, children } = node;
  const parts = [
    `${indent}${name}`,
    month === '2026-02' ? '' : `of ${month}`,
    figure ?? state,
    share === null
      ? ''
      : `${share.counts === true ? 'counts' : 'left out'}${share.days === null ? '' : ` ${share.days}`}`,
    place === null ? '' : `${place.file}:${place.line}`,
    held === null ? '' : `= ${held.text}${held.condition === null ? '' : ` when ${held.condition}`}`,
    repeated ? 'above' : '',
  ];
  return [
    parts.filter((part) => part !== '').join(' '),
    ...children.flatMap((one) => lines(one, `${indent}  `)),
  ];
}

const later = without(complete, 'A.start');
const months = [report('2026-01', complete), report('2026-02', later)];

describe('the derivation of a figure', () => {
  it('goes down to what was entered, back through the months', () => {
    expect(tree(last(months), 'A.capital')).toEqual([
      'capital 108 = end - charges',
      '  end 110 = start + profit',
      '    start 105 = prior end',
      '      end of 2026-01 105 = start + profit',
      '        start of 2026-01 100 2026-01.focus:1',
      '        profit of 2026-01 5 2026-01.focus:2',
      '    profit 5 2026-02.focus:1',
      '  charges 2 = B.total.deductions',
      '    total.deductions $2,499 = suspense + breaks',
      '      suspense.deductions $2,499 2026-02.focus:5',
      '      breaks.deductions -0- 2026-02.focus:7',
    ]);
  });

  it('tells the case of a quantity that holds, and where settings come from', () => {
    expect(tree(last(months), 'A.minimum')).toEqual([
      'minimum 40 = required',
      '  required $40,000 = max(least, debt / 15) when method is basic',
      '    least $5,000 = $5,000',
      '    debt 600 2026-02.focus:2',
    ]);
    const higher = firm({ method: 'basic', least: 60_000 });
    expect(tree(last(months, smallForm, higher), 'A.minimum')).toContain('    least $60,000 firm.focus:2');
  });

  it('tells a figure that is used twice once, and refers to it after', () => {
    expect(tree(last(months), 'A.ratio').filter((line) => /capital|debt/.test(line))).toEqual([
      'ratio 555.56% = debt / capital',
      '  debt 600 2026-02.focus:2',
      '  capital 108 = end - charges',
    ]);
    const twice = withFormula('A.ratio', {
      kind: 'arithmetic',
      op: '/',
      left: { kind: 'cell', cell: 'A.end', exact: false },
      right: { kind: 'cell', cell: 'A.capital', exact: false },
    });
    const found = tree(last(months, twice), 'A.ratio');
    expect(found.filter((line) => /\bend\b/.test(line) && !line.includes('2026-01'))).toEqual([
      '  end 110 = start + profit',
      '    start 105 = prior end',
      '  capital 108 = end - charges',
      '    end 110 = start + profit above',
    ]);
  });

  it('shows the rows of a worksheet and what each adds', () => {
    const worksheets = [made({ '2026-01-20': 41, '2026-02-10': 44, '2026-02-28': 90 })];
    const month = report('2026-02', without(later, 'A.markets'), { worksheets });
    // Thirty days before 28 February begin on 29 January: 12 of 41, 18 of 44.
    expect(tree(last([report('2026-01', complete), month]), 'A.markets')).toEqual([
      'markets 42.8 = mean(made.count over 30 days)',
      '  made 42.8 2026-02.focus:50',
      '    2026-01-20 41 counts 12 2026-02.focus:51',
      '    2026-02-10 44 counts 18 2026-02.focus:52',
      '    2026-02-28 90 left out 0 2026-02.focus:53',
    ]);
  });

  it('leaves out the rows of a sum that do not count', () => {
    const sum = withFormula('A.markets', {
      kind: 'sum',
      worksheet: 'made',
      type: 'count',
      of: { kind: 'column', name: 'count' },
      where: {
        kind: 'compare',
        op: '>',
        type: 'count',
        left: { kind: 'column', name: 'count' },
        right: { kind: 'number', value: [42, 1] },
      },
    });
    const month = report('2026-02', without(complete, 'A.markets'), {
      worksheets: [made({ '2026-01-20': 42, '2026-02-10': 44 })],
    });
    expect(tree(last([month], sum), 'A.markets').slice(1)).toEqual([
      '  made 44 2026-02.focus:50',
      '    2026-01-20 42 left out 2026-02.focus:51',
      '    2026-02-10 44 counts 2026-02.focus:52',
    ]);
  });

  it('shows the parts of an entry, all in dollars where one is no whole figure', () => {
    const month = report('2026-02', complete);
    const parts = (amounts: readonly number[]) =>
      amounts.map((amount, index) => ({
        label: `part ${index}`,
        place: { line: 20 + index, start: 5, end: 9 },
        amount,
      }));
    const detail = month.entries.amend(compileForm(smallForm).cell('A.profit').position);
    detail.parts = parts([3000, 2000]);
    expect(tree(last([month]), 'A.profit')).toEqual([
      'profit 5 2026-02.focus:2',
      '  part 0 3 2026-02.focus:20',
      '  part 1 2 2026-02.focus:21',
    ]);
    detail.parts = parts([3000, 1999]);
    expect(tree(last([month]), 'A.profit')).toContain('  part 1 $1,999 2026-02.focus:21');
  });

  it('says of a line that does not apply which setting decides it', () => {
    const other = firm({ method: 'alternative' });
    expect(tree(last(months, smallForm, other), 'A.ratio')).toEqual([
      'ratio inapplicable',
      '  method alternative firm.focus:1',
    ]);
  });
});

describe('what keeps a figure from being computed', () => {
  const holes = (of: EvaluatedReport, id: string) =>
    holesOf(explain(of, id)).map(
      ({ kind, name, month, state, place }) =>
        `${kind} ${name} of ${month} is ${state}${place === null ? '' : `, ${place.file}:${place.line}`}`,
    );

  it('nothing, where there is a figure', () => {
    expect(holes(last(months), 'A.ratio')).toEqual([]);
  });

  it('lines that are not answered, with the heading they belong below, and broken ones where they stand', () => {
    const schedules = [{ schedule: 'A', columns: [], place: { line: 7, start: 0, end: 9 } }];
    const month = report(
      '2026-02',
      { ...without(complete, 'A.profit'), 'B.breaks.deductions': 'broken' },
      { schedules },
    );
    expect(holes(last([month]), 'A.capital')).toEqual([
      'cell profit of 2026-02 is blank, 2026-02.focus:7',
      'cell breaks.deductions of 2026-02 is broken, 2026-02.focus:7',
    ]);
  });

  it('a line of the month before', () => {
    const january = report('2026-01', without(complete, 'A.profit'));
    expect(holes(last([january, report('2026-02', later)]), 'A.capital')).toEqual([
      'cell profit of 2026-01 is blank, 2026-01.focus:0',
    ]);
  });

  it('a month that is not in the workspace', () => {
    const asked = withFormula('A.ratio', {
      kind: 'prior',
      of: { kind: 'cell', cell: 'A.ratio', exact: false },
    });
    expect(holes(last([report('2026-02', complete)], asked), 'A.ratio')).toEqual([
      'month ratio of 2026-01 is absent',
    ]);
  });

  it('a setting that is not in the profile', () => {
    expect(holes(last(months, smallForm, firm({})), 'A.ratio')).toEqual([
      'setting method of 2026-02 is absent, firm.focus:0',
    ]);
  });

  it('a row that reaches back to the first day of a mean', () => {
    const month = report('2026-02', without(complete, 'A.markets'), {
      worksheets: [made({ '2026-02-10': 44 })],
    });
    expect(holes(last([month]), 'A.markets')).toEqual([
      'row 2026-01-29 of 2026-02 is blank, 2026-02.focus:50',
    ]);
  });

  it('nothing that is missing, where a divisor is not positive', () => {
    const month = last([report('2026-02', { ...complete, 'A.start': -5 })]);
    expect(explain(month, 'A.ratio').state).toBe('undefined');
    expect(holes(month, 'A.ratio')).toEqual([]);
  });
});

describe('the rules that rest on a figure', () => {
  const rules = (of: EvaluatedReport, id: string) =>
    rulesOn(of, id).map(
      ({ standing, through }) =>
        `${standing.rule.code} at ${standing.cell ?? 'report'} ${standing.state}${through === null ? '' : ` through ${through}`}${standing.headroom === null ? '' : ` ${standing.headroom.value}`}`,
    );

  it('are those that name it, then those that name what is computed from it', () => {
    expect(rules(last(months), 'A.capital')).toEqual(['deficiency at A.capital kept 68']);
    expect(rules(last(months), 'A.debt')).toEqual([
      'jump at A.debt kept 1',
      'deficiency at A.capital kept through A.minimum 68',
    ]);
    expect(rules(last(months), 'B.breaks.deductions')).toEqual([
      'deficiency at A.capital kept through A.capital 68',
    ]);
    expect(rules(last(months), 'B.breaks.items')).toEqual([]);
  });

  it('tell a broken one with its finding, accepted or not', () => {
    const grown = report('2026-02', { ...later, 'A.debt': 602 }, { accepts: [accept('jump', '60')] });
    const month = last([report('2026-01', complete), grown]);
    expect(rules(month, 'A.debt')[0]).toBe('jump at A.debt broken');
    expect(rulesOn(month, 'A.debt')[0]?.standing.finding).toMatchObject({ code: 'jump', accepted: 'noted' });
  });

  it('tell one that cannot be told', () => {
    expect(rules(last([report('2026-02', complete)]), 'A.debt')).toContain('jump at A.debt untold');
  });
});

describe('a figure rounded from dollars', () => {
  it('keeps what is behind it', () => {
    const month = last([report('2026-02', { ...complete, 'A.profit': { dollars: ratio(1_234_567, 100) } })]);
    const node = explain(month, 'A.profit');
    expect(node.figure).toBe('12');
    expect(node.cell?.exact).toEqual(ratio(1_234_567, 100));
  });
});

/** The small form with another formula at a cell. */
function withFormula(id: string, value: Parameters<typeof formula>[0]): Form {
  return {
    ...smallForm,
    schedules: smallForm.schedules.map((schedule) => ({
      ...schedule,
      rows: schedule.rows.map((row) =>
        row.kind !== 'line'
          ? row
          : {
              ...row,
              line: {
                ...row.line,
                cells: row.line.cells.map((cell) =>
                  cell.id === id ? { ...cell, formula: formula(value, 'another') } : cell,
                ),
              },
            },
      ),
    })),
  };
}

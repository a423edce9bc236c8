import { describe, expect, it } from 'vitest';
import { evaluate, evaluateEach, type EvaluatedFirm } from '../src/index.ts';
import { file, firm, report } from './support/facts.ts';
import { small } from './support/small-form.ts';
import { complete, without } from './support/workspace.ts';

const files = [
  file('zeta.focus', {
    firms: [firm({ method: 'basic' }, 'zeta')],
    reports: [report('2026-01', without(complete, 'A.profit'), { file: 'zeta.focus', firm: 'zeta' })],
  }),
  file('firm.focus', { firms: [firm({ method: 'basic' })] }),
  file('1.focus', { reports: [report('2026-01', complete, { file: '1.focus' })] }),
  file('3.focus', { reports: [report('2026-03', { ...complete, 'A.end': 7 }, { file: '3.focus' })] }),
];

describe('a workspace evaluated firm by firm', () => {
  const firms: EvaluatedFirm[] = [];
  const findings = evaluateEach(files, small, (one) => firms.push(one));
  const whole = evaluate(files, small);

  it('gives the firms in order, each with its months', () => {
    expect(firms.map(({ id, reports }) => [id, ...reports.map(({ month }) => month)])).toEqual([
      ['acme', '2026-01', '2026-03'],
      ['zeta', '2026-01'],
    ]);
  });

  it('finds what is found in the whole of it, in the same order', () => {
    expect(findings.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'missing-month 1.focus',
      'missing-month 3.focus',
      'control-total 3.focus',
      'unanswered-lines zeta.focus',
    ]);
    expect(findings).toEqual(whole.findings);
  });
});

describe('what files state', () => {
  it('is evaluated the same in whichever order the files are given', () => {
    const twice = [
      ...files,
      file('again.focus', { reports: [report('2026-01', complete, { file: 'again.focus' })] }),
      file('profile.focus', { firms: [{ ...firm({ method: 'alternative' }), file: 'profile.focus' }] }),
    ];
    const forth = evaluate(twice, small);
    const back = evaluate(twice.toReversed(), small);
    expect(back.findings).toEqual(forth.findings);
    expect(back.firms.map(({ reports }) => reports.map(({ facts }) => facts.file))).toEqual(
      forth.firms.map(({ reports }) => reports.map(({ facts }) => facts.file)),
    );
  });

  it('keeps what is wrong with a text whose report could not be made out', () => {
    const lost = {
      ...file('lost.focus', {}),
      findings: [
        {
          place: { file: 'lost.focus', line: 0, start: 0, end: 4 },
          severity: 'error' as const,
          code: 'malformed-heading',
          message: 'A heading names a firm and a month.',
          cites: [],
          accepted: null,
          subject: { firm: 'acme', month: '2026-04', schedule: null, line: null, item: null, column: null },
          related: [],
          fixes: [],
        },
      ],
    };
    expect(evaluate([lost], small).findings).toEqual(lost.findings);
  });
});

/** The harness of marked fixtures: what it reads, and that it fails where it must. */
import { describe, expect, test } from 'vitest';
import { NO_SUBJECT, type Finding } from '@focus/engine';
import { expectFindings, parseFixture } from '../../../../test/support/annotated.ts';

const FIXTURE = parseFixture(
  [
    '//- firms/meridian.focus',
    'firm meridian "Meridian"',
    '//- 2026-03.focus',
    'report meridian 2026-03',
    '  filed 2026-04-31',
    '        ^^^^^^^^^^ error malformed-date: `2026-04-31` is no date',
    '  ^^^^^ warning house/late',
    '',
  ].join('\n'),
  'x.focus.txt',
);

function finding(more: Partial<Finding> & { readonly start?: number; readonly end?: number }): Finding {
  const { start = 8, end = 18, ...rest } = more;
  return {
    place: { file: '2026-03.focus', line: 1, start, end },
    severity: 'error',
    code: 'malformed-date',
    message: '`2026-04-31` is no date: April has 30 days.',
    cites: [],
    accepted: null,
    subject: NO_SUBJECT,
    related: [],
    fixes: [],
    ...rest,
  };
}

const LATE = finding({ severity: 'warning', code: 'house/late', start: 2, end: 7 });

describe('a fixture', () => {
  test('is files without their marks, and what is marked in them', () => {
    expect(FIXTURE.files).toEqual([
      { file: 'firms/meridian.focus', text: 'firm meridian "Meridian"\n' },
      { file: '2026-03.focus', text: 'report meridian 2026-03\n  filed 2026-04-31\n' },
    ]);
    expect(FIXTURE.expected).toEqual([
      {
        file: '2026-03.focus',
        line: 1,
        start: 8,
        end: 18,
        severity: 'error',
        code: 'malformed-date',
        message: '`2026-04-31` is no date',
      },
      {
        file: '2026-03.focus',
        line: 1,
        start: 2,
        end: 7,
        severity: 'warning',
        code: 'house/late',
        message: null,
      },
    ]);
  });

  test('is one file where it names none', () => {
    expect(parseFixture('report m 2026-03\n', 'a/b.focus.txt').files).toEqual([
      { file: 'b.focus', text: 'report m 2026-03\n' },
    ]);
  });

  test.each(['   ^^^ eror x', '^^^ error', '^'])('does not take %j for a mark', (mark) => {
    expect(() => parseFixture(`line\n${mark}\n`, 'x')).toThrow('not a mark');
  });

  test('does not take a mark without a line above it', () => {
    expect(() => parseFixture('^^ error x\n', 'x')).toThrow('not a mark');
  });
});

describe('findings match a fixture', () => {
  test('where each is marked, in any order, messages by their beginning', () => {
    expectFindings(FIXTURE, [LATE, finding({})]);
  });

  test.each<[string, readonly Finding[]]>([
    ['none is found', []],
    ['one is not found', [finding({})]],
    ['one is found that is not marked', [LATE, finding({}), finding({ code: 'other' })]],
    ['one is found twice', [LATE, finding({}), finding({})]],
    ['a range differs', [LATE, finding({ start: 9 })]],
    ['a severity differs', [LATE, finding({ severity: 'warning' })]],
    ['a message differs', [LATE, finding({ message: 'Something else.' })]],
    [
      'one stands in another file',
      [LATE, finding({}), finding({ place: { file: 'b', line: 0, start: 0, end: 1 } })],
    ],
    ['one stands below the end', [LATE, finding({}), finding({ place: { ...LATE.place, line: 9 } })]],
  ])('and do not where %s', (_, findings) => {
    expect(() => {
      expectFindings(FIXTURE, findings);
    }).toThrow();
  });
});

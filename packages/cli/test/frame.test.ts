import { NO_SUBJECT, type Finding, type Related } from '@focus/engine';
import { describe, expect, test } from 'vitest';
import { createColors } from '../src/output/color.ts';
import { codeFrame } from '../src/output/frame.ts';
import { findingText } from '../src/output/text.ts';

const PLAIN = createColors(false);

/** A finding at the first place of `marked` in the file `a.focus`. */
function findingAt(lines: readonly string[], marked: string, extras: Partial<Finding> = {}): Finding {
  return {
    place: placeOf('a.focus', lines, marked),
    severity: 'error',
    code: 'malformed-amount',
    message: 'A minus is not written.',
    cites: [],
    accepted: null,
    subject: NO_SUBJECT,
    related: [],
    fixes: [],
    ...extras,
  };
}

function placeOf(file: string, lines: readonly string[], marked: string) {
  const line = lines.findIndex((text) => text.includes(marked));
  const start = lines[line]?.indexOf(marked) ?? -1;
  return { file, line, start, end: start + marked.length };
}

function frame(files: Readonly<Record<string, readonly string[]>>, finding: Finding, columns = 100): string {
  const { lines } = codeFrame(finding, (path) => files[path], { colors: PLAIN, columns });
  return `\n${lines.join('\n')}\n`;
}

describe('a code frame', () => {
  test('shows the line and carets under the exact place', () => {
    const lines = ['report meridian 2026-03', '3950 trading-profit-or-loss   -1,240'];
    expect(frame({ 'a.focus': lines }, findingAt(lines, '-1,240'))).toBe(`
  |
2 | 3950 trading-profit-or-loss   -1,240
  |                               ^^^^^^
`);
  });

  test('explains with places of the same file and of others, each message at its own marker', () => {
    const lines = ['1710 loans 5', '1730 notes 6', '', '3520 total 12'];
    const before = ['', '3500 equity 70,118'];
    const related: Related[] = [
      { place: placeOf('b.focus', before, '70,118'), message: 'February' },
      { place: placeOf('a.focus', lines, '5'), message: 'line 1' },
      { place: placeOf('a.focus', lines, '6'), message: 'line 2' },
      { place: placeOf('a.focus', lines, 'total'), message: 'its name' },
    ];
    expect(frame({ 'a.focus': lines, 'b.focus': before }, findingAt(lines, '12', { related }))).toBe(`
  |
1 | 1710 loans 5
  |            - line 1
2 | 1730 notes 6
  |            - line 2
...
4 | 3520 total 12
  |      ----- its name
  |            ^^
  ::: b.focus
2 | 3500 equity 70,118
  |             ------ February
`);
  });

  test('counts the places that are too many to show', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `row ${index} end`);
    const related = lines.slice(1, 10).map((_, index) => ({
      place: placeOf('a.focus', lines, `row ${index + 1}`),
      message: 'a part',
    }));
    const shown = frame({ 'a.focus': lines }, findingAt(lines, 'row 0', { related }));
    expect(shown.match(/a part/g)).toHaveLength(6);
    expect(shown).toContain('   | … and 3 more places\n'.slice(1));
  });

  test('keeps carets under tabs, wide characters and combining marks', () => {
    const lines = ['\t"日本" cafe\u0301 x\tbad'];
    expect(frame({ 'a.focus': lines }, findingAt(lines, 'bad'))).toBe(`
  |
1 |     "日本" cafe\u0301 x    bad
  |                      ^^^
`);
  });

  test('lets no character of a file steer the terminal or turn the text around', () => {
    const lines = ['1710 a\u001b[2J\u202Eb bad'];
    const shown = frame({ 'a.focus': lines }, findingAt(lines, 'bad'));
    expect(shown).toContain('1710 a\uFFFD[2J\uFFFDb bad');
    for (const steering of ['\u001b', '\u202E']) expect(shown).not.toContain(steering);
  });

  test('cuts a line that is too long around its place', () => {
    const lines = [`${'x'.repeat(500)} bad ${'y'.repeat(500)}`];
    const shown = frame({ 'a.focus': lines }, findingAt(lines, 'bad'), 60).trim().split('\n');
    const [, text = '', marker = ''] = shown;
    expect(text.length).toBeLessThanOrEqual(60);
    expect(text.slice(marker.indexOf('^'), marker.indexOf('^') + 3)).toBe('bad');
    expect(text).toMatch(/^1 \| …x+ bad y+…$/);
  });

  test('cuts a wide line without tearing a wide character apart', () => {
    const lines = [`${'𠮷'.repeat(200)} bad ${'𠮷'.repeat(200)}`];
    const shown = frame({ 'a.focus': lines }, findingAt(lines, 'bad'), 60).trim().split('\n');
    const [, text = ''] = shown;
    expect(text).toContain(' bad ');
    expect(text).not.toMatch(/[\uD800-\uDFFF]/u);
  });

  test('marks an empty place with one caret', () => {
    const lines = ['report meridian'];
    const finding = {
      ...findingAt(lines, 'report'),
      place: { file: 'a.focus', line: 0, start: 15, end: 15 },
    };
    expect(frame({ 'a.focus': lines }, finding)).toBe(`
  |
1 | report meridian
  |                ^
`);
  });

  test('is left out where the file can no longer be read', () => {
    expect(frame({}, findingAt(['bad'], 'bad'))).toBe('\n\n');
  });
});

describe('a finding as text', () => {
  const lines = ['1710 loans -1'];
  const source = () => lines;
  const finding = findingAt(lines, '-1', {
    message: 'A minus is not written; a loss stands in brackets.',
    fixes: [
      { title: 'Write (1)', edits: [] },
      { title: 'Write 1', edits: [] },
    ],
    cites: [
      { text: '17 CFR 240.15c3-1(a)', href: 'https://www.ecfr.gov/x' },
      { text: 'The form', href: null },
    ],
    accepted: 'OPS-1182',
  });

  test('begins with path, line and column, and ends with the first fix, the acceptance and the citations', () => {
    expect(`\n${findingText(finding, source, { colors: PLAIN, columns: null })}`).toBe(`
a.focus:1:12: error[malformed-amount]: A minus is not written; a loss stands in brackets.
  |
1 | 1710 loans -1
  |            ^^
  = help: Write (1)
  = accepted: OPS-1182
  = see: 17 CFR 240.15c3-1(a), https://www.ecfr.gov/x
  = see: The form
`);
  });

  test('is wrapped on a narrow terminal, its further lines indented', () => {
    const text = findingText(finding, source, { colors: PLAIN, columns: 40 });
    const [first = '', second = ''] = text.split('\n');
    expect(first.length).toBeLessThanOrEqual(40);
    expect(second).toMatch(/^ {2}\S/);
    expect(text.replace(/\n +(?=\w)/g, ' ')).toContain('a loss stands in brackets.');
  });

  test('is coloured by its severity', () => {
    const colors = createColors(true);
    const paintedAs = (severity: Finding['severity']) =>
      findingText({ ...finding, severity }, source, { colors, columns: null });
    expect(paintedAs('error')).toContain(colors.red('error[malformed-amount]'));
    expect(paintedAs('breach')).toContain(colors.magenta('breach[malformed-amount]'));
    expect(paintedAs('warning')).toContain(colors.yellow('warning[malformed-amount]'));
    expect(paintedAs('info')).toContain(colors.cyan('info[malformed-amount]'));
  });
});

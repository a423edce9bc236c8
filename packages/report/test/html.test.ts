import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yearToHtml } from '../src/index.ts';
import { explanationsOf, rowsOf, tags, textOf } from './support/page.ts';
import { smallYear } from './support/small-year.ts';
import { complaintsAbout } from './support/validator.ts';

const page = yearToHtml(smallYear(), 2026);

describe('the report as a page', () => {
  test('is valid and accessible HTML', async () => {
    expect(await complaintsAbout(page)).toEqual([]);
  });

  test('loads nothing, runs nothing, and allows its own style by its hash alone', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|base)\b|\s(style|src|on\w+)=/);
    expect(style).not.toMatch(/url\(|@import|expression/);
  });

  test('is the same twice', () => {
    expect(yearToHtml(smallYear(), 2026)).toBe(page);
  });

  test('links only to itself and to the web', () => {
    const targets = [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
    const broken = targets.filter((href) =>
      href.startsWith('#') ? !ids.has(href.slice(1)) : !href.startsWith('https://'),
    );
    expect(broken).toEqual([]);
  });
});

describe('hostile words', () => {
  const shape = tags(page);
  const hostile = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '</style><script>',
      '</title><h1>',
      '<!--',
      ']]>',
      '&lt;b&gt;',
      '${x}',
      'javascript:alert(1)//',
      '\u0000<\u0008b>',
      '\u2028<i>\u2029',
    ),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[<>"'&/=a-z!-]{1,12}$/),
  );

  test('never become a tag, an attribute or a link', () => {
    fc.assert(
      fc.property(hostile, (word) => {
        const worded = yearToHtml(
          smallYear((text) => `${text}${word}`),
          2026,
        );
        expect(tags(worded)).toEqual(shape);
      }),
      { numRuns: 60 },
    );
  });

  test('stand on the page as they are', () => {
    const word = '<b title="x">&amp;\'</b>';
    const worded = yearToHtml(
      smallYear((text) => `${text}${word}`),
      2026,
    );
    expect(textOf(/<h1>[\s\S]*?<\/h1>/.exec(worded)?.[0] ?? '')).toBe(`Acme Clearing${word}`);
    expect(worded).not.toContain('<b title="x">');
  });

  test('of a citation make no link but to the web', () => {
    const worded = yearToHtml(
      smallYear((text) => (text.startsWith('https:') ? 'javascript:alert(1)' : text)),
      2026,
    );
    expect(worded).not.toContain('javascript:');
  });
});

describe('the distance to the limits', () => {
  test('is told of each month, with the rules that are broken and the findings that say so', () => {
    expect(rowsOf(page, 'limits-1')).toEqual([
      ['Rule', 'Jan filed', 'Feb amended', 'Mar draft', 'Apr draft', 'Jun draft', 'Dec draft'],
      ['deficiencycapital can fall', '63', '6,521', 'broken finding 1', '', '', '1,000,000,000,092'],
    ]);
  });
});

describe('a schedule on the page', () => {
  const rows = rowsOf(page, 'schedule-A-1');
  const row = (name: string) => rows.find(([head]) => head?.endsWith(name));

  test('has the months of the year, each with its state, and blank columns where there is no report', () => {
    expect(rows[0]).toEqual([
      'Line',
      'Item',
      'Jan filed',
      'Feb amended',
      'Mar draft',
      'Apr draft',
      'May',
      'Jun draft',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec draft',
    ]);
    expect(row('profit')?.slice(6)).toEqual(['', '', '', '', '', '', '', '999,999,999,999']);
  });

  test('prints losses in brackets, -0- where nil, blanks where blank, words where nothing can be computed', () => {
    expect(row('profit')?.slice(1, 6)).toEqual(['20', '5', '6,105 6,501 finding 14', '(9,000)', 'broken']);
    expect(row('ratio')?.slice(2, 6)).toEqual(['582.52%', '18.70%', 'undefined', 'broken']);
    expect(row('markets (average)')?.slice(3, 8)).toEqual(['-0-', '-0-', '-0-', '', '']);
  });

  test('explains each figure: what it is, how it comes about, where it is written', () => {
    const [january, february] = explanationsOf(page, 'schedule-A-1', '50. capital');
    expect(january).toBe('Line 50 (item 50), capital, January 2026.\nComputed: end - charges\n= 105 - 2');
    expect(february).toBe('Line 50 (item 50), capital, February 2026.\nComputed: end - charges\n= 6,606 - 2');
    expect(explanationsOf(page, 'schedule-A-1', '20. profit')).toEqual([
      'Line 20 (item 20), profit, January 2026.\nEntered in 2026-01.focus, line 3, with 3 parts.',
      'Line 20 (item 20), profit, February 2026.\nEntered in 2026-02.focus, line 3.\nOriginally 6,105.\nWarning: $6,501,000 is much more than a month before. Accepted: The sale of the seat.',
      'Line 20 (item 20), profit, March 2026.\nEntered in 2026-03.focus, line 3.',
      'Line 20 (item 20), profit, April 2026.\nNot computable: its text could not be read.\nWritten in 2026-04.focus, line 3.',
      'Line 20 (item 20), profit, December 2026.\nEntered in 2026-12.focus, line 3.',
    ]);
  });

  test('says of what is not computed why it is not', () => {
    const [, , march, april, june] = explanationsOf(page, 'schedule-A-1', '80. ratio');
    expect(march).toContain('Undefined: its divisor is not positive.');
    expect(april).toContain('Not computable: rests on 20 profit.');
    expect(june).toContain('Not computed: waits for ');
  });

  test('prints a grid with its columns in every month', () => {
    const grid = rowsOf(page, 'schedule-B-1');
    expect(grid[1]?.slice(0, 4)).toEqual(['Items', 'Deductions$', 'Items', 'Deductions$']);
    expect(grid[3]?.slice(0, 4)).toEqual(['1. suspense', '1', '$2,499 market', '1']);
  });
});

describe('what stands beside the schedules', () => {
  const text = textOf(page.slice(page.indexOf('<body>')));

  test('are parts by month, worksheets and findings', () => {
    expect(rowsOf(page, 'parts-A-20-1').slice(1)).toEqual([
      ['commissions', '3,450'],
      ['interest', '1,550'],
      ['interest', ''],
      ['Line 20', '5'],
    ]);
    expect(text).toContain('From Markets');
    expect(text).toContain('December 15, 2025 41');
    expect(text).toContain('The sale of the seat.');
  });

  test('are the gravest findings, first of all', () => {
    expect(text).toContain('To be resolved first breach March 2026: Capital is ($2,396,000)');
  });

  test('are settings with what holds by default', () => {
    expect(text).toContain('columns all (by default)');
    expect(text).toContain('least $5,000 (computed)');
  });
});

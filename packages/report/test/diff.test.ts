import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareFilings,
  compareReports,
  compileForm,
  evaluate,
  type WorkspaceComparison,
} from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import {
  comparisonToHtml,
  comparisonToJson,
  comparisonToMarkdown,
  comparisonToText,
  isBelow,
} from '../src/index.ts';
import { PLAIN } from './support/plain.ts';
import { complaintsAbout } from './support/validator.ts';

const EXAMPLES = join(import.meta.dirname, '../../../examples/meridian');
const form = compileForm(focusPart1);

const FILES = ['firm', '2026-01', '2026-02', '2026-03', '2026-04'].map((name) => {
  const text = readFileSync(join(EXAMPLES, `${name}.focus`), 'utf8');
  return { file: `${name}.focus`, text: text.replace(/^ {2}rules [^]*/m, '') };
});

type Edit = readonly [file: string, from: string | RegExp, to: string];

/** The first months of the example firm, some of their text replaced; a file of which nothing is left is gone. */
function edited(...edits: readonly Edit[]) {
  const files = FILES.flatMap(({ file, text }) => {
    const now = edits
      .filter(([name]) => file.startsWith(name))
      .reduce((old, [, from, to]) => old.replace(from, to), text);
    return now === '' ? [] : [readFiling(file, now, form)];
  });
  return { files, form };
}

/** What some edits change. */
function comparison(...edits: readonly Edit[]): WorkspaceComparison {
  return compareFilings(edited(), edited(...edits));
}

function text(of: WorkspaceComparison, width: number | null = null): string {
  return comparisonToText(of, { paint: PLAIN, width });
}

const LATE_INVOICE: Edit = ['2026-03', /^4201 .*$/m, '4201 expenses                                6,501'];

/** One of everything that can change. */
const EVERYTHING: readonly Edit[] = [
  ['firm', 'Dana Whitfield', 'Ann \u001b[31m<b>Whitfield</b>'],
  ['firm', /^ {2}variance-floor.*\n/m, ''],
  ['2026-01', 'report meridian', 'reprt meridian'],
  ['2026-02', /^4221 .*$/m, '4221 federal-income-taxes                      x'],
  LATE_INVOICE,
  ['2026-03', /^ {2}filed.*$/m, '  filed   2026-04-14\n  amended 2026-05-20 "a <late> invoice | @dana"'],
  ['2026-03', /"Gold" .*$/m, '"Gold"                         480      540  $11,500'],
  ['2026-03', 'valued market', 'valued contract'],
  ['2026-04', /[^]*/, ''],
];

describe('a comparison as text', () => {
  it('stays within the terminal, whatever its width', () => {
    const all = [
      comparison(...EVERYTHING),
      comparison(LATE_INVOICE),
      comparison(['2026-01', /^3501 .*$/m, '3501 x 66,000']),
    ];
    for (let width = 40; width <= 140; width += 1) {
      for (const one of all) {
        const lines = text(one, width).split('\n');
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      }
    }
  });

  it('cannot be steered by what stands in a file', () => {
    expect(text(comparison(...EVERYTHING))).toContain(
      'contact "Dana Whitfield" → "Ann \uFFFD[31m<b>Whitfield</b>"',
    );
  });

  it('tells a month against another as it tells two states', () => {
    const reports = evaluate(edited().files, form).firms[0]?.reports ?? [];
    const [, before, after] = reports;
    if (before === undefined || after === undefined) throw new Error('There are no two months.');
    const told = comparisonToText(compareReports(before, after), { paint: PLAIN, width: null });
    expect(told).toMatch(/^meridian, February 2026 → March 2026\nEntered +2026-02 +2026-03\n/);
    expect(told).toMatch(/^~ 3501 equity-start-of-month .* ← equity-end-of-month of February 2026 /m);
  });
});

describe('a comparison as a page', () => {
  it('is allowed its own style, and nothing else', () => {
    const page = comparisonToHtml(comparison(LATE_INVOICE));
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
  });

  it('is sound HTML, whatever it holds', async () => {
    for (const edits of [[], [LATE_INVOICE], EVERYTHING]) {
      expect(await complaintsAbout(comparisonToHtml(comparison(...edits)))).toEqual([]);
    }
    expect(comparisonToHtml(comparison(...EVERYTHING))).not.toMatch(/<b>Whitfield|<late>/);
  });
});

describe('a comparison as Markdown', () => {
  it('makes no markup, mention or link of what stands in a file', () => {
    const markdown = comparisonToMarkdown(comparison(...EVERYTHING));
    expect(markdown).not.toMatch(/<b>Whitfield|<late>|@dana/);
    expect(markdown).toContain('&lt;late&gt; invoice &#124; &#64;dana');
  });

  it('folds a long table', () => {
    const markdown = comparisonToMarkdown(
      comparison([
        '2026-03',
        /^schedule B[^]*?\n\n/m,
        'schedule B 2026-03   deductions\n1 money-suspense $1\n\n',
      ]),
    );
    expect(markdown).toMatch(/<details><summary><b>Entered<\/b>: \d+ figures<\/summary>\n\n\|/);
  });
});

describe('a comparison for programs', () => {
  it('is the same text for the same comparison', () => {
    const of = comparison(...EVERYTHING);
    expect(comparisonToJson(of)).toBe(comparisonToJson(comparison(...EVERYTHING)));
  });
});

describe('a threshold', () => {
  const cell = {
    id: 'A.x',
    schedule: 'A',
    line: '1',
    item: null,
    key: '1',
    name: 'x',
    label: 'X',
    column: null,
  } as const;
  const change = (difference: number | null, before: number, unit: 'thousands' | 'count' = 'thousands') => ({
    cell: { ...cell, unit, sign: 'signed' as const },
    before: null,
    after: null,
    difference,
    share: difference === null || before === 0 ? null : difference / before,
  });

  it('must be reached in every way that is given', () => {
    const both = { amount: 100_000, share: 1 };
    expect(isBelow(change(100, 100), both)).toBe(false);
    expect(isBelow(change(-100, 100), both)).toBe(false);
    expect(isBelow(change(99, 99), both)).toBe(true);
    expect(isBelow(change(0, 100), both)).toBe(true);
    expect(isBelow(change(100, 0), both)).toBe(false);
  });

  it('judges money by an amount, and never a change of state', () => {
    expect(isBelow(change(1, 1, 'count'), { amount: 100_000, share: null })).toBe(false);
    expect(isBelow(change(null, 1), { amount: 100_000, share: 1 })).toBe(false);
    expect(isBelow(change(1, 100), null)).toBe(false);
  });
});

/** Inlay hints as they are drawn: at the end of lines, after a `»`. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint } from 'vscode-languageserver';
import { afterEach, describe, expect, test } from 'vitest';
import { hintsOf, linesOf, meridian, tooltipOf, withHints, wordsOf } from './support/drawn.ts';
import { Editor } from './support/editor.ts';

let editor: Editor;
afterEach(() => editor.stop());

/** Opens a month of the example year, changed beforehand. */
async function opened(month: string, change: (text: string) => string = (text) => text, settings?: unknown) {
  const files = meridian();
  const path = `${month}.focus`;
  const text = change(files[path] ?? '');
  editor = await Editor.start({ files: { ...files, [path]: text }, settings });
  await editor.open(path);
  return path;
}

/** A month that nobody has filed yet. */
function draft(text: string): string {
  return text.replace(/^ {2}filed.*\n/m, '');
}

/** A month of the example year as it is drawn. */
async function drawn(...month: Parameters<typeof opened>): Promise<string> {
  const path = await opened(...month);
  return withHints(editor, path);
}

async function hintAt(path: string, start: string): Promise<InlayHint> {
  const hint = (await hintsOf(editor, path)).find(({ label }) => wordsOf(label).startsWith(start));
  if (hint === undefined) throw new Error(`no hint ${start}`);
  return hint;
}

/** The document as it is after a double-click on a hint. */
function applied(path: string, { textEdits = [] }: InlayHint): string {
  return TextDocument.applyEdits(editor.document(path), textEdits);
}

describe('Computed lines that are not written', () => {
  test('stand at the end of the line before, in the order of the form', async () => {
    const path = await opened('2026-03');
    expect(await withHints(editor, path)).toBe(
      linesOf(`
1730 secured-demand-notes                      -0- » 3520 total-subordinations 25,000 » 3501 equity-start-of-month 70,118
4221 federal-income-taxes                      412 » 4250 net-profit-or-loss 1,553
3525 other-deductions-or-credits               214 » 3530 capital-and-subordinations 95,885
3560 added-charges-commodities                 -0- » 3575 operational-deductions 152
3612 other-charges                           1,207 » 3620 21,233 » 3640 74,652
4880 scheduled-withdrawals                   5,000 » 4881 net-capital-after-withdrawals 56,204
4470 aggregate-debits                      210,200 » 3760 minimum-capital 4,204 » 3851 net-capital-to-debits 29.12%
3910 excess-net-capital-alternative         57,000 » 3852 option-deductions-ratio 23.35%
5372 security-concentration-customer           -0- » 5375 13,425 » 5376 33,263
1505 total-fails-to-receive                  3,915 » 114 equity-markets-nasdaq 42.0 » 116 equity-markets-other 2.7
5G   offsetting-items                 .      (20)     (20)          . » 5 total-reconciling-differences 17 32 27 $31,650
6    commodity-differences » Σ 9 89 41 $89,050
7    open-transfers-and-reorgs        2        3        1      $2,900 » 8 total-lines-1-to-7 38 159 98 $152,455
     "Crude oil, WTI"             1,240      310   $6,050 » $7,502,000
     "Gold"                         480      515  $11,500 » $5,922,500
     "Corn"                       2,100    2,400   $1,073 » $2,575,200, not counted
     "Natural gas"                1,500      880   $3,800 » $5,700,000, not counted
     "Corn"                      31,000   22,500   $1,073 » $33,263,000
     "Crude oil, WTI"             4,100    4,650   $6,050 » $28,132,500, not counted
     "Soybeans"                   9,000    8,200   $2,200 » $19,800,000, not counted
     2026-02-27                      41        3        5 » 15 days
     2026-03-16                      42        3        5 » 7 days
     2026-03-23                      44        2        6 » 8 days
`),
    );
  });

  test('lose their names where several would not fit', async () => {
    const path = await opened('2026-03', (text) => text.replace(/^3910.*\n/m, ''));
    expect(await withHints(editor, path)).toContain(
      '4470 aggregate-debits                      210,200 » 3760 4,204 » 3851 29.12% » 3910 57,000 » 3852 23.35%',
    );
  });

  test('stand after the parts of an entry, after what the line says itself, and after a comment', async () => {
    const path = await opened('2026-03', (text) =>
      text
        .replace(
          /^4221.*\n/m,
          '4221 federal-income-taxes  // what we paid\n     "federal"  400\n     "state"     12 // estimate\n',
        )
        .replace(/^3612.*$/m, '3612 other-charges $1,207,400.10'),
    );
    const text = await withHints(editor, path);
    expect(text).toContain(
      linesOf(`
4221 federal-income-taxes  // what we paid » Σ 412
     "state"     12 // estimate » 4250 net-profit-or-loss 1,553
`),
    );
    expect(text).toContain('3612 other-charges $1,207,400.10 » → 1,207 » 3620 21,233 » 3640 74,652');
  });

  test('say in a word why there is no figure', async () => {
    const path = await opened('2026-03', (text) =>
      text.replace(/^4221.*$/m, '4221 federal-income-taxes').replace(/^3612.*$/m, '3612 other-charges 1,2O7'),
    );
    const text = await withHints(editor, path);
    expect(text).toContain('4221 federal-income-taxes » 4250 net-profit-or-loss …');
    expect(text).toContain('3612 other-charges 1,2O7 » 3620 not computable » 3640 not computable');
    expect(await tooltipOf(editor, await hintAt(path, '4250'))).toContain(
      'Waits for `4221 federal-income-taxes`.',
    );
    expect((await hintAt(path, '4250')).textEdits).toBeUndefined();
  });

  test('stand beside their key where it is written without a figure', async () => {
    const path = await opened('2026-03', (text) => text.replace(/^3750.*$/m, '3750 net-capital'));
    expect(await withHints(editor, path)).toContain('3750 net-capital » 61,204');
    expect(applied(path, await hintAt(path, '61,204'))).toContain(
      '\n3750 net-capital                            61,204\n4880',
    );
  });

  test('follow the heading where nothing is written before them', async () => {
    const path = await opened('2026-03', (text) => text.replace(/^17[13]0.*\n/gm, ''));
    expect(await withHints(editor, path)).toContain(
      'schedule A 2026-03 » 3520 total-subordinations … » 3501 equity-start-of-month 70,118',
    );
  });

  test('are written at their place by a double-click, and then are control totals', async () => {
    const path = await opened('2026-03', (text) => text.replaceAll('\n', '\r\n'));
    const text = applied(path, await hintAt(path, '8 total-lines-1-to-7'));
    expect(text).toContain(
      linesOf(`
7    open-transfers-and-reorgs        2        3        1      $2,900
8    total-lines-1-to-7              38      159       98    $152,455
9    resolved-subsequently            6       21       15     $18,300
`).replaceAll('\n', '\r\n'),
    );
    const before = editor.findings(path);
    await editor.replace(path, editor.text(path), text);
    expect(editor.findings(path)).toHaveLength(before.length);
    expect(await withHints(editor, path)).not.toContain('total-lines-1-to-7 38');
  });

  test('say nothing of a month that nothing is computed of, but that it is so', async () => {
    const path = await opened('2026-03', (text) => text.replace('4201', '<<<<<<< ours\n4201'));
    expect(await withHints(editor, path)).toBe(
      'report meridian 2026-03 » not computable: a conflict is to be resolved',
    );
  });

  test('follow a change in the month before', async () => {
    const path = await opened('2026-03');
    await editor.open('2026-02.focus');
    await editor.replace(
      '2026-02.focus',
      '4264 additions-to-capital                      -0-',
      '4264 additions-to-capital 1,000',
    );
    expect(await withHints(editor, path)).toContain('3501 equity-start-of-month 71,118');
    expect(editor.refreshes).toBeGreaterThan(0);
  });
});

describe('A new month', () => {
  test('shows what last month said, and the change', async () => {
    const path = await opened('2026-04', (text) =>
      draft(text)
        .replace(/^4201.*$/m, '4201 expenses $5,999,499.50')
        .replace(/^4221.*$/m, '4221 federal-income-taxes'),
    );
    const lines = (await withHints(editor, path)).split('\n');
    expect(lines.slice(2, 6)).toEqual([
      '3950 trading-profit-or-loss                  1,115 » Mar (1,240), +2,355',
      '4212 other-gross-income                      9,482 » Mar 9,310, +172',
      '4201 expenses $5,999,499.50 » → 5,999 » Mar 6,105, −106',
      '4221 federal-income-taxes » Mar 412 » 4250 net-profit-or-loss …',
    ]);
    expect(lines).toContain('4264 additions-to-capital                      -0- » = Mar');
    expect(lines).toContain('3852 option-deductions-ratio                22.85% » Mar 23.35%, −0.50 points');
    expect(lines).toContain('10   completed-as-instructed        yes » = Mar');
    expect(lines.find((line) => line.startsWith('2S'))).toMatch(/ » Mar 1 6 9 \$1,120$/);
  });

  test('shows none of it once it is filed, nor where there is no month before', async () => {
    expect(await drawn('2026-04')).not.toContain('Mar');
    await editor.stop();
    expect(await drawn('2026-01', draft)).not.toContain('Dec');
  });
});

describe('Hints', () => {
  test('of each kind can be switched off', async () => {
    const text = (month: string) => draft(month).replace(/^4201.*$/m, '4201 expenses $6,105,000');
    const off = { derived: false, rounding: false, parts: false, change: false };
    expect(await drawn('2026-03', text, { inlayHints: off })).toBe('');
    await editor.stop();
    const path = await opened('2026-03', text, { inlayHints: { ...off, rounding: true } });
    expect(await withHints(editor, path)).toBe('4201 expenses $6,105,000 » → 6,105');
  });

  test('are given for the lines that are asked for', async () => {
    const path = await opened('2026-03');
    const line = editor.at(path, '4221').line;
    expect((await hintsOf(editor, path, line, line)).map(({ label }) => label)).toEqual([
      '4250 net-profit-or-loss 1,553',
    ]);
  });

  test('explain themselves with links to what they rest on', async () => {
    const path = await opened('2026-03');
    expect(await tooltipOf(editor, await hintAt(path, '3760'))).toBe(
      linesOf(`
**Minimum Capital Requirement** · Schedule A, line 24 · item 3760

**4,204** thousands of dollars · March 2026 · computed

\`= required-net-capital\`  
= \\$4,204,000

\`required-net-capital = max(minimum-dollars, 2% * aggregate-debits)\` as method is alternative  
= max\\(\\$250,000, 2% \\* [210,200](<file:///books/2026-03.focus#L28>)\\)  
[17 CFR 240.15c3-1\\(a\\)\\(1\\)\\(ii\\)](<https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(ii)>)
`).trim(),
    );
  });

  test('are none for a document that belongs to no workspace', async () => {
    const path = await opened('2026-03');
    const uri = await editor.open('git:/books/2026-03.focus', editor.text(path));
    expect(await hintsOf(editor, uri)).toEqual([]);
  });
});

/** Hovers, as Markdown that a person can read. */
import { HoverRequest } from 'vscode-languageserver';
import { afterEach, describe, expect, test } from 'vitest';
import { linesOf, meridian } from './support/drawn.ts';
import { CAPABLE, Editor, uriOf } from './support/editor.ts';

let editor: Editor;
afterEach(() => editor.stop());

async function opened(
  path: string,
  change: (text: string) => string = (text) => text,
  capabilities = CAPABLE,
) {
  const files = meridian();
  editor = await Editor.start({ files: { ...files, [path]: change(files[path] ?? '') }, capabilities });
  await editor.open(path);
}

/** What is shown where `what` stands first. */
async function hoverOf(path: string, what: string): Promise<string> {
  const position = editor.at(path, what);
  const hover = await editor.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: uriOf(path) },
    position,
  });
  if (hover === null) return '';
  const { contents } = hover;
  return typeof contents === 'object' && 'value' in contents ? contents.value : JSON.stringify(contents);
}

const MARCH = '2026-03.focus';

describe('A figure', () => {
  test('shows what it is, how it comes about, the rules on it and its course', async () => {
    await opened(MARCH);
    expect(await hoverOf(MARCH, '61,204')).toBe(
      linesOf(`
**Net Capital** · Schedule A, line 19 · item 3750  
**61,204** thousands of dollars · March 2026 · computed, and written as a control total

\`= net-capital-before-haircuts - haircuts\`  
= 74,652 - [13,448](<file:///books/2026-03.focus#L24>)

Line 17 less line 18. Below line 24 the firm is in deficiency; some notices are due well above it. Rule 17a-11 asks for notices that this form cannot show: of leverage above 2,500 % of tentative net capital, of books that are not current, of a material weakness.

Rules that rest on it:

- net-capital could fall by 57,000 before [\`net-capital-deficiency\`](<https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)>) (breach)
- net-capital could fall by 59,552 before [\`fcm-minimum\`](<https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(iii)>) (warning)
- net-capital could fall by 56,159 before [\`early-warning-net-capital\`](<https://www.ecfr.gov/current/title-17/section-240.17a-11#p-240.17a-11(b)(3)>) (warning)
- net-capital could fall by 50,694 before [\`early-warning-debits\`](<https://www.ecfr.gov/current/title-17/section-240.17a-11#p-240.17a-11(b)(2)>) (warning)
- option-deductions-ratio could rise by 976.65% before [\`option-deductions-limit\`](<https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(c)(2)(x)(C)>) (warning)
- net-capital could fall by 54,898 before \`meridian-policy/internal-early-warning\` (warning)
- 4,913 is left before \`meridian-policy/haircut-limit\` (warning)
- 304 is left before \`meridian-policy/aged-fails-limit\` (warning)
- also \`aggregate-indebtedness-limit\`, \`early-warning-indebtedness\`, \`monthly-computation-not-open\`

Rules that rest on what is computed from it:

- net-capital-after-withdrawals could fall by 55,904 before [\`withdrawal-limit-minimum\`](<https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)(i)>) (warning)
- net-capital-after-withdrawals could fall by 53,313 before [\`withdrawal-limit-segregation\`](<https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)(ii)>) (warning)
- 52,842 is left before [\`withdrawal-limit-haircuts\`](<https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)(iii)>) (warning)
- also \`withdrawal-limit-debits\`, \`withdrawal-limit-indebtedness\`

▁▇█

| Month | Figure | Change |
| :-- | --: | --: |
| March 2026 | 61,204 | +876 |
| February 2026 | 60,328 | +4,269 |
| January 2026 | 56,059 |  |
`).trim(),
    );
  });

  test('is drawn as an image where the client shows images', async () => {
    const general = { markdown: { parser: 'marked', version: '1.1.0' } };
    await opened(MARCH, undefined, { ...CAPABLE, general });
    const image = /!\[the last twelve months\]\(data:image\/svg\+xml,([^)]*)\)/.exec(
      await hoverOf(MARCH, '61,204'),
    );
    const svg = decodeURIComponent(image?.[1] ?? '');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg".*<\/svg>$/);
    expect(svg.match(/<title>[^<]*/g)).toEqual([
      '<title>January 56,059',
      '<title>February 60,328',
      '<title>March 61,204',
    ]);
    // Twelve months up to the one shown: April of the year before stands first.
    expect([...svg.matchAll(/<text[^>]*>(.)/g)].map(([, letter]) => letter).join('')).toBe('AMJJASONDJFM');
  });

  test('says why there is none', async () => {
    await opened(MARCH, (text) =>
      text.replace(/^4221.*$/m, '4221 federal-income-taxes').replace(/^3612.*$/m, '3612 other-charges 1,2O7'),
    );
    expect(await hoverOf(MARCH, 'federal-income-taxes')).toContain('**not answered** · March 2026\n');
    expect(await hoverOf(MARCH, 'net-capital ')).toContain('**not computable** · March 2026\n');
    expect(await hoverOf(MARCH, 'net-capital ')).toContain(
      'Not computable: it rests on `4221 federal-income-taxes`, `3612 other-charges`.',
    );
    expect(await hoverOf(MARCH, '70,671')).toContain('**not computed** · March 2026\n');
  });

  test('of a grid is that of its column; beside the figures all of the line', async () => {
    await opened(MARCH);
    expect(await hoverOf(MARCH, '$13,650')).toContain(
      '**Money suspense and balancing differences, Deductions in Computing Net Capital** · Schedule B, line 1',
    );
    expect(await hoverOf(MARCH, 'money-suspense')).toContain(
      linesOf(`
| Column | Figure | |
| :-- | --: | :-- |
| No. of Items | 3 | a number |
| Debits \\(Short Value\\) | 14 | thousands of dollars |
| Credits \\(Long Value\\) | 2 | thousands of dollars |
| Deductions in Computing Net Capital | \\$13,650 |  |
`),
    );
  });

  test('that is part of another says so', async () => {
    await opened(MARCH);
    expect(await hoverOf(MARCH, '"clearance and execution"')).toBe(
      'A part of **Unconsolidated Income/Expense for the Month: Expenses** · Schedule A, line 5c · item 4201\n\n**6,105** thousands of dollars · March 2026 · entered',
    );
  });
});

describe('A heading', () => {
  test('of a report shows how the month stands', async () => {
    await opened(MARCH);
    const month = linesOf(`
**Meridian Clearing Corp.** · March 2026 · filed April 14, 2026

Net capital **61,204** · Excess **57,000** · Net capital to debits **29.12%**

As of March 31, 2026, due April 14, 2026: 10 business days later. [17 CFR 240.17a-5\\(a\\)](<https://www.ecfr.gov/current/title-17/section-240.17a-5#p-240.17a-5(a)>)

Findings: 1 accepted.
`).trim();
    expect(await hoverOf(MARCH, '2026-03')).toBe(month);
    expect(await hoverOf(MARCH, 'filed')).toBe(month);
    expect(await hoverOf(MARCH, 'meridian')).toContain(
      '**Meridian Clearing Corp.** · 12 months, January 2026 to December 2026',
    );
  });

  test('of a schedule or a worksheet explains its columns', async () => {
    await opened(MARCH);
    expect(await hoverOf(MARCH, 'items   debits')).toBe(
      '**No. of Items** · a column of Schedule B · a number',
    );
    expect(await hoverOf(MARCH, 'margin\n')).toBe(
      '**Greatest speculative original margin of one contract** · a column of `commodities-firm` · dollars',
    );
    expect(await hoverOf(MARCH, 'option-deductions ')).toContain(
      'It computes `3852 option-deductions-ratio`.',
    );
    expect(await hoverOf(MARCH, '$11,500')).toContain('This row: $5,922,500.');
  });
});

describe('A profile', () => {
  test('explains its settings, with what holds', async () => {
    await opened('firm.focus');
    expect(await hoverOf('firm.focus', 'alternative')).toBe(
      '**Net capital method, Rule 15c3-1\\(a\\)\\(1\\)** · `basic` | `alternative`\n\n**alternative** in December 2026',
    );
    expect(await hoverOf('firm.focus', 'early-warning-level')).toContain(
      'of the house rules meridian-policy',
    );
    expect(await hoverOf('firm.focus', 'meridian-policy')).toContain(
      '[meridian-policy](<file:///books/policy.focusform#L',
    );
  });
});

describe('An acceptance', () => {
  test('shows its rule, and on its key the figure', async () => {
    await opened(MARCH);
    const rule = await hoverOf(MARCH, 'month-over-month');
    expect(rule).toContain('`month-over-month` · warning');
    expect(rule).toContain('Accepted: ACATS residuals of 3/9 and 3/10; cleared 4/2, OPS-1182');
    expect(await hoverOf(MARCH, '5362 "')).toContain('**212** thousands of dollars · March 2026 · entered');
  });
});

test('What others wrote never becomes markup', async () => {
  await opened('firm.focus', (text) =>
    text.replace('Meridian Clearing Corp.', '![x](http://evil) <b> `y` $(bug)'),
  );
  expect(await hoverOf('firm.focus', 'meridian')).toContain(
    '**\\!\\[x\\]\\(http://evil\\) \\<b\\> \\`y\\` \\$\\(bug\\)**',
  );
});

test('A document outside of every workspace shows what the form says', async () => {
  await opened(MARCH);
  const uri = await editor.open('git:/books/2026-03.focus', editor.text(MARCH));
  expect(await hoverOf(uri, '61,204')).toContain('**Net Capital** · Schedule A, line 19 · item 3750');
  expect(await hoverOf(uri, '61,204')).not.toContain('**61,204**');
});

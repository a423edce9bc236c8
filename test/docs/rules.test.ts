/** The handbook of the rules: it is current, it has every rule, and its examples, as they are printed, do what it says. */
import { readFileSync } from 'node:fs';
import { focusPart1 } from '@focus/forms';
import { describe, expect, test } from 'vitest';
import { evaluateCompleted } from '../../packages/forms/test/support/completed.ts';
import { ruleGroups } from '../../scripts/rules-page/groups.ts';
import { PAGE, rulesPage } from '../../scripts/rules-page/page.ts';

const page = readFileSync(PAGE, 'utf8');

/** What the page has of a rule. */
interface Section {
  readonly code: string;
  readonly text: string;
}

const sections: readonly Section[] = page
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ code: text.slice(0, text.indexOf('\n')), text: text.split(/^## /m)[0] ?? '' }));

/** An example as it is printed: its filing, and what the sentence above it says is found besides. */
interface Example {
  readonly filing: string;
  readonly others: readonly string[];
}

function examplesOf({ text }: Section): readonly [kept: Example, broken: Example] {
  const found = [...text.matchAll(/^\*\*(?:Kept|Broken)\*\*(.*)\n\n```focus\n([^]*?)^```$/gm)];
  const [kept, broken] = found.map(([, sentence = '', filing = '']) => ({
    filing,
    others: [...sentence.matchAll(/\(#([a-z-]+)\)/g)].map(([, code = '']) => code),
  }));
  if (found.length !== 2 || kept === undefined || broken === undefined)
    throw new Error('A rule has two examples.');
  // An example that begins with a report goes on where the other one's last month begins.
  const months = kept.filing.slice(0, kept.filing.lastIndexOf('\nreport ') + 1);
  const filing = broken.filing.startsWith('firm ') ? broken.filing : months + broken.filing;
  return [kept, { ...broken, filing }];
}

/** What is found in the last month of a filing. */
function foundIn(filing: string) {
  const month = [...filing.matchAll(/^report \S+ (\S+)$/gm)].at(-1)?.[1];
  return evaluateCompleted(filing).findings.filter(({ subject }) => subject.month === month);
}

test('The page is what the form and its tests make it: run `npm run generate:rules`', async () => {
  expect(page).toBe(await rulesPage());
});

test('It has every rule of the form, once, in the order of the form', () => {
  expect(sections.map(({ code }) => code)).toEqual(focusPart1.rules.map(({ code }) => code));
});

test('Its links lead somewhere', () => {
  const anchors = new Set([...page.matchAll(/^#{2,3} (.+)$/gm)].map(([, title = '']) => title));
  const inside = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(inside.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  for (const { cites } of focusPart1.rules) {
    for (const { href } of cites) if (href !== null) expect(page).toContain(href);
  }
});

describe.each(sections.map((section) => [section.code, section] as const))('%s', (code, section) => {
  const [kept, broken] = examplesOf(section);

  test('is kept by its first example', () => {
    expect([...new Set(foundIn(kept.filing).map((finding) => finding.code))].sort()).toEqual(
      [...kept.others].sort(),
    );
    expect(kept.others).not.toContain(code);
  });

  test('is broken by its second, and says what the page says', () => {
    const findings = foundIn(broken.filing);
    expect([...new Set(findings.map((finding) => finding.code))].sort()).toEqual(
      [code, ...broken.others].sort(),
    );
    const message = findings.find((finding) => finding.code === code)?.message ?? '';
    const quoted = [...section.text.matchAll(/^> (.*)$/gm)].at(-1)?.[1] ?? '';
    expect(quoted.replace(/\\(?=[\\`*_[\]<>])/g, '')).toBe(message);
  });
});

describe('the groups of rules', () => {
  const source = `
  // ─── Rules ───
  //
  // How all of them are meant.

  // Capital. What is
  // required of it.

  // A lower bound.
  rule first {
    // inside
    warning when a < b
  }

  rule second from 2026-01-01 {
  }

  // Money

  rule third for each a, b {
  }
`;

  test('are begun by comments that stand alone; those right above a rule are notes on it', () => {
    expect(ruleGroups(source)).toEqual([
      {
        title: 'Capital',
        text: 'What is required of it.',
        rules: [
          { code: 'first', note: 'A lower bound.' },
          { code: 'second', note: '' },
        ],
      },
      { title: 'Money', text: '', rules: [{ code: 'third', note: '' }] },
    ]);
  });

  test('need a group for every rule', () => {
    expect(() => ruleGroups('rule alone {')).toThrow('The rule alone stands in no group.');
  });
});

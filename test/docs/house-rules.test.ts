/** The page on house rules, followed step by step: what it shows is what happens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changed, FEBRUARY, JANUARY, PROFILE } from '../cli/filings.ts';
import { focus, repositoryWith, ROOT, write } from '../cli/support.ts';

const page = readFileSync(join(ROOT, 'docs/house-rules.md'), 'utf8');

/** The blocks of the page in their order, each with the language it is in. */
const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

/** Runs the command of a console block and compares what it prints. */
function follow(block: string, cwd: string, status: number): void {
  const [, words = '', output = ''] = /^\$ npx focus (.*)\n([^]*)$/.exec(block) ?? [];
  const run = focus(words.split(' '), { cwd });
  expect(run).toEqual({ status, stdout: output, stderr: '' });
}

test('its steps do what it says', () => {
  expect(blocks.map(({ language }) => language)).toEqual([
    'focusform',
    'focus',
    'console',
    'focus',
    'console',
    'console',
  ]);
  const [rules, profile, check, accept, inFull, faulty] = blocks.map(({ text }) => text);
  if (faulty === undefined) throw new Error('The page is shorter.');
  const files = {
    'firm.focus': `${PROFILE}${profile ?? ''}`,
    '2026-01.focus': JANUARY,
    '2026-02.focus': FEBRUARY,
    'policy.focusform': rules ?? '',
  };
  const cwd = repositoryWith(files);
  follow(check ?? '', cwd, 0);
  follow(inFull ?? '', cwd, 0);

  write(cwd, { '2026-02.focus': changed(FEBRUARY, /^( {2}filed.*\n)/m, `$1${accept ?? ''}`) });
  expect(focus(['check'], { cwd }).stdout).toContain('nothing wrong; 1 accepted');
  write(cwd, {
    'firm.focus': changed(files['firm.focus'], 'meridian-policy', 'meridian-policy from 2026-03'),
  });
  expect(focus(['check'], { cwd }).stdout).toContain('warning[stale-acceptance]');

  const misspelt = changed(rules ?? '', 'when total-subordinations', 'when total-subordination');
  write(cwd, { ...files, 'policy.focusform': misspelt });
  follow(faulty, cwd, 1);
});

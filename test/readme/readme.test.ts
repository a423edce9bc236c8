/** The README's tour, taken: what it shows of commands is what they print. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changed } from '../cli/filings.ts';
import { focus, git, repositoryWith, ROOT } from '../cli/support.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** A command shown in the README, and what stands below it. */
interface Shown {
  readonly words: readonly string[];
  readonly output: string;
}

/** Every console block of the README, in its order. */
function shownCommands(): Shown[] {
  return [...readme.matchAll(/```console\n\$ npx focus (.*)\n([^]*?)```/g)].map(
    ([, words = '', output = '']) => ({
      words: words.split(' '),
      output,
    }),
  );
}

test('the tour shows what the commands print', () => {
  const [clean, broken, compared, built, ...rest] = shownCommands();
  if (clean === undefined || broken === undefined || compared === undefined || built === undefined)
    throw new Error('The tour is shorter.');
  expect(rest).toEqual([]);
  const workspace = repositoryWith({});
  cpSync(join(ROOT, 'examples'), join(workspace, 'examples'), { recursive: true });
  git(workspace, 'add', '.');
  git(workspace, 'commit', '--quiet', '--message', 'The books');
  const march = join(workspace, 'examples/meridian/2026-03.focus');
  const text = readFileSync(march, 'utf8');

  expect(focus(clean.words, { cwd: workspace })).toMatchObject({ stdout: clean.output, status: 0 });
  writeFileSync(march, changed(text, /(4201 expenses +)6,105/, '$16,501'));
  expect(focus(broken.words, { cwd: workspace })).toMatchObject({ stdout: broken.output, status: 1 });
  const settled = changed(text, /(4201 expenses +)6,105/, '$16,501');
  writeFileSync(march, changed(settled, /("salaries and benefits" +)4,020/, '$14,416'));
  expect(focus(compared.words, { cwd: workspace })).toMatchObject({ stdout: compared.output, status: 1 });
  writeFileSync(march, text);
  expect(focus(built.words, { cwd: workspace })).toMatchObject({ stdout: built.output, status: 0 });
});

test('the month it shows is the example', () => {
  const [, month = ''] = /```focus\n([^]*?)```/.exec(readme) ?? [];
  const example = readFileSync(join(ROOT, 'examples/meridian/2026-03.focus'), 'utf8');
  expect(month).not.toBe('');
  expect(example.startsWith(month)).toBe(true);
});

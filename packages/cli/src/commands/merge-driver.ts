/** `focus merge-driver`: what git runs to merge two versions of a filing (`focus git install`). */
import type { CommandSpec } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { runDriver } from '../merging/driver.ts';

/** The subcommand. */
export const mergeDriver: CommandSpec = {
  name: 'merge-driver',
  about: 'Merge two versions of a filing cell by cell, for git; "focus git install" sets it up.',
  operands: [
    { usage: '<base>', about: 'the file both versions go back to (%O)' },
    { usage: '<ours>', about: 'our version, which the merged one is written over (%A)' },
    { usage: '<theirs>', about: 'their version (%B)' },
    {
      usage: '[more...]',
      about: 'the length of markers, the path, and three labels (%L %P %S %X %Y)',
      mayBeEmpty: true,
    },
  ],
  options: [],
  examples: [
    ['focus git install', 'let git merge filings with it'],
    ['focus merge-driver base.focus ours.focus theirs.focus', 'merge three files by hand, into ours.focus'],
  ],
  notes: `Different lines of a month, and different columns of a line, never conflict. The same cell changed in two ways does,
between plain conflict markers; so does a line that one side changed and the other took away. A control total that
both sides changed is written as the merged figures come to, if each side's total was right for that side.

Exit status: 0 merged, 1 conflicts stand in the file, 2 the command could not do its work.`,
  run,
};

async function run([base = '', ours = '', theirs = '', ...more]: readonly string[]): Promise<ExitStatus> {
  const [size, path, baseLabel, oursLabel, theirsLabel] = more;
  const conflicts = await runDriver({
    base,
    ours,
    theirs,
    path: given(path) ?? ours,
    markerSize: /^[1-9]\d{0,2}$/.test(size ?? '') ? Number(size) : 7,
    labels: {
      base: given(baseLabel) ?? 'base',
      ours: given(oursLabel) ?? 'ours',
      theirs: given(theirsLabel) ?? 'theirs',
    },
  });
  return conflicts === 0 ? EXIT.clean : EXIT.wrong;
}

/** A git before 2.44 leaves the placeholders of labels as they are. */
function given(text: string | undefined): string | undefined {
  return text === undefined || text === '' || /^%[A-Z]$/.test(text) ? undefined : text;
}

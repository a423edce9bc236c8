/** `focus fmt`: files in the one way they are written. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, systemReason, type ExitStatus } from '../exit.ts';
import {
  formatText,
  formatWorkspace,
  type FormattedFile,
  type FormattedWorkspace,
  type TotalsAsked,
} from '../formatting.ts';
import { colorsFor } from '../output/color.ts';
import { changedFiles, formatSummary, formatTally, leftLines, unifiedDiff } from '../output/fmt-text.ts';
import { print, say } from '../output/streams.ts';
import { putFiles } from '../start/put.ts';
import { isFiling, isForm, openWorkspaces, workspaceOf } from '../workspace.ts';

const STDIN = 0;

/** The subcommand. */
export const fmt: CommandSpec = {
  name: 'fmt',
  about: 'Format filings and forms in place; write or remove control totals.',
  operands: [
    {
      usage: '[path...]',
      about: 'files and folders to format (default: the current folder); - for stdin to stdout',
    },
  ],
  options: [
    option({ name: 'check', about: 'change nothing; list the files that would change' }),
    option({ name: 'diff', about: 'change nothing; print what would change' }),
    option({
      name: 'totals',
      value: 'HOW',
      choices: ['write', 'remove'],
      about: 'write every computed line as a control total, or remove those that agree',
    }),
    option({ name: 'stdin-path', value: 'PATH', about: 'the file that the text on stdin stands for' }),
    COLOR,
  ],
  examples: [
    ['focus fmt', 'every file below the current folder'],
    ['focus fmt 2026-03.focus --diff', 'only look'],
    ['focus fmt --check', 'for CI: status 1 where a file would change'],
    ['focus fmt --totals write 2026-03.focus', 'the month with all of its totals, to print or to compare'],
    ['focus fmt - < 2026-03.focus', 'for editors that format through a command'],
  ],
  notes: `Blanks are set, names and months added where they are left out, 1234 is written 1,234 and 0 is written -0-; no
other word, no comment and no line break is changed, and no line is moved. A line that cannot be read is left as it
is, and listed on stderr. What is written is written whole or not at all.

Exit status: 0 done; 1 with --check or --diff a file would change, or has a line that cannot be formatted;
2 the command could not do its work.`,
  run,
};

async function run(paths: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const asked = textOf(values, 'totals');
  const totals = asked === 'write' || asked === 'remove' ? asked : null;
  const path = textOf(values, 'stdin-path');
  if (paths.includes('-')) {
    if (paths.length > 1) throw new CannotWork('Either - for stdin or paths, not both.');
    return formatStdin(path, totals, values);
  }
  if (path !== undefined) throw new CannotWork('--stdin-path says what stdin is: it goes with -.');
  const done: FormattedWorkspace[] = [];
  for (const workspace of openWorkspaces(paths)) done.push(await formatWorkspace(workspace, totals));
  const files = done.reduce((sum, one) => sum + one.files, 0);
  const formatted = done.flatMap((one) => one.formatted);
  if (isDry(values)) return tell(files, formatted, values);

  for (const one of done) await write(one);
  const colors = colorsFor(textOf(values, 'color'));
  for (const file of formatted) leftLines(file, 'after').forEach(say);
  print(changedFiles(formatted, colors) + formatSummary(formatTally(files, formatted), true));
  return EXIT.clean;
}

function isDry(values: OptionValues): boolean {
  return values['check'] === true || values['diff'] === true;
}

/** Says what would change, and changes nothing. */
function tell(files: number, formatted: readonly FormattedFile[], values: OptionValues): ExitStatus {
  const colors = colorsFor(textOf(values, 'color'));
  const tally = formatTally(files, formatted);
  for (const file of formatted) leftLines(file, 'before').forEach(say);
  if (values['diff'] === true) for (const file of formatted) print(unifiedDiff(file, colors));
  if (values['check'] === true) print(changedFiles(formatted, colors) + formatSummary(tally, false));
  return tally.changed > 0 || tally.brokenLines > 0 ? EXIT.wrong : EXIT.clean;
}

/** Writes the files of a workspace that change. */
async function write({ root, formatted }: FormattedWorkspace): Promise<void> {
  const changed = formatted.filter(({ before, after }) => before !== after);
  // An editor may have saved one in the meantime: what is in it now was not formatted.
  const stale = changed.find(({ file, before }) => textOfFile(join(root, file)) !== before);
  if (stale !== undefined) {
    throw new CannotWork(`${stale.shown} was changed in the meantime, so nothing is written; try again.`);
  }
  await putFiles(
    root,
    changed.map(({ file, after }) => ({ file, text: after })),
  );
}

/** The text of a file; null where it cannot be read any more. */
function textOfFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Formats what stands on stdin, as the file it stands for; without one, as a filing in the current folder. */
async function formatStdin(
  path: string | undefined,
  totals: TotalsAsked | null,
  values: OptionValues,
): Promise<ExitStatus> {
  if (path !== undefined && !isFiling(path) && !isForm(path)) {
    throw new CannotWork(`${path} is neither a .focus nor a .focusform file.`);
  }
  const { workspace, folder } = workspaceOf(path === undefined ? '.' : dirname(path));
  const name = path === undefined ? '<stdin>.focus' : basename(path);
  const given = { file: folder === '' ? name : `${folder}/${name}`, text: readStdin() };
  const formatted = await formatText(workspace, given, totals, path ?? 'stdin');
  if (isDry(values)) return tell(1, [formatted], values);
  leftLines(formatted, 'after').forEach(say);
  print(formatted.after);
  return EXIT.clean;
}

function readStdin(): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(STDIN);
  } catch (error) {
    throw new CannotWork(`stdin cannot be read: ${systemReason(error)}.`);
  }
  if (!isUtf8(bytes)) throw new CannotWork('stdin cannot be read: it is not UTF-8 text.');
  return bytes.toString('utf8');
}

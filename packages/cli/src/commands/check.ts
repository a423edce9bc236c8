/** `focus check`: every finding of every file. */
import { checkPaths, type Checked } from '../checking.ts';
import { COLOR, numberOf, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import type { ExitStatus } from '../exit.ts';
import { checkedLines, checkedText } from '../output/check-text.ts';
import { print } from '../output/streams.ts';
import { statusOf, tally } from '../output/tally.ts';
import { openWorkspaces } from '../workspace.ts';

type Formatter = (checked: Checked) => Promise<string>;

/** The formats: each turns what was checked into the text that is printed. */
const FORMATS: ReadonlyMap<string, Formatter> = new Map<string, Formatter>([
  ['text', checkedText],
  ['lines', checkedLines],
  ['json', async (checked) => (await import('../output/check-json.ts')).checkedJson(checked)],
  ['sarif', async (checked) => (await import('../output/check-sarif.ts')).checkedSarif(checked)],
  ['junit', async (checked) => (await import('../output/check-junit.ts')).checkedJunit(checked)],
  [
    'code-quality',
    async (checked) => (await import('../output/check-code-quality.ts')).checkedCodeQuality(checked),
  ],
  ['github', async (checked) => (await import('../output/check-github.ts')).checkedGithub(checked)],
]);

/** The formats that people read: in a job of GitHub Actions they go with annotations and a summary. */
const FOR_PEOPLE: readonly string[] = ['text', 'github'];

const DEFAULT_FORMAT = 'text';

/** The subcommand. */
export const check: CommandSpec = {
  name: 'check',
  about: 'Check filings: every finding of every file.',
  operands: [{ usage: '[path...]', about: 'files and folders to report on (default: the current folder)' }],
  options: [
    option({
      name: 'format',
      value: 'FORMAT',
      choices: [...FORMATS.keys()],
      fallback: DEFAULT_FORMAT,
      about: 'the format',
    }),
    option({ name: 'all', about: 'print infos and accepted findings, too' }),
    option({ name: 'max-warnings', value: 'N', about: 'more warnings than these are wrong, too' }),
    option({ name: 'sealed', about: 'hold sealed months to the rules of today, too' }),
    option({
      name: 'as-of',
      value: 'DATE',
      about: 'the day it is: months that are overdue are told',
    }),
    option({ name: 'watch', about: 'check again whenever a file changes' }),
    COLOR,
  ],
  examples: [
    ['focus check', 'the filings below the current folder'],
    ['focus check 2026-03.focus', 'one file; the months and the firm it rests on are read, too'],
    ['focus check --format json | jq .summary', 'for a program'],
    ['focus check --format sarif > focus.sarif', 'for code scanning; junit and code-quality are for CI, too'],
    ['focus check --max-warnings 0', 'a warning is enough to end with status 1'],
    ['focus check --as-of 2026-04-20', 'which months are overdue; no clock is looked at'],
  ],
  notes: `Formats: text for people; lines has a finding on each line, for editors and grep; json for programs;
sarif (SARIF 2.1.0) for code scanning, with fixes and with accepted findings as suppressed; junit (JUnit XML)
for what shows test results; code-quality for GitLab; github prints annotations of a GitHub Actions job. Paths
are told from the current folder: run them at the root of the repository. In GitHub Actions, text goes with
annotations, and both write the job's summary.

"focus rules CODE" says what the code in brackets means, and what to do.

A sealed month was judged when it was filed: what the form and the rules of today say of it is counted apart,
and only told with --sealed. That it is what was sealed is always checked.

Exit status: 0 nothing is wrong, 1 an error, a breach that is not accepted, or too many warnings,
2 the command could not do its work.`,
  run,
};

async function run(paths: readonly string[], values: OptionValues): Promise<ExitStatus> {
  if (values['watch'] !== true) return checkOnce(paths, values);
  const { watchFilings } = await import('../watching.ts');
  return watchFilings(
    () => openWorkspaces(paths).map(({ root }) => root),
    () => checkOnce(paths, values),
  );
}

/**
 * Checks files and folders once, and prints what is found.
 * @param workspace the folder that is the workspace, as `openWorkspaces` takes it
 */
export async function checkOnce(
  paths: readonly string[],
  values: OptionValues,
  workspace: string | null = null,
): Promise<ExitStatus> {
  const maxWarnings = numberOf(values, 'max-warnings') ?? Infinity;
  const checked = await checkPaths(paths, values, workspace);
  const name = textOf(values, 'format') ?? DEFAULT_FORMAT;
  if (process.env['GITHUB_ACTIONS'] === 'true' && FOR_PEOPLE.includes(name)) {
    const { tellJob } = await import('../output/check-job.ts');
    tellJob(checked, name === DEFAULT_FORMAT ? await checkedText(checked) : null);
  } else {
    const format = FORMATS.get(name);
    if (format !== undefined) print(await format(checked));
  }
  return statusOf(tally(checked.findings), maxWarnings);
}

/** `focus check`: every finding of every file. */
import type { Finding } from '@focus/engine';
import { COLOR, numberOf, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import type { ExitStatus } from '../exit.ts';
import { locateFindings } from '../located.ts';
import { checkedText } from '../output/check-text.ts';
import { print } from '../output/streams.ts';
import { statusOf, tally } from '../output/tally.ts';
import { readWorkspaces, type ReadWorkspace } from '../reading.ts';
import { openWorkspaces } from '../workspace.ts';

/** What was checked, for every format to print. */
export interface Checked {
  readonly read: readonly ReadWorkspace[];
  /** Every finding, in order, its paths from the current folder. */
  readonly findings: readonly Finding[];
  readonly values: OptionValues;
}

type Formatter = (checked: Checked) => Promise<string>;

/** The formats: each turns what was checked into the text that is printed. */
const FORMATS: ReadonlyMap<string, Formatter> = new Map<string, Formatter>([
  ['text', checkedText],
  ['json', async (checked) => (await import('../output/check-json.ts')).checkedJson(checked)],
  ['sarif', async (checked) => (await import('../output/check-sarif.ts')).checkedSarif(checked)],
  ['junit', async (checked) => (await import('../output/check-junit.ts')).checkedJunit(checked)],
  ['github', async (checked) => (await import('../output/check-github.ts')).checkedGithub(checked)],
]);

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
      about: 'how findings are printed',
    }),
    option({ name: 'all', about: 'print infos and accepted findings, too' }),
    option({ name: 'max-warnings', value: 'N', about: 'more warnings than these are wrong, too' }),
    COLOR,
  ],
  examples: [
    ['focus check', 'the filings below the current folder'],
    ['focus check 2026-03.focus', 'one file; the months and the firm it rests on are read, too'],
    ['focus check --format json | jq .summary', 'for a program'],
    ['focus check --format sarif > focus.sarif', 'for code scanning; junit and github are for CI, too'],
    ['focus check --max-warnings 0', 'a warning is enough to end with status 1'],
  ],
  notes: `Formats: text for people, json for programs; sarif (SARIF 2.1.0) for code scanning, with fixes and with
accepted findings as suppressed; junit (JUnit XML) for what shows test results; github prints annotations of a
GitHub Actions job. Paths are told from the current folder: run them at the root of the repository.

Exit status: 0 nothing is wrong, 1 an error, a breach that is not accepted, or too many warnings,
2 the command could not do its work.`,
  run,
};

async function run(paths: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const maxWarnings = numberOf(values, 'max-warnings') ?? Infinity;
  const read = await readWorkspaces(openWorkspaces(paths));
  const findings = locateFindings(read);
  const format = FORMATS.get(textOf(values, 'format') ?? DEFAULT_FORMAT);
  if (format !== undefined) print(await format({ read, findings, values }));
  return statusOf(tally(findings), maxWarnings);
}

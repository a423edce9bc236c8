/** `focus log`: how a month, or one figure of it, came to be over commits. */
import type { EvaluatedReport } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { chooseLine, type ChosenLine } from '../choosing.ts';
import { COLOR, numberOf, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { unknownFirm } from '../diff/firms.ts';
import { openRepository } from '../git/repository.ts';
import { resolveRevision } from '../git/revisions.ts';
import { filesOfTree } from '../git/trees.ts';
import { monthHistory, type Step } from '../log/history.ts';
import { loggedText } from '../output/log-text.ts';
import { print } from '../output/streams.ts';
import { shownPaths } from '../workspace.ts';

/** The history of a month, or of a line of it, for every format to print. */
export interface Logged {
  readonly firm: { readonly id: string; readonly name: string };
  readonly month: string;
  /** The month as it stands now; null where it is not there any more. */
  readonly report: EvaluatedReport | null;
  /** The line whose figures are told; null for the whole month. */
  readonly chosen: ChosenLine | null;
  /** The newest first. */
  readonly steps: readonly Step[];
  /** Only a part of the history is in this clone. */
  readonly shallow: boolean;
  readonly values: OptionValues;
}

/** The subcommand. */
export const log: CommandSpec = {
  name: 'log',
  about: 'Show how a month, or one figure of it, came to be: who changed it when, from what to what.',
  operands: [
    { usage: '<firm>', about: 'the firm, as its profile and its reports name it' },
    { usage: '<month>', about: 'the month of the report, as 2026-03' },
    {
      usage: '[line...]',
      about: 'an item number, a line or a name; in a grid with its column: B 8 deductions',
    },
  ],
  options: [
    option({
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json'],
      fallback: 'text',
      about: 'how it is printed',
    }),
    option({ name: 'limit', value: 'N', about: 'only the last so many commits' }),
    COLOR,
  ],
  examples: [
    ['focus log meridian 2026-03', 'every commit that changed the month'],
    ['focus log meridian 2026-03 expenses', 'one entry: who changed it, from what to what'],
    ['focus log meridian 2026-03 net-capital', 'a computed line, with what was typed that moved it'],
  ],
  notes: `Months are matched by what they are, so renamed files are followed. What is not committed yet comes first.

Exit status: 0 the history is told, 2 the command could not do its work.`,
  run,
};

async function run(
  [firm = '', month = '', ...words]: readonly string[],
  values: OptionValues,
): Promise<ExitStatus> {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) {
    throw new CannotWork(`A month is written as 2026-03, not "${month}".`);
  }
  const limit = numberOf(values, 'limit') ?? Infinity;
  if (limit === 0) throw new CannotWork('--limit takes how many commits are told: at least 1.');
  const chosen = words.length === 0 ? null : chooseLine(focusPart1, words);
  const repository = openRepository('.');
  const head = resolveRevision(repository, 'HEAD');
  const shown = repository.workTree === null ? (path: string) => path : shownPaths(repository.workTree);
  const history = await monthHistory(
    repository,
    head.commit ?? head.tree,
    { firm, month, cells: chosen?.cells.map(({ id }) => id) ?? null },
    shown,
  );
  if (!history.known.firm) {
    const files = await filesOfTree(repository, head.tree);
    throw await unknownFirm(repository, files, [], firm, 'this repository, and never was');
  }
  if (!history.known.month) throw new CannotWork(`${firm} has no report of ${month}, and never had one.`);
  const { name, report } = history;
  const logged: Logged = {
    firm: { id: firm, name },
    month,
    report,
    chosen,
    steps: history.steps.slice(0, limit),
    shallow: repository.shallow,
    values,
  };
  print(
    textOf(values, 'format') === 'json'
      ? (await import('../output/log-json.ts')).loggedJson(logged)
      : loggedText(logged),
  );
  return EXIT.clean;
}

/** `focus diff`: what changed between two revisions, in figures. */
import type { WorkspaceComparison } from '@focus/engine';
import { isNewlyFound, type ComparisonOptions } from '@focus/report';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { isFirmIn, unknownFirm } from '../diff/firms.ts';
import { readOperands, type Compared } from '../diff/operands.ts';
import { onlyFirm, onlyPaths } from '../diff/paths.ts';
import { compareStates, type ComparedStates } from '../diff/states.ts';
import { readThreshold } from '../diff/threshold.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { changedBetween, changedInIndex, changedInWorkTree, type ChangedFile } from '../git/trees.ts';
import { print } from '../output/streams.ts';
import { shownPaths } from '../workspace.ts';

/** What was compared, for every format to print. */
export interface Diffed {
  readonly comparison: WorkspaceComparison;
  readonly compared: Compared;
  readonly options: Required<ComparisonOptions>;
  readonly values: OptionValues;
}

type Formatter = (diffed: Diffed) => Promise<string>;

/** The formats: each turns what was compared into the text that is printed, and is loaded when it is asked for. */
const FORMATS: ReadonlyMap<string, Formatter> = new Map<string, Formatter>([
  ['text', async (diffed) => (await import('../output/diff-text.ts')).diffedText(diffed)],
  ['markdown', async (diffed) => (await import('../output/diff-pages.ts')).diffedMarkdown(diffed)],
  ['html', async (diffed) => (await import('../output/diff-pages.ts')).diffedHtml(diffed)],
  ['json', async (diffed) => (await import('../output/diff-json.ts')).diffedJson(diffed)],
  ['github', async (diffed) => (await import('../output/diff-github.ts')).diffedGithub(diffed)],
]);

const DEFAULT_FORMAT = 'text';

const FAIL_ON = ['changed', 'new-findings', 'never'] as const;

/** The subcommand. */
export const diff: CommandSpec = {
  name: 'diff',
  about: 'Compare figures between two revisions: what was entered, what follows, what the rules say.',
  operands: [
    {
      usage: '[revision...]',
      about: 'one or two (default: HEAD), A..B, A...B; paths behind --',
    },
  ],
  options: [
    option({ name: 'staged', about: 'compare with the index instead of the work tree' }),
    option({
      name: 'format',
      value: 'FORMAT',
      choices: [...FORMATS.keys()],
      fallback: DEFAULT_FORMAT,
      about: 'how it is printed',
    }),
    option({ name: 'firm', value: 'FIRM', about: 'only this firm' }),
    option({
      name: 'threshold',
      value: 'LEAST',
      about: 'only count what is below: "$100,000", "1%" or both',
    }),
    option({
      name: 'fail-on',
      value: 'WHAT',
      choices: FAIL_ON,
      fallback: 'changed',
      about: 'what ends with status 1',
    }),
    COLOR,
  ],
  examples: [
    ['focus diff', 'what is not committed yet'],
    ['focus diff --staged', 'what the next commit would change'],
    ['focus diff HEAD~1 HEAD', 'what the last commit changed'],
    ['focus diff main...HEAD --format markdown', 'what this branch changes, for a pull request'],
    ['focus diff HEAD -- 2026-03.focus', 'the months of one file'],
    ['focus diff main --threshold "$100,000 1%"', 'only changes of both, at least'],
  ],
  notes: `Firms, months and lines are matched by what they are: files that are renamed or arranged anew change nothing.
Filings are read from git, nothing is checked out; house rules hold as they stood in each revision.

Exit status: 0 nothing changed but the form of the text, 1 something changed (--fail-on new-findings: an error, a breach
or a warning is new and not accepted), 2 the command could not do its work.`,
  run,
};

async function run(
  operands: readonly string[],
  values: OptionValues,
  behind: readonly string[] | null,
): Promise<ExitStatus> {
  const threshold = readThreshold(textOf(values, 'threshold'));
  const repository = openRepository('.');
  const names = behind === null ? operands : operands.slice(0, operands.length - behind.length);
  const compared = readOperands(repository, names, behind, values['staged'] === true);
  const shown = repository.workTree === null ? (path: string) => path : shownPaths(repository.workTree);
  const states = await compareStates({
    repository,
    before: compared.before.tree,
    changed: () => changedFiles(repository, compared),
    shown,
  });
  const { comparison: whole, files, changed } = states;
  const paths = [...files.keys(), ...changed.map(({ path }) => path)];
  const ofPaths = onlyPaths(whole, compared.paths, paths, { repository, shown });
  const firm = textOf(values, 'firm');
  if (firm !== undefined) await expectFirm(firm, states, repository, compared);
  const comparison = firm === undefined ? ofPaths : onlyFirm(ofPaths, firm);
  const format = FORMATS.get(textOf(values, 'format') ?? DEFAULT_FORMAT);
  const options = { sides: namesOf(compared), threshold };
  if (format !== undefined) print(await format({ comparison, compared, options, values }));
  return statusOf(comparison, textOf(values, 'fail-on'));
}

/** Of a firm that is not among those that changed, nobody would see that its name is misspelt. */
async function expectFirm(
  firm: string,
  { comparison, files }: ComparedStates,
  repository: Repository,
  compared: Compared,
): Promise<void> {
  const changed = comparison.firms.map(({ id }) => id);
  if (changed.includes(firm)) return;
  if (await isFirmIn(repository, compared.before.tree, files, firm)) return;
  const { before, after } = namesOf(compared);
  throw await unknownFirm(repository, files, changed, firm, `${before} or ${after}`);
}

/** Nothing changed but the form of the text; or something that `--fail-on` does not ask for. */
function statusOf({ unread, houseRules, firms }: WorkspaceComparison, failOn = 'changed'): ExitStatus {
  switch (failOn) {
    case 'never':
      return EXIT.clean;
    case 'new-findings': {
      const changes = firms.flatMap((firm) => [...firm.rules, ...firm.months.flatMap(({ rules }) => rules)]);
      const isUnread = unread.some(({ side }) => side === 'after');
      return isUnread || changes.some(isNewlyFound) ? EXIT.wrong : EXIT.clean;
    }
    default: {
      const isSame = [unread, houseRules, firms].every(({ length }) => length === 0);
      return isSame ? EXIT.clean : EXIT.wrong;
    }
  }
}

function changedFiles(
  repository: Repository,
  { before, after }: Compared,
): readonly ChangedFile[] | Promise<readonly ChangedFile[]> {
  switch (after.kind) {
    case 'revision':
      return changedBetween(repository, before.tree, after.revision.tree);
    case 'index':
      return changedInIndex(repository, before.tree);
    case 'work-tree':
      return changedInWorkTree(repository, before.tree);
  }
}

function namesOf({ before, after }: Compared): { before: string; after: string } {
  const second =
    after.kind === 'revision' ? after.revision.name : after.kind === 'index' ? 'index' : 'work tree';
  return { before: before.name, after: second };
}

/** `focus log`: how a month, or one figure of it, came to be over commits. */
import {
  comparedCell,
  figureChange,
  rootCauses,
  sideFigure,
  type Cause,
  type EvaluatedReport,
  type FigureChange,
} from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { chooseLine, type ChosenLine } from '../choosing.ts';
import { COLOR, numberOf, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { openRepository } from '../git/repository.ts';
import { resolveRevision } from '../git/revisions.ts';
import { monthHistory, type MonthHistory, type Step } from '../log/history.ts';
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
  readonly steps: readonly LoggedStep[];
  /** Only a part of the history is in this clone. */
  readonly shallow: boolean;
  readonly values: OptionValues;
}

/** What a commit made of the month. */
export interface LoggedStep extends Step {
  /** What it made of the figures of the line; empty for the whole month. */
  readonly figures: readonly LoggedFigure[];
}

/** What a commit made of a figure. */
export interface LoggedFigure {
  readonly change: FigureChange;
  /** Why it moved, back to what was typed; empty for a typed one. */
  readonly causes: readonly Cause[];
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
  const history = await monthHistory(repository, head.commit ?? head.tree, { firm, month }, shown);
  expectKnown(history, firm, month);
  const { name, report } = history;
  const logged: Logged = {
    firm: { id: firm, name },
    month,
    report,
    chosen,
    steps: stepsOf(history, chosen).slice(0, limit),
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

function expectKnown({ known }: MonthHistory, firm: string, month: string): void {
  if (!known.firm) throw new CannotWork(`There is no firm "${firm}" in this repository, and never was.`);
  if (!known.month) throw new CannotWork(`${firm} has no report of ${month}, and never had one.`);
}

/** Of a line, only the commits that made something else of it. */
function stepsOf({ steps }: MonthHistory, chosen: ChosenLine | null): readonly LoggedStep[] {
  if (chosen === null) return steps.map((step) => ({ ...step, figures: [] }));
  const cells = new Set(chosen.cells.map(({ id }) => id));
  return steps.flatMap((step) => {
    const figures = figuresOf(step, cells);
    return figures.length === 0 ? [] : [{ ...step, figures }];
  });
}

function figuresOf({ comparison, report }: Step, cells: ReadonlySet<string>): readonly LoggedFigure[] {
  const { entered, derived, change } = comparison;
  if (report !== null) return [...cells].flatMap((id) => onlyFigure(report, id, change === 'removed'));
  const typed = entered.flatMap((one) =>
    one.kind === 'figure' && !one.isControlTotal && cells.has(one.cell.id)
      ? [{ change: one, causes: [] }]
      : [],
  );
  const computed = derived
    .filter(({ cell }) => cells.has(cell.id))
    .map((one) => ({ change: one, causes: rootCauses(comparison, one.cell.id) }));
  return [...typed, ...computed];
}

/** A figure of a month that came or went; none where it was not answered. */
function onlyFigure(report: EvaluatedReport, id: string, isGone: boolean): readonly LoggedFigure[] {
  const cell = report.cell(id);
  if (cell.state === 'blank' || cell.state === 'inapplicable') return [];
  const [before, after] = isGone ? [sideFigure(cell), null] : [null, sideFigure(cell)];
  return [{ change: figureChange(comparedCell(cell), before, after), causes: [] }];
}

/** `log --format text`: a line for each commit, with what it made of the figure; of a month, what was typed in it. */
import {
  printFigure,
  printMonth,
  type EnteredFigure,
  type FigureChange,
  type ReportComparison,
} from '@focus/engine';
import {
  causeText,
  countChanges,
  enteredLines,
  movementOf,
  summaryOf,
  type Movement,
  type ToldRow,
} from '@focus/report';
import { textOf } from '../command.ts';
import type { Logged } from '../commands/log.ts';
import type { LoggedFigure } from '../log/figures.ts';
import type { Step } from '../log/history.ts';
import { colorsFor, type Colors } from './color.ts';
import { hanging } from './headroom.ts';
import type { Reading } from '../log/moves.ts';
import { printable, widthOf } from './printable.ts';
import { terminal } from './streams.ts';

/** How wide the text is where nothing limits it. */
const PAGE = 120;
/** More of an author's name is not shown. */
const LONGEST_AUTHOR = 20;

interface Style {
  readonly colors: Colors;
  readonly columns: number;
}

/** The whole output as text. */
export function loggedText(logged: Logged): string {
  const style = {
    colors: colorsFor(textOf(logged.values, 'color')),
    columns: terminal('stdout')?.columns ?? PAGE,
  };
  const { firm, month, steps } = logged;
  const head = [
    style.colors.bold(`${printable(firm.name)}, ${printMonth(month)}`),
    ...titleOf(logged, style),
  ];
  const body =
    steps.length === 0
      ? [['Never answered.']]
      : logged.chosen === null
        ? steps.map((step) => stepLines(step, style))
        : [figureLines(logged, style)];
  const blocks = [
    ...(logged.chosen === null ? [head, ...body] : [[...head, '', ...body.flat()]]),
    ...footOf(logged, style),
  ];
  return blocks.map((lines) => `${lines.map((line) => line.trimEnd()).join('\n')}\n`).join('\n');
}

function titleOf({ chosen }: Logged, style: Style): readonly string[] {
  if (chosen === null) return [];
  const { schedule, line } = chosen;
  const item = line.item === null ? '' : ` (item ${line.item})`;
  return hanging(
    `Schedule ${schedule.id}, line ${line.line}${item}, ${printable(line.label)}`,
    '',
    '',
    style,
  );
}

/** Where the history is cut off, what came before is not known. */
function footOf({ shallow }: Logged, { colors }: Style): readonly (readonly string[])[] {
  if (!shallow) return [];
  return [
    [colors.yellow('This clone holds only the last commits: what the first of them shows may be older.')],
  ];
}

/** A commit in a line: day, name, author, subject. */
function commitText({ commit }: Step, { colors }: Style): string {
  if (commit === null) return colors.yellow('not committed yet');
  const { date, commit: name, author, subject } = commit;
  return `${date.slice(0, 10)}  ${colors.yellow(name.slice(0, 8))}  ${printable(author)}: ${printable(subject)}`;
}

/** What a commit made of the whole month: what was typed as `focus diff` tells it, the computed figures counted. */
function stepLines(step: Step, style: Style): readonly string[] {
  const { comparison } = step;
  const { lines } = enteredLines(comparison, null);
  const rows = lines.filter((one) => one.kind === 'row');
  const widths = widthsOf(rows);
  const name = Math.max(0, ...rows.map((row) => widthOf(rowName(row))));
  const sentences = [sentenceOf(step), keyText(step)].filter((text) => text !== '').join(' ');
  return [
    ...hanging(commitText(step, style), '', '  ', style),
    ...lines.flatMap((one) => {
      if (one.kind === 'line') return hanging(printable(one.text), '  ', '    ', style);
      const of = rowName(one);
      const figures = movementText(one, widths, style);
      return [
        `  ${of}${' '.repeat(name - widthOf(of))}  ${figures}  ${style.colors.dim(printable(one.note))}`,
      ];
    }),
    ...hanging(style.colors.dim(printable(sentences)), '  ', '  ', style),
  ];
}

function rowName({ name, isPart }: ToldRow): string {
  return printable(isPart ? `     ${name}` : name);
}

function sentenceOf({ reading, comparison }: Step): string {
  const { change, written } = comparison;
  if (isUnread(reading)) return `The month cannot be read: ${whyUnread(comparison)}.`;
  if (change === 'added') return `The month is new: ${written} figures written.`;
  if (change === 'removed') return 'The month is taken away.';
  const changes = changesIn(comparison);
  return reading === 'found' ? `The month can be read again. ${changes}` : changes;
}

function isUnread(reading: Reading): boolean {
  return reading === 'lost' || reading === 'unread';
}

/** Why a month cannot be read, with the place. */
function whyUnread({ notCompared }: ReportComparison): string {
  const found = notCompared.find(({ side, reason }) => side === 'after' && reason !== 'held');
  const where = found === undefined ? '' : ` (${found.place.file}:${found.place.line + 1})`;
  switch (found?.reason) {
    case 'conflict':
      return `a git conflict stands in it${where}`;
    case 'twice':
      return `it is given more than once${where}`;
    default:
      return `it is not there, or in what could not be read${where}`;
  }
}

function changesIn(comparison: ReportComparison): string {
  const name = { before: comparison.firm, after: comparison.firm };
  const places = { before: null, after: null };
  const firm = {
    id: comparison.firm,
    name,
    change: 'changed',
    places,
    profile: [],
    rules: [],
    months: [comparison],
  } as const;
  const whole = { unread: [], houseRules: [], firms: [firm] };
  return countChanges(whole).entered + countChanges(whole).derived === 0
    ? 'No figure changed.'
    : (summaryOf(whole, null)[0] ?? '');
}

/** The figures that the month is known by, where they moved. */
function keyText({ reading, comparison: { keyFigures, change } }: Step): string {
  if (isUnread(reading) || change === 'removed' || change === 'unknown') return '';
  const texts = keyFigures.flatMap((figure) => {
    const { after, difference } = movementOf(figure);
    if (change === 'added') return [`${figure.cell.name} ${after}`];
    return difference === '' ? [] : [`${figure.cell.name} ${after}, ${difference}`];
  });
  return texts.length === 0 ? '' : `${texts.join('; ')}.`;
}

/** A line for each commit: day, commit, author, the figure and how it moved, the subject. */
function figureLines({ steps, chosen }: Logged, style: Style): readonly string[] {
  const { colors, columns } = style;
  const isGrid = (chosen?.cells.length ?? 0) > 1;
  const rows = steps.flatMap((step) =>
    step.figures.map((figure, index) => ({ step, figure, isFirst: index === 0 })),
  );
  const movements = rows.map(({ figure }) => movementOf(figure.change));
  const widths = widthsOf(movements);
  const author = Math.max(0, ...rows.map(({ step }) => widthOf(authorOf(step))));
  const column = isGrid
    ? Math.max(0, ...rows.map(({ figure }) => widthOf(figure.change.cell.column ?? ''))) + 2
    : 0;
  const blank = ' '.repeat(10 + 2 + 8 + 2 + author);
  return rows.flatMap(({ step, figure, isFirst }, index) => {
    const movement = movements[index];
    if (movement === undefined) return [];
    const of = isGrid ? (figure.change.cell.column ?? '').padEnd(column) : '';
    const head = isFirst ? headOf(step, author, colors) : blank;
    const figures = `${head}  ${of}${movementText(movement, widths, style)}`;
    const indent = blank.length + 2 + column + widthOfMovement(widths) + 2;
    const remarks = [
      ...(isFirst && step.commit !== null ? [printable(step.commit.subject)] : []),
      ...remarksOf(figure, step).map((text) => colors.dim(printable(text))),
    ];
    if (indent + 24 > columns)
      return [figures, ...remarks.flatMap((text) => hanging(text, '    ', '      ', style))];
    const lines = remarks.flatMap((text) => hanging(text, ' '.repeat(indent), ' '.repeat(indent + 2), style));
    return [`${figures}  ${(lines[0] ?? '').trimStart()}`, ...lines.slice(1)];
  });
}

function headOf(step: Step, author: number, colors: Colors): string {
  if (step.commit === null) return colors.yellow('not committed'.padEnd(10 + 2 + 8 + 2 + author));
  const { date, commit } = step.commit;
  const name = authorOf(step);
  return `${date.slice(0, 10)}  ${colors.yellow(commit.slice(0, 8))}  ${name}${' '.repeat(author - widthOf(name))}`;
}

function authorOf({ commit }: Step): string {
  const name = printable(commit?.author ?? '');
  return widthOf(name) <= LONGEST_AUTHOR ? name : `${name.slice(0, LONGEST_AUTHOR - 1)}…`;
}

/** Why it moved; what else is to be said of it. */
function remarksOf({ causes, change }: LoggedFigure, { reading, comparison }: Step): readonly string[] {
  const texts = causes.map(causeText);
  const isGone = change.after === null;
  return [
    ...aside(change),
    ...(texts.length === 0 ? [] : [`← ${texts.join(', ')}`]),
    ...(isGone ? ['the month is taken away'] : []),
    ...(reading === 'lost' ? [whyUnread(comparison)] : []),
  ];
}

/** What changed beside the figure. */
function aside(change: FigureChange | EnteredFigure): readonly string[] {
  if (!('parts' in change)) return [];
  const { parts, was, valued, cell } = change;
  return [
    ...(parts.length === 0 ? [] : ['its parts too']),
    ...(was?.after == null ? [] : [`amended; originally ${printFigure(was.after, cell.unit, cell.sign)}`]),
    ...(valued === null ? [] : [`valued ${valued.before ?? 'not'} → ${valued.after ?? 'not'}`]),
  ];
}

type Figures = Pick<Movement, 'before' | 'after' | 'difference'>;

interface Widths {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

function widthsOf(movements: readonly Figures[]): Widths {
  const most = (of: (movement: Figures) => string): number =>
    Math.max(0, ...movements.map((one) => widthOf(hung(of(one)))));
  return {
    before: most(({ before }) => before),
    after: most(({ after }) => after),
    difference: most(({ difference }) => difference),
  };
}

function widthOfMovement({ before, after, difference }: Widths): number {
  return (before === 0 ? 0 : before + 2) + after + (difference === 0 ? 0 : difference + 2);
}

/** `6,105 → 6,501  +396`, in columns. */
function movementText({ before, after, difference }: Figures, widths: Widths, { colors }: Style): string {
  const arrow = widths.before === 0 ? '' : `${right(before, widths.before)}${before === '' ? '  ' : '→ '}`;
  const tone = difference.startsWith('(') ? colors.red : colors.green;
  const moved = widths.difference === 0 ? '' : `  ${tone(right(difference, widths.difference))}`;
  return `${arrow}${right(after, widths.after)}${moved}`;
}

/** A figure with room for the bracket that hangs to its right, so that digits stand under digits. */
function hung(text: string): string {
  return text === '' || text.endsWith(')') ? text : `${text} `;
}

function right(text: string, width: number): string {
  const shown = hung(text);
  return `${' '.repeat(Math.max(0, width - widthOf(shown)))}${shown}`;
}

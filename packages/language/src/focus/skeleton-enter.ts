/**
 * Figures entered into the text of a month, line by line: what is there is written anew where it says something else,
 * what is not stands in the order of the form. All other lines, comments too, stay as they are.
 */
import type { CellAt, CompiledForm, LineAt, ScheduleSpec } from '@focus/engine';
import { applyLineEdits, linesIn, type LineEdit } from './format-edits.ts';
import { indexForm } from './form-index.ts';
import { layoutComment, layoutEntry, layoutSchedule } from './layout.ts';
import { linesOfBlock, schedulesIn, type EntryBlock, type ScheduleBlocks } from './order-blocks.ts';

/** What is entered on a line of the form, spelt as the language has it. */
export interface EnteredLine {
  readonly figures: ReadonlyMap<CellAt, string>;
  /** How the figure is valued; null where that is not said. */
  readonly valued: string | null;
}

/** A month with figures entered. */
export interface EnteredMonth {
  readonly text: string;
  /** The lines of the new text that were entered or were so already, by their numbers from 0. */
  readonly lines: ReadonlyMap<number, LineAt>;
  /** Lines that cannot be entered, each with the reason as a sentence. */
  readonly refused: readonly { readonly line: LineAt; readonly reason: string }[];
  /** How many lines say something else than before, or are new. */
  readonly changed: number;
}

/**
 * Enters figures into a report.
 * @param text of the report alone, from its heading to the line before the next section that is not its own
 * @param month `YYYY-MM`, for the headings of schedules that are not there yet
 * @param columnsOf the columns that such headings name
 */
export function enterFigures(
  text: string,
  form: CompiledForm,
  month: string,
  given: ReadonlyMap<LineAt, EnteredLine>,
  columnsOf: (schedule: ScheduleSpec) => readonly string[],
): EnteredMonth {
  const schedules = schedulesIn(text, form);
  const edits: LineEdit[] = [];
  const refused: { readonly line: LineAt; readonly reason: string }[] = [];
  const added: string[] = [];
  for (const spec of form.form.schedules) {
    const lines = [...given].filter(([line]) => line.schedule === spec).sort(inForm(form));
    if (lines.length === 0) continue;
    const schedule = schedules.find(({ section }) => section.schedule.spec.id === spec.id);
    if (schedule === undefined) {
      const columns = columnsOf(spec);
      const entries = lines.map(([line, entered]) => layoutOf(line, entered, columns, new Map(), ''));
      added.push('', layoutSchedule(spec.id, month, columns), ...entries);
      continue;
    }
    for (const [line, entered] of lines) {
      const edit = editOf(schedule, line, entered, form);
      if (typeof edit === 'string') refused.push({ line, reason: edit });
      else if (edit !== null) edits.push(edit);
    }
  }
  const end = endOf(text);
  const appended = added.map((line): LineEdit => ({ kind: 'insert', line: end, text: line }));
  const after = applyLineEdits(text, [...edits, ...appended].sort(inText));
  return {
    text: after,
    lines: new Map(
      schedulesIn(after, form).flatMap(({ items }) =>
        items.flatMap((item) => {
          if (item.kind !== 'entry' || !given.has(item.entry.line.at)) return [];
          return [[item.key.number, item.entry.line.at] as const];
        }),
      ),
    ),
    refused,
    changed: edits.length + added.filter((line) => /^\d/.test(line)).length,
  };
}

/** What writes a line: an edit, nothing where it says so already, or why it cannot be written. */
function editOf(
  schedule: ScheduleBlocks,
  line: LineAt,
  entered: EnteredLine,
  form: CompiledForm,
): LineEdit | string | null {
  const { layout } = schedule.section;
  const { key } = line.line;
  const foreign = [...entered.figures.keys()].find(
    ({ spec }) => spec.column !== null && !layout.columns.includes(spec.column),
  );
  if (foreign !== undefined) {
    return `The heading of schedule ${line.schedule.id} does not name the column ${foreign.spec.column ?? ''}; write it there first.`;
  }
  const blocks = schedule.items.filter((item) => item.kind === 'entry');
  const [block, another] = blocks.filter(({ entry }) => entry.line.at === line);
  if (block === undefined) {
    const text = layoutOf(line, entered, layout.columns, new Map(), '');
    return { kind: 'insert', line: placeFor(schedule, blocks, line, form), text };
  }
  if (another !== undefined) return `Line ${key} stands twice; remove one of the two first.`;
  const { judged, below, key: at } = block;
  const before = new Map(block.entry.cells.map((cell, place) => [cell, judged.rest[place]?.text ?? '.']));
  const isSame =
    [...entered.figures].every(([cell, text]) => isSameFigure(before.get(cell) ?? '.', text)) &&
    (entered.valued === null || entered.valued === judged.slots.valued?.text);
  if (isSame) return null;
  if (below.some((one) => one.judged?.kind === 'part')) {
    return `Line ${key} has parts; change those instead.`;
  }
  if (below.some((one) => one.judged?.kind === 'was')) {
    return `Line ${key} is amended; change it by hand, with what it was.`;
  }
  const text = layoutOf(line, entered, layout.columns, before, judged.slots.valued?.text ?? '');
  return {
    kind: 'replace',
    line: at.number,
    text: at.comment === '' ? text : layoutComment(text, at.comment),
  };
}

/** An entry: what is entered, over what stood there before. */
function layoutOf(
  line: LineAt,
  { figures, valued }: EnteredLine,
  columns: readonly string[],
  before: ReadonlyMap<CellAt | null, string>,
  valuedBefore: string,
): string {
  const only = line.cells.get('');
  const cells = only === undefined ? columns.map((column) => line.cells.get(column) ?? null) : [only];
  const texts = cells.map(
    (cell) => (cell === null ? undefined : figures.get(cell)) ?? before.get(cell) ?? '.',
  );
  const how = valued ?? valuedBefore;
  const tail = how === '' ? '' : `valued ${how}`;
  return layoutEntry(line.line.key, line.line.name, texts, tail, Math.max(1, columns.length));
}

/** Whether two spellings are one figure: `1234` and `1,234`, `0` and `-0-`. */
function isSameFigure(left: string, right: string): boolean {
  const plain = (text: string): string => (text === '-0-' ? '0' : text.replaceAll(',', ''));
  return plain(left) === plain(right);
}

/** The line above which an entry that is not there is inserted. */
function placeFor(
  { heading }: ScheduleBlocks,
  blocks: readonly EntryBlock[],
  line: LineAt,
  form: CompiledForm,
): number {
  const position = indexForm(form).schedules.get(line.schedule.id)?.byKey.get(line.line.key)?.position ?? 0;
  const before = blocks.filter(({ entry }) => entry.line.position < position);
  const nearest = before.reduce<EntryBlock | null>(
    (best, one) => (best === null || one.entry.line.position >= best.entry.line.position ? one : best),
    null,
  );
  if (nearest !== null) return (linesOfBlock(nearest).at(-1) ?? nearest.key).number + 1;
  const [first] = blocks;
  return first === undefined ? heading.number + 1 : (first.above[0] ?? first.key).number;
}

/** The line after the last that says something. */
function endOf(text: string): number {
  return linesIn(text).findLastIndex(({ from, to }) => text.slice(from, to).trim() !== '') + 1;
}

function inForm(form: CompiledForm) {
  const position = new Map(form.lines.map((line, at) => [line, at]));
  return ([left]: readonly [LineAt, unknown], [right]: readonly [LineAt, unknown]): number =>
    (position.get(left) ?? 0) - (position.get(right) ?? 0);
}

/** By line; of one line, what is inserted above it comes first. */
function inText(left: LineEdit, right: LineEdit): number {
  return left.line - right.line || rank(left) - rank(right);
}

function rank({ kind }: LineEdit): number {
  return kind === 'insert' ? 0 : 1;
}

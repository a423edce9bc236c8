/**
 * The schedules of a text as blocks: an entry with the comments right above it, its parts and its original. What is
 * moved, added or removed is a block, so that nothing is parted from what it is about.
 */
import type { CompiledForm } from '@focus/engine';
import type { LineLayout } from './form-index.ts';
import { walkFiling, type WalkedLine } from './format-walk.ts';
import { ScheduleSection } from './schedule-section.ts';
import type { Judged, Section } from './section.ts';

/** An entry and what belongs to it. */
export interface EntryBlock {
  readonly kind: 'entry';
  readonly entry: LineLayout;
  readonly judged: EntryLine;
  /** Comments on lines of their own right above the entry. */
  readonly above: readonly WalkedLine[];
  readonly key: WalkedLine;
  /** Its parts and its original, with the comments and empty lines between them. */
  readonly below: readonly WalkedLine[];
}

/** A line that belongs to no entry: an empty one or a comment that stands alone, or one that is not known. */
export interface OtherLine {
  readonly kind: 'apart' | 'unknown';
  readonly line: WalkedLine;
}

/** A schedule that is read, from its heading to the line before the next. */
export interface ScheduleBlocks {
  readonly heading: WalkedLine;
  readonly section: ScheduleSection;
  readonly items: readonly (EntryBlock | OtherLine)[];
}

type EntryLine = Extract<Judged, { kind: 'entry'; problem: null }>;

/** The schedules of a text that are read, in their order. */
export function schedulesIn(text: string, form: CompiledForm): ScheduleBlocks[] {
  const lists: BlockList[] = [];
  let current: Section | null = null;
  for (const line of walkFiling(text, form).lines) {
    const { judged, section, isConflict } = line;
    const isWithin = isConflict || judged === null || section === current;
    if (!isWithin) {
      current = section;
      const isOpened = judged.kind === 'schedule' && section instanceof ScheduleSection;
      if (isOpened) lists.push(new BlockList(line, section));
    } else if (current instanceof ScheduleSection) {
      lists.findLast(({ section: own }) => own === current)?.take(line);
    }
  }
  return lists.map((list) => list.finish());
}

/** The lines of a block, from the first to the last. */
export function linesOfBlock({ above, key, below }: EntryBlock): WalkedLine[] {
  return [...above, key, ...below];
}

/** Takes the lines of one schedule. */
class BlockList {
  readonly section: ScheduleSection;
  readonly #heading: WalkedLine;
  readonly #items: (EntryBlock | OtherLine)[] = [];
  #open: (EntryBlock & { readonly below: WalkedLine[] }) | null = null;
  /** Lines without words since the last that has some. */
  #between: WalkedLine[] = [];

  constructor(heading: WalkedLine, section: ScheduleSection) {
    this.#heading = heading;
    this.section = section;
  }

  take(line: WalkedLine): void {
    const { judged } = line;
    if (judged === null) {
      this.#between.push(line);
      return;
    }
    const isBelow = judged.kind === 'part' || judged.kind === 'was';
    if (isBelow && !line.isConflict && this.#open !== null) {
      this.#open.below.push(...this.#between, line);
      this.#between = [];
      return;
    }
    const isEntry = judged.kind === 'entry' && judged.problem === null && !line.isConflict;
    const entry = isEntry ? this.section.layout.byKey.get(judged.slots.key.text) : undefined;
    if (!isEntry || entry === undefined) {
      this.#standApart(this.#between);
      this.#open = null;
      this.#items.push({ kind: 'unknown', line });
      return;
    }
    const above = this.#between.splice(this.#between.findLastIndex(({ comment }) => comment === '') + 1);
    this.#standApart(this.#between);
    this.#open = { kind: 'entry', entry, judged, above, key: line, below: [] };
    this.#items.push(this.#open);
  }

  finish(): ScheduleBlocks {
    this.#standApart(this.#between);
    return { heading: this.#heading, section: this.section, items: this.#items };
  }

  #standApart(lines: readonly WalkedLine[]): void {
    this.#items.push(...lines.map((line) => ({ kind: 'apart', line }) as const));
    this.#between = [];
  }
}

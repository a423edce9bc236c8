/**
 * Merges two versions of a filing that go back to one, cell by cell. Different lines, and different columns of one
 * line, never conflict, wherever they stand; the same cell changed in two ways does, and so does a line that one side
 * changed and the other took away. Nothing that either side wrote is lost: what cannot be merged stands between plain
 * conflict markers, with which nobody takes it for a filing.
 *
 * The order of lines, and how they are laid out, is that of ours, unless only theirs changed it. A section with a line
 * that cannot be read is merged line by line, as git does it; a text whose headings cannot be told, as a whole.
 */
import { linesIn } from './format-edits.ts';
import { mergeLines, type Conflict, type Labels } from './merge-conflict.ts';
import { rewriteLine, saysAll, type FieldTexts } from './merge-line.ts';
import { mergedOrder } from './merge-order.ts';
import { COLUMN, FIGURE, treeOf, type Fact, type Section } from './merge-tree.ts';

/** A figure that both sides changed, each in its own way. */
export interface FigureConflict {
  /** As the headings above it write them; null where there is none. */
  readonly firm: string | null;
  readonly month: string | null;
  /** The heading's identifier, `A`; null in a worksheet. */
  readonly schedule: string | null;
  /** The first word of its line, the key of an entry. */
  readonly key: string;
  /** Null where the line has one figure. */
  readonly column: string | null;
  /** The figures; null where there is none. */
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** How a merge is done. */
export interface MergeOptions {
  readonly labels?: Labels;
  /** Whether conflicts show what the two sides go back to. */
  readonly showBase?: boolean;
  /** How many characters a marker has. */
  readonly markerSize?: number;
  /** Is asked for the figure of an entry that both sides changed; null leaves the conflict. */
  readonly settle?: (conflict: FigureConflict) => string | null;
}

/** A merged text. */
export interface MergedFiling {
  readonly text: string;
  /** How many conflicts stand in it. */
  readonly conflicts: number;
}

/**
 * Merges two versions of a `.focus` text. Never throws for what the texts say.
 * @param base what both go back to; empty where there is none
 */
export function mergeFilings(
  base: string,
  ours: string,
  theirs: string,
  options: MergeOptions = {},
): MergedFiling {
  if (theirs === base || ours === theirs) return { text: ours, conflicts: 0 };
  if (ours === base) return { text: theirs, conflicts: 0 };
  const texts = { base, ours, theirs };
  const merger = new Merger(options);
  const lines = merger.merge(texts);
  return { text: written(lines, texts), conflicts: merger.conflicts };
}

interface Three<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** Where a fact stands, for whoever is asked about it. */
interface Where {
  readonly firm: string | null;
  readonly month: string | null;
  readonly schedule: string | null;
  /** The columns of the merged heading. */
  readonly columns: readonly string[];
}

const NOWHERE: Where = { firm: null, month: null, schedule: null, columns: [] };

class Merger {
  conflicts = 0;
  readonly #options: MergeOptions;

  constructor(options: MergeOptions) {
    this.#options = options;
  }

  merge(texts: Three<string>): string[] {
    const base = treeOf(texts.base);
    const ours = treeOf(texts.ours);
    const theirs = treeOf(texts.theirs);
    if (base === null || ours === null || theirs === null) {
      return this.#lines({
        base: linesOf(texts.base),
        ours: linesOf(texts.ours),
        theirs: linesOf(texts.theirs),
      });
    }
    return [
      ...this.#sections({ base: base.sections, ours: ours.sections, theirs: theirs.sections }, NOWHERE),
      ...this.#above({ base: base.below, ours: ours.below, theirs: theirs.below }),
    ];
  }

  #sections(lists: Three<readonly Section[]>, where: Where): string[] {
    return this.#each(lists, (three) => {
      const { base, ours, theirs } = three;
      if (ours !== undefined && theirs !== undefined) return this.#section({ base, ours, theirs }, where);
      return this.#oneSided(three, linesOfSection, isSameSection);
    });
  }

  #section({ base, ours, theirs }: Both<Section>, above: Where): string[] {
    const before = this.conflicts;
    const heading = { base: base?.heading, ours: ours.heading, theirs: theirs.heading };
    const head = this.#fact(heading, { ...above, columns: [] });
    const columns = this.#columnsOf(heading);
    const where = whereOf(ours.heading, above, columns ?? []);
    if (columns !== null && [ours, theirs].some((side) => hasFiguresBeside(side, columns, base))) {
      // Below the merged heading a figure would have no place, or that of another.
      this.conflicts = before;
      const own = (section: Section | undefined) => (section === undefined ? [] : ownLinesOf(section));
      return [
        ...this.#conflict({ base: own(base), ours: own(ours), theirs: own(theirs) }),
        ...this.#sections(
          map({ base, ours, theirs }, (section) => section?.sections ?? []),
          where,
        ),
      ];
    }
    const isReadable = ours.isReadable && theirs.isReadable && base?.isReadable !== false;
    if (!isReadable || columns === null || this.conflicts > before) {
      // What a figure stands for is not known: line by line, as everybody would.
      this.conflicts = before;
      const own = (section: Section | undefined) =>
        section === undefined ? [] : [section.heading.line, ...section.body];
      return [
        ...this.#above(map(heading, (fact) => fact?.above ?? [])),
        ...this.#lines({ base: own(base), ours: own(ours), theirs: own(theirs) }),
        ...this.#sections(
          map({ base, ours, theirs }, (section) => section?.sections ?? []),
          where,
        ),
      ];
    }
    return [
      ...head,
      ...this.#facts(
        map({ base, ours, theirs }, (section) => section?.facts ?? []),
        where,
      ),
      ...this.#sections(
        map({ base, ours, theirs }, (section) => section?.sections ?? []),
        where,
      ),
    ];
  }

  /** The columns of a merged heading; null where both sides changed them. */
  #columnsOf({ base, ours, theirs }: Both<Fact>): readonly string[] | null {
    const [old, mine, yours] = [base, ours, theirs].map((fact) => fact?.columns.join(' '));
    if (mine === yours || yours === old) return ours.columns;
    return mine === old ? theirs.columns : null;
  }

  #facts(lists: Three<readonly Fact[]>, where: Where): string[] {
    return this.#each(lists, (three) => {
      const { base, ours, theirs } = three;
      if (ours === undefined || theirs === undefined) {
        const lines = (fact: Fact) => linesOfFact(fact, where.columns);
        return this.#oneSided(three, lines, isSameFact);
      }
      const both = { base, ours, theirs };
      return [
        ...this.#fact(both, where),
        ...this.#facts(
          map(both, (fact) => fact?.below ?? []),
          where,
        ),
      ];
    });
  }

  /** A line that both sides have, and what stands above it. */
  #fact({ base, ours, theirs }: Both<Fact>, where: Where): string[] {
    const above = this.#above(map({ base, ours, theirs }, (fact) => fact?.above ?? []));
    if (areFiguredApart([base, ours, theirs])) {
      return [
        ...above,
        ...this.#lines({
          base: base === undefined ? [] : [base.line],
          ours: [ours.line],
          theirs: [theirs.line],
        }),
      ];
    }
    const names = new Set([ours, theirs].flatMap(({ fields }) => [...fields.keys()]));
    const mine = new Map<string, string>();
    const yours = new Map<string, string>();
    let isConflict = false;
    for (const name of names) {
      const three = map({ base, ours, theirs }, (fact) => fact?.fields.get(name)?.text);
      const merged = decide(three, base !== undefined) ?? this.#settle(three, name, ours, where);
      isConflict ||= merged === null;
      const [left, right] = merged === null ? [three.ours, three.theirs] : [merged.value, merged.value];
      if (left !== undefined) mine.set(name, left);
      if (right !== undefined) yours.set(name, right);
    }
    const columns = this.#columnsAt({ base, ours, theirs }, where);
    const line = (texts: FieldTexts): string => writtenAs({ base, ours, theirs }, texts, columns);
    if (!isConflict) return [...above, line(mine)];
    const old = base === undefined ? [] : [base.line];
    return [...above, ...this.#conflict({ base: old, ours: [line(mine)], theirs: [line(yours)] })];
  }

  /** Those of the section; a heading has its own. */
  #columnsAt(heading: Both<Fact>, where: Where): readonly string[] {
    const { kind } = heading.ours.judged;
    if (kind !== 'schedule' && kind !== 'worksheet') return where.columns;
    return this.#columnsOf(heading) ?? heading.ours.columns;
  }

  /** A figure that both changed, as whoever knows better says it. */
  #settle(three: Three<string | undefined>, name: string, { judged }: Fact, where: Where): Merged | null {
    const isFigure = name === FIGURE || name.startsWith(COLUMN);
    if (!isFigure || judged.kind !== 'entry') return null;
    const { firm, month, schedule } = where;
    const figure =
      this.#options.settle?.({
        firm,
        month,
        schedule,
        key: judged.line.words[0]?.text ?? '',
        column: name === FIGURE ? null : name.slice(COLUMN.length),
        base: three.base ?? null,
        ours: three.ours ?? null,
        theirs: three.theirs ?? null,
      }) ?? null;
    return figure === null ? null : { value: figure };
  }

  /** What only one side has: added there, or taken away on the other. */
  #oneSided<T>(
    { base, ours, theirs }: Three<T | undefined>,
    lines: (one: T) => string[],
    isSame: (left: T, right: T) => boolean,
  ): string[] {
    const left = ours ?? theirs;
    if (left === undefined) return [];
    if (base === undefined) return lines(left);
    if (isSame(base, left)) return [];
    const none: string[] = [];
    return this.#conflict({
      base: lines(base),
      ours: ours === undefined ? none : lines(ours),
      theirs: theirs === undefined ? none : lines(theirs),
    });
  }

  /** Everything either side has, in one order. */
  #each<T extends { readonly key: string }>(
    { base, ours, theirs }: Three<readonly T[]>,
    merge: (three: Three<T | undefined>) => string[],
  ): string[] {
    const [old, mine, yours] = [base, ours, theirs].map(
      (list) => new Map(list.map((one) => [one.key, one] as const)),
    );
    const keys = (list: readonly T[]): string[] => list.map(({ key }) => key);
    return mergedOrder(keys(base), keys(ours), keys(theirs)).flatMap((key) =>
      merge({ base: old?.get(key), ours: mine?.get(key), theirs: yours?.get(key) }),
    );
  }

  /** Comments and empty lines. */
  #above({ base, ours, theirs }: Three<readonly string[]>): string[] {
    const areEmpty = (lines: readonly string[]) => lines.every((line) => line.trim() === '');
    // Both sides moved empty lines: how many there are says nothing.
    if (areEmpty(ours) && areEmpty(theirs) && !isSameList(base, ours) && !isSameList(base, theirs)) {
      return [...ours];
    }
    return this.#lines({ base, ours, theirs }, true);
  }

  #lines(three: Three<readonly string[]>, isKept = false): string[] {
    return mergeLines(three, isKept).flatMap((part) => ('lines' in part ? part.lines : this.#conflict(part)));
  }

  #conflict(conflict: Conflict): string[] {
    this.conflicts += 1;
    const {
      labels = { ours: 'ours', base: 'base', theirs: 'theirs' },
      showBase,
      markerSize = 7,
    } = this.#options;
    const marker = (sign: string, label = ''): string => `${sign.repeat(markerSize)} ${label}`.trimEnd();
    return [
      marker('<', labels.ours),
      ...conflict.ours,
      ...(showBase === true ? [marker('|', labels.base), ...conflict.base] : []),
      marker('='),
      ...conflict.theirs,
      marker('>', labels.theirs),
    ];
  }
}

interface Both<T> {
  readonly base: T | undefined;
  readonly ours: T;
  readonly theirs: T;
}

interface Merged {
  readonly value: string | undefined;
}

/** What a field is to say; null where both sides changed it. Where there is no base, only what both say is certain. */
function decide({ base, ours, theirs }: Three<string | undefined>, hasBase: boolean): Merged | null {
  if (ours === theirs || theirs === base) return { value: ours };
  if (ours === base) return { value: theirs };
  // Both wrote the line: what only one of them says, such as a comment or a column, holds.
  if (!hasBase && (isBlank(ours) || isBlank(theirs))) return { value: isBlank(ours) ? theirs : ours };
  return null;
}

/** Whether one has its figures by column and another has them together: which of them became which is not known. */
function areFiguredApart(facts: readonly (Fact | undefined)[]): boolean {
  const names = facts.flatMap((fact) => [...(fact?.fields.keys() ?? [])]);
  return names.includes(FIGURE) && names.some((name) => name.startsWith(COLUMN));
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text === '.';
}

/** A line that says what was decided: as a side wrote it, where it says just that; else one side's, changed. */
function writtenAs(
  { base, ours, theirs }: Both<Fact>,
  texts: FieldTexts,
  columns: readonly string[],
): string {
  const isOurs = saysAll(ours, texts);
  const isTheirs = saysAll(theirs, texts);
  if (isOurs && isTheirs) return ours.line === base?.line ? theirs.line : ours.line;
  if (isOurs && isFor(ours, columns)) return ours.line;
  if (isTheirs && isFor(theirs, columns)) return theirs.line;
  const isLike = ({ fields }: Fact) =>
    fields.size === texts.size && [...fields.keys()].every((name) => texts.has(name));
  return rewriteLine(isLike(theirs) && !isLike(ours) ? theirs : ours, texts, columns);
}

function isFor({ columns, fields }: Fact, wanted: readonly string[]): boolean {
  const hasColumns = [...fields.keys()].some((name) => name.startsWith(COLUMN));
  return !hasColumns || columns.join(' ') === wanted.join(' ');
}

function whereOf({ judged }: Fact, above: Where, columns: readonly string[]): Where {
  if (judged.problem !== null) return above;
  switch (judged.kind) {
    case 'firm':
      return { firm: judged.slots.id.text, month: null, schedule: null, columns };
    case 'report':
      return { firm: judged.slots.firm.text, month: judged.slots.month.text, schedule: null, columns };
    case 'schedule':
      return { ...above, schedule: judged.slots.schedule.text, columns };
    default:
      return { ...above, schedule: null, columns };
  }
}

/** The lines of a fact and of what stands below it, below a heading with certain columns. */
function linesOfFact(fact: Fact, columns: readonly string[]): string[] {
  const texts = new Map([...fact.fields].map(([name, { text }]) => [name, text]));
  const line = isFor(fact, columns) ? fact.line : rewriteLine(fact, texts, columns);
  return [...fact.above, line, ...fact.below.flatMap((below) => linesOfFact(below, columns))];
}

function linesOfSection(section: Section): string[] {
  return [...ownLinesOf(section), ...section.sections.flatMap(linesOfSection)];
}

/** Its heading and its body. */
function ownLinesOf({ heading, body }: Section): string[] {
  return [...heading.above, heading.line, ...body];
}

/** Whether a side wrote a figure in a column that the merged heading does not have. */
function hasFiguresBeside(side: Section, columns: readonly string[], base: Section | undefined): boolean {
  const known = new Set(columns.map((column) => `${COLUMN}${column}`));
  const isBeside = (fact: Fact, before: Fact | undefined): boolean =>
    [...fact.fields].some(
      ([name, { text }]) =>
        name.startsWith(COLUMN) &&
        !known.has(name) &&
        !isBlank(text) &&
        text !== before?.fields.get(name)?.text,
    ) ||
    fact.below.some((one) =>
      isBeside(
        one,
        before?.below.find(({ key }) => key === one.key),
      ),
    );
  return side.facts.some((fact) =>
    isBeside(
      fact,
      base?.facts.find(({ key }) => key === fact.key),
    ),
  );
}

/** Whether two lines say the same, with what stands above and below them. */
function isSameFact(left: Fact, right: Fact): boolean {
  const comments = ({ above }: Fact) => above.map((line) => line.trim()).filter((line) => line !== '');
  const texts = new Map([...right.fields].map(([name, { text }]) => [name, text]));
  return (
    saysAll(left, texts) &&
    isSameList(comments(left), comments(right)) &&
    left.below.length === right.below.length &&
    left.below.every((below) => {
      const other = right.below.find(({ key }) => key === below.key);
      return other !== undefined && isSameFact(below, other);
    })
  );
}

function isSameSection(left: Section, right: Section): boolean {
  return isSameList(linesOfSection(left).map(folded), linesOfSection(right).map(folded));
}

/** Without what blanks say. */
function folded(line: string): string {
  return line.trim().replace(/[ \t]+/g, ' ');
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

function map<T, U>({ base, ours, theirs }: Three<T>, change: (one: T) => U): Three<U> {
  return { base: change(base), ours: change(ours), theirs: change(theirs) };
}

/** The lines of a text, without what ends them; a last one that is empty is none. */
function linesOf(text: string): string[] {
  const lines = linesIn(text).map(({ from, to }) => text.slice(from, to));
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Lines as a text: they end as those of ours do, unless only theirs changed that. */
function written(lines: readonly string[], texts: Three<string>): string {
  const endings = map(texts, endingOf);
  const ending = endings.ours === endings.base ? endings.theirs : endings.ours;
  const ends = map(texts, (text) => text === '' || /[\r\n]$/.test(text));
  const isEnded = ends.ours === ends.base ? ends.theirs : ends.ours;
  const text = lines.join(ending);
  return isEnded || lines.at(-1)?.startsWith('>>>>>>>') === true
    ? `${text}${lines.length === 0 ? '' : ending}`
    : text;
}

/** What ends the lines of a text; where several things do, the first. */
function endingOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

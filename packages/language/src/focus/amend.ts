/**
 * The lines that say what an amended figure was, written by comparing a report with itself as it was filed. The command
 * takes that from git, an editor from its host.
 */
import type { LineEdit } from './format-edits.ts';
import { layoutEntry, layoutFact, layoutComment, layoutRow, layoutWas } from './layout.ts';
import { COLUMN, COMMENT, FIGURE, treeOf, type Fact, type Section } from './merge-tree.ts';

/** What there is to write in a report, so that it says what it was. */
export interface Originals {
  /** The lines to write, in the order of their lines. */
  readonly edits: readonly LineEdit[];
  /** What was changed that no line can say: a sentence each. */
  readonly left: readonly string[];
}

/**
 * The originals that are missing in a report.
 * @param now the text with the report as it is
 * @param then a text with the report as it was filed
 * @returns null where one of the texts has no such report, or one with lines that cannot be read
 */
export function originalsToWrite(now: string, then: string, firm: string, month: string): Originals | null {
  const [after, before] = [now, then].map((text) => reportIn(text, firm, month));
  if (after == null || before == null || !isReadable(after) || !isReadable(before)) return null;
  const writer = new OriginalsWriter();
  writer.compareReports(after, before);
  return writer.finish();
}

/**
 * Writes a line below the heading of a report: a new one, or one that takes the place of another.
 * @param rest what follows the word
 * @returns null where the text has no such report, or its headings cannot be told
 */
export function writeReportFact(
  text: string,
  firm: string,
  month: string,
  word: 'filed' | 'amended',
  rest: string,
): LineEdit[] | null {
  const report = reportIn(text, firm, month);
  if (report === null) return null;
  const line = layoutFact(word, rest);
  const there = report.facts.find(({ key }) => key === word);
  if (there !== undefined) {
    const comment = there.fields.get(COMMENT);
    const written = comment === undefined ? line : layoutComment(line, comment.text);
    return [{ kind: 'replace', line: there.number, text: written }];
  }
  const filed = word === 'filed' ? undefined : report.facts.find(({ key }) => key === 'filed');
  return [{ kind: 'insert', line: (filed ?? report.heading).number + 1, text: line }];
}

function reportIn(text: string, firm: string, month: string): Section | null {
  return treeOf(text)?.sections.find(({ key }) => key === `report ${firm} ${month}`) ?? null;
}

function isReadable(report: Section): boolean {
  return report.isReadable && report.sections.every((section) => section.isReadable);
}

class OriginalsWriter {
  readonly #inserts: { readonly kind: 'insert'; readonly line: number; readonly text: string }[] = [];
  readonly #left: string[] = [];

  compareReports(now: Section, then: Section): void {
    for (const section of now.sections) {
      const before = then.sections.find(({ key }) => key === section.key);
      this.#compareFacts(section.facts, before?.facts ?? [], section.heading);
    }
    for (const { key } of then.sections) {
      if (now.sections.some((section) => section.key === key)) continue;
      this.#left.push(
        `The ${key} is gone: write its heading and its lines again, without figures, and below each what it \`was\`.`,
      );
    }
  }

  finish(): Originals {
    // Of several lines at one place, the first stays the first.
    const edits = this.#inserts
      .map((edit, index) => ({ edit, index }))
      .sort((left, right) => left.edit.line - right.edit.line || left.index - right.index)
      .map(({ edit }) => edit);
    return { edits, left: this.#left };
  }

  /** @param above the line that the facts stand below */
  #compareFacts(now: readonly Fact[], then: readonly Fact[], above: Fact): void {
    for (const after of now) {
      if (after.judged.kind === 'was') continue;
      const before = then.find(({ key }) => key === after.key);
      this.#compare(after, before ?? null);
      this.#compareFacts(after.below, before?.below ?? [], after);
    }
    let last = above;
    for (const before of then) {
      if (before.judged.kind === 'was') continue;
      const after = now.find(({ key }) => key === before.key);
      if (after !== undefined) last = after;
      else this.#restore(before, last === above ? above.number + 1 : endOf(last) + 1, above);
    }
  }

  /** A line that is there: what it was, where that is something else, and nothing says so yet. */
  #compare(now: Fact, then: Fact | null): void {
    if (now.below.some(({ judged }) => judged.kind === 'was')) return;
    const was = then === null ? null : originalOf(then);
    const names = [...now.fields.keys(), ...(was?.keys() ?? [])].filter(isFigure);
    const isChanged =
      names.some((name) => now.fields.get(name)?.text !== was?.get(name)) ||
      (was !== null && was.has('valued') && was.get('valued') !== now.fields.get('valued')?.text);
    if (!isChanged) return;
    const line = originalLine(now, was ?? new Map());
    if (line === null) {
      this.#left.push(
        `Some figures of ${nameOf(now)} were blank and others were not, which no line can say: leave those blank that were.`,
      );
    } else this.#insert(now.number + 1, line);
  }

  /** A line that is gone: it stands again without a figure, with what it was. */
  #restore(then: Fact, line: number, above: Fact): void {
    const was = originalOf(then);
    const figures = [...was.keys()].filter(isFigure);
    const { kind } = then.judged;
    if (figures.length === 0 && then.below.length === 0) return;
    const hasParts = then.below.some(({ judged }) => judged.kind === 'part');
    if (hasParts || kind === 'dated' || then.columns.join(' ') !== above.columns.join(' ')) {
      this.#left.push(
        `${nameOf(then)} is gone: write it again with what it comes to now, and below it what it \`was\`.`,
      );
      return;
    }
    const first = then.judged.line.words[0]?.text ?? '';
    const wide = Math.max(1, then.columns.length);
    const none = Array.from({ length: wide }, () => '-0-');
    this.#insert(
      line,
      kind === 'entry'
        ? layoutEntry(first, then.fields.get('name')?.text ?? '', [])
        : layoutRow(first, none, wide),
    );
    const ofFigures = [FIGURE, ...then.columns.map((column) => `${COLUMN}${column}`)].flatMap(
      (name) => was.get(name) ?? (name === FIGURE ? [] : ['.']),
    );
    this.#insert(line, layoutWas(was.has(FIGURE) ? ofFigures.slice(0, 1) : ofFigures, wide, tailOf(was)));
  }

  #insert(line: number, text: string): void {
    this.#inserts.push({ kind: 'insert', line, text });
  }
}

/** What a line says it was, else what it says. */
function originalOf({ fields, below }: Fact): Map<string, string> {
  const was = below.find(({ judged }) => judged.kind === 'was');
  const texts = (all: Fact['fields']) =>
    [...all]
      .filter(([name]) => isFigure(name) || name === 'valued')
      .map(([name, { text }]) => [name, text] as const);
  const own = new Map(texts(fields));
  if (was === undefined) return own;
  const said = texts(was.fields);
  if (said.length === 0) return new Map();
  for (const [name, text] of said) if (text !== '.') own.set(name, text);
  return own;
}

/** The line that says what one was; null where it cannot say it. */
function originalLine(now: Fact, was: ReadonlyMap<string, string>): string | null {
  const isBlank = [...was].every(([name, text]) => !isFigure(name) || text === '.');
  if (isBlank) return layoutWas([]);
  const tail = was.get('valued') === now.fields.get('valued')?.text ? '' : tailOf(was);
  const figure = was.get(FIGURE);
  const wide = Math.max(1, now.columns.length);
  if (figure !== undefined) return layoutWas([figure], wide, tail);
  const figures = now.columns.map((column) => {
    const name = `${COLUMN}${column}`;
    const before = was.get(name) ?? '.';
    const after = now.fields.get(name)?.text ?? '.';
    if (before === after) return '.';
    return before === '.' ? null : before;
  });
  const isLost = [...was.keys()].some(
    (name) => name.startsWith(COLUMN) && !now.columns.includes(name.slice(COLUMN.length)),
  );
  return isLost || figures.includes(null)
    ? null
    : layoutWas(
        figures.map((one) => one ?? '.'),
        wide,
        tail,
      );
}

function tailOf(was: ReadonlyMap<string, string>): string {
  const valued = was.get('valued');
  return valued === undefined ? '' : `valued ${valued}`;
}

function isFigure(name: string): boolean {
  return name === FIGURE || name.startsWith(COLUMN);
}

/** The last line of a fact with all that stands below it. */
function endOf({ number, below }: Fact): number {
  return Math.max(number, ...below.map(endOf));
}

/** A line as sentences call it. */
function nameOf({ judged, fields }: Fact): string {
  const name = fields.get('name')?.text;
  const first = judged.line.words[0]?.text ?? '';
  return name === undefined ? first : `${first} ${name}`;
}

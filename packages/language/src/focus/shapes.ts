/**
 * The shapes of lines: what each kind of line holds, in one table. A line's first word says its kind; then
 * its words are matched with the table, position by position. Nothing but words is looked at: what a form
 * knows of keys, names and columns is asked when a line is lowered.
 */
import { explainFirstWord, explainWord, strangeBlank, unexpectedWords } from './explain.ts';
import { problemAt, spanOf, type Line, type Problem } from './findings.ts';
import { isOnlyStrange } from './spelling.ts';
import { isName, WORD_CLASSES, type WordClass, type WordClassName } from './word-classes.ts';
import type { Word } from './words.ts';

interface Slot {
  readonly name: string;
  readonly is: WordClassName;
  /** As messages call it. */
  readonly called: string;
  readonly optional?: true;
}

interface Shape {
  /** How such a line is written, for messages. */
  readonly usage: string;
  /** The kind's first word fills the first slot; otherwise it is the kind's own word. */
  readonly firstIsSlot?: true;
  readonly slots: readonly Slot[];
  /** What may follow, any number of times: names, or whatever the form makes of them. */
  readonly rest?: 'names' | 'any';
  /** A word that ends the rest, and what must follow it. */
  readonly tail?: { readonly word: string; readonly slot: Slot };
}

/** The shape of every kind of line. */
const SHAPES = {
  firm: {
    usage: 'firm NAME "Full name"',
    slots: [
      { name: 'id', is: 'name', called: 'the short name of the firm' },
      { name: 'title', is: 'string', called: 'the full name of the firm' },
    ],
  },
  report: {
    usage: 'report FIRM YYYY-MM',
    slots: [
      { name: 'firm', is: 'name', called: 'the firm' },
      { name: 'month', is: 'month', called: 'the month' },
    ],
  },
  schedule: {
    usage: 'schedule A YYYY-MM',
    slots: [
      { name: 'schedule', is: 'section', called: 'the schedule' },
      { name: 'month', is: 'month', called: 'the month', optional: true },
    ],
    rest: 'names',
  },
  worksheet: {
    usage: 'worksheet NAME COLUMN COLUMN',
    slots: [{ name: 'worksheet', is: 'name', called: 'the name of the worksheet' }],
    rest: 'names',
  },
  filed: {
    usage: 'filed YYYY-MM-DD',
    slots: [{ name: 'date', is: 'date', called: 'the date of filing' }],
    tail: { word: 'seal', slot: { name: 'seal', is: 'seal', called: 'the seal' } },
  },
  amended: {
    usage: 'amended YYYY-MM-DD "reason"',
    slots: [
      { name: 'date', is: 'date', called: 'the date of the amendment' },
      { name: 'reason', is: 'string', called: 'the reason' },
    ],
  },
  accept: {
    usage: 'accept RULE KEY COLUMN "reason"',
    slots: [
      { name: 'rule', is: 'code', called: 'the rule' },
      { name: 'key', is: 'key', called: 'the line', optional: true },
      { name: 'column', is: 'name', called: 'the column', optional: true },
      { name: 'reason', is: 'string', called: 'the reason' },
    ],
  },
  was: {
    usage: 'was FIGURE',
    slots: [],
    rest: 'any',
    tail: { word: 'valued', slot: { name: 'valued', is: 'name', called: 'the valuation' } },
  },
  setting: {
    usage: 'NAME VALUE from YYYY-MM',
    firstIsSlot: true,
    slots: [{ name: 'setting', is: 'name', called: 'the setting' }],
    rest: 'any',
    tail: { word: 'from', slot: { name: 'from', is: 'month', called: 'the first month' } },
  },
  entry: {
    usage: 'KEY NAME FIGURE',
    firstIsSlot: true,
    slots: [
      { name: 'key', is: 'key', called: 'the key' },
      { name: 'name', is: 'lineName', called: 'the name of the line', optional: true },
    ],
    rest: 'any',
    tail: { word: 'valued', slot: { name: 'valued', is: 'name', called: 'the valuation' } },
  },
  part: {
    usage: '"label" FIGURE',
    firstIsSlot: true,
    slots: [{ name: 'label', is: 'string', called: 'the label' }],
    rest: 'any',
  },
  dated: {
    usage: 'YYYY-MM-DD FIGURE',
    firstIsSlot: true,
    slots: [{ name: 'date', is: 'date', called: 'the date' }],
    rest: 'any',
  },
  conflict: { usage: '', slots: [], rest: 'any' },
  broken: { usage: '', slots: [], rest: 'any' },
} as const satisfies Record<string, Shape>;

/** A kind of line. */
export type LineKind = keyof typeof SHAPES;

type SlotsOf<K extends LineKind> = (typeof SHAPES)[K]['slots'][number];
type TailOf<K extends LineKind> = (typeof SHAPES)[K] extends { tail: { slot: infer S } } ? S : never;
type NameOf<S> = S extends { name: infer N extends string } ? N : never;
type OptionalOf<K extends LineKind> = NameOf<Extract<SlotsOf<K>, { optional: true }>> | NameOf<TailOf<K>>;
type RequiredOf<K extends LineKind> = Exclude<NameOf<SlotsOf<K>>, OptionalOf<K>>;

/** The words of a well-shaped line of kind `K` by what they are; `rest` are those that may come any number of times. */
export type Slots<K extends LineKind> = Readonly<Record<RequiredOf<K>, Word>> &
  Readonly<Record<OptionalOf<K>, Word | undefined>>;

/** A well-shaped line. */
export type WellShaped = {
  readonly [K in Exclude<LineKind, 'broken'>]: {
    readonly kind: K;
    readonly line: Line;
    readonly slots: Slots<K>;
    readonly rest: readonly Word[];
    readonly problem: null;
  };
}[Exclude<LineKind, 'broken'>];

/** A line whose words do not fit its kind; a broken line's kind cannot be told. */
export type Misshapen = {
  readonly [K in LineKind]: {
    readonly kind: K;
    readonly line: Line;
    /** The slots that were filled before the problem. */
    readonly slots: Readonly<Record<string, Word | undefined>>;
    readonly rest: readonly Word[];
    readonly problem: Problem;
  };
}[LineKind];

const RESERVED: ReadonlySet<string> = new Set<LineKind>([
  'firm',
  'report',
  'schedule',
  'worksheet',
  'filed',
  'amended',
  'accept',
  'was',
]);

/** The kind of line that begins with a word. */
export function kindOfLine(first: Word): LineKind {
  switch (first.kind) {
    case 'NAME':
      return RESERVED.has(first.text) ? (first.text as LineKind) : 'setting';
    case 'NUMBER':
    case 'KEY':
      return 'entry';
    case 'STRING':
      return 'part';
    case 'DATE':
      return 'dated';
    case 'CONFLICT':
      return 'conflict';
    default:
      return 'broken';
  }
}

/**
 * Matches a line with the shape of its kind.
 * @param line has at least one word
 */
export function judge(line: Line): WellShaped | Misshapen {
  const { words } = line;
  const [first] = words;
  if (first === undefined) throw new RangeError('a line without words has no shape');
  const kind = kindOfLine(first);
  const shape: Shape = SHAPES[kind];
  const slots: Record<string, Word | undefined> = {};
  const rest: Word[] = [];
  const misshapen = (problem: Problem) => ({ kind, line, slots, rest, problem }) as Misshapen;
  if (kind === 'broken') return misshapen(explainFirstWord(line, first));

  let at = shape.firstIsSlot === true ? 0 : 1;
  for (const slot of shape.slots) {
    const word = words[at];
    const wordClass: WordClass = WORD_CLASSES[slot.is];
    if (word !== undefined && wordClass.fits(word)) {
      slots[slot.name] = word;
      at += 1;
    } else if (slot.optional === true && (word === undefined || !mayBe(wordClass, word, shape, slot))) {
      slots[slot.name] = undefined;
    } else {
      return misshapen(
        word === undefined ? missing(line, shape, slot) : explainWord(line, at, wordClass, slot.called),
      );
    }
  }

  const { tail } = shape;
  for (; at < words.length && shape.rest !== undefined; at += 1) {
    const word = words[at];
    if (word === undefined || word.text === tail?.word) break;
    if (word.kind === 'STRAY' && isOnlyStrange(word.text)) return misshapen(strangeBlank(word, []));
    if (shape.rest === 'names' && !isName(word))
      return misshapen(explainWord(line, at, WORD_CLASSES.name, 'a column'));
    rest.push(word);
  }

  if (tail !== undefined) {
    slots[tail.slot.name] = undefined;
    if (words[at]?.text === tail.word) {
      const word = words[at + 1];
      if (word === undefined) return misshapen(missing(line, shape, tail.slot, tail.word));
      if (!WORD_CLASSES[tail.slot.is].fits(word)) {
        return misshapen(explainWord(line, at + 1, WORD_CLASSES[tail.slot.is], tail.slot.called));
      }
      slots[tail.slot.name] = word;
      at += 2;
    }
  }
  if (at < words.length) return misshapen(unexpectedWords(line, at, `the line is \`${shape.usage}\``));
  return { kind, line, slots, rest, problem: null } as unknown as WellShaped;
}

/** Whether a word that does not fit an optional slot was meant for it, and not for a slot after it. */
function mayBe(wordClass: WordClass, word: Word, shape: Shape, slot: Slot): boolean {
  const later = shape.slots.slice(shape.slots.indexOf(slot) + 1);
  if (later.some(({ is }) => WORD_CLASSES[is].fits(word))) return false;
  return wordClass.resembles(word);
}

function missing(line: Line, shape: Shape, slot: Slot, after?: string): Problem {
  const what = `${slot.called.charAt(0).toUpperCase()}${slot.called.slice(1)}`;
  const advice =
    after === undefined ? `; write \`${shape.usage}\`` : ` after \`${after}\`; write it, or remove the word`;
  return problemAt(spanOf(line), 'incomplete-line', `${what} is missing${advice}.`);
}

/**
 * A filing as a tree of facts, each with a key among its neighbours: what merging and amending compare. It is made of
 * words alone; no form is asked what they mean. Comments and empty lines travel with the line they stand above.
 */
import { HOUSE_RULES } from '@focus/engine';
import { linesIn } from './format-edits.ts';
import { canonicalFigure } from './format-figures.ts';
import { isHeading, meantHeading } from './headings.ts';
import type { Judged } from './section.ts';
import { judge } from './shapes.ts';
import { cutLine, type Word } from './words.ts';

/** Something a line says beside its key: the figure of a column, a name, a date, its comment. */
export interface Field {
  /** In one spelling, so that equal texts say the same. */
  readonly text: string;
  /** Columns of the line, from 0, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A line that states something, with what stands below it. */
export interface Fact {
  /** What it is about, as no other one beside it: the key of an entry, `was`, the label of a part. */
  readonly key: string;
  readonly judged: Judged;
  /** Of the line, from 0. */
  readonly number: number;
  /** The line as written, without what ends it. */
  readonly line: string;
  /** Comments and empty lines right above it. */
  readonly above: readonly string[];
  readonly fields: ReadonlyMap<string, Field>;
  /** The columns of its section's heading; empty where there is a single figure. */
  readonly columns: readonly string[];
  /** Parts, originals. */
  readonly below: Fact[];
}

/** A heading with the lines below it, up to the next heading. */
export interface Section {
  readonly key: string;
  readonly heading: Fact;
  /** Its own lines as written, without the heading. */
  readonly body: string[];
  readonly facts: Fact[];
  /** Every line of it can be read. */
  isReadable: boolean;
  /** Of a report: its schedules and worksheets. */
  readonly sections: Section[];
}

/** A filing. */
export interface Tree {
  readonly sections: readonly Section[];
  /** Comments and empty lines at the end. */
  readonly below: readonly string[];
}

/** The field that holds the only figure of a line, or the answer of one. */
export const FIGURE = 'figure';

/** Fields that hold the figure of a column begin with this. */
export const COLUMN = 'column ';

/** The comment behind a line. */
export const COMMENT = 'comment';

/**
 * The tree of a text.
 * @returns null where it cannot be told which section lines belong to: a heading that is broken, a conflict marker, a
 *   section that stands twice
 */
export function treeOf(text: string): Tree | null {
  const builder = new TreeBuilder();
  for (const { number, from, to } of linesIn(text)) {
    const written = text.slice(from, to);
    const words = cutLine(text, from, to);
    if (words.length === 0) builder.passOver(written);
    else if (!builder.take(number, written, words)) return null;
  }
  return builder.finish();
}

class TreeBuilder {
  readonly #sections: Section[] = [];
  #above: string[] = [];
  #report: Section | null = null;
  #section: Section | null = null;
  /** The entry or the row that parts and originals belong to; null where there is none. */
  #entry: Fact | null = null;
  /** The line that an original belongs to. */
  #last: Fact | null = null;

  passOver(written: string): void {
    this.#above.push(written);
  }

  /** Takes a line that has words; false where nothing below it can be told any more. */
  take(number: number, written: string, words: readonly Word[]): boolean {
    const judged = judge({ number, words });
    if (judged.kind === 'conflict') return false;
    if (isHeading(judged)) return this.#open(judged, number, written);
    const section = this.#section;
    if (section === null) return false;
    // `form` is a slip in `firm` anywhere but in a profile, whose settings only a form knows.
    const isSetting = judged.kind === 'setting' && section.heading.judged.kind === 'firm';
    if (!isSetting && meantHeading(judged) !== null) return false;
    const fact = this.#fact(judged, number, written, section.heading.columns);
    section.body.push(...fact.above, written);
    if (judged.problem !== null || !this.#place(section, fact)) section.isReadable = false;
    return true;
  }

  finish(): Tree {
    // What ends the last line begins none.
    if (this.#above.at(-1) === '') this.#above.pop();
    return { sections: this.#sections, below: this.#above };
  }

  #open(judged: Judged, number: number, written: string): boolean {
    if (judged.problem !== null) return false;
    const { kind } = judged;
    const isInner = kind === 'schedule' || kind === 'worksheet';
    if (isInner && this.#report === null) return false;
    const columns = isInner ? judged.rest.map(({ text }) => text) : [];
    const heading = this.#fact(judged, number, written, columns);
    const section = { key: heading.key, heading, body: [], facts: [], isReadable: true, sections: [] };
    const among = isInner ? (this.#report?.sections ?? []) : this.#sections;
    if (among.some(({ key }) => key === section.key)) return false;
    among.push(section);
    this.#section = section;
    this.#entry = null;
    this.#last = null;
    if (!isInner) this.#report = kind === 'report' ? section : null;
    return true;
  }

  /** Puts a fact where it belongs; false where it can stand nowhere in the section. */
  #place({ heading, facts }: Section, fact: Fact): boolean {
    const { kind } = fact.judged;
    const where = heading.judged.kind;
    if (kind === 'was') {
      if (this.#last === null) return false;
      return addTo(this.#last.below, fact);
    }
    if (kind === 'part' && where === 'schedule') {
      if (this.#entry === null) return false;
      this.#last = addTo(this.#entry.below, fact) ? fact : null;
      return true;
    }
    const fits =
      where === 'firm'
        ? kind === 'setting'
        : where === 'report'
          ? kind === 'filed' || kind === 'amended' || kind === 'accept'
          : where === 'schedule'
            ? kind === 'entry'
            : kind === 'part' || kind === 'dated';
    if (!fits) return false;
    this.#entry = where === 'schedule' ? fact : null;
    this.#last = where === 'schedule' || where === 'worksheet' ? fact : null;
    return addTo(facts, fact);
  }

  #fact(judged: Judged, number: number, line: string, columns: readonly string[]): Fact {
    const above = this.#above;
    this.#above = [];
    return {
      key: keyOf(judged),
      judged,
      number,
      line,
      above,
      fields: fieldsOf(judged, line, columns),
      columns,
      below: [],
    };
  }
}

/** Adds a fact among others; several parts may have one label, and nothing else may be there twice. */
function addTo(facts: Fact[], fact: Fact): boolean {
  const { key, judged } = fact;
  const same = facts.filter((other) => other.key === key || other.key.startsWith(`${key}\n`)).length;
  if (same === 0) facts.push(fact);
  else if (judged.kind === 'part') facts.push({ ...fact, key: `${key}\n${String(same)}` });
  else return false;
  return true;
}

/** What a line is about. */
function keyOf({ kind, line, slots }: Judged): string {
  const written: Readonly<Record<string, Word | undefined>> = slots;
  const text = (...names: readonly string[]) => names.map((name) => written[name]?.text ?? '').join(' ');
  switch (kind) {
    case 'firm':
      return `firm ${text('id')}`;
    case 'report':
      return `report ${text('firm', 'month')}`;
    case 'schedule':
      return `schedule ${text('schedule')}`;
    case 'worksheet':
      return `worksheet ${text('worksheet')}`;
    case 'accept':
      return `accept ${text('rule', 'key', 'column')}`;
    case 'setting': {
      const name = text('setting');
      // Several of these hold together, so each is one of its own.
      if (name === HOUSE_RULES) return line.words.map((word) => word.text).join(' ');
      return `${name} ${text('from')}`;
    }
    default:
      return line.words[0]?.text ?? '';
  }
}

function fieldsOf({ kind, slots, rest, line }: Judged, written: string, columns: readonly string[]) {
  const fields = new Map<string, Field>();
  const add = (name: string, words: readonly Word[], isFigure = false): void => {
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined) return;
    const text = words.map((word) => (isFigure ? canonicalFigure(word) : word.text)).join(' ');
    fields.set(name, { text, start: first.start, end: last.end });
  };
  const named: Readonly<Record<string, Word | undefined>> = slots;
  for (const name of FIELDS[kind] ?? []) {
    const word = named[name];
    if (word !== undefined && name !== 'valued') add(name, [word]);
  }
  if (kind === 'schedule' || kind === 'worksheet') add('columns', rest);
  else if (kind === 'setting') add('value', rest);
  else if (columns.length > 0 && rest.length === columns.length) {
    rest.forEach((word, index) => {
      add(`${COLUMN}${columns[index] ?? ''}`, [word], true);
    });
  } else add(FIGURE, rest, true);
  if (named['valued'] !== undefined) add('valued', [named['valued']]);
  const end = line.words.at(-1)?.end ?? 0;
  const comment = written.indexOf('//', end);
  if (comment >= 0) {
    const text = written.slice(comment).replace(/[ \t]+$/, '');
    fields.set(COMMENT, { text, start: comment, end: comment + text.length });
  }
  return fields;
}

/** The named words of a line that are no part of its key, in the order in which they stand. */
const FIELDS: Readonly<Partial<Record<Judged['kind'], readonly string[]>>> = {
  firm: ['title'],
  schedule: ['month'],
  filed: ['date', 'seal'],
  amended: ['date', 'reason'],
  accept: ['reason'],
  entry: ['name', 'valued'],
  was: ['valued'],
};

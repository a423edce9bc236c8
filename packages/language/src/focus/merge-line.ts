/** Lines written anew from some of their fields: a figure takes another's place, and digits stay under digits. */
import {
  layoutComment,
  layoutEntry,
  layoutFact,
  layoutFirm,
  layoutRow,
  layoutSchedule,
  layoutSetting,
  layoutWorksheet,
} from './layout.ts';
import { COLUMN, COMMENT, FIGURE, type Fact, type Field } from './merge-tree.ts';

/** What the fields of a line are to say; those that are not there are left out. */
export type FieldTexts = ReadonlyMap<string, string>;

/** Whether a line says just this. */
export function saysAll({ fields }: Fact, texts: FieldTexts): boolean {
  return fields.size === texts.size && [...fields].every(([name, { text }]) => texts.get(name) === text);
}

/**
 * A line that says something else than it did: in its own layout, where it has the same fields; laid out anew elsewhere.
 * @param columns of the heading it will stand below
 */
export function rewriteLine(fact: Fact, texts: FieldTexts, columns: readonly string[]): string {
  const { fields } = fact;
  const isSame =
    fields.size === texts.size &&
    [...fields.keys()].every((name) => texts.has(name)) &&
    fact.columns.join(' ') === columns.join(' ');
  if (!isSame) return layoutAnew(fact, texts, columns);
  let { line } = fact;
  const fromTheRight = [...fields].sort(([, left], [, right]) => right.start - left.start);
  for (const [name, field] of fromTheRight) {
    const text = texts.get(name) ?? field.text;
    if (text === field.text) continue;
    line = isFigure(name) ? replaceFigure(line, field, text) : replaceWords(line, field, text);
  }
  return line;
}

function isFigure(name: string): boolean {
  return name === FIGURE || name.startsWith(COLUMN);
}

/** The last digit stays where it is, and so does what follows; a closing bracket hangs behind it. */
function replaceFigure(line: string, { start, end }: Field, text: string): string {
  const hang = (ending: boolean) => (ending ? 1 : 0);
  const before = line.slice(0, start).replace(/[ \t]+$/, '');
  const wanted = end - hang(line.charAt(end - 1) === ')') + hang(text.endsWith(')'));
  const head = `${before}${' '.repeat(Math.max(1, wanted - text.length - before.length))}${text}`;
  return head + behind(line.slice(end), end, head.length);
}

function replaceWords(line: string, { start, end }: Field, text: string): string {
  const head = `${line.slice(0, start)}${text}`;
  return head + behind(line.slice(end), end, head.length);
}

/** What follows on a line, at its own columns as far as there is room. */
function behind(rest: string, from: number, now: number): string {
  const blanks = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  if (blanks === rest.length) return '';
  return `${' '.repeat(Math.max(1, from + blanks - now))}${rest.slice(blanks)}`;
}

function layoutAnew({ judged, line }: Fact, texts: FieldTexts, columns: readonly string[]): string {
  const text = (name: string): string => texts.get(name) ?? '';
  const { kind } = judged;
  const named: Readonly<Record<string, { readonly text: string } | undefined>> = judged.slots;
  const slot = (name: string): string => named[name]?.text ?? '';
  const first = judged.line.words[0]?.text ?? '';
  const figures = texts.has(FIGURE)
    ? [text(FIGURE)]
    : columns.some((column) => texts.has(`${COLUMN}${column}`))
      ? columns.map((column) => texts.get(`${COLUMN}${column}`) ?? '.')
      : [];
  const wide = Math.max(1, columns.length);
  const tail = texts.has('valued') ? `valued ${text('valued')}` : '';
  const words = (...names: readonly string[]): string =>
    names
      .map((name) => text(name))
      .filter((word) => word !== '')
      .join(' ');
  const laidOut = (): string => {
    switch (kind) {
      case 'entry':
        return layoutEntry(first, text('name'), figures, tail, wide);
      case 'part':
      case 'dated':
      case 'was':
        return layoutRow(first, figures, wide, tail);
      case 'setting':
        return layoutSetting(first, text('value'), named['from']?.text);
      case 'filed':
        return layoutFact(kind, texts.has('seal') ? `${text('date')} seal ${text('seal')}` : text('date'));
      case 'amended':
        return layoutFact(kind, words('date', 'reason'));
      case 'accept': {
        const about = ['rule', 'key', 'column'].map(slot).filter((word) => word !== '');
        return layoutFact(kind, [...about, text('reason')].join(' '));
      }
      case 'firm':
        return layoutFirm(slot('id'), text('title').slice(1, -1).replaceAll('""', '"'));
      case 'schedule':
        return texts.has('month')
          ? layoutSchedule(slot('schedule'), text('month'), text('columns').split(' ').filter(Boolean))
          : words2(`schedule ${slot('schedule')}`, text('columns'));
      case 'worksheet':
        return layoutWorksheet(slot('worksheet'), text('columns').split(' ').filter(Boolean));
      default:
        return line;
    }
  };
  const written = laidOut();
  return texts.has(COMMENT) ? layoutComment(written, text(COMMENT)) : written;
}

function words2(left: string, right: string): string {
  return right === '' ? left : `${left} ${right}`;
}

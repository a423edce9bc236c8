/**
 * JSON text laid out for people: a value stands on one line where it fits, else each of its members begins a line.
 * Byte for byte what the package json-stringify-pretty-compact writes, which a test holds it against; but that writes
 * a value anew for each value it stands in, and cuts all of it at its commas: half of what a year's reports took.
 */

/** What can be laid out. */
export type Json =
  string | number | boolean | null | Written | readonly Json[] | { readonly [key: string]: Json };

/** A value that is JSON already. */
export class Written {
  readonly text: string;

  /** @param text on one line, as `onOneLine` has it: `{"line": 6, "parts": []}` */
  constructor(text: string) {
    this.text = text;
  }
}

/** A value as JSON text on one line. */
export function onOneLine(value: Json): string {
  return lineOf(value, Infinity) ?? '';
}

/**
 * A value as JSON text, indented by two blanks a level.
 * @param width how long a line may be before it is broken, where it can be
 */
export function layOut(value: Json, width: number): string {
  const lines: string[] = [];
  laidOut(value, { before: '', indent: '', after: '' }, width, lines);
  return lines.join('\n');
}

/** What stands around a value. */
interface Around {
  /** The indentation and the key. */
  readonly before: string;
  readonly indent: string;
  /** The comma, where another value follows. */
  readonly after: string;
}

function laidOut(value: Json, { before, indent, after }: Around, width: number, lines: string[]): void {
  const room = width - before.length - after.length;
  const line = lineOf(value, room);
  if (line !== null && line.length <= room) {
    lines.push(before + line + after);
    return;
  }
  if (value instanceof Written) {
    laidOut(JSON.parse(value.text) as Json, { before, indent, after }, width, lines);
    return;
  }
  const { open, members, close } = partsOf(value);
  if (members.length === 0) {
    lines.push(before + (line ?? '') + after);
    return;
  }
  lines.push(before + open);
  const inner = `${indent}  `;
  const last = members.length - 1;
  members.forEach(({ key, of }, index) => {
    laidOut(of, { before: inner + key, indent: inner, after: index < last ? ',' : '' }, width, lines);
  });
  lines.push(indent + close + after);
}

/** A value on one line; null where that is found to be longer than `room` before it is written in full. */
function lineOf(value: Json, room: number): string | null {
  if (value instanceof Written) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isOfList = isList(value);
  let text = '';
  for (const [key, of] of Object.entries(value)) {
    const member = lineOf(of, room - text.length);
    if (member === null) return null;
    if (text !== '') text += ', ';
    text += isOfList ? member : `${JSON.stringify(key)}: ${member}`;
    if (text.length + 2 > room) return null;
  }
  return isOfList ? `[${text}]` : `{${text}}`;
}

interface Parts {
  readonly open: string;
  readonly close: string;
  /** The members with what stands before them. */
  readonly members: readonly { readonly key: string; readonly of: Json }[];
}

function partsOf(value: Json): Parts {
  if (typeof value !== 'object' || value === null || value instanceof Written) {
    return { open: '', close: '', members: [] };
  }
  if (isList(value)) return { open: '[', close: ']', members: value.map((of) => ({ key: '', of })) };
  const members = Object.entries(value).map(([key, of]) => ({ key: `${JSON.stringify(key)}: `, of }));
  return { open: '{', close: '}', members };
}

/** `Array.isArray` does not tell a read-only list from an object. */
function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

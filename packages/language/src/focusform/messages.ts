/** Messages of rules: text with names in braces. */
import type { MessagePart, Place } from '@focus/engine';
import type { AstNode } from 'langium';
import type { Context } from './context.ts';
import { errorAt } from './findings.ts';
import { resolve } from './resolve.ts';
import { stringsOf } from './text.ts';

const BRACES = /\{([^{}]*)\}|[{}]/g;
const NAME = /^(?:[A-Z]\.|it\.)?[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/;

/** A figure of a message and where its name stands. */
export interface Placeholder {
  readonly part: Exclude<MessagePart, string>;
  readonly place: Place;
}

/** A message in parts. */
export interface LoweredMessage {
  readonly parts: readonly MessagePart[];
  readonly placeholders: readonly Placeholder[];
}

/** Lowers the message of a node's property; its strings are one text, a blank between each two. */
export function lowerMessage(node: AstNode, property: string, context: Context): LoweredMessage {
  const parts: MessagePart[] = [];
  const placeholders: Placeholder[] = [];
  for (const [index, { written, place }] of stringsOf(node, property).entries()) {
    if (index > 0) append(parts, ' ');
    const inside = written.slice(1, -1);
    let done = 0;
    for (const found of inside.matchAll(BRACES)) {
      append(parts, inside.slice(done, found.index));
      done = found.index + found[0].length;
      // The quote that opens the string stands before its text.
      const start = place.start + 1 + found.index;
      const at = { line: place.line, start, end: start + found[0].length };
      const part = lowerPlaceholder(found[1], at, context);
      if (part === null) continue;
      parts.push(part);
      placeholders.push({ part, place: { line: place.line, start: start + 1, end: at.end - 1 } });
    }
    append(parts, inside.slice(done));
  }
  return { parts, placeholders };
}

function lowerPlaceholder(name: string | undefined, place: Place, context: Context) {
  if (name === undefined) {
    context.report(
      errorAt(place, 'broken-placeholder', 'A name in a message stands between `{` and `}`: close it.'),
    );
    return null;
  }
  if (!NAME.test(name)) {
    const message = 'Names only stand in braces: write `let NAME = …` in the rule and `{NAME}` here.';
    context.report(errorAt(place, 'broken-placeholder', message));
    return null;
  }
  const inner = { line: place.line, start: place.start + 1, end: place.end - 1 };
  const resolved = resolve(name, inner, context);
  switch (resolved?.kind) {
    case 'cell':
      return { kind: 'cell', name: resolved.cell.id } as const;
    case 'quantity':
      return { kind: 'quantity', name: resolved.symbol.id } as const;
    case 'setting':
      return { kind: 'setting', name: resolved.symbol.name } as const;
    case undefined:
      return null;
    default:
      context.report(
        errorAt(
          inner,
          'not-a-quantity',
          `\`${name}\` has no figure of its own: name a line, a quantity or a setting.`,
        ),
      );
      return null;
  }
}

/** Adds text to a message, joined with text that stands before it; `""` is a quote. */
function append(parts: MessagePart[], written: string): void {
  const text = written.replaceAll('""', '"');
  const last = parts.at(-1);
  if (text === '') return;
  if (typeof last === 'string') parts[parts.length - 1] = last + text;
  else parts.push(text);
}

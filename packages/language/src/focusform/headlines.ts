/** The figures a report is known by at a glance. */
import type { HeadlineSpec } from '@focus/engine';
import type { FormHeadline } from '../generated/ast.ts';
import type { Context } from './context.ts';
import { errorAt, placeOf } from './findings.ts';
import { cellOf, resolveTarget } from './resolve.ts';

/** A headline lowered; null where it names no figure, which is reported. */
export function lowerHeadline({ of, label }: FormHeadline, context: Context): HeadlineSpec | null {
  const place = placeOf(of);
  const symbol = context.scope.find(of.path);
  if (symbol !== undefined && symbol.kind !== 'line') {
    const message = `\`${of.path}\` is no line: a headline is a figure of the form.`;
    context.report(errorAt(place, 'not-a-line', message));
    return null;
  }
  const resolved = cellOf(resolveTarget(of.path, place, context), place, context);
  return resolved?.kind === 'cell' ? { cell: resolved.cell.id, label } : null;
}

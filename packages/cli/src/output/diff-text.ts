/** `diff --format text`: for people, as wide as the terminal. */
import { comparisonToText } from '@focus/report';
import { textOf } from '../command.ts';
import type { Diffed } from '../commands/diff.ts';
import { colorsFor } from './color.ts';
import { terminal } from './streams.ts';

/** The whole output as text. */
export function diffedText({ comparison, options, values }: Diffed): string {
  return comparisonToText(comparison, {
    ...options,
    paint: colorsFor(textOf(values, 'color')),
    width: terminal('stdout')?.columns ?? null,
  });
}

/** What a code means in words: the shape of it, for the texts of all codes. */
import type { Severity } from '@focus/engine';

/** A code in words. */
export interface CodeText {
  /** How bad it is; several where that depends, as the text says. */
  readonly severities: readonly Severity[];
  /** What is the matter, in a sentence or two. */
  readonly means: string;
  /** What to do about it. */
  readonly advice: string;
}

/** The text of an error. */
export function error(means: string, advice: string): CodeText {
  return { severities: ['error'], means, advice };
}

/** The text of a warning. */
export function warning(means: string, advice: string): CodeText {
  return { severities: ['warning'], means, advice };
}

/** The text of an information. */
export function info(means: string, advice: string): CodeText {
  return { severities: ['info'], means, advice };
}

/** Where something stands in a text. A fact never spans lines, so one line number is enough. */
export interface Place {
  /** Line, from 0. */
  readonly line: number;
  /** First column, from 0, in UTF-16 units. */
  readonly start: number;
  /** Column after the last, from 0, in UTF-16 units. */
  readonly end: number;
}

/** A place in a named file. */
export interface SourcePlace extends Place {
  /** The file as the host names it: a path relative to the workspace with forward slashes, or a URI. */
  readonly file: string;
}

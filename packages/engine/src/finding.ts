/** Findings: everything a person is told about a filing, in one shape for every reader of it. */
import type { Citation, Severity } from './form.ts';
import type { SourcePlace } from './place.ts';

/** One diagnostic. */
export interface Finding {
  readonly place: SourcePlace;
  readonly severity: Severity;
  /** Stable, kebab-case. */
  readonly code: string;
  /** What is wrong, with the figures, and what to write instead. */
  readonly message: string;
  readonly cites: readonly Citation[];
  /** The reason of the acceptance that covers it. */
  readonly accepted: string | null;
  readonly subject: Subject;
  /** The figures it rests on, the other end of a conflict. */
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** The month before, `YYYY-MM`, with whose errors it may go away; absent where it stands for itself. */
  readonly follows?: string;
}

/** What a finding is about, as far as it is about one. */
export interface Subject {
  readonly firm: string | null;
  /** `YYYY-MM`. */
  readonly month: string | null;
  readonly schedule: string | null;
  readonly line: string | null;
  readonly item: string | null;
  readonly column: string | null;
}

/** A place that explains a finding. */
export interface Related {
  readonly place: SourcePlace;
  readonly message: string;
}

/** A quick fix. */
export interface Fix {
  /** What it does, as a button says it: `Write (1,240)`. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Replaces what stands at `place` (nothing, where it is empty) by `text`, which may hold newlines. */
export interface Edit {
  readonly place: SourcePlace;
  readonly text: string;
}

/** A finding that is about nothing in particular; spread and override. */
export const NO_SUBJECT: Subject = {
  firm: null,
  month: null,
  schedule: null,
  line: null,
  item: null,
  column: null,
};

/** In the order of the files, then of the places, then of the codes: the one order of every output. */
export function inOrder(left: Finding, right: Finding): number {
  return (
    compareText(left.place.file, right.place.file) ||
    left.place.line - right.place.line ||
    left.place.start - right.place.start ||
    left.place.end - right.place.end ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Lines merged as git merges them, where nothing better is known of them. */
import { diff3Merge } from 'node-diff3';

/** What stands on either side of a conflict, and what both go back to. */
export interface Conflict {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** What the sides of a conflict are called behind its markers. */
export interface Labels {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

/** Lines that are merged, or a conflict between such lines. */
export type MergedPart = { readonly lines: readonly string[] } | Conflict;

/**
 * Merges lines. What both sides add at one place is a conflict, unless it is the same.
 * @param isKept both are kept instead, ours first
 */
export function mergeLines(sides: Conflict, isKept = false): MergedPart[] {
  const { base, ours, theirs } = sides;
  if (isSame(theirs, base) || isSame(ours, theirs)) return [{ lines: ours }];
  if (isSame(ours, base)) return [{ lines: theirs }];
  const regions = diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true });
  return regions.flatMap(({ ok, conflict }): MergedPart[] => {
    if (conflict === undefined) return [{ lines: ok ?? [] }];
    const { a, o, b } = conflict;
    if (isKept && o.length === 0) return [{ lines: [...a, ...b] }];
    return trimmed({ base: o, ours: a, theirs: b });
  });
}

/** A conflict without the lines that both sides begin and end with. */
function trimmed({ base, ours, theirs }: Conflict): MergedPart[] {
  const least = Math.min(ours.length, theirs.length);
  let head = 0;
  while (head < least && ours[head] === theirs[head]) head += 1;
  let tail = 0;
  while (tail < least - head && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  const inner = (lines: readonly string[]) => lines.slice(head, lines.length - tail);
  return [
    { lines: ours.slice(0, head) },
    { base, ours: inner(ours), theirs: inner(theirs) },
    { lines: ours.slice(ours.length - tail) },
  ];
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

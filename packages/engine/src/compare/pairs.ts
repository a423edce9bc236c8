/** What belongs together on two sides, by a key. */

/** Two things of one key; null where a side has none. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * Pairs things by their keys; several of one key in their order. In the order of `after`, each that is gone behind
 * the one that stood before it.
 */
export function pairs<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Pair<T>[] {
  if (before === after) return after.map((one) => ({ before: one, after: one }));
  const old = numbered(before, keyOf);
  const now = numbered(after, keyOf);
  const result: Pair<T>[] = [];
  let gone = 0;
  const takeGone = (until: number): void => {
    for (; gone < until; gone += 1) {
      const one = old.list[gone];
      if (one !== undefined && !now.byKey.has(one[0])) result.push({ before: one[1], after: null });
    }
  };
  for (const [key, one] of now.list) {
    const at = old.byKey.get(key);
    if (at !== undefined) takeGone(at);
    result.push({ before: at === undefined ? null : (old.list[at]?.[1] ?? null), after: one });
  }
  takeGone(old.list.length);
  return result;
}

function numbered<T>(things: readonly T[], keyOf: (one: T) => string) {
  const seen = new Map<string, number>();
  const list = things.map((one): readonly [string, T] => {
    const key = keyOf(one);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return [`${key}\n${ordinal}`, one];
  });
  return { list, byKey: new Map(list.map(([key], index) => [key, index])) };
}

/** The order in which merged lines stand. */

/**
 * One order for the keys of two lists that go back to one. It is that of ours, unless only theirs moved what both have;
 * what the other side added stands behind what it stood behind there.
 * @returns every key of `ours` and `theirs`, once
 */
export function mergedOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): string[] {
  const isOurs = isMoved(base, ours) || !isMoved(base, theirs);
  const order = [...(isOurs ? ours : theirs)];
  const other = isOurs ? theirs : ours;
  const known = new Set(order);
  const additions = new Set(order.filter((key) => !base.includes(key)));
  other.forEach((key, index) => {
    if (known.has(key)) return;
    const before = other.slice(0, index).findLast((one) => known.has(one));
    let at = before === undefined ? 0 : order.indexOf(before) + 1;
    // Both added something here: what ours added comes first.
    while (isOurs && at < order.length && additions.has(order[at] ?? '')) at += 1;
    order.splice(at, 0, key);
    known.add(key);
  });
  return order;
}

/** Whether what both lists have stands in another order. */
function isMoved(base: readonly string[], list: readonly string[]): boolean {
  const inList = new Set(list);
  const inBase = new Set(base);
  const before = base.filter((key) => inList.has(key));
  const after = list.filter((key) => inBase.has(key));
  return before.some((key, index) => key !== after[index]);
}

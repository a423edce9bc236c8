/** What the parser's lookahead takes of a library of collections, of which it takes 18 kB for these; its lists are lists. */

export const map = <Item, Result>(
  list: readonly Item[],
  of: (item: Item, index: number) => Result,
): Result[] => list.map(of);

export const filter = <Item>(list: readonly Item[], keeps: (item: Item) => boolean): Item[] =>
  list.filter(keeps);

export const forEach = <Item>(list: readonly Item[], take: (item: Item, index: number) => unknown): void => {
  list.forEach(take);
};

export const flatMap = <Item, Result>(
  list: readonly Item[],
  of: (item: Item) => Result | Result[],
): Result[] => list.flatMap(of);

export const flatten = <Item>(list: readonly (Item | Item[])[]): Item[] => list.flat() as Item[];

export const reduce = <Item, Result>(
  list: readonly Item[],
  take: (result: Result, item: Item, index: number) => Result,
  first: Result,
): Result => list.reduce(take, first);

export const isEmpty = (list: readonly unknown[]): boolean => list.length === 0;

/** The least of numbers; undefined where there is none. */
export const min = (list: readonly number[]): number | undefined =>
  list.length === 0 ? undefined : Math.min(...list);

/** The items that differ in what is told of them: of those that do not, the first. */
export function uniqBy<Item>(list: readonly Item[], of: (item: Item) => unknown): Item[] {
  const seen = new Set<unknown>();
  return list.filter((item) => {
    const key = of(item);
    return !seen.has(key) && seen.add(key);
  });
}

/** Which commits rest on which. */

/** Commits in an order in which each comes after those it rests on. */
export class Ancestry {
  readonly #places = new Map<string, number>();
  readonly #parents: (readonly number[])[] = [];

  /** @param parents those that were added; others are passed over */
  add(commit: string, parents: readonly string[]): void {
    const known = parents.flatMap((parent) => this.#places.get(parent) ?? []);
    this.#places.set(commit, this.#parents.length);
    this.#parents.push(known);
  }

  /** The one of some commits that was added last; null of none. */
  newest(commits: readonly string[]): string | null {
    const placed = [...commits].sort((left, right) => this.#placeOf(right) - this.#placeOf(left));
    return placed[0] ?? null;
  }

  /** Whether a commit is another one, or comes after it. */
  restsOn(commit: string, other: string): boolean {
    const wanted = this.#placeOf(other);
    const left = [this.#placeOf(commit)];
    const seen = new Set(left);
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      if (at === wanted) return true;
      for (const parent of this.#parents[at] ?? []) {
        // Nothing that was added before it rests on it.
        if (parent < wanted || seen.has(parent)) continue;
        seen.add(parent);
        left.push(parent);
      }
    }
    return false;
  }

  #placeOf(commit: string): number {
    return this.#places.get(commit) ?? -1;
  }
}

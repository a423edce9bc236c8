/** What of a comparison belongs to some paths, or to one firm. */
import { relative, resolve } from 'node:path';
import type { FirmComparison, SourcePlace, WorkspaceComparison } from '@focus/engine';
import { CannotWork } from '../exit.ts';
import type { Repository } from '../git/repository.ts';
import { withoutLinks } from '../without-links.ts';
import { slashed } from '../workspace.ts';

interface Sides {
  readonly before: SourcePlace | null;
  readonly after: SourcePlace | null;
}

/**
 * The months, profiles and house rules that stand, in either state, in one of some files or folders.
 * @param given as they were typed, from the current folder; none for all
 * @param files every file of either state, from the top
 * @throws CannotWork for a path at which nothing stands in either state
 */
export function onlyPaths(
  comparison: WorkspaceComparison,
  given: readonly string[],
  files: readonly string[],
  { repository, shown }: { readonly repository: Repository; readonly shown: (path: string) => string },
): WorkspaceComparison {
  if (given.length === 0) return comparison;
  const meant = new Set<string>();
  for (const one of given) {
    const path = fromTop(repository, one);
    const matching = files.filter((file) => path === '' || file === path || file.startsWith(`${path}/`));
    if (matching.length === 0) {
      throw new CannotWork(`There is no .focus or .focusform file at ${one}, before or after.`);
    }
    for (const file of matching) meant.add(shown(file));
  }
  const isMeant = ({ before, after }: Sides): boolean =>
    [before, after].some((place) => place !== null && meant.has(place.file));
  return {
    unread: comparison.unread.filter(({ finding }) => meant.has(finding.place.file)),
    houseRules: comparison.houseRules.filter(({ file }) => meant.has(file)),
    firms: comparison.firms.flatMap((firm) => onlyMeant(firm, isMeant)),
  };
}

function onlyMeant(firm: FirmComparison, isMeant: (places: Sides) => boolean): readonly FirmComparison[] {
  const months = firm.months.filter(({ places }) => isMeant(places));
  if (isMeant(firm.places)) return [{ ...firm, months }];
  const bare: FirmComparison = {
    ...firm,
    change: 'changed',
    name: sameName(firm),
    profile: [],
    rules: [],
    months,
  };
  return months.length === 0 ? [] : [bare];
}

function sameName({ name }: FirmComparison): FirmComparison['name'] {
  const known = name.after ?? name.before;
  return { before: known, after: known };
}

/** What a comparison says of one firm. */
export function onlyFirm(comparison: WorkspaceComparison, id: string): WorkspaceComparison {
  return { ...comparison, firms: comparison.firms.filter((firm) => firm.id === id) };
}

/** A path from the top of the work tree. It need not exist any more, the folder around it may not either. */
function fromTop({ workTree }: Repository, given: string): string {
  if (workTree === null) return slashed(given).replace(/^\.\/|\/$/g, '');
  const path = slashed(relative(workTree, withoutLinks(resolve(given))));
  if (path === '..' || path.startsWith('../')) {
    throw new CannotWork(`${given} is not in the repository at ${workTree}.`);
  }
  return path;
}

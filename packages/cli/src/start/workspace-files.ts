/** Filings that months are written into: named by a person, new or there already. */
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { CannotWork, systemReason } from '../exit.ts';
import { isFiling, shownPath, slashed, type Workspace } from '../workspace.ts';

/**
 * A file that was named, from the root of the workspace with forward slashes.
 * @throws CannotWork for one that no command would read
 */
export function fileIn({ root }: Workspace, path: string): string {
  const file = slashed(relative(root, resolve(path)));
  if (!isFiling(file)) throw new CannotWork(`${path} is no name for a filing: it ends in .focus.`);
  if (file.startsWith('../') || /^[a-zA-Z]:|^\//.test(file)) {
    throw new CannotWork(`${path} lies outside of the workspace, ${root}.`);
  }
  return file;
}

/**
 * The text of a filing; null where it is not there.
 * @param file from the root of the workspace
 * @throws CannotWork where it is there and cannot be read, or is no part of the workspace
 */
export function textOfFiling(workspace: Workspace, file: string): string | null {
  const path = join(workspace.root, file);
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return null;
    if (workspace.files.includes(file)) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CannotWork(`${shownPath(workspace.root, file)} cannot be read: ${systemReason(error)}.`);
  }
  throw new CannotWork(
    `${shownPath(workspace.root, file)} is there, but not part of the workspace: git ignores it. Name another file.`,
  );
}

/** A text with a section added to its end, with the line ends it has; the section alone where there is none. */
export function withSection(before: string | null, section: string): string {
  if (before === null) return section;
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const blank = before.trim() === '' ? '' : before.endsWith('\n') ? end : `${end}${end}`;
  return `${before}${blank}${section.replaceAll('\n', end)}`;
}

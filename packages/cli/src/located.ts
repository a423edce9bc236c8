/** Findings as people and programs are shown them: with paths from the current folder. */
import { readFileSync } from 'node:fs';
import { inOrder, type Finding, type SourcePlace } from '@focus/engine';
import type { CheckedWorkspace } from './reading.ts';
import { shownPath } from './workspace.ts';

/** The findings of all workspaces in one list, in order, their paths relative to the current folder. */
export function locateFindings(read: readonly CheckedWorkspace[]): readonly Finding[] {
  return read
    .flatMap(({ workspace, findings }) => {
      const paths = new Map<string, string>();
      const locate = <P extends SourcePlace>(place: P): P => {
        let file = paths.get(place.file);
        if (file === undefined) paths.set(place.file, (file = shownPath(workspace.root, place.file)));
        return { ...place, file };
      };
      return findings.map((finding) => ({
        ...finding,
        place: locate(finding.place),
        related: finding.related.map((related) => ({ ...related, place: locate(related.place) })),
        fixes: finding.fixes.map(({ title, edits }) => ({
          title,
          edits: edits.map((edit) => ({ ...edit, place: locate(edit.place) })),
        })),
      }));
    })
    .sort(inOrder);
}

/** The lines of a file, by its path from the current folder; undefined where it can no longer be read. */
export type SourceLines = (path: string) => readonly string[] | undefined;

/** Reads the lines of files, each file once. */
export function sourceLines(): SourceLines {
  const read = new Map<string, readonly string[] | undefined>();
  return (path) => {
    if (!read.has(path)) read.set(path, linesOf(path));
    return read.get(path);
  };
}

function linesOf(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
  } catch {
    return undefined;
  }
}

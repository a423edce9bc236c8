/** Errors outside of any month, for which what is written may be incomplete. */
import type { Finding } from '@focus/engine';
import { counted } from './output/tally.ts';
import type { ReadWorkspace } from './reading.ts';
import { shownPath } from './workspace.ts';

/**
 * Errors that belong to no firm, so that nobody can tell which month they keep from being right: a heading
 * that is broken, say. One sentence for each file.
 */
export function strayErrors(read: readonly ReadWorkspace[]): readonly string[] {
  return read.flatMap(({ workspace, findings }) => {
    const stray = findings.filter((finding) => isError(finding) && finding.subject.firm === null);
    const files = [...new Set(stray.map(({ place }) => place.file))];
    return files.map((file) => {
      const ofFile = stray.filter(({ place }) => place.file === file);
      const first = ofFile[0]?.place.line ?? 0;
      return `${shownPath(workspace.root, file)}:${first + 1} has ${counted(ofFile.length, 'error')} outside of any month, so what it holds may be missing; "focus check" says what is wrong.`;
    });
  });
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

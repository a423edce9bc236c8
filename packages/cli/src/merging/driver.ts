/** Merges three files as git's merge driver: the merged text takes the place of ours. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { mergeFilings, type FigureConflict, type MergedFiling, type MergeOptions } from '@focus/language';
import { CannotWork, systemReason } from '../exit.ts';
import { Git } from '../git/run.ts';
import { say } from '../output/streams.ts';
import { counted } from '../output/tally.ts';
import { printable } from '../output/printable.ts';

/** What is merged, by the paths of the three files. */
export interface DriverInput {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Where the file stands in the repository. */
  readonly path: string;
  readonly markerSize: number;
  readonly labels: NonNullable<MergeOptions['labels']>;
}

/**
 * Merges, and writes the merged text over ours.
 * @returns how many conflicts stand in it
 * @throws CannotWork where a file cannot be read or written
 */
export async function runDriver(input: DriverInput): Promise<number> {
  const texts = { base: read(input.base), ours: read(input.ours), theirs: read(input.theirs) };
  const { base, ours, theirs } = texts;
  // Bytes that are no text are git's to merge.
  if (base === null || ours === null || theirs === null) return mergeWithGit(input);
  const options = { labels: input.labels, markerSize: input.markerSize, showBase: showsBase() };
  const totals: FigureConflict[] = [];
  const merge = (settle: MergeOptions['settle']): MergedFiling =>
    mergeFilings(base, ours, theirs, { ...options, ...(settle === undefined ? {} : { settle }) });
  let merged = merge((conflict) => {
    totals.push(conflict);
    return null;
  });
  if (merged.conflicts > 0 && merged.conflicts <= totals.length) {
    const { settleTotals } = await import('./totals.ts');
    const settled = await settleTotals(input.path, { ours, theirs }, totals, merge);
    for (const { conflict, figure } of settled?.figures ?? []) {
      say(
        `${printable(input.path)}: both sides changed ${conflict.key}, which is computed; the merged figures come to ${figure}.`,
      );
    }
    merged = settled?.merged ?? merged;
  }
  write(input.ours, merged.text);
  if (merged.conflicts > 0) {
    say(
      `${printable(input.path)}: ${counted(merged.conflicts, 'conflict')}. Keep one side of each, remove the markers, and run "focus check".`,
    );
  }
  return merged.conflicts;
}

function read(path: string): string | null {
  try {
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? bytes.toString('utf8') : null;
  } catch (error) {
    throw new CannotWork(`${path} cannot be read: ${systemReason(error)}.`);
  }
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new CannotWork(`${path} cannot be written: ${systemReason(error)}.`);
  }
}

/** Whether people want to see in conflicts what both sides go back to. */
function showsBase(): boolean {
  const answer = new Git(process.cwd()).ask(['config', '--get', 'merge.conflictStyle']);
  return answer.status === 0 && answer.stdout.toString().includes('diff3');
}

/** Line by line, by git itself. */
function mergeWithGit({ base, ours, theirs, markerSize, labels }: DriverInput): number {
  const names = [labels.ours, labels.base, labels.theirs].flatMap((label) => ['-L', label]);
  const files = [ours, base, theirs];
  const answer = new Git(process.cwd()).ask([
    'merge-file',
    `--marker-size=${String(markerSize)}`,
    ...names,
    '--',
    ...files,
  ]);
  // A status beyond the number of conflicts that fits into one says why it could not merge.
  if (answer.status < 0 || answer.status > 127) {
    throw new CannotWork(`${ours} cannot be merged: ${answer.stderr.trim()}`);
  }
  return answer.status;
}

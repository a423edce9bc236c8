/** What `focus fmt` says: the files it wrote or would write, the diff, the lines it leaves as they are. */
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { FormattedFile, LeftAlone } from '../formatting.ts';
import type { Colors } from './color.ts';
import { printable } from './printable.ts';
import { counted } from './tally.ts';

/** How many files were looked at, and what became of them. */
export interface FormatTally {
  readonly files: number;
  readonly changed: number;
  /** Lines that cannot be formatted, and the files they stand in. */
  readonly brokenLines: number;
  readonly brokenFiles: number;
  /** Control totals that were to be removed and stay. */
  readonly totals: number;
}

/** Counts files. */
export function formatTally(files: number, formatted: readonly FormattedFile[]): FormatTally {
  const broken = formatted.map(({ left }) => left.filter(({ kind }) => kind === 'broken').length);
  const lines = formatted.flatMap(({ left }) => left);
  return {
    files,
    changed: formatted.filter(({ before, after }) => before !== after).length,
    brokenLines: broken.reduce((sum, count) => sum + count, 0),
    brokenFiles: broken.filter((count) => count > 0).length,
    totals: lines.filter(({ kind }) => kind === 'total').length,
  };
}

/** The last line, of what was written or would be: `3 files formatted, 9 unchanged.` */
export function formatSummary(tally: FormatTally, written: boolean): string {
  const { files, changed, brokenLines, brokenFiles, totals } = tally;
  const others = files - changed;
  const did = written ? 'formatted' : 'would change';
  const didNot = written ? 'unchanged' : 'would not';
  const counts =
    changed === 0
      ? `${counted(files, 'file')} ${written ? didNot : 'would not change'}`
      : others === 0
        ? `${counted(files, 'file')} ${did}`
        : `${counted(changed, 'file')} ${did}, ${others} ${didNot}`;
  const broken = `${counted(brokenLines, 'line')} of ${counted(brokenFiles, 'file')} cannot be formatted`;
  const stay = totals === 1 ? '1 control total stays' : `${totals} control totals stay`;
  return `${[counts, ...(brokenLines > 0 ? [broken] : []), ...(totals > 0 ? [stay] : [])].join('; ')}.\n`;
}

/** Files, a line each, with how many lines of them change. */
export function changedFiles(files: readonly FormattedFile[], colors: Colors): string {
  const changed = files.filter(({ before, after }) => before !== after);
  const width = Math.max(0, ...changed.map(({ shown }) => printable(shown).length));
  return changed
    .map((file) => {
      const { added, removed } = changesIn(file);
      const what = counted(Math.max(added, removed), 'line');
      return `${printable(file.shown).padEnd(width)}  ${colors.dim(what)}\n`;
    })
    .join('');
}

/** The lines of a file that are left as they are; neighbours with the same reason together. */
export function leftLines({ shown, left }: FormattedFile, where: 'before' | 'after'): string[] {
  const runs: { first: LeftAlone; last: LeftAlone }[] = [];
  for (const line of left) {
    const run = runs.at(-1);
    if (run?.last.reason === line.reason && run.last[where] + 1 === line[where]) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs.map(({ first, last }) => {
    const lines = first === last ? `${first[where] + 1}` : `${first[where] + 1}-${last[where] + 1}`;
    const stays = first.kind === 'total' ? 'stays' : 'is left as it is';
    return `${printable(shown)}:${lines} ${stays}. ${printable(first.reason)}`;
  });
}

/** The change of a file as a unified diff, which `git apply` and `patch -p1` take. */
export function unifiedDiff({ shown, before, after }: FormattedFile, colors: Colors): string {
  if (before === after) return '';
  const patch = structuredPatch(`a/${shown}`, `b/${shown}`, before, after, '', '', { context: 3 });
  const text = formatPatch(patch, FILE_HEADERS_ONLY);
  return text
    .split('\n')
    .map((line) => painted(line, colors))
    .join('\n');
}

function painted(line: string, colors: Colors): string {
  if (line === '' || colors.red(line) === line) return line;
  // On a terminal nothing in a file may steer it; in a pipe a diff keeps every byte.
  const text = printable(line.replace(/\r$/, ''));
  if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(text);
  if (line.startsWith('@@')) return colors.cyan(text);
  return line.startsWith('-') ? colors.red(text) : line.startsWith('+') ? colors.green(text) : text;
}

function changesIn({ before, after }: FormattedFile): { readonly added: number; readonly removed: number } {
  const lines = structuredPatch('', '', before, after).hunks.flatMap((hunk) => hunk.lines);
  return {
    added: lines.filter((line) => line.startsWith('+')).length,
    removed: lines.filter((line) => line.startsWith('-')).length,
  };
}

/** `check --format text` and `lines`: findings, with code frames or each on one line, and what they come to. */
import type { Finding } from '@focus/engine';
import type { Checked } from '../checking.ts';
import { textOf } from '../command.ts';
import { sourceLines } from '../located.ts';
import type { CheckedWorkspace } from '../reading.ts';
import { colorsFor, createColors, paint, type Colors } from './color.ts';
import { terminal } from './streams.ts';
import { counted, tally, type Tally } from './tally.ts';
import type * as textModule from './text.ts';

const SEVERITIES = ['error', 'breach', 'warning', 'info'] as const;

/**
 * The whole output as text. Infos and accepted findings are counted; `--all` prints them: an info
 * belongs to its cell, in an editor, and what is accepted was looked at.
 */
export function checkedText(checked: Checked): Promise<string> {
  const columns = terminal('stdout')?.columns ?? null;
  const source = sourceLines();
  return output(
    checked,
    ({ findingText }, finding, colors) => `${findingText(finding, source, { colors, columns })}\n`,
  );
}

/** `check --format lines`: each finding on one line, as compilers print them, for editors and for grep. */
export function checkedLines(checked: Checked): Promise<string> {
  return output(checked, ({ headOf }, finding, colors) => `${headOf(finding, colors)}\n`);
}

async function output(
  { read, findings, closed, values }: Checked,
  print: (text: typeof textModule, finding: Finding, colors: Colors) => string,
): Promise<string> {
  const colors = colorsFor(textOf(values, 'color'));
  const isAll = values['all'] === true;
  const shown = isAll
    ? findings
    : findings.filter(({ accepted, severity }) => accepted === null && severity !== 'info');
  let printed = '';
  // A clean check does without what prints findings.
  if (shown.length > 0) {
    const text = await import('./text.ts');
    printed = shown.map((finding) => print(text, finding, colors)).join('');
  }
  return `${printed}${summary(read, tally(findings), isAll, colors)}${closedLine(closed)}\n`;
}

/** `13 files, 14 reports of 2 firms: 1 error, 2 warnings; 1 accepted (--all shows it)`. */
function summary(read: readonly CheckedWorkspace[], counts: Tally, isAll: boolean, colors: Colors): string {
  const quiet = [
    ...(counts.accepted > 0 ? [`${counts.accepted} accepted`] : []),
    ...(counts.info > 0 ? [counted(counts.info, 'info')] : []),
  ];
  const hint = isAll ? '' : ' (--all shows them)';
  return `${scopeOf(read)}: ${verdictOf(counts, colors)}${quiet.length === 0 ? '' : `; ${quiet.join(', ')}${hint}`}.`;
}

/** What sealed months are not held to. */
function closedLine(count: number): string {
  return count === 0 ? '' : ` Sealed months have ${counted(count, 'finding')} more (--sealed).`;
}

/** What is to be looked at: `1 error, 2 warnings`, or `nothing wrong`. */
export function verdictOf(counts: Tally, colors = createColors(false)): string {
  const open = SEVERITIES.filter((severity) => severity !== 'info' && counts[severity] > 0);
  return open.length === 0
    ? colors.green('nothing wrong')
    : open.map((severity) => paint(severity, colors)(counted(counts[severity], severity))).join(', ');
}

/** What was looked at: `13 files, 14 reports of 2 firms`. */
export function scopeOf(checked: readonly CheckedWorkspace[]): string {
  const sum = (of: 'files' | 'reports' | 'firms') => checked.reduce((total, one) => total + one[of], 0);
  return `${counted(sum('files'), 'file')}, ${counted(sum('reports'), 'report')} of ${counted(sum('firms'), 'firm')}`;
}

/** How a month stands, in a few words, for the tree and the status bar. */
import { ThemeColor, ThemeIcon } from 'vscode';
import type { FindingCounts, TreeMonth } from '@focus/server/protocol';

/** `2 errors, 1 warning`; null where nothing is open. */
export function sayFindings({ error, breach, warning }: FindingCounts): string | null {
  const said = [
    counted(error, 'error'),
    counted(breach, 'breach', 'breaches'),
    counted(warning, 'warning'),
  ].filter((one) => one !== null);
  return said.length === 0 ? null : said.join(', ');
}

function counted(count: number, one: string, several = `${one}s`): string | null {
  if (count === 0) return null;
  return count === 1 ? `1 ${one}` : `${count} ${several}`;
}

/** How a month stands beside its findings: `filed`, `due 2026-04-14`, `12 open, due 2026-04-14`. */
export function sayState({ state, unanswered, due, overdue }: TreeMonth): string {
  if (state !== 'draft') return state;
  const open = unanswered === 0 ? '' : `${unanswered} open, `;
  return `${open}${overdue ? 'was due' : 'due'} ${due}`;
}

/** The icon of a month: what asks for attention first. */
export function monthIcon({ state, unanswered, findings, overdue }: TreeMonth): ThemeIcon {
  if (findings.error > 0) return icon('error', 'list.errorForeground');
  if (findings.breach > 0) return icon('flame', 'list.errorForeground');
  if (findings.warning > 0 && state !== 'draft') return icon('warning', 'list.warningForeground');
  if (state !== 'draft') return icon('pass-filled', 'testing.iconPassed');
  if (overdue) return icon('watch', 'list.warningForeground');
  if (unanswered > 0) return icon('circle-large-outline');
  return findings.warning > 0 ? icon('warning', 'list.warningForeground') : icon('circle-large-filled');
}

function icon(id: string, color?: string): ThemeIcon {
  return color === undefined ? new ThemeIcon(id) : new ThemeIcon(id, new ThemeColor(color));
}

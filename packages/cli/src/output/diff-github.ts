/**
 * `diff --format github`: annotations of a GitHub Actions job for what is newly found, at its line; for each month that
 * changed, a notice with the figures it is known by; and one that counts what changed.
 */
import type { ReportComparison } from '@focus/engine';
import { isNewlyFound, movementOf, nameOf, summaryOf } from '@focus/report';
import type { Diffed } from '../commands/diff.ts';
import { annotations, type Notice } from './annotations.ts';

/** The whole output. */
export function diffedGithub({ comparison, options }: Diffed): string {
  const { firms, unread } = comparison;
  const changes = firms.flatMap((firm) => [...firm.rules, ...firm.months.flatMap(({ rules }) => rules)]);
  const found = changes.filter(isNewlyFound).flatMap(({ after }) => (after === null ? [] : [after]));
  const stray = unread.flatMap(({ side, finding }) => (side === 'after' ? [finding] : []));
  const { before, after } = options.sides;
  const summary: Notice = {
    title: `Figures: ${before} → ${after}`,
    message: summaryOf(comparison, options.threshold).join(' '),
    place: null,
  };
  const months = firms.flatMap((firm) => firm.months.flatMap(monthNotice));
  return annotations([...stray, ...found], 'focus diff', [summary, ...months]);
}

/** The figures a month is known by, where they moved. */
function monthNotice({ places, keyFigures, month, firm, change }: ReportComparison): Notice[] {
  const lines = keyFigures.flatMap((figure) => {
    const { before, after, difference } = movementOf(figure);
    if (before === after) return [];
    const moved =
      difference === ''
        ? ''
        : ` (${difference.startsWith('(') ? difference.slice(1, -1) + ' less' : `${difference.slice(1)} more`})`;
    return [`${nameOf(figure.cell)}: ${before} → ${after}${moved}`];
  });
  const title = `${firm} ${month}${change === 'added' ? ' is new' : ''}`;
  return places.after === null || lines.length === 0
    ? []
    : [{ title, message: lines.join('\n'), place: places.after }];
}

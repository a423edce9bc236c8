/** Which years may be built: none with a filed month in error (`outputs.md`, "Exit status"). */
import { withoutFollowers, type EvaluatedFirm, type Finding } from '@focus/engine';
import { counted } from './html/words.ts';

/**
 * The filed months of a year with errors, in words: `2026-03 has 2 errors`. Empty where the year may be built.
 * An error of the firm itself, in its profile, is one of all its filed months. Of the findings those of other firms do not
 * count.
 */
export function errorsOfYear(
  { id, reports }: EvaluatedFirm,
  year: number,
  findings: readonly Finding[],
): readonly string[] {
  const filed = reports.filter(({ month, state }) => month.startsWith(`${year}-`) && state !== 'draft');
  if (filed.length === 0) return [];
  const subjects = [null, ...filed.map(({ month }) => month)];
  const errors = withoutFollowers(
    findings.filter(
      ({ severity, subject }) =>
        severity === 'error' && subject.firm === id && subjects.includes(subject.month),
    ),
  );
  return subjects.flatMap((month) => {
    const count = errors.filter(({ subject }) => subject.month === month).length;
    return count === 0 ? [] : [`${month ?? 'the profile'} has ${counted(count, 'error')}`];
  });
}

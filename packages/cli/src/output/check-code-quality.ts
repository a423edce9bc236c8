/**
 * `check --format code-quality`: findings as a Code Quality report of GitLab CI, which shows them in a merge request, at
 * their lines and beside those that it resolves. Like the text, it leaves infos and accepted findings to `--all`: the
 * report has no word for what is accepted.
 */
import type { Severity } from '@focus/engine';
import type { Checked } from '../checking.ts';
import { fingerprintOf, identitiesOf } from './identity.ts';

/** Of GitLab's severities (info, minor, major, critical, blocker), those that say the same. */
const SEVERITIES: Readonly<Record<Severity, 'info' | 'minor' | 'critical'>> = {
  error: 'critical',
  breach: 'critical',
  warning: 'minor',
  info: 'info',
};

/** The whole output as JSON text. */
export function checkedCodeQuality({ findings, values }: Checked): string {
  const isAll = values['all'] === true;
  const identities = identitiesOf(findings);
  const issues = findings.flatMap((finding, index) => {
    const { place, severity, code, message, accepted } = finding;
    const identity = identities[index];
    if (identity === undefined || (!isAll && (accepted !== null || severity === 'info'))) return [];
    return [
      {
        description: accepted === null ? message : `${message} Accepted: ${accepted}`,
        check_name: code,
        fingerprint: fingerprintOf(identity),
        severity: accepted === null ? SEVERITIES[severity] : 'info',
        location: { path: place.file, lines: { begin: place.line + 1 } },
      },
    ];
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}

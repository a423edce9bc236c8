/**
 * `check --format github`: annotations of a GitHub Actions job. Like the text, it leaves infos and accepted findings to
 * `--all`.
 */
import type { Checked } from '../commands/check.ts';
import { annotations } from './annotations.ts';

/** The whole output: errors and breaches, then warnings, then notices, the last of which counts what is left out. */
export function checkedGithub({ findings, values }: Checked): string {
  const isAll = values['all'] === true;
  const shown = findings.filter(
    ({ accepted, severity }) => isAll || (accepted === null && severity !== 'info'),
  );
  return annotations(shown, 'focus check');
}

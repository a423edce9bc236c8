/**
 * `check --format github`: annotations of a GitHub Actions job. Like the text, it leaves infos and accepted findings to
 * `--all`.
 */
import { join, relative } from 'node:path';
import type { Finding, Severity } from '@focus/engine';
import { changedByEvent } from '../ci/base.ts';
import { readEvent } from '../ci/event.ts';
import type { Checked } from '../checking.ts';
import { openRepository } from '../git/repository.ts';
import { slashed } from '../workspace.ts';
import { annotations, type Notice } from './annotations.ts';

/** The whole output: errors and breaches, then warnings, then notices, the last of which counts what is left out. */
export function checkedGithub(checked: Checked): string {
  return annotate(checked, [], false);
}

/**
 * Annotations for what was found.
 * @param notices what else is told
 * @param inSummary whether the summary of the job lists all of it
 */
export function annotate(checked: Checked, notices: readonly Notice[], inSummary: boolean): string {
  const { findings, values } = checked;
  const isAll = values['all'] === true;
  const shown = findings.filter(
    ({ accepted, severity }) => isAll || (accepted === null && severity !== 'info'),
  );
  return annotations(shown, 'focus check', notices, inSummary ? 'see the summary of the job' : undefined);
}

/**
 * What was checked as a job tells it: paths from the top of the work tree, errors first, and of each severity what the
 * event changed.
 * @param known the files that it changed, from the top; null for what the clone says
 */
export function forJob(checked: Checked, known: ReadonlySet<string> | null = null): Checked {
  const [first, ...others] = checked.read.map(({ workspace }) => workspace.root);
  if (first === undefined || others.length > 0) return checked;
  const changed = known ?? changedHere(first);
  const fromTop = pathsFrom(first);
  const rank = ({ severity, place }: Finding): number =>
    RANKS[severity] * 2 + (changed.has(place.file) ? 0 : 1);
  const findings = checked.findings.map(fromTop).sort((left, right) => rank(left) - rank(right));
  return { ...checked, findings };
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, breach: 1, warning: 2, info: 3 };

/** What the event changed; nothing where there is no git to tell. */
function changedHere(root: string): ReadonlySet<string> {
  try {
    return changedByEvent(readEvent(process.env), openRepository(root));
  } catch {
    // It is no more than an order.
    return new Set();
  }
}

/** Tells paths from a folder instead of the current one. */
function pathsFrom(root: string): (finding: Finding) => Finding {
  const here = slashed(relative(root, process.cwd()));
  if (here === '') return (finding) => finding;
  const from = <P extends { readonly file: string }>(place: P): P => ({
    ...place,
    file: slashed(join(here, place.file)),
  });
  return (finding) => ({
    ...finding,
    place: from(finding.place),
    related: finding.related.map((one) => ({ ...one, place: from(one.place) })),
  });
}

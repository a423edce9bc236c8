/** `diff --format json`: a comparison for programs (`schema/focus-diff-1.schema.json`). */
import { comparisonToJson } from '@focus/report';
import type { Diffed } from '../commands/diff.ts';

/** The whole output as JSON text. */
export function diffedJson({ comparison, compared, options }: Diffed): string {
  const { before, after } = compared;
  const commits = {
    before: before.commit,
    after: after.kind === 'revision' ? after.revision.commit : null,
  };
  return comparisonToJson(comparison, { ...options, commits });
}

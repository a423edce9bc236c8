/** `diff --format markdown` and `html`: a comment on a pull request, and a page. */
import { comparisonToHtml, comparisonToMarkdown } from '@focus/report';
import type { Diffed } from '../commands/diff.ts';

/** The whole output as Markdown. */
export function diffedMarkdown({ comparison, options }: Diffed): string {
  return comparisonToMarkdown(comparison, options);
}

/** The whole output as HTML. */
export function diffedHtml({ comparison, options }: Diffed): string {
  return comparisonToHtml(comparison, options);
}

/** The text of the comment: the figures that change, what the check says, and which commits it is about. */
import { tally, verdictOf, type Checked } from '@focus/cli/ci';
import { comparisonToMarkdown, markdownCode, markdownText } from '@focus/report';
import { COMMENT_LIMIT } from './comment.ts';
import type { Figures } from './figures.ts';

/** What the comment is about. */
export interface Subject {
  readonly figures: Figures;
  readonly checked: Checked;
  /** The page of the run, with all findings; null where it is not known. */
  readonly run: string | null;
}

/** What changed as Markdown, for the comment and for the summary; or why it is not known. */
export function figuresMarkdown(figures: Figures): string {
  return figures.kind === 'compared'
    ? comparisonToMarkdown(figures.comparison, { sides: figures.sides })
    : `### Figures\n\nThey were not compared. ${markdownText(figures.why)}\n`;
}

/** The whole comment, which begins with its mark. */
export function commentBody(marker: string, { figures, checked, run }: Subject): string {
  const counts = tally(checked.findings);
  const mark = counts.error + counts.breach > 0 ? '❌' : counts.warning > 0 ? '⚠️' : '✅';
  const page = run === null ? '' : ` ([all findings](${run}))`;
  const foot = `${mark} Check: ${verdictOf(counts)}${page}.${commitsText(figures)}\n`;
  const text = `${marker}\n${figuresMarkdown(figures)}`;
  const whole = `${text}\n${foot}`;
  // The comparison is cut to what a comment takes; where it takes all of it, the rest goes without saying.
  return whole.length <= COMMENT_LIMIT ? whole : text;
}

function commitsText(figures: Figures): string {
  if (figures.kind === 'not-compared') return '';
  const { before, after } = figures.commits;
  return ` Commit ${markdownCode(after)} against ${markdownCode(before)}.`;
}

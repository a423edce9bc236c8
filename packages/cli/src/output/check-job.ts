/** What `check` tells in a job of GitHub Actions: annotations, beside the text or alone, and the summary. */
import { addToSummary, pageOfFile, summaryRoom, withoutCommands } from '../ci/job.ts';
import type { Checked } from '../checking.ts';
import { annotate, forJob } from './check-github.ts';
import { checkSummary } from './check-summary.ts';
import { print } from './streams.ts';

/**
 * Tells what was checked.
 * @param text what is printed before the annotations; null for nothing
 * @throws CannotWork where the summary cannot be written
 */
export function tellJob(checked: Checked, text: string | null): void {
  const told = forJob(checked);
  const room = summaryRoom();
  if (text !== null) print(withoutCommands(text));
  print(annotate(told, [], room > 0));
  if (room > 0) addToSummary(checkSummary(told, { href: pageOfFile(), limit: room }));
}

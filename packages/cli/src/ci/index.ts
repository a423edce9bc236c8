/** What a program that checks in CI is made of: what the commands do, without their printing. */
export { checkPaths, type Checked } from '../checking.ts';
export { CannotWork, systemReason } from '../exit.ts';
export { openRepository, type Repository } from '../git/repository.ts';
export { findRevision, type Revision } from '../git/revisions.ts';
export { workflowCommand, type Notice } from '../output/annotations.ts';
export { annotate, forJob } from '../output/check-github.ts';
export { FINGERPRINT, sarifLog } from '../output/check-sarif.ts';
export { checkSummary } from '../output/check-summary.ts';
export { checkedText, verdictOf } from '../output/check-text.ts';
export { print } from '../output/streams.ts';
export { tally, type Tally } from '../output/tally.ts';
export { VERSION } from '../version.ts';
export { slashed } from '../workspace.ts';
export { baseCommit } from './base.ts';
export { field, readEvent, type GithubEvent } from './event.ts';
export { compareCommits } from './figures.ts';
export { addToSummary, pageOfFile, summaryRoom, withoutCommands } from './job.ts';

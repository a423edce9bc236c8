/** A job of GitHub Actions: its summary and what it is told in. */
import { appendFileSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { CannotWork, systemReason } from '../exit.ts';

/** What GitHub takes as the summary of a step, in bytes; of a longer one it shows nothing. */
const SUMMARY_LIMIT = 1024 * 1024;

/** How many bytes the summary of this step still takes; 0 where there is none. */
export function summaryRoom(): number {
  const file = summaryFile();
  if (file === null) return 0;
  return Math.max(0, SUMMARY_LIMIT - (statSync(file, { throwIfNoEntry: false })?.size ?? 0) - 1);
}

/**
 * Adds to the summary of this step, unless there is none.
 * @throws CannotWork where it cannot be written
 */
export function addToSummary(markdown: string): void {
  const file = summaryFile();
  if (file === null) return;
  try {
    appendFileSync(file, `${markdown}\n`);
  } catch (error) {
    throw new CannotWork(`The summary of the job, ${file}, cannot be written: ${systemReason(error)}.`);
  }
}

function summaryFile(): string | null {
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  return file === '' ? null : file;
}

/**
 * The page of a file on GitHub at the commit that the job runs for, by its path from the top of the work tree; null
 * where the job does not say what it runs for.
 */
export function pageOfFile(): ((path: string) => string) | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = process.env;
  if (server === undefined || repository === undefined || sha === undefined) return null;
  return (path) => `${server}/${repository}/blob/${sha}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** `::command::` at the begin of a line, and what came before it, which is read anywhere in one. */
const COMMAND = /^\s*::|##\[/m;

/**
 * Text that the runner of a job prints as it is: what a file says must not be taken for a workflow command. Text
 * without one stays the same.
 */
export function withoutCommands(text: string): string {
  if (!COMMAND.test(text)) return text;
  const token = randomUUID();
  return `::stop-commands::${token}\n${text.endsWith('\n') ? text : `${text}\n`}::${token}::\n`;
}

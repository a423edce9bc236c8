/** Annotations of a GitHub Actions job, as workflow commands. */
import type { Finding, Severity } from '@focus/engine';
import { listed } from '../command.ts';
import { counted } from './tally.ts';

/** GitHub shows ten annotations of a kind for a step, and drops the others without a word. */
const MOST_OF_A_KIND = 10;

/** What GitHub makes of an annotation. */
export type Kind = 'error' | 'warning' | 'notice';

const KINDS: Readonly<Record<Severity, Kind>> = {
  error: 'error',
  breach: 'error',
  warning: 'warning',
  info: 'notice',
};

/** What else is told in a notice. */
export interface Notice {
  readonly title: string;
  readonly message: string;
  /** Where it is shown; null at the job. */
  readonly place: { readonly file: string; readonly line: number } | null;
}

/**
 * Annotations as text: errors and breaches, then warnings, then notices. Of each kind as many as GitHub shows; a last
 * notice counts what is left out.
 * @param findings in the order in which they are to be shown
 * @param program what found them: `focus check`
 * @param notices what else is told, before the findings that are notices
 * @param lists where all of them are listed, as a sentence ends
 */
export function annotations(
  findings: readonly Finding[],
  program: string,
  notices: readonly Notice[] = [],
  lists = `"${program}" lists them`,
): string {
  const of = (kind: Kind) => findings.filter((finding) => kindOf(finding) === kind).map(annotation);
  const all = [of('error'), of('warning'), [...notices.map(noticeCommand), ...of('notice')]];
  const isCut = all.some(({ length }) => length > MOST_OF_A_KIND);
  const room = [MOST_OF_A_KIND, MOST_OF_A_KIND, isCut ? MOST_OF_A_KIND - 1 : MOST_OF_A_KIND];
  const kept = all.map((commands, index) => commands.slice(0, room[index]));
  const left = all.map(({ length }, index) => length - (kept[index]?.length ?? 0));
  const commands = kept.flat();
  if (isCut) commands.push(rest(left, program, lists));
  return commands.map((one) => `${one}\n`).join('');
}

function noticeCommand({ title, message, place }: Notice): string {
  const where = place === null ? {} : { file: place.file, line: place.line + 1 };
  return workflowCommand('notice', { ...where, title }, message);
}

/** What is accepted was looked at: it is told and asks for nothing. */
function kindOf({ accepted, severity }: Finding): Kind {
  return accepted === null ? KINDS[severity] : 'notice';
}

function annotation(finding: Finding): string {
  const { place, code, message, accepted, cites } = finding;
  const line = place.line + 1;
  const properties = {
    file: place.file,
    line,
    endLine: line,
    col: place.start + 1,
    // The last column, not the one after it.
    endColumn: Math.max(place.start + 1, place.end),
    title: code,
  };
  const lines = [
    message,
    ...(accepted === null ? [] : [`Accepted: ${accepted}`]),
    ...cites.map(({ text }) => `See ${text}`),
  ];
  return workflowCommand(kindOf(finding), properties, lines.join('\n'));
}

/** `… and 3 more errors and 1 more warning`. */
function rest(
  [errors = 0, warnings = 0, notices = 0]: readonly number[],
  program: string,
  lists: string,
): string {
  const words = [
    [errors, 'more error'] as const,
    [warnings, 'more warning'] as const,
    [notices, 'more notice'] as const,
  ].flatMap(([count, noun]) => (count === 0 ? [] : [counted(count, noun)]));
  return workflowCommand('notice', { title: program }, `… and ${listed(words, 'and')}; ${lists}.`);
}

/**
 * A workflow command that annotates, without the end of its line: `::error file=2026-03.focus,line=10::message`.
 * @param properties in their order; none for the job
 */
export function workflowCommand(
  kind: Kind,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${[kind, ...(list.length === 0 ? [] : [list.join(',')])].join(' ')}::${inMessage(message)}`;
}

/** A workflow command is one line; `%` begins what is escaped. */
function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Colons and commas end a property. */
function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

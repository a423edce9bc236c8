/**
 * `check --format github`: annotations of a GitHub Actions job, as workflow commands. Like the text, it leaves
 * infos and accepted findings to `--all`.
 */
import type { Finding, Severity } from '@focus/engine';
import type { Checked } from '../commands/check.ts';
import { listed } from '../command.ts';
import { counted } from './tally.ts';

/** GitHub shows ten annotations of a kind for a step, and drops the others without a word. */
const MOST_OF_A_KIND = 10;

type Kind = 'error' | 'warning' | 'notice';

const KINDS: Readonly<Record<Severity, Kind>> = {
  error: 'error',
  breach: 'error',
  warning: 'warning',
  info: 'notice',
};

/** The whole output: errors and breaches, then warnings, then notices, the last of which counts what is left out. */
export function checkedGithub({ findings, values }: Checked): string {
  const isAll = values['all'] === true;
  const shown = findings.filter(
    ({ accepted, severity }) => isAll || (accepted === null && severity !== 'info'),
  );
  const of = (kind: Kind) => shown.filter((finding) => kindOf(finding) === kind);
  const [errors, warnings, notices] = [of('error'), of('warning'), of('notice')];
  const isCut = [errors, warnings, notices].some(({ length }) => length > MOST_OF_A_KIND);
  const kept = [
    errors.slice(0, MOST_OF_A_KIND),
    warnings.slice(0, MOST_OF_A_KIND),
    notices.slice(0, isCut ? MOST_OF_A_KIND - 1 : MOST_OF_A_KIND),
  ];
  const left = [errors, warnings, notices].map(({ length }, index) => length - (kept[index]?.length ?? 0));
  const commands = kept.flat().map(annotation);
  if (isCut) commands.push(rest(left));
  return commands.map((command) => `${command}\n`).join('');
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
  return command(kindOf(finding), properties, lines.join('\n'));
}

/** `… and 3 more errors and 1 more warning`. */
function rest([errors = 0, warnings = 0, notices = 0]: readonly number[]): string {
  const words = [
    [errors, 'more error'] as const,
    [warnings, 'more warning'] as const,
    [notices, 'more notice'] as const,
  ].flatMap(([count, noun]) => (count === 0 ? [] : [counted(count, noun)]));
  return command(
    'notice',
    { title: 'focus check' },
    `… and ${listed(words, 'and')}; "focus check" lists them.`,
  );
}

function command(kind: Kind, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${kind} ${list.join(',')}::${inMessage(message)}`;
}

/** A workflow command is one line; `%` begins what is escaped. */
function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Colons and commas end a property. */
function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

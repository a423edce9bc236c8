/** What was checked as Markdown, for the summary of a GitHub Actions job. */
import type { Finding, Severity } from '@focus/engine';
import { markdownCode as code, markdownText as text } from '@focus/report';
import type { Checked } from '../checking.ts';
import { scopeOf, verdictOf } from './check-text.ts';
import { counted, tally } from './tally.ts';

/** What the summary is written with. */
export interface SummaryOptions {
  /** What a file is linked to, by its path from the top of the work tree: its page on GitHub; null for no links. */
  readonly href: ((path: string) => string) | null;
  /** How many bytes it may be long. */
  readonly limit: number;
}

/** Kept for what says that something was left out, and for the ends of what is folded. */
const RESERVE = 500;

const MARKS: Readonly<Record<Severity, string>> = { error: '❌', breach: '❌', warning: '⚠️', info: 'ℹ️' };

/** A table of findings, and where it ends up. */
interface Group {
  readonly findings: readonly Finding[];
  /** The row of a finding. */
  readonly row: (finding: Finding) => string;
  readonly head: readonly [begin: string, end: string];
}

/**
 * The findings as tables: those that ask for something, then, folded, those that are accepted and those that inform.
 * Never longer than the limit: what finds no room is counted.
 */
export function checkSummary({ read, findings, closed }: Checked, options: SummaryOptions): string {
  const { href, limit } = options;
  const counts = tally(findings);
  const open = findings.filter(({ accepted, severity }) => accepted === null && severity !== 'info');
  const accepted = findings.filter((one) => one.accepted !== null);
  const infos = findings.filter(({ accepted: reason, severity }) => reason === null && severity === 'info');
  const mark = counts.error + counts.breach > 0 ? MARKS.error : counts.warning > 0 ? MARKS.warning : '✅';
  const sealed =
    closed === 0 ? '' : ` Sealed months have ${counted(closed, 'finding')} more (${code('--sealed')}).`;
  const head = `### ${mark} Filings: ${verdictOf(counts)}\n\n${scopeOf(read)}.${sealed}\n`;

  const isOneFirm = read.reduce((sum, { firms }) => sum + firms, 0) < 2;
  const openRow = (one: Finding): string =>
    tableRow([
      `${MARKS[one.severity]}&nbsp;${one.severity}`,
      placeOf(one, href),
      aboutOf(one, isOneFirm),
      saidOf(one),
    ]);
  const quietRow = (one: Finding): string =>
    tableRow([
      placeOf(one, href),
      aboutOf(one, isOneFirm),
      one.accepted === null ? saidOf(one) : reasonOf(one),
    ]);
  const quiet = (title: string): Group['head'] => [
    `\n<details><summary>${title}</summary>\n\n${tableHead(['Where', 'About', 'Finding'])}`,
    '\n</details>\n',
  ];
  const groups: Group[] = [
    { findings: open, row: openRow, head: [`\n${tableHead(['', 'Where', 'About', 'Finding'])}`, ''] },
    { findings: accepted, row: quietRow, head: quiet(`${counts.accepted} accepted`) },
    { findings: infos, row: quietRow, head: quiet(counted(counts.info, 'info')) },
  ];
  return groups.reduce(
    (summary, group) => summary + groupText(group, limit - RESERVE - bytes(summary)),
    head,
  );
}

/** A table of as many rows as there is room for; nothing for no findings. */
function groupText({ findings, row, head: [begin, end] }: Group, room: number): string {
  if (findings.length === 0) return '';
  let left = room - bytes(begin) - bytes(end);
  const rows: string[] = [];
  for (const one of findings) {
    const next = row(one);
    left -= bytes(next);
    if (left < 0) break;
    rows.push(next);
  }
  const omitted = findings.length - rows.length;
  const rest =
    omitted === 0 ? '' : `\n… and ${counted(omitted, 'finding')} more; ${code('focus check')} lists them.\n`;
  return rows.length === 0 ? rest : `${begin}${rows.join('')}${rest}${end}`;
}

function bytes(given: string): number {
  return Buffer.byteLength(given);
}

function tableHead(cells: readonly string[]): string {
  return `${tableRow(cells)}${tableRow(cells.map(() => ':--'))}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function placeOf({ place: { file, line } }: Finding, href: SummaryOptions['href']): string {
  const shown = `${unbroken(text(file))}:${line + 1}`;
  return href === null ? shown : `[${shown}](${href(file)}#L${line + 1})`;
}

/** What it is about: `meridian 2026-03 A 5c`, of one firm without its name. */
function aboutOf({ subject: { firm, month, schedule, line, column } }: Finding, isOneFirm: boolean): string {
  return [isOneFirm ? null : firm, month, schedule, line, column]
    .flatMap((part) => (part === null ? [] : [unbroken(text(part))]))
    .join('&nbsp;');
}

/** A month or a name that is not broken at its hyphens. */
function unbroken(word: string): string {
  return word.replaceAll('-', '&#8209;');
}

function saidOf({ message, cites, code: rule }: Finding): string {
  const links = cites.map(({ text: said, href }) =>
    href === null ? text(said) : `[${text(said)}](${encodeURI(href)})`,
  );
  const sources = links.length === 0 ? '' : `<br>${links.join('; ')}`;
  return `${inCell(message)} ${code(rule)}${sources}`;
}

function reasonOf({ message, accepted, code: rule }: Finding): string {
  return `${inCell(message)} ${code(rule)}<br>Accepted: ${inCell(accepted ?? '')}`;
}

function inCell(given: string): string {
  return given.split(/\r?\n/).map(text).join('<br>');
}

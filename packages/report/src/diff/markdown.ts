/**
 * A comparison as Markdown, for a comment on a pull request: the sentence that counts first, long tables folded, and
 * never longer than a comment may be.
 */
import type { ReportComparison, WorkspaceComparison } from '@focus/engine';
import { markdownCode as code, markdownText as text } from '../markdown.ts';
import { counted } from './phrases.ts';
import type { ToldCarried } from './carried.ts';
import type { ToldBlock, ToldHeadroom, ToldMonth } from './told-month.ts';
import type { ToldRule } from './told-rules.ts';
import { tell, type ComparisonOptions, type ToldFirm, type ToldLine, type ToldRow } from './told.ts';

/** What GitHub takes in a comment. */
const LIMIT = 65_536;
/** Kept for what says that something was left out. */
const RESERVE = 400;
/** Tables of more rows are folded. */
const LONG = 12;

/** By this line a comment is found again, to be written anew instead of a second time. */
const MARKER = '<!-- focus diff -->';

/** A comparison as Markdown of at most 65,536 characters. */
export function comparisonToMarkdown(
  comparison: WorkspaceComparison | ReportComparison,
  options: ComparisonOptions = {},
): string {
  const told = tell(comparison, options);
  const { before, after, unread, houseRules, firms, summary } = told;
  const head = [
    MARKER,
    `### Figures: ${code(before)} → ${code(after)}`,
    `**${text(summary.join(' '))}**`,
    ...unread.map((one) => `> ⚠ ${text(one)}`),
    ...(houseRules.length === 0 ? [] : ['#### House rules', bullets(houseRules)]),
  ].join('\n\n');
  const sections = firms.flatMap((firm) => firmSections(firm, { before, after }));
  const isAny = sections.some(({ isMonth }) => isMonth);
  const foot = isAny ? '\n\n<sub>Thousands of dollars where no $ stands.</sub>\n' : '\n';
  return `${fitted(head, sections)}${foot}`;
}

/** A part of the comment, and what is said of it where there is no room for it. */
interface Section {
  readonly full: string;
  readonly short: string;
  readonly isMonth: boolean;
}

interface Sides {
  readonly before: string;
  readonly after: string;
}

/** Sections as long as there is room for them, the others in a line each, then how many there are. */
function fitted(head: string, sections: readonly Section[]): string {
  const room = LIMIT - RESERVE;
  let result = head.slice(0, room);
  const left = sections.reduce((sum, { short }) => sum + short.length + 2, 0);
  let ahead = left;
  let omitted = 0;
  let isCut = false;
  for (const { full, short } of sections) {
    ahead -= short.length + 2;
    // What follows must find room at least for its lines, as far as lines find room at all.
    const fits = result.length + full.length + 2 + Math.min(ahead, room / 4) <= room;
    if (fits && !isCut) result += `\n\n${full}`;
    else {
      isCut = true;
      if (result.length + short.length + 2 <= room) result += `\n\n${short}`;
      else omitted += 1;
    }
  }
  if (omitted > 0) result += `\n\n… and ${counted(omitted, 'month')} more.`;
  return isCut ? `${result}\n\nNot all fits into a comment: \`focus diff\` lists it.` : result;
}

function firmSections(firm: ToldFirm, sides: Sides): Section[] {
  const name = text(firm.name);
  const profile: Section[] =
    firm.profile.length === 0
      ? []
      : [
          {
            full: `#### ${name}, profile\n\n${bullets(firm.profile)}`,
            short: `- ${name}, profile: ${counted(firm.profile.length, 'line')}`,
            isMonth: false,
          },
        ];
  return [...profile, ...firm.months.map((month) => monthSection(name, month, sides))];
}

function monthSection(firm: string, month: ToldMonth, sides: Sides): Section {
  const { title, lead, key, keySides, entered, derived, carried, rules, headroom } = month;
  const parts = [
    `#### ${firm}, ${title}`,
    ...lead.map(text),
    ...(key === null || key.lines.length === 0 ? [] : [table(key, keySides ?? sides)]),
    ...blockParts('Entered', entered, sides),
    ...blockParts('Derived', derived, sides),
    ...(carried === null ? [] : carriedParts(carried)),
    ...(rules.rules.length === 0 && rules.still === ''
      ? []
      : [
          '**Rules**',
          [...rules.rules.map(ruleBullet), ...(rules.still === '' ? [] : [`- ${text(rules.still)}`])].join(
            '\n',
          ),
        ]),
    ...(headroom.length === 0 ? [] : ['**Headroom**', headroom.map(headroomBullet).join('\n')]),
  ];
  const counts = [
    [entered.lines.length, 'entered'],
    [derived.lines.length, 'derived'],
    [rules.rules.length, 'of rules'],
  ] as const;
  const told = counts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return {
    full: parts.join('\n\n'),
    short: `- ${firm}, ${title}: ${told.length === 0 ? lead.map(text).join(' ') : told.join(', ')}`,
    isMonth: true,
  };
}

/** A block with its title; folded where it is long. */
function blockParts(title: string, block: ToldBlock, sides: Sides): string[] {
  const { lines, rest } = block;
  if (lines.length === 0 && rest === '') return [];
  const rows = lines.filter((one) => one.kind === 'row');
  const others = lines.filter((one) => one.kind === 'line');
  const body = [
    ...(rows.length === 0 ? [] : [table(block, sides)]),
    ...(others.length === 0 ? [] : [bullets(others)]),
    ...(rest === '' ? [] : [`<sub>${text(rest)}</sub>`]),
  ];
  if (rows.length <= LONG) return [`**${title}**`, ...body];
  const summary = `<summary><b>${title}</b>: ${counted(rows.length, 'figure')}</summary>`;
  return [`<details>${summary}`, ...body, '</details>'];
}

function table({ lines }: ToldBlock, { before, after }: Sides): string {
  const rows = lines.filter((one) => one.kind === 'row');
  const hasNote = rows.some((row) => noteOf(row) !== '');
  const head = ['', '', text(before), text(after), 'Change', '', ...(hasNote ? [''] : [])];
  const rule = [':-:', ':--', '--:', '--:', '--:', '--:', ...(hasNote ? [':--'] : [])];
  return [tableRow(head), tableRow(rule), ...rows.map((row) => tableRow(cellsOf(row, hasNote)))].join('\n');
}

function cellsOf(row: ToldRow, hasNote: boolean): string[] {
  const { mark, name, isPart, before, after, difference, share } = row;
  const shown = isPart ? `&emsp;${text(name)}` : code(name);
  const figures = [before, after, difference, share].map((one) => unbroken(text(one)));
  return [markText(mark), shown, ...figures, ...(hasNote ? [noteOf(row)] : [])];
}

function noteOf({ note, causes }: ToldRow): string {
  const because = causes.length === 0 ? '' : `← ${causes.map(text).join(', ')}`;
  return [text(note), because].filter((one) => one !== '').join(' ');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function carriedParts({ rows, lines, rest }: ToldCarried): string[] {
  const body = rows.map(({ name, difference }) => tableRow([code(name), unbroken(text(difference))]));
  return [
    '**Derived**, nothing was entered; in each month',
    ...(rows.length === 0 ? [] : [[tableRow(['', 'Change']), tableRow([':--', '--:']), ...body].join('\n')]),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
    ...(rest === '' ? [] : [text(rest)]),
  ];
}

function bullets(lines: readonly ToldLine[]): string {
  return lines.map(({ mark, text: of }) => `- ${markText(mark)} ${text(of)}`).join('\n');
}

/** Alone in a table's cell or before a line, a plus or a minus would begin a list. */
function markText(mark: ToldLine['mark']): string {
  return mark === ' ' ? '' : `\`${mark}\``;
}

function ruleBullet({ tone, status, severity, code: rule, at, message, accepted }: ToldRule): string {
  const mark = tone === 'bad' ? '✗' : tone === 'good' ? '✓' : '•';
  const said = message === '' ? '' : `<br>${text(message)}`;
  const reason = accepted === null ? '' : `<br>accepted: ${text(accepted)}`;
  return `- ${mark} **${text(status)}**: ${severity} ${code(rule)}${text(at)}${said}${reason}`;
}

function headroomBullet({ rule, when, figure, before, after, isNear }: ToldHeadroom): string {
  const now = isNear ? `**${text(after)}**` : text(after);
  const figures = before === '' ? now : `${text(before)} → ${now}`;
  const moved = figure === 'left' ? `${figures} is left` : `${text(figure)} ${figures}`;
  return `- ${moved} before ${code(rule)}${when}`;
}

/** A figure that stays on one line. */
function unbroken(figure: string): string {
  return figure.replaceAll(' ', '&nbsp;');
}

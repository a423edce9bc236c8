/** Findings for people. */
import type { Finding } from '@focus/engine';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { SourceLines } from '../located.ts';
import { paint, type Colors } from './color.ts';
import { codeFrame, type FrameStyle } from './frame.ts';
import { printable } from './printable.ts';

/** How wide a frame is where nothing limits it. */
const PAGE = 160;

/** What findings are printed with. */
export interface TextStyle {
  readonly colors: Colors;
  /** The terminal's width; null in a pipe or a file, where a message stays on one line. */
  readonly columns: number | null;
}

/**
 * A finding with its code frame, its fixes and what it rests on.
 * @param source the lines of the files
 */
export function findingText(finding: Finding, source: SourceLines, style: TextStyle): string {
  const { colors, columns } = style;
  const frameStyle: FrameStyle = { colors, columns: columns ?? PAGE };
  const { lines, gutter } = codeFrame(finding, source, frameStyle);
  const notes = notesOf(finding).map(([word, text]) =>
    note(word, text, lines.length === 0 ? 2 : gutter, style),
  );
  return `${[wrapped(headOf(finding, colors), 2, columns), ...lines, ...notes].join('\n')}\n`;
}

/** The first line of a finding, on one line however long it is: where, what, and the message. */
export function headOf({ place, code, severity, message }: Finding, colors: Colors): string {
  const where = `${printable(place.file)}:${place.line + 1}:${place.start + 1}:`;
  const what = paint(severity, colors)(`${severity}[${code}]`);
  return `${colors.bold(where)} ${what}: ${colors.bold(printable(message))}`;
}

/** The first fix, the acceptance, the citations: what there is to say below the frame. */
function notesOf(finding: Finding): readonly (readonly [word: string, text: string])[] {
  const [fix] = finding.fixes;
  return [
    ...(fix === undefined ? [] : [['help', fix.title] as const]),
    ...(finding.accepted === null ? [] : [['accepted', finding.accepted] as const]),
    ...finding.cites.map(({ text, href }) => ['see', href === null ? text : `${text}, ${href}`] as const),
  ];
}

function note(word: string, text: string, gutter: number, { colors, columns }: TextStyle): string {
  const lead = `${' '.repeat(gutter)}${colors.blue('=')} ${colors.bold(word)}: `;
  return wrapped(`${lead}${printable(text)}`, gutter + word.length + 4, columns);
}

/** Wrapped at the terminal's width, its further lines indented. */
function wrapped(text: string, indent: number, columns: number | null): string {
  if (columns === null) return text;
  const width = Math.max(20, columns) - indent;
  const [first = '', ...rest] = wrapAnsi(text, width, { trim: false }).split('\n');
  return [first, ...rest.map((line) => ' '.repeat(indent) + line.trimStart())].join('\n');
}

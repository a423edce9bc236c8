/** A tree in columns: what hangs where on the left, figures aligned, and where they stand in the text. */
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Colors } from './color.ts';
import { printable, widthOf } from './printable.ts';

/** A node of a tree. */
export interface TreeNode {
  readonly label: string;
  readonly figure: string;
  /** Whether the figure is a word that stands for one that is missing. */
  readonly isMissing: boolean;
  /** Where it is written, or where in the output it is told; empty where neither. */
  readonly place: string;
  /** Sentences below it. */
  readonly notes: readonly string[];
  readonly children: readonly TreeNode[];
}

/** The strokes a tree is drawn with. */
export interface Strokes {
  readonly fork: string;
  readonly last: string;
  readonly through: string;
}

const LINES: Strokes = { fork: '├─ ', last: '└─ ', through: '│  ' };
const ASCII: Strokes = { fork: '|- ', last: '`- ', through: '|  ' };

/** Least width of the column of labels, however narrow the terminal. */
const LEAST = 24;

/** Lines where the surroundings know them: by the locale, as other programs that draw trees do. */
export function strokesFor(env: Readonly<Record<string, string | undefined>>, platform: string): Strokes {
  if (platform === 'win32') return LINES;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((one) => (one ?? '') !== '') ?? '';
  return /utf-?8/i.test(locale) ? LINES : ASCII;
}

/** What a tree is printed with. */
export interface TreeStyle {
  readonly colors: Colors;
  readonly strokes: Strokes;
  readonly columns: number;
}

/** A node with the strokes before its first line and before those that follow. */
interface Row {
  readonly node: TreeNode;
  readonly before: string;
  readonly after: string;
}

/** Trees as lines of text, their figures in one column. */
export function treeLines(trees: readonly TreeNode[], style: TreeStyle): readonly string[] {
  const rows = trees.flatMap((tree) => rowsOf(tree, '', '', style.strokes));
  const widths = {
    figure: Math.max(0, ...rows.map(({ node }) => widthOf(node.figure))),
    place: Math.max(0, ...rows.map(({ node }) => widthOf(node.place))),
  };
  const label = Math.max(0, ...rows.map(({ node, before }) => widthOf(before + node.label)));
  const room = style.columns - widths.figure - widths.place - 4;
  return rows.flatMap((row) => rowLines(row, Math.min(label, Math.max(LEAST, room)), widths.figure, style));
}

function rowsOf(node: TreeNode, before: string, after: string, strokes: Strokes): Row[] {
  const { children } = node;
  const below = children.flatMap((child, index) => {
    const isLast = index === children.length - 1;
    const [fork, through] = isLast ? [strokes.last, '   '] : [strokes.fork, strokes.through];
    return rowsOf(child, after + fork, after + through, strokes);
  });
  return [{ node, before, after }, ...below];
}

function rowLines({ node, before, after }: Row, labels: number, figures: number, style: TreeStyle): string[] {
  const { colors, strokes, columns } = style;
  const { label, figure, isMissing, place, notes, children } = node;
  const rest = after + (children.length > 0 ? strokes.through : '   ');
  const width = widthOf(before + label);
  const printed = `${' '.repeat(figures - widthOf(figure))}${isMissing ? colors.yellow(figure) : figure}`;
  const told = place === '' ? printed : `${printed}  ${colors.dim(place)}`;
  const head =
    width <= labels
      ? [`${colors.dim(before)}${label}${' '.repeat(labels - width)}  ${told}`]
      : [
          `${colors.dim(before)}${label}`,
          `${colors.dim(rest)}${' '.repeat(Math.max(0, labels - widthOf(rest)))}  ${told}`,
        ];
  const below = notes.flatMap((text) =>
    wrapAnsi(printable(text), Math.max(LEAST, columns - widthOf(rest) - 2))
      .split('\n')
      .map((line, index) => (index === 0 ? line : `  ${line}`)),
  );
  return [
    ...head.map((line) => line.trimEnd()),
    ...below.map((line) => `${colors.dim(rest)}${colors.dim(line)}`),
  ];
}

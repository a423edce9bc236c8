/** `explain --format text`: a tree for each figure, a block for each month before, then the rules. */
import {
  compare,
  printFigure,
  printMonth,
  printMoney,
  UNITS,
  type Cell,
  type Explanation,
  type Unit,
} from '@focus/engine';
import type { Explained, ExplainedFigure } from '../commands/explain.ts';
import { colorsFor, paint, type Colors } from './color.ts';
import { hanging, ruleLines } from './headroom.ts';
import { printable } from './printable.ts';
import { terminal } from './streams.ts';
import { strokesFor, treeLines, type TreeNode } from './tree.ts';

/** How wide the text is where nothing limits it. */
const PAGE = 120;

/**
 * The whole output as text.
 * @param when the option `--color`
 */
export function explainedText(explained: Explained, when: string | undefined): string {
  const style = {
    colors: colorsFor(when),
    columns: terminal('stdout')?.columns ?? PAGE,
    strokes: strokesFor(process.env, process.platform),
  };
  const { firm, report, figures } = explained;
  const { colors } = style;
  const blocks = [
    [
      colors.bold(`${printable(firm.name)}, ${printMonth(report.month)}`),
      ...hanging(titleOf(explained), '', '', style),
    ],
    ...figures.flatMap((figure) => [
      ...treesOf(figure.derivation).map(([month, trees]) => [
        ...(month === report.month ? [] : [colors.bold(printMonth(month))]),
        ...treeLines(
          trees.map((tree) => nodeOf(tree, month, explained)),
          style,
        ),
      ]),
      ...remarks(figure, explained, style),
    ]),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

interface Style {
  readonly colors: Colors;
  readonly columns: number;
}

/** Schedule, line, item number and label of what is explained, and the unit of figures without a `$`. */
function titleOf({ chosen: { schedule, line, cells } }: Explained): string {
  const item = line.item === null ? '' : ` (item ${line.item})`;
  const thousands = cells.some(({ unit }) => unit === 'thousands');
  const unit = thousands ? '; in thousands of dollars where no $ stands' : '';
  return `Schedule ${schedule.id}, line ${line.line}${item}, ${printable(line.label)}${unit}`;
}

/**
 * The trees of an explanation by month: what a month before is told of stands below, so that a figure that goes
 * back for a year does not lean over to the right for a year.
 */
function treesOf(root: Explanation): readonly (readonly [month: string, trees: readonly Explanation[]])[] {
  const months = new Map<string, Explanation[]>([[root.month, [root]]]);
  const visit = (node: Explanation): void => {
    for (const child of node.children) {
      if (child.month !== node.month && child.children.length > 0) {
        const trees = months.get(child.month) ?? [];
        months.set(child.month, [...trees, child]);
      }
      visit(child);
    }
  };
  visit(root);
  return [...months].sort(([left], [right]) => (left < right ? 1 : -1));
}

function nodeOf(explanation: Explanation, month: string, explained: Explained): TreeNode {
  const { children, place } = explanation;
  const isElsewhere = explanation.month !== month;
  const isBelow = isElsewhere && (children.length > 0 || explanation.repeated);
  const where = place === null ? '' : `${explained.pathOf(place.file)}:${place.line + 1}`;
  return {
    label: `${printable(labelOf(explanation))}${isElsewhere ? `, ${printMonth(explanation.month)}` : ''}`,
    figure: figureOf(explanation),
    isMissing: explanation.figure === null,
    place: isBelow ? 'see below' : explanation.repeated ? 'see above' : printable(where),
    notes: isBelow || explanation.repeated ? [] : notesOf(explanation),
    children: isBelow ? [] : children.map((child) => nodeOf(child, month, explained)),
  };
}

function labelOf({ kind, name, cell, use, share }: Explanation): string {
  switch (kind) {
    case 'cell':
      return cell === null ? name : nameOfCell(cell);
    case 'worksheet':
      return `worksheet ${name}${use === null ? '' : use.kind === 'sum' ? ', sum' : `, mean over ${use.days} days`}`;
    case 'row':
      if (share?.days != null) return `${name}, ${share.days === 1 ? '1 day' : `${share.days} days`}`;
      return share === null
        ? `${name}, a row from then on`
        : `"${name}"${share.counts === false ? ', not counted' : ''}`;
    case 'part':
      return `"${name}"`;
    case 'quantity':
    case 'setting':
    case 'month':
      return name;
  }
}

/** A cell as a report begins its line: key and name, in a grid with the column in brackets. */
function nameOfCell({ line, spec }: Pick<Cell, 'line' | 'spec'>): string {
  return `${line.key} ${line.name}${spec.column === null ? '' : ` (${spec.column})`}`;
}

function figureOf({ kind, figure, state, children, type }: Explanation): string {
  if (figure !== null) return figure;
  switch (state) {
    case 'blank':
      return children.length === 0 && kind === 'cell' ? 'not answered' : 'not computable';
    case 'broken':
      return children.length === 0 ? 'broken' : 'not computable';
    case 'absent':
      return kind === 'month' ? 'no report' : type === null ? 'not given' : 'not set';
    case 'inapplicable':
      return 'does not apply';
    case 'undefined':
      return 'undefined';
    case 'nil':
    case 'figure':
      return '';
  }
}

function notesOf({ cell, formula, kind, state, origin, value }: Explanation): readonly string[] {
  const notes: string[] = [];
  if (formula !== null) {
    const condition = formula.condition === null ? '' : `, as ${formula.condition}`;
    const cites = formula.cites.map(({ text }) => ` · ${text}`).join('');
    notes.push(`= ${formula.text}${condition}${cites}`);
  }
  if (kind === 'setting' && origin === 'default') notes.push('by default');
  if (cell !== null && origin === 'entered') notes.push(...whyEntered(cell));
  if (state === 'undefined') notes.push('its divisor is not positive');
  if (cell?.exact != null && value !== null && isMoney(cell.unit) && compare(cell.exact, value) !== 0) {
    notes.push(`before rounding ${printMoney(cell.exact)}`);
  }
  if (cell?.was != null)
    notes.push(`amended; originally ${printFigure(cell.was, cell.unit, cell.spec.sign)}`);
  if (cell?.valued != null) notes.push(`valued at ${cell.valued}`);
  return notes;
}

/** Why the written figure of a line counts that has a formula. */
function whyEntered({ spec }: Cell): readonly string[] {
  switch (spec.or) {
    case 'more':
      return ['written, and more than it must be at least'];
    case 'entered':
      return ['written, as what it would be computed from is not there'];
    case null:
      return [];
  }
}

function isMoney(unit: Unit): boolean {
  return UNITS[unit].type === 'money';
}

/** What keeps the figure from being computed, what is said at it, and the rules that rest on it. */
function remarks(
  figure: ExplainedFigure,
  explained: Explained,
  style: Style,
): readonly (readonly string[])[] {
  const { colors } = style;
  const { holes, findings, rules } = figure;
  const cell = { report: explained.report, cell: figure.cell };
  const sentences = (texts: readonly string[]) => texts.flatMap((text) => hanging(text, '  ', '    ', style));
  const said = findings.map(({ severity, code, message, accepted }) => {
    const reason = accepted === null ? '' : ` Accepted: ${accepted}`;
    return `${paint(severity, colors)(severity)} ${colors.bold(code)}: ${printable(message + reason)}`;
  });
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['It waits for', sentences(holes.map((hole) => sentenceOf(hole, explained)))],
    ['What is said of it', sentences(said)],
    [
      'Rules that rest on it',
      ruleLines(
        rules.filter(({ through }) => through === null),
        cell,
        style,
      ),
    ],
    [
      'Rules that rest on what is computed from it',
      ruleLines(
        rules.filter(({ through }) => through !== null),
        cell,
        style,
      ),
    ],
  ];
  const told = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [colors.bold(title), ...lines]);
  return rules.length === 0 ? [...told, [colors.dim('No rule in force rests on it.')]] : told;
}

function sentenceOf(hole: Explanation, { pathOf, report }: Explained): string {
  const { kind, place, month, state } = hole;
  const name = printable(labelOf(hole)) + (month === report.month ? '' : ` of ${printMonth(month)}`);
  const where = place === null ? '' : printable(`${pathOf(place.file)}:${place.line + 1}`);
  if (kind === 'month') return `${name}: there is no report of that month in this workspace.`;
  if (state === 'broken') {
    const said = report.findings.find(
      ({ place: at }) => place !== null && at.file === place.file && at.line === place.line,
    );
    return said === undefined
      ? `${name}: what is written at ${where} does not count.`
      : `${name}: what is written at ${where} cannot be read. ${printable(said.message)}`;
  }
  if (kind === 'setting') return `${name}: it is not in the profile${where === '' ? '' : `, ${where}`}.`;
  if (kind === 'worksheet') return `${name}: it is not given.`;
  return `${name}: it is not answered${where === '' ? '' : `; write it below ${where}`}.`;
}

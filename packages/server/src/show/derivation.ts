/** How a figure comes about, as a nested list: down to what was entered, each with a link to where. */
import { explain, holesOf, printMonth, type EvaluatedReport, type Explanation } from '@focus/engine';
import { formulaOf, titleOf, valueOf } from './figure.ts';
import { blocks, citations, code, escaped, linked } from './markdown.ts';
import { rulesOf } from './rules.ts';

/** The derivation of a cell as a document. */
export function explainedCell(report: EvaluatedReport, id: string): string {
  const cell = report.cell(id);
  const tree = explain(report, id);
  const holes = holesOf(tree).map((hole) => `- ${nameOf(hole, report.month)}`);
  const name = `${escaped(cell.line.key)} ${escaped(cell.line.name)}`;
  const column = cell.spec.column === null ? '' : ` (${escaped(cell.spec.column)})`;
  return blocks(
    `### ${name}${column}, ${printMonth(report.month)}`,
    `${titleOf(cell)}  \n${valueOf(cell)}`,
    formulaOf(cell, report),
    ...monthsOf(tree),
    holes.length === 0 ? '' : `It waits for\n\n${[...new Set(holes)].join('\n')}`,
    rulesOf(report, id),
  );
}

/**
 * A tree by month: what a month before is told of stands below in a list of its own, so that a figure that goes back
 * for a year does not lean over to the right for a year.
 */
function monthsOf(root: Explanation): readonly string[] {
  const months = new Map<string, readonly Explanation[]>([[root.month, root.children]]);
  const visit = (node: Explanation): void => {
    for (const child of node.children) {
      if (isBelow(child, node.month)) months.set(child.month, [...(months.get(child.month) ?? []), child]);
      visit(child);
    }
  };
  visit(root);
  return [...months]
    .sort(([left], [right]) => (left < right ? 1 : -1))
    .flatMap(([month, nodes]) => [
      month === root.month ? '' : `**${printMonth(month)}**`,
      nodes.flatMap((node) => listed(node, month, 0)).join('\n'),
    ]);
}

/** Whether a figure is told in the list of its own month. */
function isBelow({ month, children }: Explanation, of: string): boolean {
  return month !== of && children.length > 0;
}

function listed(node: Explanation, month: string, depth: number): readonly string[] {
  const head = `${'  '.repeat(depth)}- ${nameOf(node, month)} ${figureOf(node)}`;
  if (isBelow(node, month)) return [`${head} (see below)`];
  if (node.repeated) return [`${head} (see above)`];
  const { formula, children } = node;
  const written = formula === null ? '' : ` ${code(`= ${formula.text}`)}`;
  const cites = formula === null || formula.cites.length === 0 ? '' : ` ${citations(formula.cites)}`;
  return [`${head}${written}${cites}`, ...children.flatMap((child) => listed(child, month, depth + 1))];
}

function figureOf(node: Explanation): string {
  return node.figure === null ? `*${wordOf(node)}*` : `**${linked(node.figure, node.place)}**`;
}

/** A figure by its name, with its month where that is another one. */
function nameOf({ kind, name, cell, share, month: of }: Explanation, month: string): string {
  const key = cell === null ? '' : `${cell.line.key} `;
  const quoted = kind === 'part' || (kind === 'row' && share?.days == null);
  const words = escaped(quoted ? `"${name}"` : `${key}${name}`);
  const days = share?.days == null ? '' : `, ${String(share.days)} days`;
  const left = share?.counts === false ? ', not counted' : '';
  return `${words}${days}${left}${of === month ? '' : `, ${printMonth(of)}`}`;
}

function wordOf({ state, kind }: Explanation): string {
  switch (state) {
    case 'absent':
      return kind === 'month' ? 'no report' : 'not given';
    case 'blank':
      return 'not answered';
    case 'broken':
      return 'not computable';
    case 'undefined':
      return 'undefined';
    case 'inapplicable':
      return 'does not apply';
    case 'nil':
    case 'figure':
      return '';
  }
}

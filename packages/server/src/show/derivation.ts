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
  return blocks(
    `### ${escaped(cell.line.key)} ${escaped(cell.line.name)}${cell.spec.column === null ? '' : ` (${escaped(cell.spec.column)})`}, ${printMonth(report.month)}`,
    `${titleOf(cell)}  \n${valueOf(cell)}`,
    formulaOf(cell, report),
    tree.children.length === 0
      ? ''
      : tree.children.flatMap((child) => listed(child, report.month, 0)).join('\n'),
    holes.length === 0 ? '' : `It waits for\n\n${[...new Set(holes)].join('\n')}`,
    rulesOf(report, id),
  );
}

function listed(node: Explanation, month: string, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const figure = node.figure === null ? `*${wordOf(node)}*` : `**${linked(node.figure, node.place)}**`;
  const formula = node.formula === null ? '' : ` ${code(`= ${node.formula.text}`)}`;
  const cites =
    node.formula === null || node.formula.cites.length === 0 ? '' : ` ${citations(node.formula.cites)}`;
  const again = node.repeated ? ' (see above)' : '';
  return [
    `${indent}- ${nameOf(node, month)} ${figure}${formula}${cites}${again}`,
    ...node.children.flatMap((child) => listed(child, month, depth + 1)),
  ];
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

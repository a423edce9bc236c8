/** `explain --format json`: derivations for programs (`schema/focus-explain-1.schema.json`). */
import {
  plainFigure,
  type EvaluatedReport,
  type Explanation,
  type QuantityType,
  type RestingRule,
  type Unit,
} from '@focus/engine';
import { plainQuantity } from '@focus/report';
import type { Explained, ExplainedFigure } from '../commands/explain.ts';

/** Changes when a program that reads the output would have to. */
const FORMAT_VERSION = 1;

type PathOf = Explained['pathOf'];

/** The whole output as JSON text. */
export function explainedJson({ firm, report, chosen, figures, pathOf }: Explained): string {
  const { schedule, line } = chosen;
  const output = {
    formatVersion: FORMAT_VERSION,
    firm: { id: firm.id, name: firm.name },
    month: report.month,
    schedule: schedule.id,
    line: line.line,
    item: line.item,
    name: line.name,
    label: line.label,
    figures: figures.map((figure) => figureToJson(figure, report, pathOf)),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function figureToJson(figure: ExplainedFigure, report: EvaluatedReport, pathOf: PathOf) {
  const { derivation, holes, rules, findings } = figure;
  return {
    column: derivation.cell?.spec.column ?? null,
    derivation: nodeToJson(derivation, pathOf),
    waitsFor: holes.map((hole) => headToJson(hole, pathOf)),
    rules: rules.map((rule) => ruleToJson(rule, report)),
    findings: findings.map(({ severity, code, message, accepted }) => ({
      severity,
      code,
      message,
      accepted,
    })),
  };
}

function nodeToJson(node: Explanation, pathOf: PathOf): object {
  const { formula, share, repeated, children } = node;
  return {
    ...headToJson(node, pathOf),
    formula: formula === null ? null : { ...formula, cites: formula.cites.map(({ text }) => text) },
    counts: share?.counts ?? null,
    days: share?.days ?? null,
    repeated,
    children: children.map((child) => nodeToJson(child, pathOf)),
  };
}

/** What a node is, without what it rests on. */
function headToJson(
  { kind, name, label, cell, month, state, figure, value, type, origin, place }: Explanation,
  pathOf: PathOf,
) {
  const unit = cell?.unit ?? unitOf(type);
  const plain = cell?.value != null ? plainFigure(cell.value, cell.unit) : null;
  return {
    kind,
    name,
    label,
    schedule: cell?.schedule.id ?? null,
    line: cell?.line.line ?? null,
    item: cell?.line.item ?? null,
    column: cell?.spec.column ?? null,
    month,
    state,
    figure,
    value: plain ?? (value === null || unit === null ? null : plainQuantity(value, unit)),
    unit,
    origin,
    source: place === null ? null : { file: pathOf(place.file), line: place.line + 1 },
  };
}

/** The unit a quantity is told in; null for what is no quantity. */
function unitOf(type: QuantityType | null): Unit | null {
  switch (type) {
    case 'money':
      return 'dollars';
    case 'percent':
    case 'average':
    case 'count':
      return type;
    case 'flag':
    case 'choice':
    case 'date':
    case 'text':
    case null:
      return null;
  }
}

function ruleToJson({ standing, through }: RestingRule, report: EvaluatedReport) {
  const { rule, cell, state, finding, headroom } = standing;
  return {
    rule: rule.code,
    severity: rule.severity,
    state,
    at: cell === null ? null : placeOf(cell, report),
    through: through === null ? null : placeOf(through, report),
    condition: rule.text,
    cites: rule.cites.map(({ text }) => text),
    headroom:
      headroom === null
        ? null
        : {
            value: plainFigure(headroom.value, headroom.unit),
            unit: headroom.unit,
            figure: headroom.moves === null ? null : movedName(headroom.moves, report),
            way: headroom.moves?.way ?? null,
          },
    message: finding?.message ?? null,
    accepted: finding?.accepted ?? null,
  };
}

function movedName(
  { kind, name }: { readonly kind: string; readonly name: string },
  report: EvaluatedReport,
) {
  return kind === 'cell' ? report.cell(name).line.name : name;
}

function placeOf(id: string, report: EvaluatedReport) {
  const { schedule, line, spec } = report.cell(id);
  return { schedule: schedule.id, line: line.line, item: line.item, column: spec.column };
}

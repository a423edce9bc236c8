/** How a month stands to the rules that rest on a figure, in sentences. */
import {
  nameInSentence,
  sayHeadroom,
  type EvaluatedReport,
  type RestingRule,
  type RuleStanding,
} from '@focus/engine';
import { wrapAnsi } from 'fast-wrap-ansi';
import { paint, type Colors } from './color.ts';
import { printable } from './printable.ts';

const INDENT = '  ';
/** Under the sentences, which stand behind the longest severity. */
const BELOW = `${INDENT}${' '.repeat('warning'.length + 2)}`;

/** The cell whose rules are told. */
export interface ExplainedCell {
  readonly report: EvaluatedReport;
  readonly cell: string;
}

/** What the sentences are printed with. */
export interface SentenceStyle {
  readonly colors: Colors;
  readonly columns: number;
}

/**
 * A sentence for each rule with its condition below: those that are broken, those that a figure could still break,
 * those that cannot be told; then the others in one sentence.
 */
export function ruleLines(
  rules: readonly RestingRule[],
  explained: ExplainedCell,
  style: SentenceStyle,
): readonly string[] {
  const standings = rules.map(({ standing }) => standing);
  const decided = standings.filter(({ state, headroom }) => state === 'kept' && headroom !== null);
  const told = [
    ...standings.filter(({ state }) => state === 'broken'),
    ...decided,
    ...standings.filter(({ state }) => state === 'untold'),
  ];
  const others = standings.filter((one) => !told.includes(one)).map((one) => one.rule.code);
  const rest = `Also kept: ${[...new Set(others)].join(', ')}.`;
  return [
    ...told.flatMap((standing) => lines(standing, explained, style)),
    ...(others.length === 0 ? [] : hanging(style.colors.dim(printable(rest)), INDENT, BELOW, style)),
  ];
}

function lines(standing: RuleStanding, explained: ExplainedCell, style: SentenceStyle): readonly string[] {
  const { rule, finding } = standing;
  const { colors } = style;
  const severity = paint(rule.severity, colors)(rule.severity.padEnd('warning'.length));
  const accepted = finding?.accepted ?? null;
  const below = accepted === null ? colors.dim(printable(rule.text)) : printable(`Accepted: ${accepted}`);
  return [
    ...hanging(`${severity}  ${sentence(standing, explained, colors)}`, INDENT, BELOW, style),
    ...hanging(below, `${BELOW}  `, `${BELOW}    `, style),
  ];
}

function sentence(standing: RuleStanding, explained: ExplainedCell, colors: Colors): string {
  const { rule, state, finding, headroom } = standing;
  const code = `${colors.bold(printable(rule.code))}${at(standing, explained)}`;
  if (state === 'broken') return `${code} is broken: ${printable(finding?.message ?? '')}`;
  if (headroom !== null) return `${sayHeadroom(headroom, explained.report)} before ${code}`;
  return `${code} cannot be told: not all that it rests on is there`;
}

/** Which line a rule stands at, where it can stand at several and neither the figure nor the title tells. */
function at({ rule, cell, headroom }: RuleStanding, explained: ExplainedCell): string {
  if (rule.instances.length === 1 || cell === null) return '';
  if (cell === explained.cell || headroom?.moves?.name === cell) return '';
  return ` at ${nameInSentence(explained.report, cell)}`;
}

/** A text, wrapped, with one indent before its first line and another before those that follow. */
export function hanging(
  text: string,
  first: string,
  rest: string,
  { columns }: Pick<SentenceStyle, 'columns'>,
): readonly string[] {
  return wrapAnsi(text, Math.max(24, columns - rest.length))
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`);
}

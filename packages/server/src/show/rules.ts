/** How a month stands to rules, in lines of Markdown. */
import {
  nameInSentence,
  rulesOn,
  sayHeadroom,
  type EvaluatedReport,
  type RestingRule,
  type RuleStanding,
} from '@focus/engine';
import { blocks, code, escaped, target } from './markdown.ts';

/** So many rules are told in a sentence each; those that rest on what is computed from the figure, fewer. */
const MOST = 8;
const MOST_BELOW = 3;

/** The rules that rest on a figure: how far each is from being broken. Empty where none does. */
export function rulesOf(report: EvaluatedReport, cell: string): string {
  const resting = inOrder(rulesOn(report, cell));
  const named = resting.filter(({ through }) => through === null);
  const below = resting.filter(({ through }) => through !== null);
  return blocks(
    ...listed('Rules that rest on it:', named, MOST, cell, report),
    ...listed('Rules that rest on what is computed from it:', below, MOST_BELOW, cell, report),
  );
}

function listed(
  title: string,
  resting: readonly RestingRule[],
  most: number,
  cell: string,
  report: EvaluatedReport,
): readonly string[] {
  if (resting.length === 0) return [];
  const told = resting.filter(isTold).slice(0, most);
  const others = resting.filter((one) => !told.includes(one));
  const codes = [...new Set(others.map(({ standing }) => code(standing.rule.code)))];
  const more = codes.length > most ? [`and ${String(codes.length - most)} more`] : [];
  const rest = `${told.length === 0 ? '' : 'also '}${[...codes.slice(0, most), ...more].join(', ')}`;
  return [
    title,
    [
      ...told.map(({ standing }) => `- ${sentenceOf(standing, cell, report)}`),
      ...(codes.length === 0 ? [] : [`- ${rest}`]),
    ].join('\n'),
  ];
}

/** How a month stands to a rule, in a sentence without its full stop. */
export function sentenceOf(standing: RuleStanding, cell: string | null, report: EvaluatedReport): string {
  const { rule, state, finding, headroom } = standing;
  const name = `${nameOf(standing)}${at(standing, cell, report)}`;
  if (state === 'broken') {
    const accepted = finding?.accepted == null ? '' : ` Accepted: ${escaped(finding.accepted)}`;
    return `**${rule.severity}** ${name}: ${escaped(finding?.message ?? '')}${accepted}`;
  }
  if (headroom !== null) return `${escaped(sayHeadroom(headroom, report))} before ${name} (${rule.severity})`;
  if (state === 'untold')
    return `${name} (${rule.severity}) cannot be told: not all that it rests on is there`;
  return `${name} (${rule.severity}) is kept`;
}

/** A rule's code, which leads to the rule where a firm wrote it, and else to the first law it cites. */
function nameOf({ rule }: RuleStanding): string {
  const href = rule.cites.find((cite) => cite.href?.startsWith('https://') === true)?.href ?? null;
  return href === null ? code(rule.code) : `[${code(rule.code)}](${target(href)})`;
}

/** Which line a rule stands at, where it can stand at several. */
function at({ rule, cell, headroom }: RuleStanding, asked: string | null, report: EvaluatedReport): string {
  if (rule.instances.length === 1 || cell === null || cell === asked || headroom?.moves?.name === cell)
    return '';
  return ` at ${escaped(nameInSentence(report, cell))}`;
}

function isTold({ standing: { state, headroom } }: RestingRule): boolean {
  return state === 'broken' || headroom !== null;
}

const SEVERITIES = ['error', 'breach', 'warning', 'info'];

/** Broken rules first, then those that a figure decides, then the others; the graver before the lesser. */
function inOrder(resting: readonly RestingRule[]): readonly RestingRule[] {
  const rank = ({ standing: { state, headroom, rule } }: RestingRule): number =>
    (state === 'broken' ? 0 : headroom !== null ? 1 : 2) * SEVERITIES.length +
    SEVERITIES.indexOf(rule.severity);
  return resting.toSorted((left, right) => rank(left) - rank(right));
}

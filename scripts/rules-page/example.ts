/** Examples of a rule: a filing that keeps it and one that breaks it, on the two sides of its first boundary. */
import { BOUNDARIES, monthsOf, settingsOf } from '../../packages/forms/test/rules/boundaries.ts';
import type { Boundary, Side } from '../../packages/forms/test/rules/boundary.ts';
import { evaluateCompleted } from '../../packages/forms/test/support/completed.ts';
import { fragmentOf } from '../../packages/forms/test/support/fragment.ts';

/** A filing as an example shows it. */
export interface Example {
  /** The whole text. */
  readonly text: string;
  /** Its last month. */
  readonly month: string;
  /** What the rule says of that month; null where it is kept. */
  readonly message: string | null;
  /** The codes of what else is found in that month. */
  readonly others: readonly string[];
}

/** The examples of a rule. */
export interface RuleExamples {
  /** What lies between the two. */
  readonly threshold: string;
  readonly kept: Example;
  readonly broken: Example;
}

/**
 * The examples of a rule.
 * @throws Error for a rule that has no boundary
 */
export function examplesOf(code: string): RuleExamples {
  const boundary = BOUNDARIES.find(({ rule }) => rule === code);
  if (boundary === undefined) throw new Error(`The rule ${code} has no boundary, and so no examples.`);
  return {
    threshold: boundary.of,
    kept: exampleOf(boundary, boundary.kept),
    broken: exampleOf(boundary, boundary.broken),
  };
}

function exampleOf(boundary: Boundary, side: Side): Example {
  const months = monthsOf(boundary, side);
  const month = months.at(-1)?.month ?? '';
  const text = fragmentOf(settingsOf(boundary, side), months);
  const found = evaluateCompleted(text).findings.filter(({ subject }) => subject.month === month);
  return {
    text,
    month,
    message: found.find(({ code }) => code === boundary.rule)?.message ?? null,
    others: [...new Set(found.map(({ code }) => code))].filter((code) => code !== boundary.rule),
  };
}

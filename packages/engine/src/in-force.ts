/** Which rules hold in a month: by their dates, and by the house rules the firm takes on. */
import type { Program } from './compile-program.ts';
import type { RuleSpec } from './form.ts';
import type { MonthEvaluation } from './month.ts';
import type { Truth } from './value.ts';

/** Whether a rule holds at the month's end; a hole where it is not known which house rules the firm takes on. */
export function isInForce(month: MonthEvaluation, rule: RuleSpec): Truth {
  return isInTime(month, rule) && month.takesOn(rule.ruleset);
}

/** Whether a month's end is among those for which a rule holds, for the firms that are held to it. */
export function isInTime({ asOf }: MonthEvaluation, { from, until }: RuleSpec): boolean {
  return (from === null || asOf >= from) && (until === null || asOf <= until);
}

/** The rules that hold at the month's end, in the form's order. */
export function rulesInForce(month: MonthEvaluation): Program['rules'] {
  return month.form.program.rules.filter(({ spec }) => isInForce(month, spec) === true);
}

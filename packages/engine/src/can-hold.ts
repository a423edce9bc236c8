/**
 * What the profile, and whether there is a month before, say of a condition: whether a rule can be broken at all,
 * whatever figures are reported. Rules that cannot be are not judged month after month.
 */
import type { CompiledForm } from './compile.ts';
import type { Condition, Expression } from './form.ts';
import type { ProfileInForce } from './profile-in-force.ts';
import { isHole } from './value.ts';

/** What is known before anything is computed. */
export interface Known {
  readonly form: CompiledForm;
  readonly profile: ProfileInForce;
  /** There is no month before. */
  readonly isFirst: boolean;
}

/** The answers that a condition can have; neither where it cannot be told in any month. */
interface Answers {
  readonly yes: boolean;
  readonly no: boolean;
}

const EITHER: Answers = { yes: true, no: true };
const NEITHER: Answers = { yes: false, no: false };

/** Whether a condition can hold in a month of which this is known. */
export function canHold(condition: Condition, known: Known): boolean {
  return answersOf(condition, known).yes;
}

/**
 * Whether it depends on nothing but the profile in force what a condition comes to: it is the same in all months in
 * which that is.
 */
export function isOfProfile(condition: Condition): boolean {
  switch (condition.kind) {
    case 'is':
      return condition.of.kind === 'setting';
    case 'given':
      return condition.of === 'setting';
    case 'not':
      return isOfProfile(condition.of);
    case 'and':
    case 'or':
      return isOfProfile(condition.left) && isOfProfile(condition.right);
    default:
      return false;
  }
}

function answersOf(condition: Condition, known: Known): Answers {
  switch (condition.kind) {
    case 'is': {
      if (condition.of.kind === 'cell') return EITHER;
      const choice = known.profile.choiceOf(known.form.program.setting(condition.of.name));
      return typeof choice === 'object' && isHole(choice) ? NEITHER : only(choice === condition.choice);
    }
    case 'given':
      if (condition.of === 'worksheet') return EITHER;
      return only(known.profile.isGiven(known.form.program.setting(condition.name)));
    case 'compare':
      return isUntold(condition.left, known) || isUntold(condition.right, known) ? NEITHER : EITHER;
    case 'prior':
      return known.isFirst ? NEITHER : EITHER;
    case 'not': {
      const { yes, no } = answersOf(condition.of, known);
      return { yes: no, no: yes };
    }
    case 'and': {
      const left = answersOf(condition.left, known);
      if (!left.yes && left.no) return left;
      const right = answersOf(condition.right, known);
      return { yes: left.yes && right.yes, no: left.no || right.no };
    }
    case 'or': {
      const left = answersOf(condition.left, known);
      if (left.yes && !left.no) return left;
      const right = answersOf(condition.right, known);
      return { yes: left.yes || right.yes, no: left.no && right.no };
    }
    default:
      return EITHER;
  }
}

function only(answer: boolean): Answers {
  return { yes: answer, no: !answer };
}

/** Whether an expression rests on a setting that nothing gives, or on a month before the first. */
function isUntold(expression: Expression, known: Known): boolean {
  switch (expression.kind) {
    case 'setting': {
      const setting = known.form.program.setting(expression.name);
      return known.form.form.settings[setting]?.formula === null && isHole(known.profile.amountOf(setting));
    }
    case 'prior':
      return known.isFirst;
    case 'mean-of-months':
      return known.isFirst && expression.months > 1;
    case 'arithmetic':
      return isUntold(expression.left, known) || isUntold(expression.right, known);
    case 'function':
      return expression.args.some((arg) => isUntold(arg, known));
    default:
      return false;
  }
}

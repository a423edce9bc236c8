/** Every expression of a form, wherever it stands. */
import type { Condition, Definition, Expression, Form } from './form.ts';

/**
 * Every expression of a form's own, or of house rules it has taken in, with all those inside it: of cells,
 * settings, quantities and rules.
 * @param ruleset the name of the house rules; null for the form's own
 */
export function* expressionsOf(form: Form, ruleset: string | null): Generator<Expression> {
  for (const { formula, ruleset: of } of form.settings) {
    if (of === ruleset && formula !== null) yield* inDefinition(formula);
  }
  for (const { name, definition } of form.quantities) {
    const isMeant = ruleset === null ? !name.includes('/') : name.startsWith(`${ruleset}/`);
    if (isMeant) yield* inDefinition(definition);
  }
  for (const schedule of ruleset === null ? form.schedules : []) {
    for (const row of schedule.rows) {
      if (row.kind !== 'line') continue;
      for (const { formula } of row.line.cells) if (formula !== null) yield* inDefinition(formula);
    }
  }
  for (const rule of form.rules) {
    if (rule.ruleset !== ruleset) continue;
    for (const { when, quantities } of rule.instances) {
      yield* inCondition(when);
      for (const { definition } of quantities) yield* inDefinition(definition);
    }
  }
}

function* inDefinition(definition: Definition): Generator<Expression> {
  for (const { value, when } of definition.cases) {
    yield* inExpression(value);
    if (when !== null) yield* inCondition(when);
  }
}

function* inExpression(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.kind) {
    case 'number':
    case 'cell':
    case 'quantity':
    case 'setting':
    case 'column':
      return;
    case 'prior':
    case 'mean-of-days':
    case 'mean-of-months':
      yield* inExpression(expression.of);
      return;
    case 'arithmetic':
      yield* inExpression(expression.left);
      yield* inExpression(expression.right);
      return;
    case 'function':
      for (const arg of expression.args) yield* inExpression(arg);
      return;
    case 'sum':
      yield* inExpression(expression.of);
      if (expression.where !== null) yield* inCondition(expression.where);
  }
}

function* inCondition(condition: Condition): Generator<Expression> {
  switch (condition.kind) {
    case 'compare':
      yield* inExpression(condition.left);
      yield* inExpression(condition.right);
      return;
    case 'not':
    case 'prior':
      yield* inCondition(condition.of);
      return;
    case 'and':
    case 'or':
      yield* inCondition(condition.left);
      yield* inCondition(condition.right);
      return;
    case 'is':
    case 'answered':
    case 'given':
    case 'within':
      return;
  }
}

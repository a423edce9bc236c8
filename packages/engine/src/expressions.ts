/** Every expression of a form, wherever it stands. */
import type { Condition, Definition, Expression, Form } from './form.ts';

/** Every expression of a form with all those inside it: of cells, settings, quantities and rules. */
export function* expressionsOf(form: Form): Generator<Expression> {
  for (const { formula } of form.settings) if (formula !== null) yield* inDefinition(formula);
  for (const { definition } of form.quantities) yield* inDefinition(definition);
  for (const schedule of form.schedules) {
    for (const row of schedule.rows) {
      if (row.kind !== 'line') continue;
      for (const { formula } of row.line.cells) if (formula !== null) yield* inDefinition(formula);
    }
  }
  for (const rule of form.rules) {
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

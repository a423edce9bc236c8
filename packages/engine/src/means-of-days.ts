/** The means over days of worksheets that a form takes: how far back the rows must reach. */
import type { Condition, Definition, Expression, Form, WindowSpec } from './form.ts';

/** The most days of each worksheet that a form, and each of its house rules, averages. */
export function windowsOf({
  settings,
  quantities,
  schedules,
  rules,
}: Omit<Form, 'windows'>): readonly WindowSpec[] {
  const windows = new Windows();
  for (const { columns, rows } of schedules) {
    for (const { when } of columns) windows.ofCondition(when, null);
    for (const row of rows) {
      if (row.kind !== 'line') continue;
      for (const { when, formula } of row.line.cells) {
        windows.ofCondition(when, null);
        windows.ofDefinition(formula, null);
      }
    }
  }
  for (const { name, definition } of quantities) windows.ofDefinition(definition, rulesetOf(name));
  for (const { formula, ruleset } of settings) windows.ofDefinition(formula, ruleset);
  for (const { instances, ruleset } of rules) {
    // Those at other cells are the same rule.
    const [first] = instances;
    if (first === undefined) continue;
    windows.ofCondition(first.when, ruleset);
    for (const { definition } of first.quantities) windows.ofDefinition(definition, ruleset);
  }
  return windows.all;
}

/** The house rules that a quantity belongs to, by its name: `ruleset/name`. */
function rulesetOf(name: string): string | null {
  const slash = name.indexOf('/');
  return slash < 0 ? null : name.slice(0, slash);
}

class Windows {
  readonly all: WindowSpec[] = [];

  ofDefinition(definition: Definition | null, ruleset: string | null): void {
    for (const { value, when } of definition?.cases ?? []) {
      this.#ofExpression(value, ruleset);
      this.ofCondition(when, ruleset);
    }
  }

  ofCondition(condition: Condition | null, ruleset: string | null): void {
    switch (condition?.kind) {
      case 'compare':
        this.#ofExpression(condition.left, ruleset);
        this.#ofExpression(condition.right, ruleset);
        return;
      case 'prior':
      case 'not':
        this.ofCondition(condition.of, ruleset);
        return;
      case 'and':
      case 'or':
        this.ofCondition(condition.left, ruleset);
        this.ofCondition(condition.right, ruleset);
        return;
      default:
    }
  }

  #ofExpression(expression: Expression, ruleset: string | null): void {
    switch (expression.kind) {
      case 'mean-of-days':
        this.#note(expression.worksheet, expression.days, ruleset);
        return;
      case 'arithmetic':
        this.#ofExpression(expression.left, ruleset);
        this.#ofExpression(expression.right, ruleset);
        return;
      case 'function':
        for (const arg of expression.args) this.#ofExpression(arg, ruleset);
        return;
      case 'prior':
      case 'mean-of-months':
        this.#ofExpression(expression.of, ruleset);
        return;
      case 'sum':
        this.ofCondition(expression.where, ruleset);
        return;
      default:
    }
  }

  #note(worksheet: string, days: number, ruleset: string | null): void {
    const at = this.all.findIndex((one) => one.worksheet === worksheet && one.ruleset === ruleset);
    const known = this.all[at];
    if (known === undefined) this.all.push({ worksheet, days, ruleset });
    else if (known.days < days) this.all[at] = { worksheet, days, ruleset };
  }
}

/** The form's expressions and conditions in the notation of the form: lines by their numbers, columns by numerals. */
import type { Condition, Definition, Expression, Form, LineSpec } from '@focus/engine';

const NUMERALS: Readonly<Record<string, string>> = {
  items: 'I',
  debits: 'II',
  credits: 'III',
  deductions: 'IV',
};
const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** Writes what `form` says in the notation of the form: `4 + 6 + 7a - 7b`, `B8.IV`, `max(minimum-dollars, 23a / 15)`. */
export class Written {
  readonly #lines = new Map<string, { readonly schedule: string; readonly line: LineSpec }>();

  constructor(form: Form) {
    for (const schedule of form.schedules) {
      for (const row of schedule.rows) {
        if (row.kind !== 'line') continue;
        for (const cell of row.line.cells)
          this.#lines.set(cell.id, { schedule: schedule.id, line: row.line });
      }
    }
  }

  /** The cases of a definition, each with where it holds: `3% when …`. */
  cases(definition: Definition): string[] {
    return definition.cases.map(({ value, when, from }) =>
      [
        this.expression(value),
        when === null ? '' : ` when ${this.condition(when)}`,
        from === null ? '' : ` from ${from}`,
      ].join(''),
    );
  }

  /** An expression; parentheses where they are needed. */
  expression(expression: Expression): string {
    switch (expression.kind) {
      case 'number': {
        const [numerator, denominator] = expression.value;
        return denominator === 1 ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
      }
      case 'cell':
        return expression.exact ? `exact ${this.cell(expression.cell)}` : this.cell(expression.cell);
      case 'quantity':
      case 'setting':
      case 'column':
        return expression.name;
      case 'prior':
        return `prior ${this.#enclosed(expression.of, 3)}`;
      case 'arithmetic': {
        const strength = STRENGTH[expression.op];
        const left = this.#enclosed(expression.left, strength);
        return `${left} ${expression.op} ${this.#enclosed(expression.right, strength + 1)}`;
      }
      case 'function':
        return `${expression.name}(${expression.args.map((arg) => this.expression(arg)).join(', ')})`;
      case 'sum': {
        const where = expression.where === null ? '' : ` where ${this.condition(expression.where)}`;
        return `sum of ${expression.worksheet}: ${this.expression(expression.of)}${where}`;
      }
      case 'mean-of-days':
        return `mean of ${expression.worksheet} over ${String(expression.days)} days: ${this.expression(expression.of)}`;
      case 'mean-of-months':
        return `mean over ${String(expression.months)} ${expression.filed ? 'filed ' : ''}months: ${this.expression(expression.of)}`;
    }
  }

  /** A condition. */
  condition(condition: Condition): string {
    switch (condition.kind) {
      case 'compare':
        return `${this.expression(condition.left)} ${condition.op} ${this.expression(condition.right)}`;
      case 'is': {
        const { kind, name } = condition.of;
        return `${kind === 'cell' ? this.cell(name) : name} is ${condition.choice}`;
      }
      case 'answered':
        return `answered ${this.cell(condition.cell)}`;
      case 'given':
        return `given ${condition.name}`;
      case 'within':
        return `within ${String(condition.months)} months of ${condition.setting}`;
      case 'prior':
        return `prior ${this.condition(condition.of)}`;
      case 'not':
        return `not (${this.condition(condition.of)})`;
      case 'and':
      case 'or':
        return `(${this.condition(condition.left)}) ${condition.kind} (${this.condition(condition.right)})`;
    }
  }

  /** A cell as the form calls it: `25d`, `B8.IV`. */
  cell(id: string): string {
    const found = this.#lines.get(id);
    if (found === undefined) throw new Error(`No cell ${id}.`);
    const { schedule, line } = found;
    if (schedule === 'A') return line.line;
    const column = line.cells.find((cell) => cell.id === id)?.column ?? null;
    return `${schedule}${line.line}${column === null ? '' : `.${NUMERALS[column] ?? column}`}`;
  }

  #enclosed(expression: Expression, strength: number): string {
    const written = this.expression(expression);
    return expression.kind === 'arithmetic' && STRENGTH[expression.op] < strength ? `(${written})` : written;
  }
}

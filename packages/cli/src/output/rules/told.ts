/** A rule as it is told, in whatever format: its record with names in the place of the engine's ids. */
import {
  figuresOfRule,
  type Citation,
  type Definition,
  type Form,
  type LineSpec,
  type MessagePart,
  type RuleFigure,
  type RuleInstance,
  type RuleSpec,
  type Severity,
} from '@focus/engine';

/** A rule as it is told. */
export interface ToldRule {
  readonly code: string;
  /** The house rules it belongs to; null for the form's own. */
  readonly ruleset: string | null;
  readonly severity: Severity;
  /** The message with the names of its figures in braces, as the form writes it. */
  readonly message: string;
  readonly condition: string;
  /** The rule's own quantities, in order. */
  readonly quantities: readonly ToldQuantity[];
  /** The cells it stands at; null where it stands at the report. */
  readonly at: readonly ToldCell[] | null;
  /** What the condition and the quantities rest on; of several cells, what they do at the first. */
  readonly restsOn: readonly ToldFigure[];
  readonly from: string | null;
  readonly until: string | null;
  readonly cites: readonly Citation[];
}

/** A cell of the form. */
export interface ToldCell {
  readonly schedule: string;
  readonly line: LineSpec;
  readonly column: string | null;
}

/** A quantity with its cases as written. */
export interface ToldQuantity {
  readonly name: string;
  readonly cases: readonly {
    readonly text: string;
    readonly condition: string | null;
    readonly from: string | null;
  }[];
}

/** A figure a rule rests on. */
export interface ToldFigure {
  readonly kind: RuleFigure['kind'];
  /** As the rule writes it: `it` where it stands at several cells and means the one at hand. */
  readonly name: string;
  /** What it is called; of a quantity, its first case as written. */
  readonly label: string;
  readonly cell: ToldCell | null;
  readonly monthsBack: readonly number[];
}

/** A rule of a form, ready to be told. */
export function tellRule(form: Form, rule: RuleSpec): ToldRule {
  const { code, ruleset, severity, text, from, until, cites, instances } = rule;
  const [first] = instances;
  const at = instances.flatMap((instance) => (instance.at === null ? [] : [cellOf(form, instance.at)]));
  const naming = first === undefined ? null : namingOf(form, first, instances.length > 1);
  return {
    code,
    ruleset,
    severity,
    message: first?.message.map((part) => messagePart(part, naming)).join('') ?? '',
    condition: text,
    quantities: (first?.quantities ?? []).map(({ name, definition }) => ({
      name,
      cases: casesOf(definition),
    })),
    at: at.length === 0 ? null : at,
    restsOn: first === undefined ? [] : figuresOfRule(first).map((one) => figureOf(form, one, naming)),
    from,
    until,
    cites,
  };
}

/** The cell a rule stands at that is written once for several, and what that one names in its row. */
interface Naming {
  readonly at: ToldCell;
  /** Whether it names other columns of its row, as `it.debits`. */
  readonly isRow: boolean;
  readonly cellOf: (id: string) => ToldCell;
}

/** Null for a rule that stands at one cell, or at the report: there is no `it` then. */
function namingOf(form: Form, instance: RuleInstance, isForEach: boolean): Naming | null {
  if (!isForEach || instance.at === null) return null;
  const at = cellOf(form, instance.at);
  const isRow = figuresOfRule(instance).some(({ kind, name }) => {
    if (kind !== 'cell') return false;
    const cell = cellOf(form, name);
    return cell.line === at.line && cell.column !== at.column;
  });
  return { at, isRow, cellOf: (id) => cellOf(form, id) };
}

/** A cell as the rule writes it: `it`, `it.debits`, or its name; without the column where that is `it`'s. */
function writtenName(cell: ToldCell, naming: Naming | null): string {
  if (naming !== null && cell.line === naming.at.line) {
    return naming.isRow && cell.column !== null ? `it.${cell.column}` : 'it';
  }
  return naming !== null && cell.column === naming.at.column ? cell.line.name : cellName(cell);
}

/** A cell as a filing names it: `net-capital`, `money-suspense (deductions)`. */
export function cellName({ line, column }: ToldCell): string {
  return column === null ? line.name : `${line.name} (${column})`;
}

function messagePart(part: MessagePart, naming: Naming | null): string {
  if (typeof part === 'string') return part;
  if (part.kind !== 'cell' || naming === null) return `{${bareName(part.name)}}`;
  const name = writtenName(naming.cellOf(part.name), naming);
  return `{${name.startsWith('it') ? name : bareName(part.name)}}`;
}

function figureOf(form: Form, { kind, name, monthsBack }: RuleFigure, naming: Naming | null): ToldFigure {
  const told = { kind, name: bareName(name), monthsBack, cell: null };
  switch (kind) {
    case 'cell': {
      const cell = cellOf(form, name);
      const written = writtenName(cell, naming);
      const isIt = naming !== null && cell.line === naming.at.line;
      return isIt
        ? { ...told, name: written, label: 'the line at hand' }
        : { ...told, name: written, label: cell.line.label, cell };
    }
    case 'quantity': {
      const spec = form.quantities.find((one) => one.name === name);
      return { ...told, label: spec === undefined ? '' : casesOf(spec.definition).map(caseText).join('; ') };
    }
    case 'setting':
      return { ...told, label: form.settings.find((one) => one.name === name)?.label ?? '' };
    case 'worksheet':
      return { ...told, label: form.worksheets.find((one) => one.name === name)?.title ?? '' };
  }
}

/** A case as the form writes it: `15 when method is basic from 2026-01-01`. */
export function caseText({ text, condition, from }: ToldQuantity['cases'][number]): string {
  return [text, condition === null ? '' : ` when ${condition}`, from === null ? '' : ` from ${from}`].join(
    '',
  );
}

function casesOf({ cases }: Definition): ToldQuantity['cases'] {
  return cases.map(({ text, condition, from }) => ({ text, condition, from }));
}

/** A name without its schedule, and without the house rules it belongs to. */
function bareName(name: string): string {
  return name.replace(/^(?:[A-Z]+\.|.*\/)/, '');
}

function cellOf(form: Form, id: string): ToldCell {
  for (const schedule of form.schedules) {
    for (const row of schedule.rows) {
      if (row.kind !== 'line') continue;
      const cell = row.line.cells.find((one) => one.id === id);
      if (cell !== undefined) return { schedule: schedule.id, line: row.line, column: cell.column };
    }
  }
  throw new Error(`The form ${form.id} has no cell ${id}.`);
}

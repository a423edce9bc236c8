/** What the names of a form stand for: settings, lines, quantities, worksheets, in one space of names. */
import type { Expression, Form, Place, QuantityType, SettingSpec, Unit } from '@focus/engine';
import type { Typed } from './expressions.ts';
import type { Choices } from './guards.ts';
import { quantityOf, type Type } from './types.ts';

/** A setting of the profile. */
export interface SettingSymbol {
  readonly kind: 'setting';
  readonly name: string;
  readonly type: SettingSpec['type'];
  readonly choices: readonly string[];
  /** Whether a profile may leave it out, and nothing takes its place. */
  readonly optional: boolean;
  readonly place: Place;
}

/** A cell of a line; `column` is null where the line has only this one. */
export interface CellSymbol {
  readonly id: string;
  readonly column: string | null;
  readonly unit: Unit;
}

/** A line of a schedule, with one cell or one for each of its columns. */
export interface LineSymbol {
  readonly kind: 'line';
  readonly name: string;
  readonly schedule: string;
  readonly cells: readonly CellSymbol[];
  readonly place: Place;
}

/** A quantity (`let`). Its type is null where it has an error of its own, or rests on itself. */
export interface QuantitySymbol {
  readonly kind: 'quantity';
  readonly name: string;
  /** The name in the engine's data: that of a house rule's carries its ruleset. */
  readonly id: string;
  readonly type: () => Type | null;
  readonly place: Place;
}

/** A worksheet. */
export interface WorksheetSymbol {
  readonly kind: 'worksheet';
  readonly name: string;
  readonly by: 'text' | 'date';
  readonly columns: ReadonlyMap<string, Unit>;
  /** What its rows compute; null where it has an error of its own. */
  readonly lets: ReadonlySet<string>;
  readonly valueOf: (name: string) => Typed | null;
  readonly place: Place;
}

/** What a name stands for. */
export type FormSymbol = SettingSymbol | LineSymbol | QuantitySymbol | WorksheetSymbol;

/** The names of a form: first come, first kept; a second of a name is for the caller to report. */
export class Scope {
  readonly #symbols = new Map<string, FormSymbol>();
  readonly #schedules = new Set<string>();

  /** Takes a name in; gives the symbol that has it already, where one does. */
  declare(symbol: FormSymbol): FormSymbol | undefined {
    const taken = this.#symbols.get(symbol.name);
    if (taken === undefined) this.#symbols.set(symbol.name, symbol);
    if (symbol.kind === 'line') this.#schedules.add(symbol.schedule);
    return taken;
  }

  find(name: string): FormSymbol | undefined {
    return this.#symbols.get(name);
  }

  hasSchedule(id: string): boolean {
    return this.#schedules.has(id);
  }

  names(): IterableIterator<string> {
    return this.#symbols.keys();
  }
}

/** The choices of a setting, for reasoning about where something holds. */
export function choicesIn(scope: Scope): Choices {
  return (name) => {
    const symbol = scope.find(name);
    return symbol?.kind === 'setting' && symbol.choices.length > 0 ? symbol : undefined;
  };
}

/** The names of a prepared form: what house rules are written against. */
export function scopeOf(form: Form): Scope {
  const scope = new Scope();
  for (const { name, type, choices, presence, place } of form.settings) {
    scope.declare({ kind: 'setting', name, type, choices, optional: presence === 'optional', place });
  }
  for (const { name, type, place } of form.quantities) {
    scope.declare({ kind: 'quantity', name, id: name, type: () => quantityOf(type), place });
  }
  for (const { name, by, columns, lets, place } of form.worksheets) {
    const units = new Map(columns.map((column) => [column.name, column.unit]));
    const values = new Map(lets.map(({ name: of, type, value }) => [of, typedOf(type, value)]));
    scope.declare({
      kind: 'worksheet',
      name,
      by,
      columns: units,
      lets: new Set(values.keys()),
      valueOf: (of) => values.get(of) ?? null,
      place,
    });
  }
  for (const { id, rows } of form.schedules) {
    for (const row of rows) {
      if (row.kind !== 'line') continue;
      const { name, cells, place } = row.line;
      scope.declare({ kind: 'line', name, schedule: id, cells, place });
    }
  }
  return scope;
}

function typedOf(type: QuantityType, expression: Expression): Typed | null {
  const measured = quantityOf(type);
  return measured && { expression, type: measured };
}

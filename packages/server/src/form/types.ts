/** What the names of a form measure, in words. */
import type { Form, QuantityType, Unit } from '@focus/engine';
import type { DeclaredName } from '@focus/language/langium';

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  thousands: 'money, in thousands of dollars',
  dollars: 'money, in dollars',
  count: 'a count',
  average: 'an average',
  percent: 'a percent',
  flag: 'yes or no',
};

const TYPE_WORDS: Readonly<Record<QuantityType, string>> = {
  money: 'money',
  count: 'a count',
  average: 'an average',
  percent: 'a percent',
  flag: 'yes or no',
  choice: 'one of its choices',
  date: 'a date',
  text: 'a text',
};

/**
 * What a name measures; null for what measures nothing, and for what has an error.
 * @param form with the house rules of the workspace taken in
 */
export function typeOf(declared: DeclaredName, form: Form): string | null {
  const { kind, name, owner } = declared;
  switch (kind) {
    case 'setting': {
      const type = form.settings.find((setting) => setting.name === name)?.type;
      return type === undefined ? null : TYPE_WORDS[type];
    }
    case 'quantity': {
      const found = form.quantities.find((one) => one.name === name || one.name.endsWith(`/${name}`));
      return found === undefined ? null : TYPE_WORDS[found.type];
    }
    case 'rule-quantity': {
      const rule = form.rules.find(({ code }) => code === owner || code.endsWith(`/${owner ?? ''}`));
      const found = rule?.instances[0]?.quantities.find((one) => one.name === name);
      return found === undefined ? null : TYPE_WORDS[found.type];
    }
    case 'line': {
      const lines = form.schedules.flatMap(({ id, rows }) =>
        rows.flatMap((row) => (row.kind === 'line' && id === owner ? [row.line] : [])),
      );
      const cells = lines.find((line) => line.name === name)?.cells ?? [];
      const units = [
        ...new Set(
          cells.map(({ unit, column }) => `${column === null ? '' : `${column}: `}${UNIT_WORDS[unit]}`),
        ),
      ];
      return units.length === 0 ? null : units.join('; ');
    }
    case 'column':
    case 'worksheet-column': {
      const specs =
        kind === 'column'
          ? form.schedules.find(({ id }) => id === owner)
          : form.worksheets.find((one) => one.name === owner);
      const unit = specs?.columns.find((column) => column.name === name)?.unit;
      return unit === undefined ? null : UNIT_WORDS[unit];
    }
    case 'row-quantity': {
      const found = form.worksheets.find((one) => one.name === owner)?.lets.find((one) => one.name === name);
      return found === undefined ? null : TYPE_WORDS[found.type];
    }
    default:
      return null;
  }
}

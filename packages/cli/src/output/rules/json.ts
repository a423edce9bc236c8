/** Rules for programs (`schema/focus-rules-1.schema.json`). */
import type { Form, RuleSpec } from '@focus/engine';
import { tellRule, type ToldCell } from './told.ts';

/** Changes when a program that reads the output would have to. */
const FORMAT_VERSION = 1;

/** Rules of a form as JSON text. */
export function rulesJson(form: Form, rules: readonly RuleSpec[]): string {
  const output = {
    formatVersion: FORMAT_VERSION,
    form: { id: form.id, title: form.title, revision: form.revision },
    rules: rules.map((rule) => {
      const { at, restsOn, ...told } = tellRule(form, rule);
      return {
        ...told,
        at: at?.map(cellToJson) ?? null,
        restsOn: restsOn.map(({ cell, ...figure }) => ({
          ...figure,
          cell: cell === null ? null : cellToJson(cell),
        })),
      };
    }),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function cellToJson({ schedule, line, column }: ToldCell) {
  return { schedule, line: line.line, item: line.item, name: line.name, label: line.label, column };
}

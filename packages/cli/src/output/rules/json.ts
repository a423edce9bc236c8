/** Rules for programs (`schema/focus-rules-1.schema.json`). */
import type { Form, RuleSpec } from '@focus/engine';
import type { ToldCode } from './codes.ts';
import { tellRule, type ToldCell } from './told.ts';

/** Changes when a program that reads the output would have to. */
const FORMAT_VERSION = 1;

/**
 * Rules of a form as JSON text.
 * @param codes what is asked for beside rules; left out, nothing of it is told
 */
export function rulesJson(form: Form, rules: readonly RuleSpec[], codes?: readonly ToldCode[]): string {
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
    ...(codes === undefined ? {} : { codes }),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function cellToJson({ schedule, line, column }: ToldCell) {
  return { schedule, line: line.line, item: line.item, name: line.name, label: line.label, column };
}

/** `log --format json`: the history of a month or a line for programs (`schema/focus-log-1.schema.json`). */
import { comparisonToJsonValue, figureToJsonValue } from '@focus/report';
import type { Logged } from '../commands/log.ts';
import type { Step } from '../log/history.ts';

/** Changes when a program that reads the output would have to. */
const FORMAT_VERSION = 1;

/** The whole output as JSON text. */
export function loggedJson({ firm, month, chosen, steps, shallow }: Logged): string {
  const line = chosen?.line;
  const output = {
    formatVersion: FORMAT_VERSION,
    firm,
    month,
    line:
      chosen === null || line === undefined
        ? null
        : {
            schedule: chosen.schedule.id,
            line: line.line,
            item: line.item,
            name: line.name,
            label: line.label,
          },
    complete: !shallow,
    steps: steps.map((step) => stepToJson(step, chosen === null)),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function stepToJson({ commit, comparison, figures }: Step, isWhole: boolean) {
  const head = {
    commit:
      commit === null
        ? null
        : { name: commit.commit, date: commit.date, author: commit.author, subject: commit.subject },
    change: comparison.change,
  };
  if (isWhole) return { ...head, month: comparisonToJsonValue(comparison) };
  return { ...head, figures: figures.map(({ change, causes }) => figureToJsonValue(change, causes)) };
}

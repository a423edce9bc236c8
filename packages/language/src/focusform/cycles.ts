/** No line rests on itself, but through `prior`. */
import type { Condition, Definition, Form } from '@focus/engine';
import type { Origins } from './context.ts';
import { errorAt, type Report } from './findings.ts';
import { referencesIn, referencesInCondition, type Reference } from './references.ts';

/** What rests on other things of a form: a cell, a quantity or a setting. */
interface Node {
  readonly label: string;
  readonly references: () => readonly Reference[];
}

/** Reports each reference through which something rests on itself. */
export function checkCycles(form: Form, origins: Origins, report: Report): void {
  const nodes = nodesOf(form);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (key: string): void => {
    const node = nodes.get(key);
    if (node === undefined || done.has(key)) return;
    path.push(key);
    for (const reference of node.references()) {
      if (reference.prior) continue;
      const to = keyOf(reference);
      if (!path.includes(to)) visit(to);
      else {
        const circle = path.slice(path.indexOf(to)).map((one) => nodes.get(one)?.label ?? one);
        const place = origins.get(reference.node);
        if (place !== undefined) report(errorAt(place, 'cycle', messageOf(circle)));
      }
    }
    path.pop();
    done.add(key);
  };
  for (const key of nodes.keys()) visit(key);
}

function messageOf(circle: readonly string[]): string {
  const [first = '', ...others] = circle;
  const through = others.length === 0 ? '' : ` through ${others.map((name) => `\`${name}\``).join(', ')}`;
  return `\`${first}\` rests on itself${through}: only the month before can be named here, with \`prior\`.`;
}

function nodesOf(form: Form): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const { name, formula } of form.settings) {
    nodes.set(`setting ${name}`, { label: name, references: () => inDefinition(formula) });
  }
  for (const { name, definition } of form.quantities) {
    nodes.set(`quantity ${name}`, { label: name, references: () => inDefinition(definition) });
  }
  for (const { rows } of form.schedules) {
    for (const row of rows) {
      if (row.kind !== 'line') continue;
      for (const { id, formula, when } of row.line.cells) {
        const references = () => [...inCondition(when), ...inDefinition(formula)];
        nodes.set(`cell ${id}`, { label: row.line.name, references });
      }
    }
  }
  return nodes;
}

function keyOf({ kind, name }: Reference): string {
  return `${kind} ${name}`;
}

function inDefinition(definition: Definition | null): Reference[] {
  return (definition?.cases ?? []).flatMap(({ value, when }) => [
    ...inCondition(when),
    ...referencesIn(value),
  ]);
}

function inCondition(condition: Condition | null): Reference[] {
  return condition === null ? [] : [...referencesInCondition(condition)];
}

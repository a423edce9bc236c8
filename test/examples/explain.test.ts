/** Every figure of every example month, explained: down to what was entered, and to the end. */
import { explain, holesOf, type Explanation } from '@focus/engine';
import { expect, test } from 'vitest';
import { evaluateExamples } from '../support/examples.ts';

const { firms } = await evaluateExamples();
const reports = firms.flatMap((firm) => firm.reports);

function* nodesOf(explanation: Explanation): Generator<Explanation> {
  yield explanation;
  for (const child of explanation.children) yield* nodesOf(child);
}

test('Every explanation ends at what is written, and says where', () => {
  const open: string[] = [];
  let leaves = 0;
  for (const report of reports) {
    for (const { spec } of report.cells()) {
      for (const node of nodesOf(explain(report, spec.id))) {
        if (node.children.length > 0 || node.repeated || node.state === 'absent') continue;
        leaves += 1;
        // A quantity that rests on nothing is a constant of the law; a default is the form's.
        const isLaw = (node.kind === 'quantity' && node.formula !== null) || node.origin === 'default';
        if (node.place === null && !isLaw) open.push(`${report.month} ${spec.id}: ${node.kind} ${node.name}`);
      }
    }
  }
  expect(leaves).toBeGreaterThan(10_000);
  expect([...new Set(open)]).toEqual([]);
});

test('A figure that is missing says what it waits for, and no other does', () => {
  for (const report of reports) {
    for (const { spec, state } of report.cells()) {
      const holes = holesOf(explain(report, spec.id));
      const isMissing = state === 'blank' || state === 'broken';
      expect(holes.length > 0, `${report.month} ${spec.id}`).toBe(isMissing);
    }
  }
});

test('What an explanation says of a cell is what the report says of it', () => {
  for (const report of reports) {
    for (const cell of report.cells()) {
      const { state, place, origin } = explain(report, cell.spec.id);
      expect({ state, origin }).toEqual({ state: cell.state, origin: cell.origin });
      if (cell.place !== null) expect(place).toEqual(cell.place);
    }
  }
});

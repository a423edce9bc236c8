/** Small forms to test with. */
import type { Definition, Form } from '@focus/engine';
import { expect } from 'vitest';
import { prepareForm } from '../../../src/langium.ts';

/** The text of a form of a few names of every kind, with rows of one's own. */
export function formWith(rows: string, lines = ''): string {
  return `form small "Small" {
  revision "1"
  due 10 business days after month end
  profile {
    method  basic | alternative  "Method"
    fcm     flag                 "FCM"
    floor   money                "Floor"
    opened  date                 "Opened"
  }
  let limit = $250,000
  schedule A "Amounts" in thousands {
    line 1  10  net-capital  "Net capital"
    line 2  20  haircuts     "Haircuts"
    line 3  30  tickets      "Tickets"  count
    line 4  40  ratio        "Ratio"    percent
    line 5  50  markets      "Markets"  average
    ${lines}
  }
  schedule B "Grid" {
    columns {
      items   "Items"   count
      debits  "Debits"  in thousands
      amount  "Amount"  in dollars
    }
    line 1  suspense  "Suspense"
    line 2  breaks    "Breaks"
    line 3  offset    "Offset"  deduction only debits
    line 4  answer    "Yes?"    flag
  }
  worksheet commodities "Commodities" by text {
    long    count             "Long"
    margin  money in dollars  "Margin"
    let requirement = long * margin
  }
  worksheet made "Markets made" by date {
    listed  count  "Listed"
  }
  ${rows}
}
`;
}

/** Prepares a form that must have nothing wrong with it. */
export async function prepared(text: string): Promise<Form> {
  const { form, findings } = await prepareForm('small.focusform', text);
  expect(findings).toEqual([]);
  if (form === null) throw new Error('no form');
  return form;
}

/** The codes and messages of what is wrong with a form, in its order. */
export async function problemsOf(text: string): Promise<{ code: string; message: string }[]> {
  const { findings } = await prepareForm('small.focusform', text);
  return findings.map(({ code, message }) => ({ code, message }));
}

/** The definition of a quantity of a form. */
export function quantityOf(form: Form, name: string): Definition {
  const quantity = form.quantities.find((one) => one.name === name);
  if (quantity === undefined) throw new Error(`no quantity ${name}`);
  return quantity.definition;
}

/** A line of a form. */
export function lineOf(form: Form, schedule: string, name: string) {
  for (const { id, rows } of form.schedules) {
    for (const row of rows)
      if (id === schedule && row.kind === 'line' && row.line.name === name) return row.line;
  }
  throw new Error(`no line ${schedule}.${name}`);
}

/** A text that holds another, for matching a part of a message. */
export function containing(text: string): string {
  return expect.stringContaining(text) as string;
}

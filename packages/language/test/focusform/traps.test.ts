/** The traps of reading forms that were tried, each by its number (M1 to M9). */
import { describe, expect, test } from 'vitest';
import { containing, formWith, lineOf, prepared, problemsOf, quantityOf } from './support/forms.ts';

const cell = (id: string) => ({ kind: 'cell', cell: id, exact: false });

describe('Traps of reading a form', () => {
  test('M1: a formula that ends with an operator does not take the next line’s number', async () => {
    const dangling = formWith('', 'line 6 60 total "Total" = net-capital +\n    line 7 70 other "Other"');
    expect(await problemsOf(dangling)).toEqual([
      {
        code: 'dangling-operator',
        message: containing('After `+` comes a quantity, not `line`'),
      },
    ]);
  });

  test('M1: a formula may go on on the next line', async () => {
    const form = await prepared(formWith('', 'line 6 60 total "Total" = net-capital\n      + haircuts'));
    expect(lineOf(form, 'A', 'total').cells[0]?.formula?.cases[0]?.text).toBe('net-capital + haircuts');
  });

  test('M2: a minus without blanks is part of a name, and the message says what to write', async () => {
    expect(await problemsOf(formWith('let glued = net-capital-haircuts'))).toEqual([
      { code: 'unknown-name', message: 'There is no line of that name; write `net-capital - haircuts`.' },
    ]);
  });

  test('a rule says something, and what it rests on', async () => {
    const rule = (says: string, cites: string) =>
      formWith(`rule r { warning when net-capital < $0 at net-capital says ${says} cites ${cites} }`);
    expect(await problemsOf(rule('" " ""', '"Here"'))).toEqual([
      { code: 'malformed-string', message: containing('The rule `r` says nothing') },
    ]);
    expect(await problemsOf(rule('"Low."', '"Here" ""'))).toEqual([
      { code: 'uncited-rule', message: containing('This citation of `r` is empty') },
    ]);
  });

  test('M7: what is offered for money is written as money is', async () => {
    const rule = 'rule r { warning when net-capital < 3740 at net-capital says "Low." cites "Here" }';
    expect(await problemsOf(formWith(rule))).toMatchObject([
      { code: 'type-mismatch', message: containing('dollars are written `$3,740`') },
    ]);
  });

  test('M3: braces of a message hold names only, and every name in them is looked up', async () => {
    const rule = (says: string, lets = '') =>
      formWith(`rule r { warning when net-capital < $0 at net-capital ${lets} says "${says}" cites "Here" }`);
    expect(await problemsOf(rule('{net-capital - haircuts}'))).toEqual([
      { code: 'broken-placeholder', message: containing('write `let NAME = …` in the rule') },
    ]);
    expect(await problemsOf(rule('{haircut}'))).toMatchObject([{ code: 'unknown-name' }]);
    const form = await prepared(rule('Short by {gap}.', 'let gap = haircuts - net-capital'));
    expect(form.rules[0]?.instances[0]?.message).toEqual([
      'Short by ',
      { kind: 'quantity', name: 'gap' },
      '.',
    ]);
  });

  test('M4: `=` opens a formula and never compares', async () => {
    expect(await problemsOf(formWith('let x { $1 when method = basic }'))).toMatchObject([
      { code: 'equals-in-condition', message: containing('write `is`') },
    ]);
    const form = await prepared(
      formWith(
        `rule r { warning when method is not basic and fcm is yes and answered tickets and given commodities
           at report says "." cites "Here" }`,
      ),
    );
    expect(form.rules[0]?.text).toBe(
      'method is not basic and fcm is yes and answered tickets and given commodities',
    );
  });

  test('M5: `when` means where something holds: for a line, a case and a rule', async () => {
    const basic = { kind: 'is', of: { kind: 'setting', name: 'method' }, choice: 'basic' };
    const form = await prepared(
      formWith(
        `let x { $1 when method is basic  $2 }
         rule r { warning when method is basic at report says "." cites "Here" }`,
        'line 6 60 only-basic "Only basic" when method is basic',
      ),
    );
    expect(lineOf(form, 'A', 'only-basic').cells[0]?.when).toEqual(basic);
    expect(quantityOf(form, 'x').cases[0]?.when).toEqual(basic);
    expect(form.rules[0]?.instances[0]?.when).toEqual(basic);
  });

  test('M6: one `let` has dated and conditional cases, and plain expressions', async () => {
    const form = await prepared(
      formWith(
        'let rate { 2% when method is basic from 2025-03-14 cites "90 FR 2790"  3% }  let half = limit / 2',
      ),
    );
    expect(quantityOf(form, 'rate').cases).toMatchObject([
      {
        value: { kind: 'number', value: [1, 50] },
        from: '2025-03-14',
        text: '2%',
        condition: 'method is basic',
        cites: [{ text: '90 FR 2790', href: 'https://www.federalregister.gov/citation/90-FR-2790' }],
      },
      { value: { kind: 'number', value: [3, 100] }, when: null, from: null },
    ]);
    expect(quantityOf(form, 'half').cases).toHaveLength(1);
  });

  test('M7: money is money: thousands and dollars go together, and the grain is the cell’s', async () => {
    const form = await prepared(
      formWith(
        'let most = max(floor, net-capital / 15)  let dollars-too = haircuts + B.suspense.amount',
        'line 6 60 operational "From dollars" = B.suspense.amount',
      ),
    );
    expect(form.quantities.map(({ type }) => type)).toEqual(['money', 'money', 'money']);
    expect(lineOf(form, 'A', 'operational').cells).toMatchObject([
      { unit: 'thousands', formula: { cases: [{ value: cell('B.suspense.amount') }] } },
    ]);
    expect(await problemsOf(formWith('let x = net-capital + tickets'))).toMatchObject([
      { code: 'type-mismatch' },
    ]);
  });

  test('M8: 6 2/3 % is a division by fifteen', async () => {
    const form = await prepared(formWith('let x = net-capital / 15'));
    expect(quantityOf(form, 'x').cases[0]?.value).toEqual({
      kind: 'arithmetic',
      op: '/',
      left: cell('A.net-capital'),
      right: { kind: 'number', value: [15, 1] },
    });
  });

  test('M9: a formula of a grid is meant column by column, without the rows that lack the column', async () => {
    const grid = formWith('').replace(
      'line 4  answer',
      'line 5  total  "Total"  = suspense + breaks - offset\n    line 4  answer',
    );
    const total = lineOf(await prepared(grid), 'B', 'total');
    const sum = (column: string) => ({
      kind: 'arithmetic',
      op: '+',
      left: cell(`B.suspense.${column}`),
      right: cell(`B.breaks.${column}`),
    });
    expect(total.cells.map(({ column, formula }) => [column, formula?.cases[0]?.value])).toEqual([
      ['items', sum('items')],
      ['debits', { kind: 'arithmetic', op: '-', left: sum('debits'), right: cell('B.offset.debits') }],
      ['amount', sum('amount')],
    ]);
    expect(total.cells.map(({ formula }) => formula?.cases[0]?.text)).toEqual(
      Array(3).fill('suspense + breaks - offset'),
    );
  });
});

/** What a form comes to as the engine's data. */
import { describe, expect, test } from 'vitest';
import { formWith, lineOf, prepared, problemsOf, quantityOf } from './support/forms.ts';

const cell = (id: string) => ({ kind: 'cell', cell: id, exact: false });
const column = (name: string) => ({ kind: 'column', name });

describe('Headlines', () => {
  test('name figures, those of grids by their column, in the order written', async () => {
    const form = await prepared(
      formWith('headlines { net-capital "Net capital" B.suspense.amount "In suspense" }'),
    );
    expect(form.headlines).toEqual([
      { cell: 'A.net-capital', label: 'Net capital' },
      { cell: 'B.suspense.amount', label: 'In suspense' },
    ]);
    expect((await prepared(formWith(''))).headlines).toEqual([]);
  });

  test('are figures of the form, and listed once', async () => {
    expect(await problemsOf(formWith('headlines { method "Method" }'))).toEqual([
      { code: 'not-a-line', message: '`method` is no line: a headline is a figure of the form.' },
    ]);
    expect(await problemsOf(formWith('headlines { suspense "In suspense" }'))).toMatchObject([
      { code: 'missing-column' },
    ]);
    expect(await problemsOf(formWith('headlines { haircut "Haircuts" }'))).toMatchObject([
      { code: 'unknown-name' },
    ]);
    expect(await problemsOf(formWith('headlines { haircuts "A" } headlines { tickets "B" }'))).toEqual([
      { code: 'section-twice', message: '`headlines` stands once in a form: join the two.' },
    ]);
  });
});

describe('Lines', () => {
  test('of a grid have a cell for each of their columns, amounts in brackets where the line is a deduction', async () => {
    const form = await prepared(formWith(''));
    const { cells, key, item } = lineOf(form, 'B', 'suspense');
    expect({ key, item }).toEqual({ key: '1', item: null });
    expect(cells.map(({ id, unit, sign }) => [id, unit, sign])).toEqual([
      ['B.suspense.items', 'count', 'nonnegative'],
      ['B.suspense.debits', 'thousands', 'nonnegative'],
      ['B.suspense.amount', 'dollars', 'nonnegative'],
    ]);
    expect(lineOf(form, 'B', 'offset').cells).toMatchObject([{ id: 'B.offset.debits', sign: 'deduction' }]);
  });

  test('of a grid apply where both the column and the line do', async () => {
    const text = formWith('')
      .replace('"Items"   count', '"Items" count when fcm is yes')
      .replace('line 2  breaks    "Breaks"', 'line 2 breaks "Breaks" when method is basic');
    const [items, debits] = lineOf(await prepared(text), 'B', 'breaks').cells;
    const basic = { kind: 'is', of: { kind: 'setting', name: 'method' }, choice: 'basic' };
    expect(items?.when).toEqual({
      kind: 'and',
      left: { kind: 'is', of: { kind: 'setting', name: 'fcm' }, choice: 'yes' },
      right: basic,
    });
    expect(debits?.when).toEqual(basic);
  });

  test('keep instruction, valuations, what is optional, and where they are written', async () => {
    const text = formWith(
      '',
      `line 6 60 commitments "Commitments" optional valued market | contract
      instruction "What is owed," // a comment between
                  "and ""how much""."`,
    );
    const line = lineOf(await prepared(text), 'A', 'commitments');
    expect(line.instruction).toBe('What is owed, and "how much".');
    expect(line.cells).toMatchObject([{ optional: true, valued: ['market', 'contract'] }]);
    const written = text.split('\n')[line.place.line]?.slice(line.place.start, line.place.end);
    expect(written).toBe('commitments');
  });

  test('say what to do where a written figure differs', async () => {
    const text = formWith(
      '',
      'line 6 60 start "Start" = prior net-capital or entered correction "Not" "here."',
    );
    const form = await prepared(text);
    expect(lineOf(form, 'A', 'start').correction).toBe('Not here.');
    expect(lineOf(form, 'A', 'net-capital').correction).toBe('');
  });

  test('say which of the computed ones a new month names', async () => {
    const text = formWith(
      '',
      'line 6 60 start "Start" = prior net-capital or entered control total correction "Not here."\n' +
        'line 7 70 control "Control" = start control total\nline 8 80 total "Total" = control',
    );
    const form = await prepared(text);
    expect(lineOf(form, 'A', 'start')).toMatchObject({ controlTotal: true, correction: 'Not here.' });
    expect(lineOf(form, 'A', 'control').controlTotal).toBe(true);
    expect(lineOf(form, 'A', 'total').controlTotal).toBe(false);
  });

  test('stand among headings and page breaks in the order of the form, notes below', async () => {
    const form = await prepared(
      formWith(
        '',
        'months 1 to 6, 7 to 12 heading "6." "Others" page line 6 60 other "Other" note "*" "A" "note"',
      ),
    );
    const [schedule, grid] = form.schedules;
    expect(schedule?.rows.slice(5)).toMatchObject([
      { kind: 'heading', number: '6.', text: 'Others' },
      { kind: 'page' },
      { kind: 'line', line: { name: 'other' } },
    ]);
    expect(schedule?.notes).toEqual([{ mark: '*', text: 'A note' }]);
    expect(schedule?.pages).toEqual([
      [1, 6],
      [7, 12],
    ]);
    expect(grid?.pages).toEqual([[1, 12]]);
  });
});

describe('Settings', () => {
  test('are required, optional, or have a default of their type', async () => {
    const text = formWith('').replace(
      'fcm     flag                 "FCM"',
      `fcm flag default no "FCM"
       cushion percent default 12.5% "Cushion"
       least money default $1,500.50 "Least"
       firms count default 1,200 "Firms"
       since date default 2026-06-30 "Since"
       said text default "a ""b""" "Said"
       small focus | small optional "Choice"
       form small "The form itself"`,
    );
    const form = await prepared(text);
    expect(form.settings.map(({ name, presence, fallback }) => [name, presence, fallback])).toEqual([
      ['method', 'required', null],
      ['fcm', 'default', { kind: 'text', text: 'no' }],
      ['cushion', 'default', { kind: 'amount', amount: [1, 8] }],
      ['least', 'default', { kind: 'amount', amount: [3001, 2] }],
      ['firms', 'default', { kind: 'amount', amount: [1200, 1] }],
      ['since', 'default', { kind: 'text', text: '2026-06-30' }],
      ['said', 'default', { kind: 'text', text: 'a "b"' }],
      ['small', 'optional', null],
      ['form', 'required', null],
      ['floor', 'required', null],
      ['opened', 'required', null],
    ]);
  });

  test('may be computed, for a higher one to be written', async () => {
    const text = formWith('').replace('"Floor"', '"Floor" = max(limit, 2% * net-capital) or more');
    const floor = (await prepared(text)).settings.find(({ name }) => name === 'floor');
    expect(floor?.formula?.cases).toMatchObject([{ text: 'max(limit, 2% * net-capital)', when: null }]);
  });
});

describe('Worksheets', () => {
  test('give their computed column to the formulas that name it', async () => {
    const form = await prepared(
      formWith('let held = sum(commodities.requirement where commodities.requirement > 10% * net-capital)'),
    );
    const requirement = { kind: 'arithmetic', op: '*', left: column('long'), right: column('margin') };
    expect(quantityOf(form, 'held').cases[0]?.value).toMatchObject({
      kind: 'sum',
      worksheet: 'commodities',
      type: 'money',
      of: requirement,
      where: {
        kind: 'compare',
        op: '>',
        left: requirement,
        right: {
          kind: 'arithmetic',
          op: '*',
          left: { kind: 'number', value: [1, 10] },
          right: cell('A.net-capital'),
        },
      },
    });
  });

  test('are averaged over days, quantities over months', async () => {
    const form = await prepared(
      formWith('let days = mean(made.listed over 30 days) let year = mean(net-capital over 12 filed months)'),
    );
    expect(quantityOf(form, 'days').cases[0]?.value).toEqual({
      kind: 'mean-of-days',
      worksheet: 'made',
      type: 'count',
      of: column('listed'),
      days: 30,
    });
    expect(quantityOf(form, 'year').cases[0]?.value).toEqual({
      kind: 'mean-of-months',
      of: cell('A.net-capital'),
      months: 12,
      filed: true,
    });
    expect(form.quantities.map(({ name, type }) => [name, type])).toEqual([
      ['limit', 'money'],
      ['days', 'average'],
      ['year', 'money'],
    ]);
  });
});

describe('Quantities', () => {
  test('may stand below what names them, and name their own value of the month before', async () => {
    const form = await prepared(formWith('let double = 2 * later let later = prior later + net-capital'));
    expect(form.quantities.map(({ name, type }) => [name, type])).toEqual([
      ['limit', 'money'],
      ['double', 'money'],
      ['later', 'money'],
    ]);
  });

  test('keep their text with blanks folded and comments left out', async () => {
    const form = await prepared(formWith('let x = max(limit,   // the law\n      net-capital/15)\n'));
    expect(quantityOf(form, 'x').cases[0]?.text).toBe('max(limit, net-capital/15)');
  });
});

describe('Rules', () => {
  test('for several lines are there once for each, with the line at hand for `it`', async () => {
    const form = await prepared(
      formWith(
        `rule jump for each net-capital, B.suspense.amount from 2026-06-30 until 2026-12-31 {
           warning when abs(it - prior it) > limit
           at it
           let change = it - prior it
           says "{it} changed by {change},"
                "more than {limit}: ""look""."
           cites "17 CFR 240.15c3-3a, Note E(3)" "Ours"
         }`,
      ),
    );
    const [rule] = form.rules;
    expect(rule).toMatchObject({
      code: 'jump',
      severity: 'warning',
      from: '2026-06-30',
      until: '2026-12-31',
      text: 'abs(it - prior it) > limit',
      cites: [
        {
          text: '17 CFR 240.15c3-3a, Note E(3)',
          href: 'https://www.ecfr.gov/current/title-17/section-240.15c3-3a',
        },
        { text: 'Ours', href: null },
      ],
    });
    expect(rule?.instances.map(({ at }) => at)).toEqual(['A.net-capital', 'B.suspense.amount']);
    expect(rule?.instances[1]).toMatchObject({
      quantities: [
        {
          name: 'change',
          type: 'money',
          definition: {
            cases: [
              {
                value: {
                  left: cell('B.suspense.amount'),
                  right: { kind: 'prior', of: cell('B.suspense.amount') },
                },
              },
            ],
          },
        },
      ],
      message: [
        { kind: 'cell', name: 'B.suspense.amount' },
        ' changed by ',
        { kind: 'quantity', name: 'change' },
        ', more than ',
        { kind: 'quantity', name: 'limit' },
        ': "look".',
      ],
    });
  });

  test('for rows of a grid name the columns of the row at hand', async () => {
    const form = await prepared(
      formWith(
        `rule r for each suspense, breaks {
           warning when it.amount > it.debits + $500 at it.amount says "{it.amount}" cites "Form" }`,
      ),
    );
    expect(form.rules[0]?.instances.map(({ at }) => at)).toEqual(['B.suspense.amount', 'B.breaks.amount']);
    expect(form.rules[0]?.instances[1]?.message).toEqual([{ kind: 'cell', name: 'B.breaks.amount' }]);
  });

  test('for cells of a grid mean the other rows they name in the same column', async () => {
    const form = await prepared(
      formWith(
        `rule r for each B.suspense.debits, B.suspense.amount {
           warning when it > breaks and it > exact breaks at it says "{breaks}" cites "Form" }`,
      ),
    );
    expect(form.rules[0]?.instances).toMatchObject([
      {
        when: { left: { right: cell('B.breaks.debits') }, right: { right: { cell: 'B.breaks.debits' } } },
        message: [{ kind: 'cell', name: 'B.breaks.debits' }],
      },
      {
        when: { left: { right: cell('B.breaks.amount') } },
        message: [{ kind: 'cell', name: 'B.breaks.amount' }],
      },
    ]);
  });

  test('ask for the time since a date, and for the choice of the month before', async () => {
    const form = await prepared(
      formWith(
        `rule r { breach when within 12 months of opened and prior prior method is not basic
           at report says "." cites "Form" }`,
      ),
    );
    const basic = { kind: 'is', of: { kind: 'setting', name: 'method' }, choice: 'basic' };
    expect(form.rules[0]?.instances[0]?.when).toEqual({
      kind: 'and',
      left: { kind: 'within', months: 12, setting: 'opened' },
      right: { kind: 'prior', of: { kind: 'prior', of: { kind: 'not', of: basic } } },
    });
  });

  test('may use their quantities in their condition, each after those above it', async () => {
    const form = await prepared(
      formWith(
        `rule r { breach when gap > $0 at report let short = haircuts - net-capital let gap = short + exact haircuts
           says "{gap}" cites "Form" }`,
      ),
    );
    expect(form.rules[0]?.instances[0]).toMatchObject({
      at: null,
      when: { left: { kind: 'quantity', name: 'gap' } },
      quantities: [
        { name: 'short' },
        {
          name: 'gap',
          definition: {
            cases: [
              { value: { left: { kind: 'quantity', name: 'short' }, right: { kind: 'cell', exact: true } } },
            ],
          },
        },
      ],
    });
  });

  test('say the same thing wrong in several instances once', async () => {
    const text = formWith(
      'rule r for each net-capital, haircuts { warning when it > tickets at it says "{gaol}" cites "Form" }',
    );
    expect(await problemsOf(text)).toMatchObject([{ code: 'type-mismatch' }, { code: 'unknown-name' }]);
  });
});

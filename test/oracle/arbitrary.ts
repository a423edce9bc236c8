/** Random filings: a firm's year or a part of it, every entered line answered in every spelling there is. */
import fc from 'fast-check';
import {
  monthAfter,
  type Amount,
  type Business,
  type CommodityRow,
  type Entry,
  type Filing,
  type MarketRow,
  type Month,
  type RowEntry,
  type Worksheets,
} from './filing.ts';
import { columnsOf, COLUMNS, SCHEDULE_A, SCHEDULE_B, TOTALS_B, type Column, type LineA } from './lines.ts';

const NIL: Amount = { kind: 'nil' };

function plain(value: number): Amount {
  return value === 0 ? NIL : { kind: 'plain', value };
}

function dollars(cents: number): Amount {
  return cents === 0 ? NIL : { kind: 'dollars', cents };
}

/** Figures as firms have them: small ones, so that equalities and signs turn; large ones; negative where allowed. */
function figure(signed: boolean, most: number): fc.Arbitrary<number> {
  const magnitude = fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 50 }), weight: 1 },
    { arbitrary: fc.integer({ min: 1, max: 20_000 }), weight: 3 },
    { arbitrary: fc.integer({ min: 1, max: most }), weight: 1 },
  );
  if (!signed) return magnitude;
  return fc.tuple(magnitude, fc.boolean()).map(([value, loss]) => (loss ? -value : value));
}

/** Exact cents near and at what is halfway between two thousands. */
function centsOf(thousands: fc.Arbitrary<number>): fc.Arbitrary<number> {
  const rest = fc.oneof(fc.constantFrom(50_000, 49_999, 50_001, 0), fc.integer({ min: 0, max: 99_999 }));
  return fc
    .tuple(thousands, rest)
    .map(([value, cents]) => (value < 0 ? -1 : 1) * (Math.abs(value) * 100_000 + cents));
}

const SMALL_CENTS = fc.constantFrom(1, 40_000, 49_999, 50_000);

/** An amount in thousands: nil, bare, or in exact dollars that are rounded. */
function money(signed: boolean): fc.Arbitrary<Amount> {
  const thousands = figure(signed, 100_000_000);
  return fc.oneof(
    { arbitrary: fc.constant(NIL), weight: 1 },
    { arbitrary: thousands.map(plain), weight: 5 },
    { arbitrary: centsOf(thousands).map(dollars), weight: 3 },
    // Rounds to nothing, or to one: answered all the same.
    { arbitrary: SMALL_CENTS.map(dollars), weight: 1 },
  );
}

/** Parts that make a figure: all bare, or all in exact dollars; what they come to is negative only where it may be. */
function partsOf(signed: boolean): fc.Arbitrary<readonly Amount[]> {
  const thousands = figure(signed, 100_000);
  return fc.oneof(
    fc.tuple(fc.array(thousands, { minLength: 1, maxLength: 4 }), fc.nat({ max: 9 })).map(takenBack(plain)),
    fc
      .tuple(fc.array(centsOf(thousands), { minLength: 1, maxLength: 4 }), fc.nat({ max: 9 }))
      .map(takenBack(dollars)),
  );
}

/** Sometimes a last part that takes some of the first back, or one of nothing. */
function takenBack(amountOf: (value: number) => Amount): (drawn: [number[], number]) => readonly Amount[] {
  return ([values, dice]) => {
    const [first = 0] = values;
    const last = dice === 0 ? [-Math.sign(first) * Math.floor(Math.abs(first) / 2)] : dice === 1 ? [0] : [];
    return [...values, ...last].map(amountOf);
  };
}

function entryOf(
  amount: fc.Arbitrary<Amount>,
  parts: fc.Arbitrary<readonly Amount[]> | null,
): fc.Arbitrary<Entry> {
  const single = amount.map((one): Entry => ({ amount: one, parts: [], hole: null }));
  if (parts === null) return single;
  return fc.oneof(
    { arbitrary: single, weight: 6 },
    { arbitrary: fc.tuple(parts, over(100_000)).map(parted), weight: 1 },
  );
}

/** How the figure over parts is written: not at all, exactly, or rounded to a grain of so many cents. */
type Over = 'left out' | 'exact' | { readonly grain: number };

function over(grain: number): fc.Arbitrary<Over> {
  return fc.constantFrom<Over>('left out', 'left out', 'exact', { grain });
}

function parted([parts, figureOver]: [readonly Amount[], Over]): Entry {
  const total = parts.reduce((sum, part) => sum + valueOf(part), 0);
  const inDollars = parts.some(({ kind }) => kind === 'dollars');
  const amount = (): Amount | null => {
    if (figureOver === 'left out') return null;
    if (!inDollars) return plain(total);
    if (figureOver === 'exact') return dollars(total);
    // Half away from zero; what rounds to nothing is nothing.
    return plain(Math.sign(total) * Math.round(Math.abs(total) / figureOver.grain));
  };
  return { amount: amount(), parts, hole: null };
}

function valueOf(amount: Amount): number {
  return amount.kind === 'nil' ? 0 : amount.kind === 'plain' ? amount.value : amount.cents;
}

function entryA({ unit, sign, valued }: LineA): fc.Arbitrary<Entry> {
  if (unit !== 'thousands') return entryOf(fc.nat({ max: 100_000 }).map(plain), null);
  const signed = sign === 'signed';
  // A deduction is in brackets, and so are its parts: there is no sign left for one that takes back.
  const parts =
    sign === 'bracket'
      ? fc.array(fc.integer({ min: 1, max: 9_999 }).map(plain), { minLength: 1, maxLength: 3 })
      : partsOf(signed);
  return entryOf(money(signed), valued ? null : parts);
}

const entriesA = fc.record(
  Object.fromEntries(
    SCHEDULE_A.filter(({ derived }) => derived !== 'always').map((line) => [line.line, entryA(line)]),
  ),
);

function amountB(column: Column): fc.Arbitrary<Amount> {
  switch (column) {
    case 'items':
      return fc.nat({ max: 5_000 }).map(plain);
    case 'deductions':
      return fc.oneof(fc.nat({ max: 90_000 }), fc.constantFrom(500, 1_500, 499, 10_000_000)).map(plain);
    case 'debits':
    case 'credits':
      return money(false);
  }
}

function rowB(row: string): fc.Arbitrary<RowEntry> {
  const columns = columnsOf(row);
  const figures = fc.record(
    Object.fromEntries(columns.map((column) => [column, entryOf(amountB(column), null)])),
  ) as fc.Arbitrary<RowEntry>;
  // Parts of a row have its columns; every column has at least the first part's figure.
  const parts = fc
    .tuple(fc.integer({ min: 1, max: 3 }), over(100_000))
    .chain(([length, figureOver]) =>
      fc.record(Object.fromEntries(columns.map((column) => [column, partsB(column, length, figureOver)]))),
    ) as fc.Arbitrary<RowEntry>;
  return row === '5G'
    ? figures
    : fc.oneof({ arbitrary: figures, weight: 5 }, { arbitrary: parts, weight: 1 });
}

/** Parts of a column: counts are bare; column IV is dollars anyway, and cents in a part of it are rounded once. */
function partsB(column: Column, length: number, figureOver: Over): fc.Arbitrary<Entry> {
  const cents = centsOf(fc.nat({ max: 5_000 })).map((value) => Math.max(value, 1));
  const amount = column === 'items' ? fc.integer({ min: 1, max: 90_000 }).map(plain) : cents.map(dollars);
  const grain = figureOver === 'left out' ? figureOver : { grain: column === 'deductions' ? 100 : 100_000 };
  return fc
    .array(amount, { minLength: length, maxLength: length })
    .map((parts) => parted([parts, figureOver === 'exact' && column !== 'deductions' ? figureOver : grain]));
}

const entriesB = fc.record(
  Object.fromEntries(
    SCHEDULE_B.filter((row) => row !== '10' && !TOTALS_B.includes(row)).map((row) => [row, rowB(row)]),
  ),
);

const commodities: fc.Arbitrary<readonly CommodityRow[]> = fc.array(
  fc.record({
    long: fc.nat({ max: 40_000 }),
    short: fc.nat({ max: 40_000 }),
    marginCents: fc.oneof(
      fc.integer({ min: 1, max: 15_000 }).map((whole) => whole * 100),
      fc.integer({ min: 1, max: 1_500_000 }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The first row reaches back to the window's first day; the others lie in it, in the order of time. */
const markets: fc.Arbitrary<readonly MarketRow[]> = fc
  .tuple(
    fc.integer({ min: 30, max: 60 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { maxLength: 3 }),
    fc.array(fc.tuple(fc.nat({ max: 600 }), fc.nat({ max: 600 }), fc.nat({ max: 100 })), {
      minLength: 4,
      maxLength: 4,
    }),
  )
  .map(([first, later, counts]) =>
    [first, ...[...later].sort((left, right) => right - left)].map((daysBefore, at): MarketRow => {
      const [nasdaq, other, share] = counts[at] ?? [0, 0, 0];
      return { daysBefore, nasdaq, other, lowPrice: Math.floor(((nasdaq + other) * share) / 100) };
    }),
  );

function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: 2, nil: null });
}

const worksheets: fc.Arbitrary<Worksheets> = fc.record({
  firm: sometimes(commodities),
  customer: sometimes(commodities),
  markets: sometimes(markets),
  options: sometimes(fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 3 })),
});

type MonthFacts = Pick<Month, 'a' | 'b' | 'worksheets' | 'higherRequirement'>;

const monthFacts: fc.Arbitrary<MonthFacts> = fc.record({
  a: entriesA,
  b: entriesB,
  worksheets,
  // Above every requirement that lines up to 100,000,000 thousands can have (a fifteenth of them).
  higherRequirement: fc.option(fc.integer({ min: 10_000_000, max: 20_000_000 }), { freq: 8, nil: null }),
});

const METHODS = ['basic', 'alternative'] as const;

/**
 * Filings of one to `most` months that follow each other, or leave one out; the method may change on the way,
 * and the year end may lie in between.
 */
export function filings(most: number): fc.Arbitrary<Filing> {
  return fc
    .record({
      business: fc.constantFrom<Business>(
        'carrying',
        'special-account',
        'dealer',
        'introducing',
        'mutual-fund',
        'other',
      ),
      // At least what a market maker may have to have, so that it is never below what is computed.
      minimumDollars: fc.option(fc.integer({ min: 1_000_000, max: 20_000_000 }), { freq: 3, nil: null }),
      columns: fc.constantFrom<Filing['columns']>('all', 'all', 'deductions'),
      base: fc.constantFrom<Filing['base']>('current', 'prior-month'),
      first: fc.integer({ min: 0, max: 23 }),
      gapAfter: fc.option(fc.integer({ min: 1, max: 11 }), { freq: 3, nil: null }),
      method: fc.constantFrom(...METHODS),
      changesAt: fc.option(fc.integer({ min: 1, max: 11 }), { freq: 2, nil: null }),
      months: fc.array(monthFacts, { minLength: 1, maxLength: most, size: 'max' }),
    })
    .map(({ business, minimumDollars, columns, base, first, gapAfter, method, changesAt, months }) => ({
      business,
      minimumDollars,
      columns,
      base,
      months: months.map((facts, at): Month => {
        const changed = changesAt !== null && at >= changesAt;
        const gone = gapAfter !== null && at >= gapAfter ? 1 : 0;
        return {
          ...facts,
          month: monthAfter('2025-01', first + at + gone),
          linked: at > 0 && !(gapAfter === at),
          method: (method === 'basic') === changed ? 'alternative' : 'basic',
        };
      }),
    }));
}

/** An entered cell of a filing: a month, a line or row, a column of Schedule B. */
export interface CellOf {
  readonly month: number;
  readonly line: string;
  readonly column: Column | null;
}

/** Every cell in which something is entered that counts. */
export function enteredCells(filing: Filing, counts: (line: string, month: Month) => boolean): CellOf[] {
  return filing.months.flatMap((month, at) => [
    ...SCHEDULE_A.filter(({ line, method, derived }) => {
      return derived !== 'always' && (method === null || method === month.method) && counts(line, month);
    }).map(({ line }): CellOf => ({ month: at, line, column: null })),
    ...Object.keys(month.b).flatMap((row) =>
      COLUMNS.filter((column) => columnsOf(row).includes(column))
        .filter((column) => filing.columns === 'all' || column === 'deductions')
        .map((column): CellOf => ({ month: at, line: row, column })),
    ),
  ]);
}

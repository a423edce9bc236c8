/**
 * The form, computed twice: random filings, printed as text, read and evaluated by the product, against the
 * same filings worked out by a spreadsheet whose formulas were written from the form's text (`sheet.ts`).
 */
import { compileForm, evaluate, type Cell, type EvaluatedReport, type Finding } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enteredCells, filings, type CellOf } from './arbitrary.ts';
import { isComputed, type Entry, type Filing, type Hole } from './filing.ts';
import { columnsOf, SCHEDULE_A } from './lines.ts';
import { printMonth, printProfile } from './print.ts';
import { footing, workOut, type Expected, type ExpectedMonth, type Stated } from './sheet.ts';

const form = compileForm(focusPart1);

interface Evaluated {
  readonly reports: ReadonlyMap<string, EvaluatedReport>;
  readonly findings: readonly Finding[];
  readonly text: string;
}

/** Reads and evaluates a filing: one file for each month, the profile in the last. */
function evaluateText(filing: Filing, stated: Stated = new Map()): Evaluated {
  const texts = [
    ...filing.months.map((month) => printMonth(month, filing, stated.get(month.month))),
    printProfile(filing),
  ];
  const files = texts.map((text, at) => readFiling(`${String(at)}.focus`, text, form));
  const workspace = evaluate(files, form);
  const reports = new Map(workspace.firms[0]?.reports.map((report) => [report.month, report]));
  return { reports, findings: workspace.findings, text: texts.join('\n') };
}

function keyOf({ line, spec }: Cell): string {
  return spec.column === null ? line.line : `${line.line}.${spec.column}`;
}

/** A cell as the spreadsheet knows it: nil and a figure of zero are both an answered zero there. */
function stateOf({ state, value }: Cell): Expected {
  if (state === 'nil' || state === 'figure') return { state: 'answered', value: value ?? Number.NaN };
  return { state };
}

/** Every cell of every month, but the question of line 10, which has no figure. */
function actual({ reports }: Evaluated): Map<string, ExpectedMonth> {
  return new Map(
    [...reports].map(([month, report]) => [
      month,
      new Map(
        report
          .cells()
          .filter(({ unit }) => unit !== 'flag')
          .map((cell) => [keyOf(cell), stateOf(cell)]),
      ),
    ]),
  );
}

/** Compares whole months, so that a failure shows which lines differ; prints the filing that does. */
function expectSame(evaluated: Evaluated, expected: ReadonlyMap<string, ExpectedMonth>): void {
  for (const [month, cells] of expected) {
    const found = actual(evaluated).get(month);
    const differing = [...cells].filter(
      ([key, cell]) => JSON.stringify(found?.get(key)) !== JSON.stringify(cell),
    );
    const told = differing.map(
      ([key, cell]) => `${month} ${key}: ${show(found?.get(key))}, by the spreadsheet ${show(cell)}`,
    );
    expect(told, evaluated.text).toEqual([]);
    expect([...(found?.keys() ?? [])].sort()).toEqual([...cells.keys()].sort());
  }
  expect([...evaluated.reports.keys()]).toEqual([...expected.keys()]);
}

function show(cell: Expected | undefined): string {
  if (cell === undefined) return 'no cell';
  return cell.state === 'answered' ? String(cell.value) : cell.state;
}

/**
 * Findings of reading: none may be made up where everything is written as the language says. A ratio is written where
 * there may be nothing to divide it by.
 */
function misread({ findings }: Evaluated): string[] {
  const expected = new Set(['missing-month', ...focusPart1.rules.map(({ code }) => code)]);
  return findings
    .filter(({ code, severity }) => severity === 'error' && !expected.has(code))
    .filter(({ message }) => !message.includes(' is undefined this month'))
    .map(({ code, message, place }) => `${place.file}:${String(place.line + 1)} ${code}: ${message}`);
}

/** What the generator entered where it counts: not where a worksheet or the month before gives the figure. */
function counts(filing: Filing): CellOf[] {
  return enteredCells(filing, (line, month) => !isComputed(line, month, filing.base));
}

/**
 * The filing with some of its entries left out or spoilt. Half a spoilt line is no fact: a row of Schedule B is
 * spoilt in all its columns.
 */
function withHoles(filing: Filing, cells: readonly CellOf[], hole: Hole): Filing {
  const spoil = (entry: Entry | undefined): Entry => ({ ...(entry ?? NOTHING), hole });
  const months = filing.months.map((month, at) => {
    const a = { ...month.a };
    const b = { ...month.b };
    for (const { line, column } of cells.filter((cell) => cell.month === at)) {
      if (column === null) a[line] = spoil(a[line]);
      else if (hole === 'blank') b[line] = { ...b[line], [column]: spoil(b[line]?.[column]) };
      else b[line] = Object.fromEntries(columnsOf(line).map((one) => [one, spoil(b[line]?.[one])]));
    }
    return { ...month, a, b };
  });
  return { ...filing, months };
}

const NOTHING: Entry = { amount: null, parts: [], hole: null };

test('every cell of both schedules is what the spreadsheet makes of it', () => {
  fc.assert(
    fc.property(filings(4), (filing) => {
      const evaluated = evaluateText(filing);
      expect(misread(evaluated), evaluated.text).toEqual([]);
      expectSame(evaluated, workOut(filing));
    }),
    { numRuns: 150 },
  );
});

test('a whole year is, too', () => {
  fc.assert(
    fc.property(filings(12), (filing) => {
      expectSame(evaluateText(filing), workOut(filing));
    }),
    { numRuns: 15 },
  );
});

test.each<[Hole, string]>([
  ['blank', 'an entry is left out: what rests on it is blank, in this month and those after it'],
  ['broken', 'an entry is spoilt: what rests on it is broken, in this month and those after it'],
])('%s: %s, and nothing else changes', (hole) => {
  fc.assert(
    fc.property(filings(3), fc.infiniteStream(fc.nat()), (filing, picks) => {
      const entered = counts(filing);
      const whole = workOut(filing);
      for (const pick of picks.take(4)) {
        const cell = entered[pick % entered.length];
        if (cell === undefined) continue;
        const holed = withHoles(filing, [cell], hole);
        const expected = workOut(holed);
        // The spreadsheet leaves alone what does not rest on the cell; so it says which cells those are.
        for (const [month, cells] of expected) {
          for (const [key, now] of cells) {
            const was = whole.get(month)?.get(key);
            // An entered ratio stands until it is known that there is nothing to divide by.
            const stands = was?.state === 'undefined' && now.state === 'answered';
            if (now.state !== hole && !stands) expect(now).toEqual(was);
          }
        }
        expectSame(evaluateText(holed), expected);
      }
    }),
    { numRuns: 60 },
  );
});

test.each<Hole>(['blank', 'broken'])('many holes at once (%s) leave no figure that rests on one', (hole) => {
  fc.assert(
    fc.property(filings(3), fc.infiniteStream(fc.nat({ max: 9 })), (filing, dice) => {
      const cells = counts(filing).filter(() => dice.next().value === 0);
      const holed = withHoles(filing, cells, hole);
      expectSame(evaluateText(holed), workOut(holed));
    }),
    { numRuns: 60 },
  );
});

test('a wrong control total is named, unless it foots with others of its month: then those are', () => {
  fc.assert(
    fc.property(filings(3), fc.infiniteStream(fc.nat({ max: 5 })), (filing, dice) => {
      const computed = workOut(filing);
      const stated = new Map<string, Map<string, number>>();
      for (const [month, cells] of computed) {
        const ofMonth = new Map<string, number>();
        for (const { line, derived } of SCHEDULE_A) {
          const cell = cells.get(line);
          const throwOf = Number(dice.next().value);
          // Line 24 is not a total: a figure above the computed one counts.
          const isTotal = derived === 'always' && line !== '24';
          if (isTotal && cell?.state === 'answered' && throwOf < 3) {
            ofMonth.set(line, cell.value + (throwOf === 0 ? 1 : 0));
          }
        }
        stated.set(month, ofMonth);
      }
      const wrong = [...stated].flatMap(([month, lines]) => {
        const foots = footing(filing, new Map([[month, lines]])).get(month);
        return SCHEDULE_A.flatMap(({ line, item }) => {
          const cell = computed.get(month)?.get(line);
          const value = lines.get(line);
          const agrees = cell?.state === 'answered' && cell.value === value;
          return value === undefined || agrees || foots?.get(line) === value
            ? []
            : [`error ${month} ${item}`];
        });
      });
      const evaluated = evaluateText(filing, stated);
      const found = evaluated.findings.filter(
        ({ code, subject }) =>
          code.startsWith('control-total') &&
          SCHEDULE_A.some(({ item, derived }) => item === subject.item && derived === 'always'),
      );
      expect(
        found
          .map(({ severity, subject }) => `${severity} ${String(subject.month)} ${String(subject.item)}`)
          .sort(),
        evaluated.text,
      ).toEqual(wrong.sort());
      // Whatever is written, what is computed stands.
      expectSame(evaluated, computed);
    }),
    { numRuns: 60 },
  );
});

/** The form's data against the table of its lines, one by one. */
import type { CellSpec, LineSpec, ScheduleSpec } from '@focus/engine';
import { describe, expect, it } from 'vitest';
import { focusPart1 } from '../src/index.ts';
import { statedHeader, statedLines } from './support/sources.ts';

const COLUMNS = { I: 'items', II: 'debits', III: 'credits', IV: 'deductions' } as const;
const UNITS = {
  USD_thousands: 'thousands',
  USD_whole: 'dollars',
  count: 'count',
  percent: 'percent',
  average: 'average',
  'yes/no': 'flag',
} as const;

/** How each wording of a sign in the table is held. 5c and 5d are judged by hand: see docs/form-decisions.md. */
const SIGNS: Readonly<Record<string, CellSpec['sign']>> = {
  nonnegative: 'nonnegative',
  'nonnegative integer': 'nonnegative',
  'nonnegative magnitude': 'nonnegative',
  'nonnegative; undefined when line 19 <= 0': 'nonnegative',
  'positive = expense (subtracted in line 6)': 'nonnegative',
  'yes/no': 'nonnegative',
  'positive = tax expense (subtracted); bracket = benefit': 'signed',
  'signed; losses/deductions in brackets': 'signed',
  'signed; credits +, deductions in brackets': 'signed',
  'signed; undefined when 23b = 0': 'signed',
  'signed (net of overdrafts)': 'signed',
  'magnitude; printed in brackets; subtracted once in line 8': 'deduction',
  'negative (bracketed) or magnitude subtracted': 'deduction',
};

/** Lines that the table calls inputs and that are computed where their worksheet is given. */
const FROM_WORKSHEETS = ['25e', '32c', '32d', '36a', '36b'];

describe('Schedule A', () => {
  const schedule = scheduleOf('A');
  const lines = linesOf(schedule);
  const headings = headingsOf(schedule);

  it('has the 62 lines of the form, in its order', () => {
    expect(lines).toHaveLength(62);
    expect(lines.map(({ line }) => line)).toEqual(statedLines('A').map(({ line }) => line));
  });

  it('has 62 different item numbers, and writes them first', () => {
    expect(new Set(lines.map(({ item }) => item)).size).toBe(62);
    for (const line of lines) expect(line.key).toBe(line.item);
  });

  for (const stated of statedLines('A')) {
    it(`states line ${stated.line}, ${stated.name}, as the table does`, () => {
      const line = lineNamed(lines, stated.line);
      expect(line).toMatchObject({ item: stated.item, name: stated.name, label: stated.label });
      expect(headings.get(stated.line)).toBe(stated.heading);
      expect(line.instruction).not.toBe('');
      expect(line.cells).toHaveLength(1);
      const [cell] = line.cells;
      expect(cell).toMatchObject({ id: `A.${stated.name}`, column: null, optional: false });
      expect(cell?.unit).toBe(unitOf(stated.unit));
      expect(cell?.sign).toBe(signOf(stated.sign));
      const computed = stated.kind === 'derived' || FROM_WORKSHEETS.includes(stated.line);
      expect(cell?.formula !== null).toBe(computed);
    });
  }

  it('asks for a designated value on lines 30c and 30d alone', () => {
    const valued = lines.filter(({ cells }) => cells[0]?.valued.length !== 0);
    expect(valued.map(({ line }) => line)).toEqual(['30c', '30d']);
    for (const { cells } of valued) expect(cells[0]?.valued).toEqual(['market', 'contract', 'face']);
  });

  it('is printed on two pages for each half of the year, the second from line 32', () => {
    expect(schedule.pages).toEqual([
      [1, 6],
      [7, 12],
    ]);
    const page = schedule.rows.findIndex(({ kind }) => kind === 'page');
    const before = schedule.rows.slice(0, page).findLast((row) => row.kind === 'line');
    const after = schedule.rows.slice(page).find((row) => row.kind === 'line');
    expect(before).toMatchObject({ line: { line: '31' } });
    expect(after).toMatchObject({ line: { line: '32a' } });
    expect(schedule.rows.filter(({ kind }) => kind === 'page')).toHaveLength(1);
  });
});

describe('Schedule B', () => {
  const schedule = scheduleOf('B');
  const lines = linesOf(schedule);

  it('has the 20 rows of the form, in its order, without item numbers', () => {
    expect(lines.map(({ line }) => line)).toEqual(statedLines('B').map(({ line }) => line));
    for (const line of lines) expect([line.item, line.key]).toEqual([null, line.line]);
  });

  it('has columns I to IV, the first three only where the examining authority asks for them', () => {
    expect(schedule.columns.map(({ name, label, unit }) => [name, label, unit])).toEqual([
      ['items', 'No. of Items', 'count'],
      ['debits', 'Debits (Short Value)', 'thousands'],
      ['credits', 'Credits (Long Value)', 'thousands'],
      ['deductions', 'Deductions in Computing Net Capital', 'dollars'],
    ]);
    const asked = { kind: 'is', of: { kind: 'setting', name: 'schedule-b-columns' }, choice: 'all' };
    expect(schedule.columns.map(({ when }) => when)).toEqual([asked, asked, asked, null]);
  });

  const composed = composedLabels(schedule);
  for (const stated of statedLines('B')) {
    it(`states row ${stated.line}, ${stated.name}, as the table does`, () => {
      const line = lineNamed(lines, stated.line);
      expect(line.name).toBe(stated.name);
      expect(composed.get(stated.line)).toBe(stated.label);
      expect(line.instruction).not.toBe('');
      const units =
        typeof stated.unit === 'string'
          ? [[null, unitOf(stated.unit)]]
          : Object.entries(stated.unit).map(([numeral, unit]) => [columnOf(numeral), unitOf(unit)]);
      expect(line.cells.map(({ column, unit }) => [column, unit])).toEqual(units);
      for (const cell of line.cells) {
        expect(cell.id).toBe(['B', stated.name, cell.column].filter((part) => part !== null).join('.'));
        expect(cell.sign).toBe(signOf(stated.sign));
        expect(cell.formula !== null).toBe(stated.kind === 'derived');
        expect(cell.optional).toBe(stated.line === '9');
      }
    });
  }

  it('is printed by two and three months a page', () => {
    expect(schedule.pages).toEqual([
      [1, 2],
      [3, 5],
      [6, 7],
      [8, 10],
      [11, 12],
    ]);
  });

  it('has the three notes below it', () => {
    expect(schedule.notes.map(({ mark }) => mark)).toEqual(['**', 'Note A', 'Note B']);
  });
});

describe('A new month', () => {
  it('names the end of equity, net capital and its excess as control totals', () => {
    const named = focusPart1.schedules.flatMap(linesOf).filter(({ controlTotal }) => controlTotal);
    expect(named.map(({ key }) => key)).toEqual(['3500', '3750', '3770', '3910']);
    expect(named.every(({ cells }) => cells.every(({ formula }) => formula !== null))).toBe(true);
  });
});

describe('The head of the form', () => {
  it('is filled from required settings, the report and its month', () => {
    const settings = ['street', 'city', 'state', 'zip', 'contact', 'telephone', 'id-no', 'sec-file-no'];
    for (const name of settings) {
      expect(focusPart1.settings.find((setting) => setting.name === name)).toMatchObject({
        presence: 'required',
      });
    }
    // The name is the firm's, the date and the year are the report's: everything else is a setting.
    expect(statedHeader().map(({ label }) => label)).toEqual([
      'Name of Broker/Dealer',
      'As of (Month/Day/Year)',
      'Address of Principal Place of Business',
      'Name and telephone no. of person completing this report',
      'ID No.',
      'For month ends 20__',
      'SEC File No.',
    ]);
  });
});

function scheduleOf(id: string): ScheduleSpec {
  const schedule = focusPart1.schedules.find((candidate) => candidate.id === id);
  if (schedule === undefined) throw new Error(`No schedule ${id}.`);
  return schedule;
}

function linesOf(schedule: ScheduleSpec): readonly LineSpec[] {
  return schedule.rows.flatMap((row) => (row.kind === 'line' ? [row.line] : []));
}

function lineNamed(lines: readonly LineSpec[], name: string): LineSpec {
  const line = lines.find((candidate) => candidate.line === name);
  if (line === undefined) throw new Error(`No line ${name}.`);
  return line;
}

/** The heading above each line of Schedule A: that of its number, where a heading has it. */
function headingsOf(schedule: ScheduleSpec): Map<string, string> {
  const headings = new Map<string, string>();
  let number = '';
  let text = '';
  for (const row of schedule.rows) {
    if (row.kind === 'heading') [number, text] = [row.number.replace('.', ''), row.text];
    else if (row.kind === 'line' && row.line.line.replace(/[a-z]$/, '') === number)
      headings.set(row.line.line, text);
  }
  return headings;
}

/** Labels of Schedule B with the headings above them, as the table writes them: `… others: C. Clearing … - L`. */
function composedLabels(schedule: ScheduleSpec): Map<string, string> {
  const labels = new Map<string, string>();
  let item = '';
  let part = '';
  for (const row of schedule.rows) {
    if (row.kind === 'page') continue;
    if (row.kind === 'heading') {
      if (/^\d/.test(row.number)) [item, part] = [row.text, ''];
      else if (row.number !== '') part = `${row.number} ${row.text}`;
      continue;
    }
    const { line, label } = row.line;
    const isSide = label === 'L' || label === 'S';
    if (!isSide) part = label;
    const above = /^2[LS]$/.test(line) ? item : `${item}: ${part}`;
    labels.set(line, isSide ? `${above} - ${label}` : /^5[A-F]/.test(line) ? above : label);
  }
  return labels;
}

function unitOf(stated: string | Readonly<Record<string, string>>): string {
  const unit = typeof stated === 'string' ? (UNITS as Readonly<Record<string, string>>)[stated] : undefined;
  if (unit === undefined) throw new Error(`No unit for ${JSON.stringify(stated)}.`);
  return unit;
}

function columnOf(numeral: string): string {
  const column = (COLUMNS as Readonly<Record<string, string>>)[numeral];
  if (column === undefined) throw new Error(`No column ${numeral}.`);
  return column;
}

function signOf(stated: string | null): CellSpec['sign'] {
  const sign = SIGNS[stated ?? ''];
  if (sign === undefined) throw new Error(`No sign for ${String(stated)}.`);
  return sign;
}

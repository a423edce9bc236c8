import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, changed, DRAFT, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { filesBelow, focus, folderWith, ROOT, type Run } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };

function exported(cwd: string, ...args: readonly string[]): Run {
  return focus(['export', '--out', 'out', ...args], { cwd });
}

/** The records of a CSV file that begin so. */
function records(cwd: string, file: string, begin: string): string[] {
  const text = readFileSync(join(cwd, 'out/meridian', file), 'utf8');
  return text.split('\r\n').filter((line) => line.startsWith(begin));
}

describe('focus export', () => {
  test('writes a CSV file a schedule: months as columns, a grid for each month', () => {
    const cwd = folderWith({ ...YEAR, '2026-03.focus': MARCH });
    expect(exported(cwd, '--format', 'csv')).toEqual({
      status: 0,
      stdout: 'out/meridian/2026-a.csv  -b.csv -reports.csv  3 months\n',
      stderr: '',
    });
    expect(records(cwd, '2026-a.csv', 'Line,')).toEqual([
      'Line,Item,Name,What,Label,Unit,2026-01,2026-02,2026-03',
    ]);
    // Entered, a loss, a deduction, computed, for others, a percent, how it is valued.
    expect(records(cwd, '2026-a.csv', '1,')).toEqual([
      '1,1710,subordinated-loans,,Subordinated Loan Agreements — Cash,thousands,20000,25000,25000',
    ]);
    const values = (line: string) =>
      records(cwd, '2026-a.csv', `${line},`).map((record) => record.split(',').slice(-3));
    expect(values('5a')).toEqual([['820', '415', '-1240']]);
    expect(values('7b')).toEqual([['0', '2000', '1000']]);
    expect(values('19')).toEqual([['56059', '60328', '61204']]);
    expect(values('25a')).toEqual([['', '', '']]);
    expect(values('25e')).toEqual([['0.00%', '23.85%', '23.35%']]);
    expect(values('30c')).toEqual([
      ['2500', '2800', '3000'],
      ['market', 'market', 'market'],
    ]);
    expect(records(cwd, '2026-b.csv', 'Month,')).toEqual([
      'Month,Line,Name,What,Label,items,debits,credits,deductions',
    ]);
    expect(
      records(cwd, '2026-b.csv', '2026-03,').map((record) => record.split(',').slice(-4).join()),
    ).toEqual(expect.arrayContaining(['3,14,2,13650', ',20,20,', 'yes,,,', '38,159,98,152455']));
    expect(records(cwd, '2026-reports.csv', '')).toEqual([
      'Month,State,Filed,Amended,Reason',
      '2026-01,filed,2026-02-12,,',
      '2026-02,filed,2026-03-12,,',
      '2026-03,filed,2026-04-14,,',
      '',
    ]);
  });

  test('writes amounts exactly, in dollars', () => {
    const cwd = folderWith({
      ...YEAR,
      '2026-02.focus': changed(DRAFT, /^4201 expenses .*$/m, '4201 expenses $5,983,123.45'),
    });
    expect(exported(cwd, '--format', 'csv', '--unit', 'dollars').status).toBe(0);
    const record = records(cwd, '2026-a.csv', '5c,')[0] ?? '';
    expect(record.split(',').slice(5)).toEqual(['dollars', '6208000', '5983123.45']);
    expect(records(cwd, '2026-b.csv', '2026-01,1,')[0]?.split(',').slice(-4)).toEqual([
      '3',
      '16000',
      '3000',
      '15680',
    ]);
  });

  test('writes a workbook: numbers, shown as the form prints them', async () => {
    const cwd = folderWith({ ...YEAR, '2026-03.focus': MARCH });
    expect(exported(cwd).stdout).toBe('out/meridian/2026.xlsx  3 months\n');
    const bytes = readFileSync(join(cwd, 'out/meridian/2026.xlsx'));
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['Schedule A', 'Schedule B', 'Reports']);
    const [a] = sheets;
    const row = (line: string) => a?.rows.findIndex((cells) => cells[0] === line) ?? -1;
    const figure = (line: string) => a?.cells?.get(`${row(line)},8`);
    expect(figure('5a')).toMatchObject({ value: -1240, style: { numFmt: '#,##0;(#,##0);"-0-"' } });
    expect(figure('7b')).toMatchObject({ value: 1000, style: { numFmt: '(#,##0);(#,##0);"-0-"' } });
    expect(figure('2')).toMatchObject({ value: 0 });
    expect(figure('25e')).toMatchObject({ value: 0.2335, style: { numFmt: '0.00%;(0.00%);"-0-"' } });
    expect(a?.rows[row('25a')]?.[8] ?? null).toBeNull();
    expect(a?.freezePane).toMatchObject({ rows: 1, columns: 6 });
    expect(a?.cells?.get('0,0')).toMatchObject({ style: { font: { name: 'Calibri', bold: true } } });
    expect(a?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    exported(cwd);
    expect(readFileSync(join(cwd, 'out/meridian/2026.xlsx')).equals(bytes)).toBe(true);
  });

  test.each(['meridian', 'harbor'])('writes what focus import takes back, for %s', (firm) => {
    const cwd = folderWith({});
    for (const format of ['xlsx', 'csv']) {
      const args = ['--format', format, '--out', join(cwd, 'before')];
      expect(focus(['export', join(ROOT, 'examples', firm), ...args], { cwd }).status).toBe(0);
    }
    const before = filesBelow(join(cwd, 'before', firm));
    const workspace = folderWith({ 'firm.focus': profileOf(firm) });
    const table = (name: string) => join(cwd, 'before', firm, name);
    for (const names of [
      before.filter((name) => name.endsWith('.xlsx')),
      before.filter((name) => name.endsWith('.csv')),
    ]) {
      const args = [...names.map(table), '--firm', firm, '--unit', 'form'];
      expect(focus(['import', ...args], { cwd: workspace }).status).toBe(0);
      expect(focus(['fmt', '--check'], { cwd: workspace }).status).toBe(0);
      for (const format of ['xlsx', 'csv']) {
        focus(['export', '--format', format, '--out', join(cwd, 'after')], { cwd: workspace });
      }
      for (const name of before) {
        expect(readFileSync(join(cwd, 'after', firm, name)).equals(readFileSync(table(name))), name).toBe(
          true,
        );
      }
      for (const name of filesBelow(workspace)) if (name !== 'firm.focus') rmSync(join(workspace, name));
    }
  });

  test('leaves out a year with a filed month in error, and says why', () => {
    const cwd = folderWith({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    const { status, stdout, stderr } = exported(cwd);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^focus: meridian 2026 is not written: 2026-03 has \d+ errors?; "focus check" says what is wrong\.\n$/,
    );
    expect(filesBelow(cwd)).not.toContain('out/meridian/2026.xlsx');
  });

  test('says what there is to export, and needs a folder', () => {
    const cwd = folderWith(YEAR);
    expect(exported(cwd, '--year', '2025').stderr).toBe(
      'focus: There is no report of the year "2025"; there is 2026.\n',
    );
    expect(focus(['export'], { cwd }).stderr).toBe('focus: "focus export" needs --out DIR.\n');
    expect(exported(folderWith({ 'firm.focus': PROFILE })).stderr).toBe(
      'focus: There is no report to export.\n',
    );
  });
});

/** The profile of an example, without the house rules it takes on. */
function profileOf(firm: string): string {
  if (firm === 'meridian') return PROFILE;
  const text = readFileSync(join(ROOT, 'examples/harbor/2026.focus'), 'utf8');
  return text.slice(0, text.indexOf('report harbor'));
}

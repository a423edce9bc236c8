import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, changed, DRAFT, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { bareEnvironment, COMMAND, filesBelow, focus, folderWith, repositoryWith, write } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };
const ALL = ['meridian/2026.csv', 'meridian/2026.html', 'meridian/2026.json'];

/** January of another firm, and its profile. */
const OTHER = {
  'other/firm.focus': PROFILE.replace('firm meridian', 'firm harbor'),
  'other/2025-12.focus': JANUARY.replaceAll('2026-01', '2025-12')
    .replace('report meridian', 'report harbor')
    .replace(/filed .*/, 'filed 2026-01-14'),
};

describe('focus build', () => {
  test('writes a year as page, JSON and CSV, and says so', () => {
    const cwd = folderWith(YEAR);
    expect(focus(['build', '--out', 'out'], { cwd })).toEqual({
      status: 0,
      stdout: 'out/meridian/2026.html  .json .csv  2 months\n',
      stderr: '',
    });
    expect(filesBelow(join(cwd, 'out'))).toEqual(ALL);
    const json = JSON.parse(readFileSync(join(cwd, 'out/meridian/2026.json'), 'utf8')) as {
      months: { month: string }[];
    };
    expect(json.months.map(({ month }) => month)).toEqual(['2026-01', '2026-02']);
    expect(readFileSync(join(cwd, 'out/meridian/2026.csv'), 'utf8')).toMatch(/^firm,month,schedule,line,/);
    expect(readFileSync(join(cwd, 'out/meridian/2026.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test.each(['json', 'csv', 'html'])('writes only %s where only that is asked for', (format) => {
    const cwd = folderWith(YEAR);
    const { stdout } = focus(['build', '--out', 'out', '--format', format], { cwd });
    expect(stdout).toBe(`out/meridian/2026.${format}  2 months\n`);
    expect(filesBelow(join(cwd, 'out'))).toEqual([`meridian/2026.${format}`]);
  });

  test('gives the same bytes from wherever it is run', () => {
    const cwd = repositoryWith(
      Object.fromEntries(Object.entries(YEAR).map(([name, text]) => [`a/${name}`, text])),
    );
    focus(['build', 'a', '--out', 'one'], { cwd });
    focus(['build', '--out', '../two'], { cwd: join(cwd, 'a') });
    for (const file of ALL) {
      expect(readFileSync(join(cwd, 'two', file), 'utf8')).toBe(readFileSync(join(cwd, 'one', file), 'utf8'));
    }
  });

  test('writes a draft as it stands, errors and all', () => {
    const cwd = folderWith({ ...YEAR, '2026-02.focus': changed(DRAFT, /^(4201 expenses\s+)\d/m, '$1-') });
    expect(focus(['build', '--out', 'out'], { cwd })).toMatchObject({
      status: 0,
      stdout: 'out/meridian/2026.html  .json .csv  2 months, 1 draft\n',
    });
  });

  test('writes nothing of a filed month whose date of filing cannot be read', () => {
    const text = changed(FEBRUARY, /filed .*/, 'filed 2026-02-30');
    const cwd = folderWith({ ...YEAR, '2026-02.focus': changed(text, /^(4201 expenses\s+)\d/m, '$1-') });
    const { status, stderr } = focus(['build', '--out', 'out'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('2026-02 has 2 errors');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('the whole year of a month that is given, and no other', () => {
    const cwd = repositoryWith({ ...YEAR, ...OTHER });
    expect(focus(['build', '2026-02.focus', '--out', 'out'], { cwd }).stdout).toBe(
      'out/meridian/2026.html  .json .csv  2 months\n',
    );
  });

  test('only the firm and the year that are asked for', () => {
    const cwd = repositoryWith({ ...YEAR, ...OTHER });
    const built = (...args: string[]) =>
      focus(['build', '--out', 'out', '--format', 'json', ...args], { cwd });
    expect(built().stdout).toBe('out/harbor/2025.json    1 month\nout/meridian/2026.json  2 months\n');
    expect(built('--firm', 'harbor').stdout).toBe('out/harbor/2025.json  1 month\n');
    expect(built('--year', '2026').stdout).toBe('out/meridian/2026.json  2 months\n');
    expect(built('--firm', 'nobody')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: There is no report of a firm "nobody"; there is harbor, meridian.\n',
    });
    expect(built('--firm', 'harbor', '--year', '2026')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: There is no report of the year "2026"; there is 2025.\n',
    });
  });
});

describe('a year with a filed month in error', () => {
  test('is not written, and the others are', () => {
    const cwd = repositoryWith({ ...YEAR, ...OTHER, '2026-03.focus': BROKEN_MARCH });
    expect(focus(['build', '--out', 'out', '--format', 'json'], { cwd })).toEqual({
      status: 1,
      stdout: 'out/harbor/2025.json  1 month\n',
      stderr: 'focus: meridian 2026 is not written: 2026-03 has 1 error; "focus check" says what is wrong.\n',
    });
    expect(filesBelow(join(cwd, 'out'))).toEqual(['harbor/2025.json']);
  });

  test('leaves what was written before as it was', () => {
    const cwd = folderWith({ ...YEAR, 'out/meridian/2026.json': 'of yesterday' });
    write(cwd, { '2026-03.focus': BROKEN_MARCH });
    expect(focus(['build', '--out', 'out'], { cwd }).status).toBe(1);
    expect(filesBelow(join(cwd, 'out'))).toEqual(['meridian/2026.json']);
    expect(readFileSync(join(cwd, 'out/meridian/2026.json'), 'utf8')).toBe('of yesterday');
  });

  test('may be one by its profile', () => {
    const cwd = folderWith({ ...YEAR, 'firm.focus': changed(PROFILE, /^ {2}sec-file-no.*\n/m, '') });
    const { status, stdout, stderr } = focus(['build', '--out', 'out'], { cwd });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^focus: meridian 2026 is not written: the profile has 1 error/);
  });

  test('an accepted breach keeps nothing from being written', () => {
    expect(
      focus(['build', '--out', 'out'], { cwd: folderWith({ ...YEAR, '2026-03.focus': MARCH }) }).status,
    ).toBe(0);
  });

  test('an error that belongs to no month is told, since a month may be missing', () => {
    const broken = changed(MARCH, 'report meridian 2026-03', 'report meridian 2026-3');
    const { status, stdout, stderr } = focus(['build', '--out', 'out'], {
      cwd: folderWith({ ...YEAR, '2026-03.focus': broken }),
    });
    expect(status).toBe(1);
    expect(stdout).toBe('out/meridian/2026.html  .json .csv  2 months\n');
    expect(stderr).toMatch(
      /^focus: 2026-03\.focus:1 has 1 error outside of any month, so what it holds may be missing; "focus check" says what is wrong\.\n$/,
    );
  });
});

describe('what is written is written whole or not at all, below the folder that is named', () => {
  test('a file in the way keeps everything from being written', () => {
    const cwd = repositoryWith({ ...YEAR, ...OTHER });
    mkdirSync(join(cwd, 'out/meridian/2026.html'), { recursive: true });
    write(cwd, { 'out/harbor/2025.json': 'of yesterday' });
    const { status, stdout, stderr } = focus(['build', '--out', 'out'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('focus: out/meridian/2026.html is a folder, so nothing is written.\n');
    expect(filesBelow(join(cwd, 'out'))).toEqual(['harbor/2025.json']);
    expect(readFileSync(join(cwd, 'out/harbor/2025.json'), 'utf8')).toBe('of yesterday');
  });

  test('a folder of a firm that leads elsewhere is not written into', () => {
    const cwd = folderWith(YEAR);
    const elsewhere = folderWith({ '2026.json': 'precious' });
    mkdirSync(join(cwd, 'out'));
    symlinkSync(elsewhere, join(cwd, 'out/meridian'));
    const { status, stderr } = focus(['build', '--out', 'out'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe('focus: out/meridian is not a folder of its own, so nothing is written into it.\n');
    expect(filesBelow(elsewhere)).toEqual(['2026.json']);
    expect(readFileSync(join(elsewhere, '2026.json'), 'utf8')).toBe('precious');
  });

  test('a file that leads elsewhere is replaced, not followed', () => {
    const cwd = folderWith(YEAR);
    const elsewhere = folderWith({ 'a.json': 'precious' });
    mkdirSync(join(cwd, 'out/meridian'), { recursive: true });
    symlinkSync(join(elsewhere, 'a.json'), join(cwd, 'out/meridian/2026.json'));
    expect(focus(['build', '--out', 'out'], { cwd }).status).toBe(0);
    expect(readFileSync(join(elsewhere, 'a.json'), 'utf8')).toBe('precious');
    expect(readFileSync(join(cwd, 'out/meridian/2026.json'), 'utf8')).toMatch(/^\{/);
  });

  test('an output folder that is a file', () => {
    const cwd = folderWith({ ...YEAR, out: '' });
    expect(focus(['build', '--out', 'out'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: Nothing is written to out: it is a file.\n',
    });
  });

  test('an output folder that cannot be made leaves nothing behind', () => {
    const cwd = folderWith({ ...YEAR, file: '' });
    const { status, stderr } = focus(['build', '--out', 'file/a/b'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe('focus: Nothing is written to file/a/b: a part of its path is not a folder.\n');
    expect(filesBelow(cwd)).toEqual(['2026-01.focus', '2026-02.focus', 'file', 'firm.focus']);
  });

  test('a build that is told to end writes nothing, if it was not done', async () => {
    const cwd = folderWith(YEAR);
    const out = join(cwd, 'out');
    const child = spawn(process.execPath, [COMMAND, 'build', '--out', 'out'], {
      cwd,
      env: bareEnvironment(),
    });
    const ended = once(child, 'exit');
    const isBegun = (): boolean => existsSync(out) && readdirSync(out).length > 0;
    while (!isBegun() && child.exitCode === null) await setImmediate();
    child.kill('SIGINT');
    const [status, signal] = (await ended) as [number | null, string | null];
    expect([0, 'SIGINT']).toContain(signal ?? status);
    expect(existsSync(out) ? filesBelow(out) : []).toEqual(status === 0 ? ALL : []);
  });

  test('what was built before is replaced', () => {
    const cwd = folderWith(YEAR);
    mkdirSync(join(cwd, 'out/meridian'), { recursive: true });
    writeFileSync(join(cwd, 'out/meridian/2026.json'), 'of yesterday');
    writeFileSync(join(cwd, 'out/meridian/notes.txt'), 'mine');
    expect(focus(['build', '--out', 'out'], { cwd }).status).toBe(0);
    expect(filesBelow(join(cwd, 'out'))).toEqual([...ALL, 'meridian/notes.txt']);
    expect(readFileSync(join(cwd, 'out/meridian/2026.json'), 'utf8')).toMatch(/^\{/);
  });

  test('without reports there is nothing to build', () => {
    expect(focus(['build', '--out', 'out'], { cwd: folderWith({ 'firm.focus': PROFILE }) })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: There is no report to build.\n',
    });
  });
});

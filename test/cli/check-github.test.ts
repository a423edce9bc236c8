import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, changed, DRAFT, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { focus, folderWith } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };

/** The commands that `check --format github` printed, one a line. */
function annotations(files: Readonly<Record<string, string>>, ...args: readonly string[]): readonly string[] {
  const { stdout, stderr } = focus(['check', '--format', 'github', ...args], { cwd: folderWith(files) });
  expect(stderr).toBe('');
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) /);
  return lines;
}

/** Files with one error each. */
function errors(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`error-${index}.focus`, 'hello\n']));
}

describe('focus check --format github', () => {
  test('prints nothing where nothing is wrong', () => {
    expect(annotations(YEAR)).toEqual([]);
  });

  test('annotates the place of a finding', () => {
    expect(annotations({ ...YEAR, '2026-03.focus': BROKEN_MARCH })).toEqual([
      '::error file=2026-03.focus,line=10,endLine=10,col=45,endColumn=50,title=malformed-amount::A minus is not written; write 6,105.',
    ]);
  });

  test('leaves accepted findings to --all, which makes them notices', () => {
    const files = { ...YEAR, '2026-03.focus': MARCH };
    expect(annotations(files)).toEqual([]);
    const [notice, ...others] = annotations(files, '--all');
    expect(others).toEqual([]);
    expect(notice).toMatch(
      /^::notice file=2026-03\.focus,.*,title=month-over-month::From .* more than 50\.00%25: .*%0AAccepted: ACATS residuals of 3\/9 and 3\/10; .*%0ASee /,
    );
  });

  test('errors come before warnings, whatever the order of the files', () => {
    const lines = annotations({
      ...YEAR,
      '2026-02.focus': changed(DRAFT, /^4980 total-tickets .*\n/m, ''),
      '2026-03.focus': BROKEN_MARCH,
    });
    expect(lines.map((line) => line.replace(/ .*/, ''))).toEqual(['::error', '::warning']);
  });

  test('ten of a kind are all shown', () => {
    const lines = annotations(errors(10));
    expect(new Set(lines).size).toBe(10);
    expect(lines.filter((line) => !line.startsWith('::error '))).toEqual([]);
  });

  test('of more than ten of a kind ten are shown, and a last notice counts the others', () => {
    const last = (lines: readonly string[]) => {
      expect(lines.slice(0, -1).filter((line) => line.startsWith('::error '))).toHaveLength(10);
      expect(lines).toHaveLength(11);
      return lines.at(-1);
    };
    expect(last(annotations(errors(11)))).toBe(
      '::notice title=focus check::… and 1 more error; "focus check" lists them.',
    );
    expect(last(annotations(errors(23)))).toContain('… and 13 more errors; ');
  });

  test('the notice that counts is one of the ten', () => {
    const months = Array.from({ length: 12 }, (_, index) => String(2040 + index));
    const accepted = Object.fromEntries(
      months.map((year) => [
        `${year}.focus`,
        `report meridian ${year}-01\n  accept month-over-month 5362 "Looked at"\nschedule A ${year}-01\n5362 aged-fails-to-deliver 100\n` +
          `report meridian ${year}-02\n  accept month-over-month 5362 "Looked at"\nschedule A ${year}-02\n5362 aged-fails-to-deliver 900\n`,
      ]),
    );
    const lines = annotations({ 'firm.focus': PROFILE, ...accepted, ...errors(11) }, '--all');
    const notices = lines.filter((line) => line.startsWith('::notice '));
    expect(notices).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/^::notice title=focus check::… and .* more errors?.* and 3 more notices; /);
  });

  test('neither a message nor a name can end a command or begin another', () => {
    const name = 'a,line=1::b%0A\n::error title=x.focus';
    const [line, ...others] = annotations({ ...YEAR, [name]: 'report ::error::100%\r::warning::x\n' });
    expect(
      others.filter((other) => !other.includes('file=a%2Cline=1%3A%3Ab%250A%0A%3A%3Aerror title=x')),
    ).toEqual([]);
    expect(line).toMatch(/^::error file=a%2Cline=1%3A%3Ab%250A%0A%3A%3Aerror title=x\.focus,line=1,/);
    expect(line).not.toContain('\r');
  });
});

/** Years that are out of the ordinary: nearly empty, full to the last digit, broken. */
import { describe, expect, test } from 'vitest';
import { yearsOf, yearToCsv, yearToHtml, yearToJson } from '../src/index.ts';
import { evaluated } from './support/filings.ts';
import { rowsOf, textOf } from './support/page.ts';
import { schemaErrors } from './support/schema.ts';
import { complaintsAbout } from './support/validator.ts';

const PROFILE = `firm acme "Acme"
  form                 focus-part-1
  method               basic
  business             carrying
`;

const firmOf = (...texts: string[]) =>
  evaluated([PROFILE, ...texts].map((text, index) => ({ file: `${String(index)}.focus`, text })));

async function expectSound(firm: ReturnType<typeof firmOf>, year: number): Promise<string> {
  const page = yearToHtml(firm, year);
  expect(await complaintsAbout(page)).toEqual([]);
  expect(schemaErrors(JSON.parse(yearToJson(firm, year)))).toEqual([]);
  return page;
}

describe('a year with one report', () => {
  test('that answers nothing is a form full of blanks', async () => {
    const firm = firmOf('report acme 2026-12\n');
    const page = await expectSound(firm, 2026);
    const figures = rowsOf(page, 'schedule-A-2').slice(1);
    expect(figures.flatMap((row) => row.slice(2)).filter((text) => text !== '')).toEqual([]);
    expect(rowsOf(page, 'schedule-A-2')[0]?.at(-1)).toBe('Dec draft');
    expect(page).not.toContain('id="course"');
    const states = new Set(
      yearToCsv(firm, 2026)
        .split('\r\n')
        .slice(1, -1)
        .map((record) => record.split(',')[9]),
    );
    expect([...states].sort()).toEqual(['blank', 'inapplicable']);
  });

  test('is put out for its own year alone', () => {
    const firm = firmOf('report acme 2025-12\n', 'report acme 2026-01\n');
    expect(yearsOf(firm)).toEqual([2025, 2026]);
    expect(yearToCsv(firm, 2025)).not.toContain('2026-01');
    expect(rowsOf(yearToHtml(firm, 2026), 'schedule-A-1')[0]?.slice(2, 4)).toEqual(['Jan draft', 'Feb']);
  });
});

describe('a year of the longest figures', () => {
  test('keeps every digit', async () => {
    const month = (number: number) => `report acme 2026-${String(number).padStart(2, '0')}
schedule A 2026-${String(number).padStart(2, '0')}
1710 subordinated-loans      999,999,999,999
1730 secured-demand-notes    999,999,999,998
     "one"  $999,999,999,997,999.50
     "two"  $0.50
3950 trading-profit-or-loss (999,999,999,999)
`;
    const firm = firmOf(...Array.from({ length: 12 }, (_, index) => month(index + 1)));
    const page = await expectSound(firm, 2026);
    const row = rowsOf(page, 'schedule-A-2').find(([head]) => head?.startsWith('3. '));
    expect(row?.at(-1)).toBe('1,999,999,999,997');
    expect(textOf(page)).toContain('(999,999,999,999)');
  });
});

describe('a year with broken lines', () => {
  test('has no figure where one rests on them', async () => {
    const firm = firmOf(`report acme 2026-05
schedule A 2026-05
1710 subordinated-loans      25,0000
1730 secured-demand-notes    5,000
`);
    const page = await expectSound(firm, 2026);
    const may = (line: string) => rowsOf(page, 'schedule-A-1').find(([head]) => head?.startsWith(line))?.[6];
    expect(may('1. ')).toBe('broken finding 1');
    expect(may('2. ')).toBe('5,000');
    expect(may('3. ')).toBe('broken');
    expect(page).toContain('Not computable: rests on 1710 subordinated-loans.');
    expect(textOf(page)).toContain('To be resolved first error May 2026');
  });

  test('with conflict markers has no figure at all', async () => {
    const firm = firmOf(`report acme 2026-05
schedule A 2026-05
<<<<<<< ours
1710 subordinated-loans      25,000
=======
1710 subordinated-loans      26,000
>>>>>>> theirs
`);
    await expectSound(firm, 2026);
    expect(yearToCsv(firm, 2026)).not.toMatch(/,(figure|nil),/);
  });
});

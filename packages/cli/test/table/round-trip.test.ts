/** A year as tables and back: random filings, exported, imported and exported again. */
import { compileForm, evaluate, type EvaluatedReport, type FilingFile } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { formatFiling, readFiling } from '@focus/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filings } from '../../../../test/oracle/arbitrary.ts';
import { printMonth, printProfile } from '../../../../test/oracle/print.ts';
import { readEntries } from '../../src/table/entries.ts';
import { sheetsOf, type ExportUnit, type WrittenSheet } from '../../src/table/export.ts';
import { judgeMonths } from '../../src/table/judge.ts';
import { spellMonths } from '../../src/table/months.ts';
import { sheetsIn } from '../../src/table/read.ts';
import type { Sheet } from '../../src/table/sheet.ts';
import { sheetsToXlsx, sheetToCsv } from '../../src/table/write.ts';

const form = compileForm(focusPart1);

function reportsOf(files: readonly FilingFile[]): readonly EvaluatedReport[] {
  return evaluate(files, form).firms[0]?.reports ?? [];
}

type Via = (sheets: readonly WrittenSheet[]) => Promise<readonly Sheet[]>;

async function viaCsv(sheets: readonly WrittenSheet[]): Promise<readonly Sheet[]> {
  const read = await Promise.all(
    sheets.map(async (sheet) => sheetsIn('table.csv', Buffer.from(await sheetToCsv(sheet)))),
  );
  return read.flat();
}

async function viaXlsx(sheets: readonly WrittenSheet[]): Promise<readonly Sheet[]> {
  return sheetsIn('table.xlsx', await sheetsToXlsx('Oracle', sheets));
}

test.each<[string, Via, ExportUnit, number]>([
  ['CSV, as the form prints it', viaCsv, 'form', 15],
  ['CSV, in dollars', viaCsv, 'dollars', 15],
  ['XLSX, as the form prints it', viaXlsx, 'form', 8],
  ['XLSX, in dollars', viaXlsx, 'dollars', 8],
])(
  'an imported year, exported, gives the same table: %s',
  async (_, via, unit, runs) => {
    await fc.assert(
      fc.asyncProperty(filings(3), async (filing) => {
        const profile = readFiling('firm.focus', printProfile(filing), form);
        const months = filing.months.map((month) => readFiling(month.month, printMonth(month, filing), form));
        const table = sheetsOf(reportsOf([profile, ...months]), unit);
        const { entries, problems } = readEntries(await via(table), {
          form,
          month: null,
          year: null,
          ignored: [],
          applies: () => true,
        });
        const spelt = spellMonths(entries, { unit, dash: null, valued: null });
        expect([...problems, ...spelt.problems]).toEqual([]);
        const judged = judgeMonths({ form, filings: [profile], firm: 'oracle' }, spelt.months, {
          totals: 'named',
          isSkipped: false,
        });
        expect(judged.problems).toEqual([]);
        const texts = judged.months.map(({ text }) => text);
        for (const text of texts) expect(formatFiling(text, form).text).toBe(text);
        const imported = texts.map((text, at) => readFiling(`${at}`, text, form));
        expect(sheetsOf(reportsOf([profile, ...imported]), unit)).toEqual(table);
      }),
      { numRuns: runs },
    );
  },
  120_000,
);

import { evaluate, type FilingFile } from '@focus/engine';
import { newMonth, readFiling } from '@focus/language';
import { describe, expect, test } from 'vitest';
import { readExamples } from '../support/examples.ts';

const { form, filings } = await readExamples();

/** What is said of every month of a firm whose profile leaves it open. */
const ABOUT_PROFILES = new Set(['reserve-computation-unstated']);

describe('Each month of the examples, begun anew', () => {
  for (const { id, reports } of evaluate(filings, form).firms) {
    test(`${id}: a draft without a figure, of which nothing is said but that it is not answered`, () => {
      for (const { month, prior } of reports) {
        const before = filings.map((file): FilingFile => ({
          ...file,
          reports: file.reports.filter((report) => report.firm !== id || report.month < month),
        }));
        const draft = readFiling('new.focus', newMonth(form, filings, id, month), form);
        const evaluated = evaluate([...before, draft], form);
        const report = evaluated.firms.find((firm) => firm.id === id)?.reports.at(-1);
        expect(report).toMatchObject({ month, state: 'draft' });
        expect(report?.prior?.month).toBe(prior?.month);
        expect(report?.cells().filter(({ place }) => place !== null)).toEqual([]);
        const said = evaluated.findings.filter(({ place }) => place.file === 'new.focus');
        const ofMonth = said.filter(({ code }) => !ABOUT_PROFILES.has(code));
        expect(ofMonth.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
          'warning unanswered-lines',
        ]);
      }
    });
  }
});

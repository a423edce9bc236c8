/** Short ways to read a few lines and to look at what came out. */
import type { FilingFile, Finding, ReportFacts } from '@focus/engine';
import { readFiling } from '@focus/language';
import { cellsOf, form, type EnteredCell } from './filings.ts';

/** Reads a text. */
export function read(text: string): FilingFile {
  return readFiling('a.focus', text, form);
}

/** Reads lines of Schedule A of one report. */
export function readA(...lines: string[]): FilingFile {
  return read(['report meridian 2026-03', 'schedule A 2026-03', ...lines].join('\n'));
}

/** Reads lines of Schedule B of one report, with all columns. */
export function readB(...lines: string[]): FilingFile {
  const heading = 'schedule B 2026-03 items debits credits deductions';
  return read(['report meridian 2026-03', heading, ...lines].join('\n'));
}

/** The only report of a file. */
export function onlyReport({ reports }: FilingFile): ReportFacts {
  const [report] = reports;
  if (report === undefined || reports.length > 1)
    throw new Error(`${String(reports.length)} reports, not one`);
  return report;
}

/** The entered cells of the only report of a file. */
export function cells(filing: FilingFile): Record<string, EnteredCell> {
  return cellsOf(onlyReport(filing));
}

/** The codes of findings, in order. */
export function codes({ findings }: FilingFile): string[] {
  return findings.map(({ code }) => code);
}

/** What the fixes of a finding write. */
export function fixTitles(finding: Finding | undefined): string[] {
  return (finding?.fixes ?? []).map(({ title }) => title);
}

/** What a text says, whatever way it is written: facts and findings without places. */
import { evaluate, type EvaluatedReport } from '@focus/engine';
import { readFiling } from '@focus/language';
import { dump, form } from './filings.ts';

/** Facts and findings of a text, without the places named in `without`, and with figures in one spelling. */
export function said(text: string, without: readonly string[] = ['start', 'end']): unknown {
  return withoutKeys(dump(readFiling('a.focus', text, form)), without);
}

/** As `said`, wherever a line stands: without line numbers, findings and entries in an order that does not rest on them. */
export function saidAnywhere(text: string): unknown {
  const { findings } = readFiling('a.focus', text, form);
  const anywhere = (value: unknown): unknown => withoutKeys(value, ['start', 'end', 'line']);
  const messages = findings.map((finding) =>
    JSON.stringify(anywhere(finding)).replace(/on line \d+/g, 'on a line'),
  );
  return {
    facts: anywhere(dump({ ...readFiling('a.focus', text, form), findings: [] })),
    findings: messages.sort(),
  };
}

/** The evaluated reports of one file, in the order in which they stand there. */
export function reportsOf(text: string): EvaluatedReport[] {
  const { firms } = evaluate([readFiling('a.focus', text, form)], form);
  return firms
    .flatMap(({ reports }) => reports)
    .toSorted((one, other) => one.facts.place.line - other.facts.place.line);
}

/** What reports come to: each cell's state and value, and what is found, wherever it stands. */
export function computed(text: string): unknown {
  return reportsOf(text).map((report) => ({
    month: report.month,
    cells: report.cells().map(({ spec, state, value }) => [spec.id, state, value]),
    findings: report.findings
      .map(({ code, message, subject }) =>
        JSON.stringify([code, message.replace(/on line \d+/g, 'on a line'), subject]),
      )
      .sort(),
  }));
}

function withoutKeys(value: unknown, without: readonly string[]): unknown {
  if (typeof value === 'string') return spelt(value);
  if (Array.isArray(value)) return value.map((one) => withoutKeys(one, without));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !without.includes(key))
      .map(([key, of]) => [key, withoutKeys(of, without)]),
  );
}

function spelt(message: string): string {
  return message.replace(/(\d),(?=\d{3}\b)/g, '$1').replaceAll('-0-', '0');
}

/** What tests of reading share: the form, the samples, and facts in a shape that can be compared. */
import { readFileSync } from 'node:fs';
import { compileForm, toDecimalString, type Exact, type FilingFile, type ReportFacts } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { parseFixture } from '../../../../../test/support/annotated.ts';

/** Form X-17A-5 Part I. */
export const form = compileForm(focusPart1);

/** The folder of fixtures. */
export const RESOURCES = new URL('../resources/', import.meta.url).pathname;

/** The text of the one file of a fixture that expects no finding. */
export function sample(name: string): string {
  const fixture = parseFixture(readFileSync(`${RESOURCES}${name}.focus.txt`, 'utf8'), name);
  return fixture.files.map(({ text }) => text).join('');
}

/** A cell as it was entered. */
export interface EnteredCell {
  readonly state: string;
  readonly value: number;
  readonly exact?: string;
  readonly [more: string]: unknown;
}

/** The entered cells of a report by their ids; blank ones are left out. */
export function cellsOf(report: ReportFacts | undefined): Record<string, EnteredCell> {
  const cells: Record<string, EnteredCell> = {};
  if (report === undefined) return cells;
  for (const { position, spec } of form.cells) {
    const state = report.entries.state(position);
    if (state === 'blank') continue;
    const detail = report.entries.detail(position);
    cells[spec.id] = {
      state,
      value: report.entries.value(position),
      ...(detail?.exact == null ? {} : { exact: decimal(detail.exact) }),
      ...(detail?.summed === true ? { summed: true } : {}),
      ...(detail?.dollars === true ? { dollars: true } : {}),
      ...(detail?.valued == null ? {} : { valued: detail.valued }),
      ...(detail?.was == null ? {} : { was: detail.was.value }),
      ...(detail === undefined || detail.parts.length === 0
        ? {}
        : {
            parts: detail.parts.map(({ label, amount }) => [label, amount === null ? null : decimal(amount)]),
          }),
    };
  }
  return cells;
}

/** Everything a file states, as plain data: cells with their places, exact amounts as decimals. */
export function dump(filing: FilingFile): unknown {
  return {
    ...filing,
    reports: filing.reports.map((report) => ({
      ...report,
      entries: form.cells.flatMap(({ position, spec }) => {
        const { entries } = report;
        const detail = entries.detail(position);
        const state = entries.state(position);
        if (state === 'blank' && detail === undefined) return [];
        return [
          { cell: spec.id, state, value: entries.value(position), place: entries.place(position), detail },
        ];
      }),
    })),
  };
}

function decimal(exact: Exact): string {
  return toDecimalString(exact);
}

/** March 2026 of the worked month, without a finding. */
export const goodMonth = sample('worked-month');

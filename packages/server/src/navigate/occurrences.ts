/** Where filings name something: every firm, month, line, setting and rule of a workspace, open or not. */
import type { EvaluatedFirm, EvaluatedReport, FilingFile, ReportFacts } from '@focus/engine';
import type { Location } from 'vscode-languageserver';
import { rangeOf } from '../diagnostics.ts';
import type { Session } from '../session.ts';
import type { FocusSymbol } from './symbol.ts';

/**
 * Where a symbol is named in the filings of a workspace, in the order of firms and months.
 * @param firm the firm at hand: lines, columns and worksheets are looked for in its months alone
 */
export function occurrencesOf(symbol: FocusSymbol, session: Session, firm: string | null): Location[] {
  const { live } = session;
  switch (symbol.kind) {
    case 'firm':
      return [...profilesOf(session, symbol.firm), ...reportsOf(session, symbol.firm)];
    case 'month': {
      const report = live.report(symbol.firm, symbol.month);
      return report === undefined ? [] : [headingOf(report.facts)];
    }
    case 'setting':
    case 'ruleset':
      return settingsNamed(session, symbol);
    case 'rule':
      return live
        .outlines()
        .flatMap(({ reports }) =>
          reports.flatMap(({ facts }) =>
            facts.accepts
              .filter(({ rule }) => rule === symbol.code)
              .map(({ rulePlace }) => at(facts.file, rulePlace)),
          ),
        );
    case 'line':
      return monthsOf(session, firm).flatMap((report) => entriesOf(report, symbol));
    case 'column':
    case 'schedule':
    case 'worksheet':
      return monthsOf(session, firm).flatMap((report) => headingsOf(report.facts, symbol));
  }
}

/** The headings of a firm's profiles: one, unless it is given more than once. */
export function profilesOf(session: Session, firm: string): Location[] {
  return filingsIn(session, session.live.filesAbout(firm)).flatMap(({ file, firms }) =>
    firms.filter(({ id }) => id === firm).map(({ place }) => at(file, place)),
  );
}

/** The heading of a report, as a place of its own. */
export function headingOf({ file, place }: Pick<ReportFacts, 'file' | 'place'>): Location {
  return at(file, place);
}

/** Where a cell is written; where it is not, the heading of its report. */
export function placeOfCell(report: EvaluatedReport, cell: string): Location {
  const { place } = report.cell(cell);
  return place === null ? headingOf(report.facts) : at(place.file, place);
}

/** The firms of each report's heading. */
function reportsOf(session: Session, firm: string): Location[] {
  return filingsIn(session, session.live.filesAbout(firm)).flatMap(({ file, reports }) =>
    reports.filter((report) => report.firm === firm).map(({ firmPlace }) => at(file, firmPlace)),
  );
}

function settingsNamed(
  session: Session,
  symbol: Extract<FocusSymbol, { kind: 'setting' | 'ruleset' }>,
): Location[] {
  return filingsIn(session, session.live.filesWithProfiles()).flatMap(({ file, firms }) =>
    firms.flatMap(({ settings }) =>
      settings.flatMap(({ name, place, value, valuePlace }) => {
        if (symbol.kind === 'setting') return name === symbol.name ? [at(file, place)] : [];
        return value?.kind === 'text' && value.text === symbol.name ? [at(file, valuePlace)] : [];
      }),
    ),
  );
}

/** The figures of a line, or of one of its cells, in a month. */
function entriesOf(report: EvaluatedReport, symbol: Extract<FocusSymbol, { kind: 'line' }>): Location[] {
  const { entries, file } = report.facts;
  const cells = symbol.line.cells.filter(({ id }) => symbol.cell === null || id === symbol.cell);
  const places = cells.flatMap(({ id }) => {
    const { place } = report.cell(id);
    return place === null ? [] : [at(file, place)];
  });
  return entries.states.length === 0 ? [] : symbol.cell === null ? places.slice(0, 1) : places;
}

function headingsOf(
  { file, schedules, worksheets }: ReportFacts,
  symbol: Extract<FocusSymbol, { kind: 'column' | 'schedule' | 'worksheet' }>,
): Location[] {
  switch (symbol.kind) {
    case 'schedule':
      return schedules
        .filter(({ schedule }) => schedule === symbol.schedule.id)
        .map(({ place }) => at(file, place));
    case 'worksheet':
      return worksheets
        .filter(({ name }) => name === symbol.worksheet.name)
        .map(({ place }) => at(file, place));
    case 'column': {
      const { of, name } = symbol;
      if (!('id' in of))
        return worksheets.filter((one) => one.name === of.name).map(({ place }) => at(file, place));
      return schedules
        .filter(({ schedule, columns }) => schedule === of.id && columns.includes(name))
        .map(({ place }) => at(file, place));
    }
  }
}

function monthsOf(session: Session, firm: string | null): readonly EvaluatedReport[] {
  const found: EvaluatedFirm | undefined = firm === null ? undefined : session.live.firm(firm);
  return found?.reports ?? [];
}

function filingsIn({ live }: Session, files: readonly string[]): readonly FilingFile[] {
  return files.flatMap((name) => live.file(name) ?? []);
}

function at(file: string, place: Parameters<typeof rangeOf>[0]): Location {
  return { uri: file, range: rangeOf(place) };
}

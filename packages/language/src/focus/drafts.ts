/** The facts of a file while it is read: what `FilingFile` holds, still open to change. */
import {
  Entries,
  type AcceptFact,
  type AmendedFact,
  type FiledFact,
  type FirmFacts,
  type Place,
  type ReportFacts,
  type ScheduleFact,
  type SettingFact,
  type SettingValue,
  type WorksheetFacts,
  type WorksheetRow,
} from '@focus/engine';
import type { Line } from './findings.ts';
import type { Word } from './words.ts';

/** A profile while it is read. */
export interface FirmDraft extends FirmFacts {
  readonly settings: SettingDraft[];
}

/** A line of a profile while it is read. */
export interface SettingDraft extends SettingFact {
  value: SettingValue | null;
}

/** A report while it is read. */
export interface ReportDraft extends ReportFacts {
  filed: FiledFact | null;
  amended: AmendedFact | null;
  readonly accepts: AcceptFact[];
  conflicted: boolean;
  holes: boolean;
  readonly schedules: ScheduleFact[];
  readonly worksheets: WorksheetDraft[];
}

/** A worksheet while it is read. */
export interface WorksheetDraft extends WorksheetFacts {
  readonly rows: WorksheetRow[];
  broken: boolean;
}

/** The heading of a report. */
export type ReportHeading = Pick<ReportFacts, 'firm' | 'month' | 'place' | 'firmPlace' | 'monthPlace'>;

/** A new report. */
export function newReport(file: string, heading: ReportHeading, cells: number): ReportDraft {
  return {
    file,
    firm: detached(heading.firm),
    month: heading.month,
    place: heading.place,
    firmPlace: heading.firmPlace,
    monthPlace: heading.monthPlace,
    filed: null,
    amended: null,
    accepts: [],
    conflicted: false,
    holes: false,
    entries: new Entries(cells),
    schedules: [],
    worksheets: [],
  };
}

/** Where a word stands. */
export function placeOf(line: Line, word: Word): Place {
  return { line: line.number, start: word.start, end: word.end };
}

/** Where words stand. */
export function placesOf(line: Line, words: readonly Word[]): Place[] {
  return words.map((word) => placeOf(line, word));
}

/** Where the words of a line stand, from the first to the last. */
export function placeOfLine(line: Line): Place {
  return { line: line.number, start: line.words[0]?.start ?? 0, end: line.words.at(-1)?.end ?? 0 };
}

/** What a string says: without its quotes, `""` as a quote. */
export function textOf(string: Word): string {
  return detached(string.text.slice(1, -1).replaceAll('""', '"'));
}

/**
 * The same text, which does not keep the text of its file in memory: engines hold a part of a string as a
 * reference to the whole, and facts outlive the files they are read from.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/**
 * How one line of a filing is written: from its own words and the heading it stands below, and from nothing else.
 * So an edit moves its own line only, and formatting some lines is formatting all of them and keeping those.
 */
import type { CompiledForm } from '@focus/engine';
import { FirmSection } from './firm-section.ts';
import { canonicalFigure } from './format-figures.ts';
import type { LineLayout } from './form-index.ts';
import {
  layoutEntry,
  layoutFact,
  layoutRow,
  layoutSchedule,
  layoutSetting,
  layoutWorksheet,
} from './layout.ts';
import { ReportSection } from './report-section.ts';
import { readRow } from './rows.ts';
import { ScheduleSection } from './schedule-section.ts';
import type { Judged, Section } from './section.ts';
import type { Slots, WellShaped } from './shapes.ts';
import { NIL_IN_LETTERS } from './word-classes.ts';
import type { Word } from './words.ts';
import { WorksheetSection } from './worksheet-section.ts';

/** A line as it is to be written, without its comment; or why it is left as it is. */
export type FormattedLine =
  | { readonly text: string }
  /** What is wrong with it; null where reading the filing says it. */
  | { readonly broken: string | null };

type OfKind<K extends WellShaped['kind']> = Extract<WellShaped, { kind: K }>;

/** The settings whose values are figures. */
const FIGURE_SETTINGS: ReadonlySet<string> = new Set(['money', 'percent', 'count']);

/** Where a line stands that may not stand there. */
const MISPLACED: FormattedLine = { broken: null };

/**
 * Writes a line that has words.
 * @param section the section it stands in, or opens; not one that holds its lines
 */
export function formatLine(judged: Judged, section: Section, form: CompiledForm): FormattedLine {
  if (judged.problem !== null) return { broken: judged.problem.message };
  switch (judged.kind) {
    case 'firm':
    case 'report':
      return { text: asWritten(judged.line.words) };
    case 'schedule':
      return section instanceof ScheduleSection ? formatSchedule(judged, section.report.month) : MISPLACED;
    case 'worksheet':
      return { text: layoutWorksheet(judged.slots.worksheet.text, textsOf(judged.rest)) };
    case 'setting':
      return section instanceof FirmSection ? formatSetting(judged, form) : MISPLACED;
    case 'filed':
    case 'amended':
    case 'accept':
      return section instanceof ReportSection
        ? { text: layoutFact(judged.kind, asWritten(judged.line.words.slice(1))) }
        : MISPLACED;
    case 'entry':
      return section instanceof ScheduleSection ? formatEntry(judged, section) : MISPLACED;
    case 'part':
    case 'dated':
    case 'was':
      return formatRow(judged, section);
    case 'conflict':
      return MISPLACED;
  }
}

function formatSchedule({ slots, rest }: OfKind<'schedule'>, month: string): FormattedLine {
  return { text: layoutSchedule(slots.schedule.text, slots.month?.text ?? month, textsOf(rest)) };
}

function formatSetting({ slots, rest }: OfKind<'setting'>, form: CompiledForm): FormattedLine {
  const { setting, from }: Slots<'setting'> = slots;
  const isFigure = FIGURE_SETTINGS.has(form.setting(setting.text)?.type ?? '');
  const value = isFigure ? rest.map(canonicalFigure).join(' ') : asWritten(rest);
  return { text: layoutSetting(setting.text, value, from?.text) };
}

function formatEntry({ line, slots, rest }: OfKind<'entry'>, { layout }: ScheduleSection): FormattedLine {
  const known = layout.byKey.get(slots.key.text);
  if (known === undefined) return { broken: null };
  const { rules } = known.row;
  if (
    (slots.name === undefined && mayHoldName(rest[0])) ||
    (rest.length > 0 && rest.length !== rules.length)
  ) {
    return { broken: readRow(line, rest, known.row).problems[0]?.problem.message ?? null };
  }
  const name = slots.name?.text ?? known.line.name;
  const tail = slots.valued === undefined ? '' : `valued ${slots.valued.text}`;
  const columns = Math.max(1, layout.columns.length);
  return { text: layoutEntry(slots.key.text, name, entryFigures(rest, known), tail, columns) };
}

/** Whether a word that is no figure may be the name of its line and more: then the name is not to be written before it. */
function mayHoldName(word: Word | undefined): boolean {
  return word?.kind === 'STRAY' && /^[A-Za-z_]/.test(word.text) && !NIL_IN_LETTERS.test(word.text);
}

/** The figures of an entry; where yes or no, or nothing but a point, is asked for, a number is an error and stays. */
function entryFigures(words: readonly Word[], { row }: LineLayout): string[] {
  return words.map((word, place) => {
    const rule = row.rules[place] ?? null;
    return rule === null || rule === 'flag' ? word.text : canonicalFigure(word);
  });
}

/** A line below an entry, or a row of a worksheet. Which entry that is does not matter: its columns are the heading's. */
function formatRow(judged: OfKind<'part' | 'dated' | 'was'>, section: Section): FormattedLine {
  const { line, kind, rest } = judged;
  const columns = columnsBelow(section, kind);
  if (columns === null) return MISPLACED;
  const [first] = line.words;
  const valued = judged.kind === 'was' ? judged.slots.valued : undefined;
  const isAnswer = kind === 'was' && rest.length === 1 && (rest[0]?.text === 'yes' || rest[0]?.text === 'no');
  // `was` alone: nothing stood there.
  const isNothing = kind === 'was' && rest.length === 0;
  if (rest.length !== columns && !isAnswer && !isNothing) {
    const written = rest.length === 1 ? '1 figure stands' : `${rest.length} figures stand`;
    const wanted = columns === 1 ? 'has one column' : `names ${columns} columns`;
    return { broken: `${written} here, and the heading ${wanted}.` };
  }
  const tail = valued === undefined ? '' : `valued ${valued.text}`;
  return { text: layoutRow(first?.text ?? '', rest.map(canonicalFigure), columns, tail) };
}

/** How many columns a line of this kind has in a section; null where none can stand. */
function columnsBelow(section: Section, kind: 'part' | 'dated' | 'was'): number | null {
  if (section instanceof ScheduleSection) {
    return kind === 'dated' ? null : Math.max(1, section.layout.columns.length);
  }
  if (section instanceof WorksheetSection) {
    const isRow = kind === 'was' || kind === (section.layout.spec.by === 'text' ? 'part' : 'dated');
    return isRow ? section.layout.row.columns.length : null;
  }
  return null;
}

function asWritten(words: readonly Word[]): string {
  return textsOf(words).join(' ');
}

function textsOf(words: readonly Word[]): string[] {
  return words.map(({ text }) => text);
}

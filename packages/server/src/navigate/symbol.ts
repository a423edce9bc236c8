/** What a word of a filing names: a line of the form, a firm, a month, a setting, a rule. */
import type { LineSpec, ScheduleSpec, WorksheetSpec } from '@focus/engine';
import { HOUSE_RULES } from '@focus/engine';
import type { OutlineLine, OutlineSection } from '@focus/language';
import type { Position, Range } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';

/** Something that has a name of its own. */
export type FocusSymbol =
  | {
      readonly kind: 'line';
      readonly schedule: ScheduleSpec;
      readonly line: LineSpec;
      /** Where a figure is pointed at: its cell, by id. */
      readonly cell: string | null;
    }
  | { readonly kind: 'schedule'; readonly schedule: ScheduleSpec }
  | { readonly kind: 'column'; readonly of: ScheduleSpec | WorksheetSpec; readonly name: string }
  | { readonly kind: 'worksheet'; readonly worksheet: WorksheetSpec }
  | { readonly kind: 'setting'; readonly name: string }
  | { readonly kind: 'ruleset'; readonly name: string }
  | { readonly kind: 'rule'; readonly code: string }
  | { readonly kind: 'firm'; readonly firm: string }
  | { readonly kind: 'month'; readonly firm: string; readonly month: string };

/** A symbol with the word that names it. */
export interface NamedAt {
  readonly symbol: FocusSymbol;
  readonly range: Range;
}

type Word = OutlineLine['words'][number];

/** What the word at a position names; null where it names nothing. */
export function symbolAt(filing: Filing, position: Position): NamedAt | null {
  const line = filing.outline.line(position.line);
  const word = line?.words.find(({ start, end }) => start <= position.character && position.character <= end);
  if (line === undefined || word === undefined) return null;
  const symbol = symbolOf(filing, line, word);
  return symbol === null ? null : { symbol, range: rangeOfWord(line.number, word) };
}

/** Where a word of a line stands. */
export function rangeOfWord(line: number, { start, end }: Word): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** What a word of a line names; null where it names nothing. */
export function symbolOf(filing: Filing, line: OutlineLine, word: Word): FocusSymbol | null {
  const { judged, section } = line;
  const slots: Readonly<Record<string, Word | undefined>> = judged.slots;
  const isSlot = (name: string): boolean => slots[name] === word;
  switch (judged.kind) {
    case 'firm':
      return isSlot('id') ? { kind: 'firm', firm: word.text } : null;
    case 'report':
      if (isSlot('firm')) return { kind: 'firm', firm: word.text };
      return isSlot('month') ? monthOf(section) : null;
    case 'schedule':
      if (isSlot('month')) return monthOf(section);
      return isSlot('schedule') ? scheduleOf(section) : columnOf(section, word);
    case 'worksheet':
      return isSlot('worksheet') ? worksheetOf(section) : columnOf(section, word);
    case 'setting':
      if (isSlot('setting')) return { kind: 'setting', name: word.text };
      return slots['setting']?.text === HOUSE_RULES && judged.rest.includes(word)
        ? { kind: 'ruleset', name: word.text }
        : null;
    case 'accept':
      return isSlot('rule') ? { kind: 'rule', code: word.text } : acceptedLine(filing, line, word);
    case 'entry':
    case 'was':
    case 'part':
      return lineOf(line, word);
    case 'filed':
    case 'amended':
      return judged.line.words[0] === word ? monthOf(section) : null;
    case 'dated':
    case 'conflict':
    case 'broken':
      return null;
  }
}

function monthOf(section: OutlineSection | null): FocusSymbol | null {
  const firm = section?.firm ?? null;
  const month = section?.month ?? null;
  return firm === null || month === null ? null : { kind: 'month', firm, month };
}

function scheduleOf(section: OutlineSection | null): FocusSymbol | null {
  const schedule = section?.schedule?.spec;
  return schedule === undefined ? null : { kind: 'schedule', schedule };
}

function worksheetOf(section: OutlineSection | null): FocusSymbol | null {
  const worksheet = section?.worksheet ?? null;
  return worksheet === null ? null : { kind: 'worksheet', worksheet };
}

function columnOf(section: OutlineSection | null, { text }: Word): FocusSymbol | null {
  const of = section?.schedule?.spec ?? section?.worksheet;
  const isColumn = of?.columns.some(({ name }) => name === text) === true;
  return of == null || !isColumn ? null : { kind: 'column', of, name: text };
}

/** The line of an entry; on one of its figures, or of those below it, the cell too. */
function lineOf({ entry, figures, judged }: OutlineLine, word: Word): FocusSymbol | null {
  if (entry === null) return null;
  const { line, schedule } = entry.line.at;
  const figure = figures.find((one) => one.word === word);
  const isKey = judged.kind === 'entry' && Object.values<Word | undefined>(judged.slots).includes(word);
  if (figure === undefined && !isKey) return null;
  return { kind: 'line', schedule, line, cell: figure?.cell?.spec.id ?? null };
}

/** The line an acceptance is about: its key alone says which, as it may in any schedule. */
function acceptedLine(filing: Filing, { judged }: OutlineLine, word: Word): FocusSymbol | null {
  const slots: Readonly<Record<string, Word | undefined>> = judged.slots;
  if (slots['key'] !== word) return null;
  const at = filing.form.lines.find(({ line }) => line.key === word.text);
  return at === undefined ? null : { kind: 'line', schedule: at.schedule, line: at.line, cell: null };
}

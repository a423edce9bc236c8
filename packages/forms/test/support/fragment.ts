/** A firm and its months as `.focus` text: what a test states, and nothing else. */
import { compileForm, type CellAt, type LineAt } from '@focus/engine';
import {
  layoutDated,
  layoutEntry,
  layoutFact,
  layoutFirm,
  layoutFlag,
  layoutPart,
  layoutReport,
  layoutSchedule,
  layoutSetting,
  layoutWorksheet,
} from '@focus/language';
import { focusPart1 } from '../../src/index.ts';

/** Settings of a profile as they are written, by name; one with lines in time is a list of them. */
export type Settings = Readonly<Record<string, string | readonly string[]>>;

/** A month as a test states it. */
export interface Month {
  readonly month: string;
  /** The date it is filed on; a draft without. */
  readonly filed?: string;
  /** Figures of Schedule A as they are written, by item number. */
  readonly figures?: Readonly<Record<string, string>>;
  /** Figures of Schedule B as they are written, a row each, by row. */
  readonly rows?: Readonly<Record<string, string>>;
  /** Worksheets, line by line. */
  readonly worksheets?: string;
}

const compiled = compileForm(focusPart1);

/** The text of a firm and its months, laid out as the formatter does. */
export function fragmentOf(settings: Settings, months: readonly Month[]): string {
  const profile = Object.entries(settings).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => layoutSetting(name, one)),
  );
  const isAll = settings['schedule-b-columns'] === 'all';
  const sections = [
    [layoutFirm('sample', 'Sample Securities'), ...profile],
    ...months.flatMap((month) => sectionsOf(month, isAll)),
  ];
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function sectionsOf(
  { month, filed, figures = {}, rows = {}, worksheets = '' }: Month,
  isAll: boolean,
): string[][] {
  const columns = isAll ? columnsOf('B') : ['deductions'];
  const entries = linesOf('A').flatMap(({ line }) => entry(line.key, line.name, figures[line.key]));
  const grid = linesOf('B').flatMap((line) => row(line, rows[line.line.key]));
  return [
    [layoutReport('sample', month), ...(filed === undefined ? [] : [layoutFact('filed', filed)])],
    ...(entries.length === 0 ? [] : [[layoutSchedule('A', month), ...entries]]),
    ...(grid.length === 0 ? [] : [[layoutSchedule('B', month, columns), ...grid]]),
    ...(worksheets === '' ? [] : [worksheet(worksheets)]),
  ];
}

function linesOf(schedule: string): readonly LineAt[] {
  return compiled.lines.filter((line) => line.schedule.id === schedule);
}

function columnsOf(schedule: string): readonly string[] {
  return compiled.schedule(schedule)?.columns.map(({ name }) => name) ?? [];
}

/** A figure, and what stands behind it. */
function entry(key: string, name: string, written: string | undefined): string[] {
  if (written === undefined) return [];
  const [figure = '', ...tail] = written.split(' ');
  return [layoutEntry(key, name, [figure], tail.join(' '))];
}

function row({ line, cells }: LineAt, written: string | undefined): string[] {
  if (written === undefined) return [];
  const isFlag = [...cells.values()].some(({ spec }: CellAt) => spec.unit === 'flag');
  if (isFlag) return [layoutFlag(line.key, line.name, written)];
  return [layoutEntry(line.key, line.name, written.split(' '))];
}

function worksheet(written: string): string[] {
  return written.split('\n').map((text) => {
    const [, label, figures = ''] = /^\s+(?:"([^"]*)"|\S+)\s+(.*)$/.exec(text) ?? [];
    const words = text.trim().split(/\s+/);
    if (label !== undefined) return layoutPart(label, figures.split(/\s+/));
    const [first = '', second = '', ...rest] = words;
    return first === 'worksheet' ? layoutWorksheet(second, rest) : layoutDated(first, [second, ...rest]);
  });
}

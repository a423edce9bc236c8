/**
 * Workspaces of any size, the same for the same seed: firms that file a month in a file of its own, year after
 * year, every figure another one, every control total right, nothing to be found.
 *
 * A month is an ordinary month of the example firm, scaled: a firm has its size, grows and wavers, and all its
 * figures with it, so that what holds between the figures keeps holding. The control totals are the engine's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileForm, evaluate, printFigure, type CompiledForm, type EvaluatedReport } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';

/** How much is generated. */
export interface Size {
  readonly firms: number;
  /** Of each firm, from January of `FIRST_YEAR` on. */
  readonly months: number;
}

/** A file of a generated workspace. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  /** The month it states, evaluated; null for a profile. */
  readonly report: EvaluatedReport | null;
}

/** Ten years end before 2026, when the law's newest rule asks large firms for another computation. */
const FIRST_YEAR = 2016;
const EXAMPLES = join(import.meta.dirname, '../../examples/meridian');

/** Line 4 of the first month, which no month before it gives. */
const OPENING = '3501 equity-start-of-month                  70,118';

/** The derived lines that are written: what `focus new` writes under the alternative method. */
export const CONTROL_TOTALS = ['3500', '3750', '3910'];

/** A figure that grows with the firm, with the blanks before it: no percent, no worksheet's date, no `-0-`. */
const FIGURE = / +(\(?\$?\d[\d,]*\)?)(?= |$)/g;

/**
 * Generates a workspace: of each firm a profile, then its months in the order of time.
 * @param seed any number; the same seed and size give the same bytes
 */
export function* generate(size: Size, seed: number): Iterable<GeneratedFile> {
  const form = compileForm(focusPart1);
  // Without the house rules it takes on, which stand in a file of their own.
  const profile = example('firm.focus').replace(/^ {2}rules [^]*/m, '');
  const template = example('2026-04.focus');
  const random = randomNumbers(seed);
  for (let number = 1; number <= size.firms; number += 1) {
    const firm = `firm-${String(number).padStart(3, '0')}`;
    const own = profile.replace('firm meridian "Meridian', `firm ${firm} "Firm ${number}`);
    const scale = 0.5 + 4 * random();
    const bare = Array.from({ length: size.months }, (_, index) => {
      const grown = scale * 1.002 ** index * (0.99 + 0.02 * random());
      return monthText(template, firm, monthAt(index), index === 0, grown);
    });
    yield { path: `${firm}/firm.focus`, text: own, report: null };
    const reports = evaluated(own, bare, form);
    for (const [index, text] of bare.entries()) {
      const report = reports[index];
      if (report === undefined) throw new Error(`Month ${index} of ${firm} was not evaluated.`);
      yield { path: `${firm}/${monthAt(index)}.focus`, text: withControlTotals(text, report), report };
    }
  }
}

/** The month `index` months after the first, `YYYY-MM`. */
function monthAt(index: number): string {
  return `${FIRST_YEAR + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** A month without its control totals. */
function monthText(template: string, firm: string, month: string, isFirst: boolean, scale: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const filed = new Date(Date.UTC(year, number, 10)).toISOString().slice(0, 10);
  let inWorksheet = false;
  const lines = template
    .replaceAll('meridian 2026-04', `${firm} ${month}`)
    .replace(/filed +\S+/, `filed   ${filed}`)
    .split('\n')
    .filter((line) => !CONTROL_TOTALS.includes(line.split(' ')[0] ?? ''))
    .flatMap((line) => {
      if (line.startsWith('schedule')) return line.replace('2026-04', month);
      if (line.startsWith('worksheet')) inWorksheet = true;
      if (inWorksheet) return atMonth(line, year, number);
      return /^\d/.test(line) ? scaled(line, scale) : line;
    });
  if (isFirst)
    lines.splice(
      lines.findIndex((line) => line.startsWith('3950')),
      0,
      scaled(OPENING, scale),
    );
  return withReducedDebits(lines).join('\n');
}

/** Line 27 is line 23b less 3 %: each scaled by itself, they would part by more than rounding explains. */
function withReducedDebits(lines: readonly string[]): string[] {
  const debits = lines.find((line) => line.startsWith('4470'))?.replace(/^\S+ \S+|\D/g, '');
  const reduced = grouped(Math.round((Number(debits) * 97) / 100));
  return lines.map((line) =>
    line.startsWith('4472')
      ? line.replace(FIGURE, (whole: string) => ` ${reduced}`.padStart(whole.length))
      : line,
  );
}

/** A worksheet's dated row in the month at hand, or the one before. */
function atMonth(line: string, year: number, month: number): string {
  return line.replace(/2026-0([34])/, (_, of: string) =>
    new Date(Date.UTC(year, month - (of === '4' ? 1 : 2), 1)).toISOString().slice(0, 7),
  );
}

/** A line with its figures scaled; each still ends in its column. */
function scaled(line: string, scale: number): string {
  return line.replace(FIGURE, (whole: string, figure: string) => {
    const amount = Math.max(1, Math.round(Number(figure.replace(/[^\d]/g, '')) * scale));
    const text = figure.replace(/\d[\d,]*/, grouped(amount));
    return ` ${text}`.padStart(whole.length);
  });
}

function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}

function evaluated(
  profile: string,
  months: readonly string[],
  form: CompiledForm,
): readonly EvaluatedReport[] {
  const files = [profile, ...months].map((text, index) => readFiling(String(index), text, form));
  return evaluate(files, form).firms[0]?.reports ?? [];
}

/** The month with its control totals, after the lines they follow on the form. */
function withControlTotals(text: string, report: EvaluatedReport): string {
  const order = report.cells().filter(({ schedule }) => schedule.id === 'A');
  const lines = text.split('\n');
  for (const key of CONTROL_TOTALS) {
    const at = order.findIndex(({ line }) => line.key === key);
    const cell = order[at];
    if (cell?.value == null) throw new Error(`Line ${key} of ${report.month} has no value.`);
    const figure = printFigure(cell.value, cell.unit, cell.spec.sign);
    const before = new Set(order.slice(0, at).map(({ line }) => line.key));
    const after = lines.findLastIndex(
      (line) => /^\d/.test(line) && isOfScheduleA(lines, line) && before.has(keyOf(line)),
    );
    const start = `${key.padEnd(4)} ${cell.line.name}`;
    lines.splice(after + 1, 0, start + figure.padStart(50 - start.length));
  }
  return lines.join('\n');
}

function isOfScheduleA(lines: readonly string[], line: string): boolean {
  return lines.indexOf(line) < lines.findIndex((one) => one.startsWith('schedule B'));
}

function keyOf(line: string): string {
  return line.split(' ')[0] ?? '';
}

/** Numbers from 0 up to 1 (mulberry32): the same ones for the same seed, on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function example(name: string): string {
  return readFileSync(join(EXAMPLES, name), 'utf8');
}

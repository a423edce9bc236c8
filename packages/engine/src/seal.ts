/**
 * The seal of a filed month: a fingerprint of what its report states, as it was filed. It says that nothing was
 * changed by oversight, not who filed what: whoever may edit the file may write another.
 *
 * What is sealed is a text that can be made again from the facts alone (`sealedText`), whatever the file looks like:
 * every entered cell, its parts and its valuation, and the rows of worksheets. Left out is what states nothing
 * (comments, names, blanks, the order of lines), what only repeats what is computed (control totals), and what is
 * said about the figures (acceptances, the date of filing). The profile is a section of its own, dated by `from`.
 */
import type { CheckCode } from './check-code.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CellAt, CompiledForm } from './compile.ts';
import type { EvaluatedReport } from './evaluated.ts';
import { toDecimalString, type Exact } from './exact.ts';
import { originalWorksheets, STATE, type Entries, type ReportFacts, type WorksheetFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { NIL } from './figures.ts';
import type { CellSpec, Form } from './form.ts';
import { exactOf, type Unit } from './units.ts';

/** Changes when the sealed text of some month would: then seals would have to say which they are. */
const TITLE = 'focus seal 1';

/** Hexadecimal digits of the fingerprint that are kept, in groups of four. */
const DIGITS = 12;

/**
 * The seal of a month as it was filed: `9f2c-41d0-7a3e`; what was amended counts as it was.
 * @returns null where something of the report cannot be read, so that nobody can say what it states
 */
export function sealOf(form: CompiledForm, facts: ReportFacts): string | null {
  const text = sealedText(form, facts);
  if (text === null) return null;
  const digits = bytesToHex(sha256(utf8ToBytes(text))).slice(0, DIGITS);
  return (digits.match(/.{4}/g) ?? []).join('-');
}

/**
 * The text that a seal is the fingerprint of: the form, the firm, the month, and a line for each fact, in the order of
 * their characters. Every line ends with a line feed.
 * @returns null where something of the report cannot be read
 */
export function sealedText(form: CompiledForm, facts: ReportFacts): string | null {
  if (!isReadable(facts)) return null;
  const entries = facts.entries.originals();
  const lines = [
    ...form.cells.flatMap((at) => (isSealed(at.spec) ? linesOfCell(at, entries) : [])),
    ...originalWorksheets(facts.worksheets).flatMap((worksheet) => linesOfWorksheet(form, worksheet)),
  ];
  const head = [TITLE, `form ${form.form.id}`, `report ${facts.firm} ${facts.month}`];
  return [...head, ...lines.sort(byCharacters), ''].join('\n');
}

/** Whether all that a report states is known: no broken line, no lost key, no conflict. */
function isReadable({ conflicted, holes, entries, worksheets }: ReportFacts): boolean {
  return (
    !conflicted &&
    !holes &&
    !entries.states.includes(STATE.broken) &&
    !worksheets.some(({ broken }) => broken)
  );
}

/**
 * Whether what is written of a cell is sealed. A line that is only computed is no fact: what is written there is a
 * control total. One that may be entered instead is sealed where it is written, and where it is not.
 */
export function isSealed({ formula, or }: CellSpec): boolean {
  return formula === null || or !== null;
}

function linesOfCell({ position, spec, line, schedule }: CellAt, entries: Entries): string[] {
  const detail = entries.detail(position);
  const cell = [schedule.id, line.key, ...(spec.column === null ? [] : [spec.column])].join(' ');
  const parts = (detail?.parts ?? []).flatMap(({ label, amount }) =>
    amount === null ? [] : [`${cell} ${quoted(label)} ${printed(amount)}`],
  );
  const state = entries.states[position];
  if (state === STATE.blank) return parts;
  const value = entries.value(position);
  const valued = detail?.valued == null ? '' : ` valued ${detail.valued}`;
  return [`${cell} ${figure(value, detail?.exact ?? null, spec.unit)}${valued}`, ...parts];
}

function figure(value: number, exact: Exact | null, unit: Unit): string {
  if (unit === 'flag') return value === 1 ? 'yes' : 'no';
  return printed(exact ?? exactOf(value, unit));
}

/** A worksheet without rows is given, too, which is not the same as none. */
function linesOfWorksheet(form: CompiledForm, { name, rows }: WorksheetFacts): string[] {
  const columns = form.worksheet(name)?.columns ?? [];
  const ofRows = rows.flatMap(({ label, values }) =>
    values.flatMap((value, index) => {
      const column = columns[index];
      if (value === null || column === undefined) return [];
      return [`worksheet ${name} ${quoted(label)} ${column.name} ${printed(value)}`];
    }),
  );
  return [`worksheet ${name}`, ...ofRows];
}

/** A quantity in decimal digits: dollars, a count, the ratio of a percent. */
function printed(quantity: Exact): string {
  return quantity === 0 ? NIL : toDecimalString(quantity);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function byCharacters(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The code of the finding that a sealed month is not as it was filed. */
export const SEAL_BROKEN = 'sealed-figure-changed' satisfies CheckCode;

/**
 * Whether a month is closed: filed, sealed, not amended, and as it was sealed. What a new version of the rules says
 * of it changes nothing any more.
 */
export function isClosed({ facts, findings }: EvaluatedReport): boolean {
  const { filed, amended } = facts;
  if (filed?.seal == null || amended !== null || !isReadable(facts)) return false;
  return !findings.some(({ code }) => code === SEAL_BROKEN);
}

/** What is judged by the form as it is today, beside its rules: of a closed month it was judged when it was filed. */
const JUDGED: ReadonlySet<string> = new Set([
  'control-total',
  'missing-column',
  'not-acceptable',
  'stale-acceptance',
  'superfluous-column',
  'too-large',
  'unanswered-lines',
  'uncomputed-lines',
  'unknown-rule',
  'worksheet-blank',
  'worksheet-dates',
]);

/**
 * Tells the findings that count from those that closed months are not held to any more: what the form and its rules
 * of today say of figures that were filed under those of their time. What is wrong with the text itself, with how
 * months link, and what an amendment changes counts always.
 * @param closed the months that are (`isClosed`), as `FIRM MONTH`
 */
export function openFindings(
  form: Form,
  closed: ReadonlySet<string>,
  findings: readonly Finding[],
): readonly Finding[] {
  if (closed.size === 0) return findings;
  const rules = new Set(form.rules.map(({ code }) => code));
  return findings.filter(
    ({ code, subject: { firm, month } }) =>
      firm === null || !closed.has(`${firm} ${month ?? ''}`) || !(JUDGED.has(code) || rules.has(code)),
  );
}

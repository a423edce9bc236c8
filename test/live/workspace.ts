/**
 * A workspace that is edited at random: files of `.focus` text made of reports and profiles, and the edits people and
 * tools make to them. Every edit is a few numbers, so that a failing session shrinks to a short one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const EXAMPLES = join(import.meta.dirname, '../../examples/meridian');
const MONTH = readFileSync(join(EXAMPLES, '2026-04.focus'), 'utf8').trimEnd();
const PROFILE = readFileSync(join(EXAMPLES, 'firm.focus'), 'utf8')
  .replace(/^ {2}rules [^]*/m, '  rules looking-back')
  .trimEnd();

/** House rules that look back: at figures, at their own quantities, at worksheets, over several months. */
export const HOUSE_RULES = `rules looking-back for focus-part-1 {
  profile {
    patience  money  default $100,000  "How far net capital may fall"
  }
  let worth = net-capital - haircuts

  rule fell-twice {
    warning when net-capital < prior net-capital and prior net-capital < prior prior net-capital
    at     net-capital
    says   "Net capital fell to {net-capital} for the second time."
    cites  "Policy 1"
  }
  rule fell-far {
    warning when worth + patience < prior worth
    at     net-capital
    let    change = prior worth - worth
    says   "What is left of net capital fell by {change}."
    cites  "Policy 1"
  }
  rule rose-before {
    warning when prior change > patience and net-capital >= $1
    at     haircuts
    let    change = net-capital - prior net-capital
    says   "Net capital changed by {change}, and rose by more than {patience} in the month before."
    cites  "Policy 1"
  }
  rule spent {
    warning when costs > net-capital - patience
    at     expenses
    let    costs = expenses + prior expenses
    says   "Expenses of two months are {costs}."
    cites  "Policy 1"
  }
  rule more-markets {
    info   when sum(equity-markets.nasdaq) > prior sum(equity-markets.nasdaq)
    at     equity-markets-nasdaq
    says   "More markets than a month before."
    cites  "Policy 1"
  }
  rule quarter {
    info   when expenses > mean(exact expenses over 3 months)
    at     expenses
    says   "Expenses are above the mean of three months."
    cites  "Policy 1"
  }
}
`;

const FIRMS = ['acme', 'beta', 'zeta'] as const;
const FIRST = '2025-09';

/** What stands in a file: one profile or one report. */
interface Section {
  readonly lines: string[];
}

/** An edit: which kind, and numbers that say where and what; any numbers mean something. */
export interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly line: number;
  readonly to: number;
}

/** The kinds of edits; those that people make most stand here more than once. */
export const KINDS = [
  'figure',
  'figure',
  'figure',
  'last figure',
  'drop line',
  'break line',
  'repeat line',
  'note',
  'note',
  'note',
  'worksheet',
  'filed',
  'amended',
  'accept',
  'conflict',
  'setting',
  'rules',
  'move',
  'repeat',
  'delete section',
  'delete file',
  'month',
  'firm',
  'add',
  'again',
] as const;

/** A session: edits in groups, after each of which the workspace is brought up to date. */
export const sessions: fc.Arbitrary<readonly (readonly Edit[])[]> = fc.array(
  fc.array(
    fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(999), line: fc.nat(999), to: fc.nat(999) }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 12, size: 'max' },
);

/** Texts of files by name, and what edits do to them. */
export class EditedTexts {
  readonly #files = new Map<string, Section[]>();

  /**
   * A firm with months in files of their own; one with four in one file; a month of no firm.
   * @param months how many the first firm has
   */
  constructor(months = 7) {
    this.#files.set('acme/firm.focus', [profile('acme')]);
    for (let index = 0; index < months; index += 1) {
      const month = shift(FIRST, index);
      this.#files.set(`acme/${month}.focus`, [report('acme', month, index < 5)]);
    }
    const year = [0, 1, 2, 4].map((index) => report('beta', shift('2026-01', index), false));
    this.#files.set('beta.focus', [profile('beta'), ...year]);
    this.#files.set('zeta.focus', [report('zeta', '2026-03', false)]);
  }

  /** The names of all files. */
  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The texts of all files by their names, as they are now. */
  get files(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#files].map(([name, sections]) => [name, textOf(sections)]));
  }

  /** The text of a file; undefined where it is deleted. */
  text(name: string): string | undefined {
    const sections = this.#files.get(name);
    return sections && textOf(sections);
  }

  /**
   * Applies an edit.
   * @returns the files whose texts it changed, came or went
   */
  apply(edit: Edit): readonly string[] {
    const all = [...this.#files].flatMap(([file, sections]) =>
      sections.map((section) => ({ file, section })),
    );
    const chosen = all[edit.at % Math.max(1, all.length)];
    if (edit.kind === 'add' || chosen === undefined) return this.#add(edit);
    const { file, section } = chosen;
    const { lines } = section;
    switch (edit.kind) {
      case 'last figure':
      case 'figure': {
        const month =
          edit.kind === 'figure'
            ? section
            : all.findLast(({ file: one }) => one.startsWith('acme/2'))?.section;
        setFigure(month?.lines ?? lines, edit);
        return this.#filesOf(month ?? section);
      }
      case 'drop line':
        lines.splice(1 + (edit.line % lines.length), 1);
        return [file];
      case 'break line':
        lines.splice(
          lineOf(lines, edit),
          1,
          (lines[lineOf(lines, edit)] ?? '') + pick(['x', ' 1,2345', ' "open', ' 17'], edit.to),
        );
        return [file];
      case 'repeat line':
        lines.splice(lineOf(lines, edit), 0, lines[lineOf(lines, edit)] ?? '');
        return [file];
      case 'note':
        lines.splice(edit.to % 3 === 0 ? 1 + (edit.line % lines.length) : 0, 0, `// note ${edit.to}`);
        return [file];
      case 'worksheet': {
        const rows = lines.flatMap((line, index) => (/^ +\d{4}-/.test(line) ? [index] : []));
        const row = rows[edit.line % Math.max(1, rows.length)];
        if (row !== undefined) lines[row] = `     2026-0${1 + (edit.to % 4)}-11   ${edit.to % 70}  2  1`;
        return [file];
      }
      case 'filed':
        setFact(lines, 'filed', edit.to % 3 === 0 ? null : `2026-0${1 + (edit.to % 6)}-1${edit.line % 9}`);
        return [file];
      case 'amended':
        amend(lines, edit);
        return [file];
      case 'accept':
        setFact(lines, 'accept', edit.to % 4 === 0 ? null : `${pick(ACCEPTED, edit.line)} "noted"`);
        return [file];
      case 'conflict': {
        const open = lines.indexOf('<<<<<<< HEAD');
        if (open >= 0) lines.splice(open, 1);
        else lines.splice(lineOf(lines, edit), 0, '<<<<<<< HEAD');
        return [file];
      }
      case 'setting':
      case 'rules': {
        const profiles = all.filter((one) => one.section.lines.some((line) => line.startsWith('firm ')));
        const one = profiles[edit.at % Math.max(1, profiles.length)];
        if (one === undefined) return [];
        setSetting(one.section.lines, edit);
        return [one.file];
      }
      case 'move':
      case 'repeat':
        if (edit.kind === 'move') this.#take(file, section);
        return [...new Set([file, ...this.#put(edit, { lines: [...lines] })])];
      case 'delete section':
        this.#take(file, section);
        return [file];
      case 'delete file':
        this.#files.delete(file);
        return [file];
      case 'month':
      case 'firm': {
        const heading = lines.findIndex((line) => /^(?:report|firm) /.test(line));
        const [word, firm = '', ...rest] = lines[heading]?.split(' ') ?? [];
        if (word === undefined) return [];
        const name = edit.kind === 'firm' ? pick(FIRMS, edit.to) : firm;
        const tail = edit.kind === 'month' && word === 'report' ? [shift(FIRST, edit.to % 9)] : rest;
        lines[heading] = [word, name, ...tail].join(' ');
        return [file];
      }
      case 'again':
        return [file];
    }
  }

  #filesOf(section: Section): string[] {
    return [...this.#files].flatMap(([file, sections]) => (sections.includes(section) ? [file] : []));
  }

  #add(edit: Edit): string[] {
    const firm = pick(FIRMS, edit.at);
    const isProfile = edit.line % 5 === 0;
    return this.#put(
      edit,
      isProfile ? profile(firm) : report(firm, shift(FIRST, edit.line % 9), edit.to % 2 === 0),
    );
  }

  #put({ to }: Edit, section: Section): string[] {
    const file = [...this.names, 'another.focus', 'added.focus'][to % (this.#files.size + 2)] ?? '';
    const sections = this.#files.get(file) ?? [];
    sections.splice(to % (sections.length + 1), 0, section);
    this.#files.set(file, sections);
    return [file];
  }

  #take(file: string, section: Section): void {
    const sections = this.#files.get(file) ?? [];
    sections.splice(sections.indexOf(section), 1);
  }
}

function textOf(sections: readonly Section[]): string {
  return sections.map(({ lines }) => `${lines.join('\n')}\n`).join('\n');
}

/** Rules and findings that are accepted in the sessions. */
const ACCEPTED = [
  'missing-month',
  'amended-prior',
  'late-filing',
  'looking-back/fell-twice',
  'looking-back/fell-far',
  'net-capital-deficiency',
  'no-such-rule',
] as const;

/** The lines that are edited most: those that carry over, those that rules look back on, and some others. */
const EDITED = [
  '3950',
  '4201',
  '3501',
  '3540',
  '3740',
  '4430',
  '4880',
  '1710',
  '4264',
  '103',
  '850',
  '3750',
  '3500',
];

function setFigure(lines: string[], { line, to }: Edit): void {
  const key = line % 3 === 0 ? null : pick(EDITED, line);
  const index = key === null ? lineOf(lines, { line }) : lines.findIndex((one) => one.startsWith(`${key} `));
  const [, start] = /^(\d+ +\S+ +)\S+/.exec(lines[index] ?? '') ?? [];
  if (start === undefined) return;
  lines[index] = start + pick(FIGURES, to);
}

const FIGURES = [
  '-0-',
  '1,115',
  '9,482',
  '612,000',
  '740,000',
  '24,000',
  '1',
  '$1,500',
  '(3,000)',
  '17,5',
] as const;

function setFact(lines: string[], word: string, value: string | null): void {
  const known = lines.findIndex((line) => line.startsWith(`  ${word} `));
  if (known >= 0) lines.splice(known, 1);
  const heading = lines.findIndex((line) => line.startsWith('report '));
  if (heading >= 0 && value !== null) lines.splice(heading + 1, 0, `  ${word} ${value}`);
}

function amend(lines: string[], { line, to }: Edit): void {
  const isAmended = lines.some((one) => one.startsWith('  amended '));
  setFact(lines, 'amended', isAmended ? null : `2026-0${1 + (to % 7)}-20 "an error"`);
  const written = lines.findIndex((one) => /^ +was /.test(one));
  if (written >= 0) lines.splice(written, 1);
  const index = lines.findIndex((one) => one.startsWith(`${pick(EDITED, line)} `));
  if (!isAmended && index >= 0) lines.splice(index + 1, 0, `     was ${String(1 + (to % 99))}`);
}

function setSetting(lines: string[], { kind, line, to }: Edit): void {
  const [name, ...values] =
    kind === 'rules' ? (['rules', 'looking-back', null, 'unknown-rules'] as const) : pick(SETTINGS, line);
  const value = pick(values, to);
  const known = lines.findIndex((one) => one.startsWith(`  ${name} `));
  if (known >= 0) lines.splice(known, 1);
  const from = to % 4 === 1 ? ` from ${shift(FIRST, to % 8)}` : '';
  if (value !== null) lines.push(`  ${name} ${value}${from}`);
}

const SETTINGS = [
  ['method', 'alternative', 'basic', 'sideways', null],
  ['concentration-base', 'current', 'prior-month'],
  ['schedule-b-columns', 'all', 'deductions'],
  ['patience', '$5', '$1,000,000', null],
  ['minimum-dollars', '$250,000', '$9,000,000', '$5', null],
  ['commenced', '2025-10-01', null],
  ['zip', '"10005"', '"62701"'],
] as const satisfies readonly (readonly [string, ...(string | null)[]])[];

/** What the month before the first would give. */
const OPENING = '3501 equity-start-of-month 70,118';

function profile(firm: string): Section {
  return { lines: PROFILE.replace('meridian "Meridian', `${firm} "The`).split('\n') };
}

/** Later months lose money, so that rules look back from the beginning; every other one has control totals, all wrong. */
function report(firm: string, month: string, filed: boolean): Section {
  const number = Number(month.slice(5));
  const isWritten = (line: string) => number % 2 === 0 || !/^(?:3500|3750|3910|3852) /.test(line);
  const lines = MONTH.replaceAll(/2026-0[34]/g, (one) => (one === '2026-04' ? month : shift(month, -1)))
    .replace('meridian', firm)
    .replace(/^(3950 \S+ +)\S+/m, number % 3 === 0 ? '$14,115' : '$1(9,115)')
    .split('\n')
    .filter((line) => isWritten(line) && !line.startsWith('  filed'));
  if (month === FIRST)
    lines.splice(
      lines.findIndex((line) => line.startsWith('3950')),
      0,
      OPENING,
    );
  if (filed) lines.splice(1, 0, `  filed ${shift(month, 1)}-12`);
  return { lines };
}

function lineOf(lines: readonly string[], { line }: { readonly line: number }): number {
  return line % Math.max(1, lines.length);
}

function pick<T>(values: readonly [T, ...T[]] | readonly T[], at: number): T {
  const value = values[at % values.length];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}

function shift(month: string, by: number): string {
  const date = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1));
  return date.toISOString().slice(0, 7);
}

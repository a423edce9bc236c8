/** Codes that no rule of a form has, told in whatever format. */
import { ACCEPTABLE, type Severity } from '@focus/engine';
import { colorsFor, paint } from '../color.ts';
import type { CodeText } from './code-texts.ts';
import { FILING_CODES } from './filing-codes.ts';
import { FORM_CODES } from './form-codes.ts';
import { capitalized } from './markdown.ts';
import { indented, titled } from './text.ts';

/** The kinds of files, and the codes that are found in them alone. */
const KINDS = [
  { ending: '.focus', kind: 'filing', codes: FILING_CODES },
  { ending: '.focusform', kind: 'form', codes: FORM_CODES },
] as const;

/** A code, as it is told of one kind of file. */
export interface ToldCode {
  readonly code: string;
  /** What it is found in: a filing (`.focus`), or a form or house rules (`.focusform`). */
  readonly kind: 'filing' | 'form';
  readonly severities: readonly Severity[];
  readonly means: string;
  readonly advice: string;
  /** Whether `accept` covers it, where it is a warning. */
  readonly acceptable: boolean;
}

/** Every code, those of filings first. */
export function allCodes(): readonly ToldCode[] {
  return KINDS.flatMap(({ kind, codes }) =>
    Object.entries<CodeText>(codes).map(([code, text]) => told(code, kind, text)),
  );
}

/**
 * What a code means: in filings, in forms, or both; nothing where no finding has it, or a rule of a form.
 * @param files with findings of that code; left out, all kinds of files are meant
 */
export function tellCode(code: string, files?: readonly string[]): readonly ToldCode[] {
  const kinds = KINDS.filter(({ ending }) => files?.some((file) => file.endsWith(ending)) ?? true);
  const names = new Set(kinds.map(({ kind }) => kind));
  return allCodes().filter((one) => one.code === code && names.has(one.kind));
}

function told(code: string, kind: ToldCode['kind'], { severities, means, advice }: CodeText): ToldCode {
  return { code, kind, severities, means, advice, acceptable: kind === 'filing' && ACCEPTABLE.has(code) };
}

/**
 * A code in full, for a terminal.
 * @param when the option `--color`
 */
export function codeText(codes: readonly ToldCode[], when: string | undefined): string {
  const colors = colorsFor(when);
  const blocks = codes.map((one) => {
    const severities = one.severities.map((severity) => paint(severity, colors)(severity)).join(' or ');
    return titled(`${severities}  ${colors.bold(one.code)}`, colors, [
      ['means', indented(one.means)],
      ['what to do', indented(one.advice)],
      ['accepting', indented(accepting(one))],
      ['found in', indented(FOUND_IN[one.kind])],
    ]);
  });
  return blocks.join('\n');
}

const FOUND_IN: Readonly<Record<ToldCode['kind'], string>> = {
  filing: 'filings (.focus)',
  form: 'house rules and forms (.focusform)',
};

/** Whether, and how, a finding of the code is acknowledged; empty for information. */
function accepting({ code, severities, acceptable, kind }: ToldCode): string {
  if (kind === 'form' || severities.every((severity) => severity === 'info')) return '';
  if (isError(severities)) return 'Errors cannot be accepted.';
  if (!acceptable) return 'It cannot be accepted.';
  const what = severities.length === 1 ? 'it' : 'it where it is a warning';
  return `\`accept ${code} "reason"\` below the heading of the report accepts ${what}.`;
}

function isError(severities: readonly Severity[]): boolean {
  return severities.every((severity) => severity === 'error');
}

/** A code in full, for a page that says of errors what holds for all of them; without a heading. */
export function codeMarkdown(codes: readonly ToldCode[]): string {
  return codes.map((one) => `${markdownOf(one)}\n`).join('\n');
}

function markdownOf(one: ToldCode): string {
  const severities = capitalized(one.severities.join(' or '));
  const accepts = isError(one.severities) ? '' : accepting(one);
  return [`**${severities}.** ${one.means}`, `${one.advice} ${accepts}`.trim()].join('\n\n');
}

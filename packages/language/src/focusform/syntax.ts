/** What the parser could not read, told so that a person can act on it: one finding for each line at most. */
import type { Place } from '@focus/engine';
import { LangiumParserErrorMessageProvider, type AstNode, type ParseResult } from 'langium';
import { errorAt, type FormFinding } from './findings.ts';
import { RESERVED } from './tokens.ts';

type ParserError = ParseResult['parserErrors'][number];
type Token = ParserError['token'];
type TokenType = Token['tokenType'];

/** What each kind of word is called in a message. */
const WORDS: Readonly<Record<string, string>> = {
  FORM_NAME: 'a name',
  FORM_PATH: 'a name',
  FORM_SECTION: 'the capital letter of a schedule',
  FORM_STRING: 'a text in quotes',
  FORM_NUMBER: 'a number',
  FORM_PERCENT: 'a percent',
  FORM_AMOUNT: 'an amount',
  FORM_KEY: 'the line',
  FORM_DATE: 'a date as 2026-06-30',
  EOF: 'the end of the file',
};

const OPERATORS: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '/', '(', ',', '<', '<=', '>', '>=', '='],
  ...['and', 'or', 'not', 'is', 'exact', 'prior', 'when', 'where'],
]);

/** Says what would have been read where the parser stopped; `syntaxFindings` says what stands there instead. */
export class FormErrorMessages extends LangiumParserErrorMessageProvider {
  override buildMismatchTokenMessage(options: { expected: TokenType }): string {
    return expectation([options.expected]);
  }

  override buildNotAllInputParsedMessage(): string {
    return 'the end of the file';
  }

  override buildNoViableAltMessage(options: { expectedPathsPerAlt: TokenType[][][] }): string {
    return expectation(options.expectedPathsPerAlt.flat().flatMap((path) => path.slice(0, 1)));
  }

  override buildEarlyExitMessage(options: { expectedIterationPaths: TokenType[][] }): string {
    return expectation(options.expectedIterationPaths.flatMap((path) => path.slice(0, 1)));
  }
}

/**
 * The findings of reading a text, in its order; empty where all of it was read. Where one line has several,
 * the first is told: the others follow from it.
 */
export function syntaxFindings(result: ParseResult<AstNode>): FormFinding[] {
  const findings = new Map<number, FormFinding>();
  for (const error of result.parserErrors) {
    const finding = syntaxFinding(error);
    const { line } = finding.place;
    if (!findings.has(line)) findings.set(line, finding);
  }
  return [...findings.values()].sort((left, right) => left.place.line - right.place.line);
}

function syntaxFinding(error: ParserError): FormFinding {
  const { token } = error;
  const previous = previousOf(error);
  const place = placeOfToken(isReal(token) || previous === undefined ? token : previous);
  const { name } = token.tokenType;
  if (name === 'FORM_STRAY') return strayWord(token.image, place);
  if (name === 'FORM_OPEN_STRING') {
    return errorAt(place, 'malformed-string', 'A text ends on its line: close it with a quote; `""` is a quote inside.');
  }
  if (token.image === '=' && error.context.ruleStack.includes('FormCondition')) {
    return errorAt(
      place,
      'equals-in-condition',
      '`=` opens a formula: in a condition write `is` for a choice, and `<`, `<=`, `>` or `>=` for a quantity.',
    );
  }
  const found = isReal(token) ? `\`${token.image}\`` : 'the end of the file';
  if (previous !== undefined && OPERATORS.has(previous.image)) {
    return errorAt(
      placeOfToken(previous),
      'dangling-operator',
      `After \`${previous.image}\` comes ${error.message}, not ${found}: finish the expression or take \`${previous.image}\` away.`,
    );
  }
  const reserved = RESERVED.has(token.image) && error.message.includes(WORDS['FORM_NAME'] ?? '');
  return errorAt(
    place,
    'unexpected-word',
    `${upperFirst(found)} cannot stand here: write ${error.message}${reserved ? `; \`${token.image}\` is a word of the language and no name` : ''}.`,
  );
}

/** A word that is none of the language's. */
function strayWord(word: string, place: Place): FormFinding {
  const blank = /[^\S \t\r\n]|[\u200B-\u200D\u2060\uFEFF]/u.exec(word)?.[0];
  if (blank !== undefined) {
    const code = (blank.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return errorAt(place, 'strange-blank', `A blank that is none (U+${code}) stands in this word: write spaces.`);
  }
  if (/^-.|.-$/.test(word) && /^-?[\w.$%-]+$/.test(word)) {
    const words = word.replace(/^-/, '- ').replace(/-$/, ' -');
    return errorAt(place, 'glued-minus', `A minus has blanks on both sides, names have hyphens: write \`${words}\`.`);
  }
  if (/^[\d$]/.test(word)) {
    return errorAt(place, 'malformed-number', `\`${word}\` is no number: write \`15\`, \`2%\` or \`$250,000\`.`);
  }
  if (/^[\w.-]+$/.test(word)) {
    const name = word
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/[_.-]+/g, '-')
      .replace(/^-|-$/g, '');
    return errorAt(place, 'malformed-name', `Names are lower-case words with hyphens: write \`${name}\`.`);
  }
  return errorAt(place, 'unexpected-word', `\`${word}\` is no word of the language.`);
}

function expectation(tokens: readonly TokenType[]): string {
  const words = [...new Set(tokens.map(({ name }) => WORDS[name] ?? `\`${name}\``))];
  if (words.length > 12) return 'what the row asks for next';
  const last = words.pop() ?? 'nothing';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

function previousOf(error: ParserError): Token | undefined {
  if (!('previousToken' in error)) return undefined;
  const previous = error.previousToken as Token | undefined;
  return previous !== undefined && isReal(previous) ? previous : undefined;
}

/** Whether a token stands in the text: the end of it and what the parser inserts do not. */
function isReal(token: Token): boolean {
  return token.image !== '' && Number.isInteger(token.startOffset);
}

function placeOfToken(token: Token): Place {
  if (!isReal(token)) return { line: 0, start: 0, end: 0 };
  const start = (token.startColumn ?? 1) - 1;
  return { line: (token.startLine ?? 1) - 1, start, end: start + token.image.length };
}

function upperFirst(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

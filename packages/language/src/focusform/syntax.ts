/** What the parser could not read, told so that a person can act on it: one finding for each line at most. */
import { monthEnd, type Place } from '@focus/engine';
import { LangiumParserErrorMessageProvider, type ParseResult } from 'langium';
import { kebabCase, plainText, quote, strangeBlankIn, suggestionFor } from '../focus/spelling.ts';
import { isMonth, WORD_CLASSES } from '../focus/word-classes.ts';
import { danglingAbove } from './dangling.ts';
import { errorAt, type FormFinding } from './findings.ts';
import { listOf } from './resolve.ts';
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

/** The words that begin the rows of each section, by the rule of the grammar that reads it. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  FormLaw: ['revision', 'due', 'headlines', 'profile', 'let', 'schedule', 'worksheet', 'rule'],
  FormHouseRules: ['profile', 'let', 'rule'],
  FormSchedule: ['months', 'columns', 'heading', 'page', 'note', 'line'],
  FormRule: ['at', 'let', 'says', 'cites'],
};

const ROW_WORDS: ReadonlySet<string> = new Set(Object.values(ROWS).flat());

const AFTER_THE_END = 'the end of the file';

/** Says what would have been read where the parser stopped; `syntaxFindings` says what stands there instead. */
export class FormErrorMessages extends LangiumParserErrorMessageProvider {
  override buildMismatchTokenMessage(options: { expected: TokenType }): string {
    return expectation([options.expected]);
  }

  override buildNotAllInputParsedMessage(): string {
    return AFTER_THE_END;
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
export function syntaxFindings(result: ParseResult, text: string): FormFinding[] {
  const findings = new Map<number, FormFinding>();
  // Where a row was not read, its section may seem to end too early: what stands after it is not wrong.
  const [first, ...others] = result.parserErrors;
  const errors = others.filter(({ message }) => message !== AFTER_THE_END);
  for (const error of first === undefined ? [] : [first, ...errors]) {
    const finding = syntaxFinding(error, text);
    const { line } = finding.place;
    if (!findings.has(line)) findings.set(line, finding);
  }
  return [...findings.values()].sort((left, right) => left.place.line - right.place.line);
}

function syntaxFinding(error: ParserError, text: string): FormFinding {
  const { token } = error;
  const previous = previousOf(error);
  const place = placeOfToken(isReal(token) || previous === undefined ? token : previous);
  const { name } = token.tokenType;
  const dangling = isReal(token) ? danglingAbove(text, place.line, place.start, ROW_WORDS) : null;
  if (dangling !== null) {
    const { operator, row } = dangling;
    return danglingOperator(operator, operandOf(operator), `\`${row}\``, dangling.place);
  }
  if (name === 'FORM_STRAY') return strayWord(token.image, place, previous?.image);
  if (name === 'FORM_OPEN_STRING') {
    return errorAt(
      place,
      'malformed-string',
      'A text ends on its line: close it with a quote; `""` is a quote inside.',
    );
  }
  if (token.image === '=' && isWithin(error, 'FormCondition')) {
    return errorAt(
      place,
      'equals-in-condition',
      '`=` opens a formula: in a condition write `is` for a choice, and `<`, `<=`, `>` or `>=` for a quantity.',
    );
  }
  const found = isReal(token) ? `\`${token.image}\`` : 'the end of the file';
  if (previous !== undefined && OPERATORS.has(previous.image) && !isOperand(token)) {
    return danglingOperator(previous.image, error.message, found, placeOfToken(previous));
  }
  const message = `${upperFirst(found)} cannot stand here: ${adviceFor(error)}.`;
  const meant = rowMeant(error);
  return errorAt(place, 'unexpected-word', message, { instead: meant === null ? [] : [meant] });
}

function danglingOperator(operator: string, expected: string, found: string, place: Place): FormFinding {
  const message = `After \`${operator}\` comes ${expected}, not ${found}: finish the expression or take \`${operator}\` away.`;
  return errorAt(place, 'dangling-operator', message);
}

/** What comes after an operator. */
function operandOf(operator: string): string {
  if (['and', 'or', 'not', 'when', 'where'].includes(operator)) return 'a condition';
  return operator === 'is' || operator === 'exact' ? 'a name' : 'a quantity';
}

/** What to write where a word is read that cannot stand there. */
function adviceFor(error: ParserError): string {
  const { image } = error.token;
  if (error.message === AFTER_THE_END) return 'a file holds one form, or one set of house rules';
  const isReserved = RESERVED.has(image);
  const noName = isReserved ? `; \`${image}\` is a word of the language and no name` : '';
  if (beginsRow(error)) {
    const rows = ROWS[innermostRule(error)];
    if (rows === undefined) return `a row begins with a name, and \`}\` ends them${noName}`;
    const meant = rowMeant(error);
    return meant === null
      ? `a row begins with ${listOf(rows, 'or')}, and \`}\` ends them`
      : `write \`${meant}\``;
  }
  return `write ${error.message}${error.message.includes('a name') ? noName : ''}`;
}

/** Whether a word stands where a row may begin. */
function beginsRow({ message, token }: ParserError): boolean {
  return message === '`}`' && isReal(token);
}

/** The word that was probably meant to begin a row; null where none is near. */
function rowMeant(error: ParserError): string | null {
  return beginsRow(error) ? suggestionFor(error.token.image, ROWS[innermostRule(error)] ?? []) : null;
}

/** Whether a word is one a person would write as an operand, even where it is not one. */
function isOperand({ tokenType }: Token): boolean {
  return tokenType.name.startsWith('FORM_');
}

/** A word that is none of the language's. */
function strayWord(word: string, place: Place, previous: string | undefined): FormFinding {
  const blank = strangeBlankIn(word);
  if (blank !== null) {
    return errorAt(place, 'strange-blank', `${upperFirst(blank)} separates no words: write a space.`);
  }
  const date = dateMeant(word, place, previous);
  if (date !== null) return date;
  if (/^-?[\w.$%-]+$/.test(word) && (word.startsWith('-') || word.endsWith('-'))) {
    const words = word.replace(/^-/, '- ').replace(/-$/, ' -');
    return gluedMinus(place, words);
  }
  const glued =
    /^(?<left>[\d$.%]+)-(?<right>[a-z$\d].*)$|^(?<name>[a-z].*?)-(?<amount>\$[\d.]+|[\d.]+%)$/.exec(
      word,
    )?.groups;
  if (glued !== undefined) {
    const words = `${glued['left'] ?? glued['name'] ?? ''} - ${glued['right'] ?? glued['amount'] ?? ''}`;
    return gluedMinus(place, words);
  }
  const plain = plainText(word);
  if (plain !== word && /^[\w.$%-]+$/.test(plain)) {
    const message = `${quote(word)} is not typed with the signs of the language: write \`${plain}\`.`;
    return errorAt(place, 'strange-sign', message, { instead: [plain] });
  }
  if (/^[\d$]/.test(word)) {
    const message = `${quote(word)} is no number: write it as \`15\`, \`2%\` or \`$250,000\`.`;
    return errorAt(place, 'malformed-number', message);
  }
  const name = /^[A-Za-z]/.test(word) ? kebabCase(word) : null;
  if (name !== null) {
    const message = `${quote(word)} is no name: names are lower-case words with hyphens; write \`${name}\`.`;
    return errorAt(place, 'malformed-name', message, { instead: [name] });
  }
  return errorAt(place, 'unexpected-word', `${quote(word)} is no word of the language: take it away.`);
}

const BEFORE_DATES: ReadonlySet<string | undefined> = new Set(['from', 'until', 'default']);

/** A word in the place of a date: a month, whose end is what a form goes by, or a date otherwise spelt. */
function dateMeant(word: string, place: Place, previous: string | undefined): FormFinding | null {
  if (!BEFORE_DATES.has(previous) || !/^\d{4}[-.]\d|^\d+-\d+-\d{4}$/.test(word)) return null;
  const instead = isMonth(word) ? [monthEnd(word)] : WORD_CLASSES.date.instead(word);
  const advice = instead[0] === undefined ? 'a date is written as 2026-06-30' : `write \`${instead[0]}\``;
  return errorAt(place, 'malformed-date', `${quote(word)} is no date: ${advice}.`, { instead });
}

function gluedMinus(place: Place, words: string): FormFinding {
  const message = `A minus has blanks on both sides: write \`${words}\`.`;
  return errorAt(place, 'glued-minus', message, { instead: [words] });
}

function expectation(tokens: readonly TokenType[]): string {
  const names = new Set(tokens.map(({ name }) => name));
  if (names.has('answered')) return 'a condition';
  if (names.has('FORM_AMOUNT') && names.has('max')) return 'a quantity';
  const words = [...new Set([...names].map((name) => WORDS[name] ?? `\`${name}\``))];
  const last = words.pop() ?? 'nothing';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

/** Whether the parser stopped inside of a rule of the grammar; Langium marks the names of rules with a suffix. */
function isWithin(error: ParserError, rule: string): boolean {
  return error.context.ruleStack.some((name) => name.startsWith(rule));
}

/** The rule of the grammar in which the parser stopped, without the suffix that Langium marks it with. */
function innermostRule(error: ParserError): string {
  return (error.context.ruleStack.at(-1) ?? '').replace(/\W+$/, '');
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

/** What can stand next on a command line, from the data that subcommands are made of and from the workspace. */
import type { CommandSpec, OptionSpec } from '../command.ts';
import type { CommandLoader } from '../commands/index.ts';
import { FILES, FOLDERS } from './scripts.ts';

/** A word that can stand there, and what it is. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** What a workspace has names for; asked only where they can stand. */
export interface Names {
  firms(): Promise<readonly Candidate[]>;
  /** Of a firm; of all of them where it is not known. */
  months(firm: string | undefined): Promise<readonly Candidate[]>;
  years(): Promise<readonly Candidate[]>;
  /** Branches and tags. */
  revisions(): Promise<readonly Candidate[]>;
  rules(): Promise<readonly Candidate[]>;
  /** What findings can have for a code that is no rule's. */
  codes(): Promise<readonly Candidate[]>;
  /** Lines of the form by their names, or by their item numbers where they have one. */
  lines(by: 'name' | 'item'): Promise<readonly Candidate[]>;
}

/** A command line as far as it is typed. */
interface Typed {
  readonly operands: readonly string[];
  /** The option whose value is typed; null where none is. */
  readonly open: OptionSpec | null;
  readonly current: string;
  /** What stands before the value in one word, as `--format=`. */
  readonly lead: string;
}

/** Options of every subcommand, and of the command itself. */
const HELP: Candidate = { word: '--help', about: 'display help for command' };
const VERSION: Candidate = { word: '--version', about: 'print the version' };

/**
 * The words that can stand where the last one is typed.
 * @param words of the command line without the command's name; the last is the one at the cursor, maybe empty. Shells
 *   part `--format=json` in their own ways: as one word, or at its `=`.
 */
export async function candidates(
  commands: ReadonlyMap<string, CommandLoader>,
  names: Names,
  words: readonly string[],
): Promise<readonly Candidate[]> {
  const [name = '', ...rest] = words;
  if (words.length < 2) return fitting(await subcommands(commands), name);
  if (name === 'help') return rest.length > 1 ? [] : fitting(await subcommands(commands), rest[0] ?? '');
  const spec = await commands.get(name)?.();
  if (spec === undefined) return [];
  const typed = readTyped(spec, rest);
  const { current, lead } = typed;
  if (typed.open !== null) {
    const values = await valuesOf(typed.open, typed, names);
    return fitting(values, current).map((one) =>
      isDirective(one) ? one : { ...one, word: `${lead}${one.word}` },
    );
  }
  if (current.startsWith('-')) {
    const options = spec.options.map(({ name: option, about }) => ({ word: `--${option}`, about }));
    return fitting([...options, HELP], current);
  }
  return fitting(await operandsOf(spec, typed, names), current);
}

async function subcommands(commands: ReadonlyMap<string, CommandLoader>): Promise<readonly Candidate[]> {
  const specs = await Promise.all([...commands.values()].map((load) => load()));
  const all = specs.map(({ name, about }) => ({ word: name, about }));
  return [...all, { word: 'help', about: 'show the help of a command' }, HELP, VERSION];
}

/** Those that begin as the word that is typed; options only where one is begun. */
function fitting(all: readonly Candidate[], current: string): readonly Candidate[] {
  return all.filter(
    (one) =>
      isDirective(one) || (one.word.startsWith(current) && (current !== '' || !one.word.startsWith('-'))),
  );
}

function isDirective({ word }: Candidate): boolean {
  return word === FILES || word === FOLDERS;
}

function readTyped(spec: CommandSpec, words: readonly string[]): Typed {
  const operands: string[] = [];
  const before = words.slice(0, -1);
  let open: OptionSpec | null = null;
  let onlyOperands = false;
  for (const word of before) {
    if (open !== null && word === '=') continue;
    if (open !== null) open = null;
    else if (onlyOperands || !word.startsWith('-')) operands.push(word);
    else if (word === '--') onlyOperands = true;
    else open = word.includes('=') ? null : optionNamed(spec, word);
  }
  const last = words.at(-1) ?? '';
  if (open !== null) return { operands, open, current: last === '=' ? '' : last, lead: '' };
  const at = onlyOperands ? -1 : last.indexOf('=');
  const glued = at < 0 ? null : optionNamed(spec, last.slice(0, at));
  if (glued !== null) {
    return { operands, open: glued, current: last.slice(at + 1), lead: last.slice(0, at + 1) };
  }
  return { operands, open: null, current: onlyOperands ? last.replace(/^-+/, '') : last, lead: '' };
}

/** An option that takes a value; null for a switch and for what is none. */
function optionNamed({ options }: CommandSpec, word: string): OptionSpec | null {
  return options.find(({ name, value }) => value !== null && word === `--${name}`) ?? null;
}

async function valuesOf(
  { choices, value }: OptionSpec,
  typed: Typed,
  names: Names,
): Promise<readonly Candidate[]> {
  if (choices !== null) return choices.map((word) => ({ word, about: '' }));
  return named(value?.toLowerCase() ?? '', typed, names);
}

/** The words for the operand at the cursor. */
async function operandsOf(spec: CommandSpec, typed: Typed, names: Names): Promise<readonly Candidate[]> {
  const { operands } = spec;
  const next = operands[typed.operands.length] ?? operands.findLast(({ usage }) => usage.includes('...'));
  if (next?.choices !== undefined) return next.choices.map((word) => ({ word, about: '' }));
  return next === undefined ? [] : named(next.usage.replace(/[<>[\].]/g, ''), typed, names);
}

/** The words for a placeholder, by what it is called. */
async function named(placeholder: string, typed: Typed, names: Names): Promise<readonly Candidate[]> {
  switch (placeholder) {
    case 'firm':
      return names.firms();
    case 'month':
      return names.months(typed.operands[0]);
    case 'year':
      return names.years();
    case 'revision':
      return names.revisions();
    case 'code':
      return [...(await names.rules()), ...(await names.codes())];
    case 'rule':
      return names.rules();
    case 'line':
      return names.lines(/^\d/.test(typed.current) ? 'item' : 'name');
    case 'dir':
    case 'folder':
      return [{ word: FOLDERS, about: '' }];
    case 'path':
    case 'file':
      return [{ word: FILES, about: '' }];
    default:
      return [];
  }
}

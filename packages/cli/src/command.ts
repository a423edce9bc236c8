/**
 * What a subcommand is: its options as data, and its work. Help and messages about options are commander's
 * (`program.ts`); a well-formed command line is read from the same data without it (`main.ts`), which saves a
 * quarter of the time a start takes.
 */
import { CannotWork, type ExitStatus } from './exit.ts';

/** An option of a subcommand. */
export interface OptionSpec {
  /** Its long name without dashes: `max-warnings`. */
  readonly name: string;
  /** What stands for its value in the help: `N`; null for a switch. */
  readonly value: string | null;
  /** The only values it takes; null takes any. */
  readonly choices: readonly string[] | null;
  /** What holds where the option is not given, for the help. */
  readonly fallback: string | null;
  readonly required: boolean;
  readonly about: string;
}

/** An operand of a subcommand. */
export interface OperandSpec {
  /** As the help shows it: `<firm>`, `[code]`, `[path...]`; dots take all that follow, brackets may be left out. */
  readonly usage: string;
  readonly about: string;
  /** What it can be; left out where it can be anything. */
  readonly choices?: readonly string[];
  /** Whether it may be empty. Elsewhere that is a variable that is not set, and the command would do more than was meant. */
  readonly mayBeEmpty?: true;
}

/** How many operands a subcommand takes, at least and at most. */
export function operandCount({ operands }: CommandSpec): { readonly least: number; readonly most: number } {
  const least = operands.filter(({ usage }) => usage.startsWith('<')).length;
  return { least, most: operands.some(({ usage }) => usage.includes('...')) ? Infinity : operands.length };
}

/** The options given: a text, or `true` for a switch. Names that are not given are absent. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** A subcommand. */
export interface CommandSpec {
  readonly name: string;
  /** One line for the list of subcommands. */
  readonly about: string;
  /** What it takes beside options, in order. */
  readonly operands: readonly OperandSpec[];
  readonly options: readonly OptionSpec[];
  /** Command lines with what they do. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** More to know, below the options. */
  readonly notes: string;
  /**
   * @param operands all of them, in order
   * @param behind those that stand behind `--`, where nothing is an option; null where there is no `--`
   */
  run(
    operands: readonly string[],
    values: OptionValues,
    behind: readonly string[] | null,
  ): Promise<ExitStatus>;
}

/** An option with what is rarely said left out. */
export function option(given: Pick<OptionSpec, 'name' | 'about'> & Partial<OptionSpec>): OptionSpec {
  return { value: null, choices: null, fallback: null, required: false, ...given };
}

/** Whether and where colours are used; every subcommand that prints has it. */
export const COLOR = option({
  name: 'color',
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  fallback: 'auto',
  about: 'colour the output: on a terminal, always or never',
});

/**
 * Runs a subcommand with values that fit its options.
 * @param args the command line, from which the operands and values were read
 * @throws CannotWork where a value is none of the choices, a path or an operand is empty, or a required option is missing
 */
export async function runCommand(
  spec: CommandSpec,
  operands: readonly string[],
  values: OptionValues,
  args: readonly string[],
): Promise<ExitStatus> {
  for (const { name, choices, required, value: placeholder } of spec.options) {
    const value = values[name];
    if (required && value === undefined) {
      throw new CannotWork(`"focus ${spec.name}" needs --${name} ${placeholder ?? ''}.`);
    }
    if (choices !== null && typeof value === 'string' && !choices.includes(value)) {
      throw new CannotWork(`--${name} takes ${listed(choices)}, not "${value}".`);
    }
    if (value === '' && (placeholder === 'PATH' || placeholder === 'DIR')) throw empty(`--${name}`);
  }
  if (operands.includes('') && !spec.operands.some(({ mayBeEmpty }) => mayBeEmpty)) {
    throw empty(`An operand of "focus ${spec.name}"`);
  }
  const dashes = args.indexOf('--');
  return spec.run(operands, values, dashes < 0 ? null : args.slice(dashes + 1));
}

function empty(what: string): CannotWork {
  return new CannotWork(`${what} is empty, as of a variable that is not set: write it, or leave it out.`);
}

/** The text of an option; undefined where it is not given. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * The whole number of an option; undefined where it is not given.
 * @throws CannotWork where it is not one
 */
export function numberOf(values: OptionValues, name: string): number | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new CannotWork(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}

/** `a, b or c`. */
export function listed(words: readonly string[], last: 'or' | 'and' = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

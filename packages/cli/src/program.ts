/** The command line as commander reads it: help, version, suggestions, and what is wrong with an option. */
import { Command, CommanderError, Option } from 'commander';
import { closestMatch } from 'leven';
import { runCommand, type CommandSpec, type OptionSpec, type OptionValues } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { CannotWork, EXIT, type ExitStatus } from './exit.ts';
import { print, say } from './output/streams.ts';
import { VERSION } from './version.ts';

const ABOUT = `Keeps FOCUS reports (SEC Form X-17A-5 Part I) in plain text: checks filings and completes reports.`;

const NOTES = `
The workspace is the git work tree around the path, or, without git, the folder given. All of its .focus and
.focusform files are read; the path says what is reported on.

Exit status: 0 nothing is wrong, 1 the input is wrong, 2 the command could not do its work.`;

/**
 * Runs the command line `args`, without the program's name.
 * @returns the status to end with: 0 for help and version, 2 for a command line that cannot be read
 * @throws CannotWork for a command that there is not
 */
export async function runProgram(args: readonly string[]): Promise<ExitStatus> {
  refuseUnknown(args[0] === HELP ? args[1] : args[0]);
  let status: ExitStatus = EXIT.clean;
  const program = newCommand('focus')
    .description(ABOUT)
    .version(VERSION, '-V, --version', 'print the version')
    .helpCommand(`${HELP} [command]`, 'Show the help of a command.')
    .addHelpText('after', NOTES);
  for (const load of COMMANDS.values()) {
    const spec = await load();
    addCommand(program, spec, async (operands, values) => {
      status = await runCommand(spec, operands, values, args);
    });
  }
  if (args.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.failed;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  }
  return status;
}

const HELP = 'help';

/**
 * Looks at the name of a command; where there is none, commander knows what to say.
 * @throws CannotWork that names the nearest one
 */
function refuseUnknown(name: string | undefined): void {
  if (name === undefined || name.startsWith('-') || name === HELP || COMMANDS.has(name)) return;
  const nearest = closestMatch(name, [...COMMANDS.keys(), HELP], {
    maxDistance: Math.floor(name.length / 2),
  });
  const hint = nearest === undefined ? '"focus help" lists them.' : `did you mean ${nearest}?`;
  throw new CannotWork(`There is no command "${name}": ${hint}`);
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  run: (operands: readonly string[], values: OptionValues) => Promise<void>,
): void {
  const command = newCommand(spec.name)
    .summary(spec.about)
    .description(spec.about)
    .allowExcessArguments(false);
  command.action(() => run(command.args, byName(spec, command.opts())));
  for (const { usage, about } of spec.operands) command.argument(usage, about);
  for (const option of spec.options) command.addOption(toCommander(option));
  const width = Math.max(...spec.examples.map(([line]) => line.length));
  const examples = spec.examples.map(([line, does]) => `  ${line.padEnd(width)}  ${does}`);
  command.addHelpText(
    'after',
    `\nExamples:\n${examples.join('\n')}\n${spec.notes === '' ? '' : `\n${spec.notes}`}`,
  );
  program.addCommand(command);
}

/** Choices longer than this stand behind what the option is about: beside its name they would push all others aside. */
const LONGEST_CHOICES = 40;

/** Choices, fallbacks and required options are judged in one place for all ways to start, `runCommand`. */
function toCommander({ name, value, choices, fallback, required, about }: OptionSpec): Option {
  const listed = choices?.join('|') ?? '';
  const isLong = listed.length > LONGEST_CHOICES;
  const placeholder = value === null ? '' : ` <${choices === null || isLong ? value : listed}>`;
  const among = isLong && choices !== null ? `: ${choices.join(', ')}` : '';
  const remark = required ? ' (required)' : fallback === null ? '' : ` (default: ${fallback})`;
  return new Option(`--${name}${placeholder}`, `${about}${among}${remark}`);
}

/** Commander names the values in camel case. */
function byName(spec: CommandSpec, values: OptionValues): OptionValues {
  return Object.fromEntries(
    spec.options.flatMap(({ name }) => {
      const value = values[new Option(`--${name}`).attributeName()];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function newCommand(name: string): Command {
  const command = new Command(name);
  return (
    command
      .exitOverride()
      .showSuggestionAfterError()
      // What a command takes stands in its own help.
      .configureHelp({ subcommandTerm: (command) => command.name() })
      .configureOutput({
        writeOut: print,
        writeErr: (text) => process.stderr.write(text),
        outputError: (text) => {
          say(sentence(command, text));
        },
      })
  );
}

/** What commander says of a command line in a sentence of ours: `error: unknown option '--fromat'\n(Did you mean …?)`. */
function sentence(command: Command, text: string): string {
  const [what = '', suggestion] = text
    .trim()
    .replace(/^error: /, '')
    .split(/\s*\n\s*/);
  const usage = command.createHelp().commandUsage(command);
  const name = usage.slice(0, usage.indexOf(' ['));
  const option = /^unknown option '(.*)'$/.exec(what)?.[1];
  if (option !== undefined) {
    const meant = /^\(Did you mean (.*\?)\)$/.exec(suggestion ?? '')?.[1];
    const hint = meant === undefined ? `"${name} --help" lists them.` : `did you mean ${meant}`;
    return `"${name}" has no option ${option}: ${hint}`;
  }
  const missing = /^missing required argument '(.*)'$/.exec(what)?.[1];
  if (missing !== undefined) return `The ${missing} is missing: ${usage}`;
  const flags = /^option '((\S+).*)' argument missing$/.exec(what);
  if (flags !== null) return `${flags[2] ?? ''} needs a value: ${flags[1] ?? ''}`;
  const many = /^too many arguments.* Expected (\d+) .* got (\d+): (.*)\.$/.exec(what);
  if (many !== null) return `${many[2] ?? ''} operands are too many (${many[3] ?? ''}): ${usage}`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}

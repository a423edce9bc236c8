/** The command line as commander reads it: help, version, suggestions, and what is wrong with an option. */
import { Command, CommanderError, Option } from 'commander';
import { runCommand, type CommandSpec, type OptionSpec, type OptionValues } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type ExitStatus } from './exit.ts';
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
 */
export async function runProgram(args: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  const program = newCommand('focus')
    .description(ABOUT)
    .version(VERSION, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'show the help of a command')
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
  return (
    new Command(name)
      .exitOverride()
      .showSuggestionAfterError()
      // What a command takes stands in its own help.
      .configureHelp({ subcommandTerm: (command) => command.name() })
      .configureOutput({
        writeOut: print,
        writeErr: (text) => process.stderr.write(text),
        outputError: (text) => {
          say(sentence(text));
        },
      })
  );
}

/** Commander's `error: unknown option '--fromat'\n(Did you mean --format?)` as one line of ours. */
function sentence(text: string): string {
  const words = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The command `focus`: reads the command line, runs the subcommand, ends with its status. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { operandCount, runCommand, type CommandSpec, type OptionValues } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { CannotWork, errorCode, EXIT, type ExitStatus } from './exit.ts';
import { say } from './output/streams.ts';

/** A command line that is complete and has nothing to be told about. */
interface Plain {
  readonly operands: readonly string[];
  readonly values: OptionValues;
}

async function main(args: readonly string[]): Promise<ExitStatus> {
  const [name = '', ...rest] = args;
  const spec = await COMMANDS.get(name)?.();
  const plain = spec === undefined ? null : readPlain(spec, rest);
  if (spec !== undefined && plain !== null) return runCommand(spec, plain.operands, plain.values, rest);
  // Help, the version, and whatever is wrong with the command line.
  const { runProgram } = await import('./program.ts');
  return runProgram(args);
}

/** Reads a well-formed command line; null for one that asks for help or has anything wrong. */
function readPlain(spec: CommandSpec, args: readonly string[]): Plain | null {
  const parsed = args.some((arg) => arg.startsWith('-')) ? parse(spec, args) : { operands: args, values: {} };
  if (parsed === null) return null;
  const { least, most } = operandCount(spec);
  const { length } = parsed.operands;
  return length >= least && length <= most ? parsed : null;
}

/** Reads options; what reads them is loaded for them. */
function parse(spec: CommandSpec, args: readonly string[]): Plain | null {
  const options = Object.fromEntries(
    spec.options.map(({ name, value }) => [name, { type: value === null ? 'boolean' : 'string' } as const]),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { operands: positionals, values };
  } catch {
    return null;
  }
}

/** Every failure as one sentence; what nobody foresaw also says where to look. */
function report(error: unknown): ExitStatus {
  if (error instanceof CannotWork) {
    say(error.message);
  } else if (errorCode(error) === 'ENOENT' && !isSomewhere()) {
    say('The current folder does not exist any more: go to one that does.');
  } else {
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    say(
      `This is a mistake of the program, not of your files: ${what} (FOCUS_DEBUG=1 shows where it happened).`,
    );
    if (process.env['FOCUS_DEBUG'] === '1') console.error(error);
  }
  return EXIT.failed;
}

/** Whether there is a current folder: a shell stays in one that was taken away. */
function isSomewhere(): boolean {
  try {
    return existsSync(process.cwd());
  } catch {
    return false;
  }
}

void main(process.argv.slice(2))
  .catch(report)
  .then((status) => {
    process.exitCode = status;
    // Without it V8 first collects the memory that it has put off to. What still writes or serves is waited for.
    if (process.getActiveResourcesInfo().length === 0) process.exit();
  });

/** The subcommands by name. Each is loaded when it is asked for: a start pays for one. */
import type { CommandSpec } from '../command.ts';

/** Loads a subcommand. */
export type CommandLoader = () => Promise<CommandSpec>;

/** Every subcommand, in the order of the help. */
export const COMMANDS: ReadonlyMap<string, CommandLoader> = new Map<string, CommandLoader>([
  ['check', async () => (await import('./check.ts')).check],
  ['build', async () => (await import('./build.ts')).build],
  ['rules', async () => (await import('./rules.ts')).rules],
]);

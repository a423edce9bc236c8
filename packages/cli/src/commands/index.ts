/**
 * The subcommands by name. `check`, which is waited for most, is loaded with the program; every further file
 * takes a millisecond to find. The others are loaded when they are asked for.
 */
import type { CommandSpec } from '../command.ts';
import { check } from './check.ts';

/** Loads a subcommand. */
export type CommandLoader = () => Promise<CommandSpec>;

/** Every subcommand, in the order of the help. */
export const COMMANDS: ReadonlyMap<string, CommandLoader> = new Map<string, CommandLoader>([
  ['check', () => Promise.resolve(check)],
  ['build', async () => (await import('./build.ts')).build],
  ['fmt', async () => (await import('./fmt.ts')).fmt],
  ['diff', async () => (await import('./diff.ts')).diff],
  ['explain', async () => (await import('./explain.ts')).explain],
  ['export', async () => (await import('./export.ts')).exportCommand],
  ['import', async () => (await import('./import.ts')).importCommand],
  ['init', async () => (await import('./init.ts')).init],
  ['new', async () => (await import('./new.ts')).newCommand],
  ['git', async () => (await import('./git.ts')).git],
  ['merge-driver', async () => (await import('./merge-driver.ts')).mergeDriver],
  ['seal', async () => (await import('./seal.ts')).seal],
  ['amend', async () => (await import('./amend.ts')).amend],
  ['log', async () => (await import('./log.ts')).log],
  ['rules', async () => (await import('./rules.ts')).rules],
  ['completion', async () => (await import('./completion.ts')).completion],
  ['lsp', async () => (await import('./lsp.ts')).lsp],
]);

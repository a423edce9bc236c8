/** `focus completion`: what shells complete the command with. */
import type { CommandSpec } from '../command.ts';
import { listed } from '../command.ts';
import { candidates } from '../completion/candidates.ts';
import { namesHere } from '../completion/names.ts';
import { scriptFor, SHELLS } from '../completion/scripts.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { print } from '../output/streams.ts';

/** What the scripts ask with, in place of a shell. */
const CANDIDATES = 'candidates';

/** The subcommand. */
export const completion: CommandSpec = {
  name: 'completion',
  about: 'Print the script by which a shell completes commands, options, firms, months, lines and rules.',
  operands: [
    { usage: '<shell>', about: 'bash, zsh or fish', choices: SHELLS },
    {
      usage: '[word...]',
      about: 'what the scripts ask with: "candidates", and the words typed so far',
      mayBeEmpty: true,
    },
  ],
  options: [],
  examples: [
    ['source <(focus completion bash)', 'in ~/.bashrc'],
    ['source <(focus completion zsh)', 'in ~/.zshrc, below compinit'],
    ['focus completion fish > ~/.config/fish/completions/focus.fish', 'once'],
  ],
  notes: `The script asks the command for what can stand next, so it need not be printed anew with a new version.

Exit status: 0 the script is printed, 2 there is none for this shell.`,
  run,
};

async function run([given = '', ...words]: readonly string[]): Promise<ExitStatus> {
  if (given === CANDIDATES) {
    const { COMMANDS } = await import('./index.ts');
    const found = await candidates(COMMANDS, namesHere(), words);
    print(found.map(({ word, about }) => (about === '' ? `${word}\n` : `${word}\t${about}\n`)).join(''));
    return EXIT.clean;
  }
  const shell = SHELLS.find((one) => one === given);
  if (shell === undefined)
    throw new CannotWork(`There is no completion for "${given}": there is ${listed(SHELLS, 'and')}.`);
  print(scriptFor(shell));
  return EXIT.clean;
}

/** `focus git`: lets git show, compare and merge filings by what they say. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { compileForm } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { formatFiling } from '@focus/language';
import { option, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, systemReason, type ExitStatus } from '../exit.ts';
import { GitSetup } from '../git-setup/setup.ts';
import { checkStaged } from '../git-setup/hook.ts';
import { ownCommand } from '../git-setup/own-command.ts';
import { ALIAS, ATTRIBUTES } from '../git-setup/settings.ts';
import { print, say } from '../output/streams.ts';

/** What people ask for; git itself asks for more. */
const ACTIONS = ['install', 'uninstall', 'status'];

/** The subcommand. */
export const git: CommandSpec = {
  name: 'git',
  about: 'Let git show, compare and merge filings by what they say: install, uninstall, status.',
  operands: [
    { usage: '<action>', about: 'install, uninstall or status', choices: ACTIONS },
    {
      usage: '[file...]',
      about:
        'of "textconv", which git runs: a filing to print as it is formatted; of "check-staged", which hooks run: what to check beside what is staged',
    },
  ],
  options: [
    option({ name: 'global', about: 'for all repositories of this user, not only this one' }),
    option({
      name: 'hook',
      about: 'a pre-commit hook, too: checks the filings that are about to be committed',
    }),
  ],
  examples: [
    ['focus git install', 'this clone: hunks, words, textconv, the merge driver, git focus-diff'],
    ['focus git install --global', 'every repository of this user'],
    ['focus git install --hook', 'and a pre-commit hook'],
    ['focus git status', 'what is set, and whether git uses it'],
    ['focus git uninstall', 'without a trace'],
    ['git focus-diff main', 'afterwards: the figures that differ from main, and what follows from them'],
  ],
  notes: `What is written stands in git's own configuration, which a repository does not carry: every clone needs it once.
Where the repository's .gitattributes does not say "${ATTRIBUTES}", that line is written
into .git/info/attributes. Nothing that is committed is changed, and people without focus merge as ever.

Exit status: 0 done (status: installed), 1 status: not installed, or not in use; check-staged: as "focus check",
2 the command could not do its work.`,
  run,
};

async function run([action = '', ...files]: readonly string[], values: OptionValues): Promise<ExitStatus> {
  switch (action) {
    case 'install':
      return install(values);
    case 'uninstall':
      return uninstall(values);
    case 'status':
      return status(values);
    case 'textconv':
      return textconv(files[0]);
    case 'check-staged': {
      const { checkOnce } = await import('./check.ts');
      return checkStaged(files, (paths, workspace) => checkOnce(paths, {}, workspace));
    }
    default:
      throw new CannotWork(
        `"focus git" does ${ACTIONS.join(', ')}, not "${action}": "focus git install" sets git up.`,
      );
  }
}

function setupFor(values: OptionValues): GitSetup {
  return values['global'] === true ? GitSetup.global() : GitSetup.local();
}

function install(values: OptionValues): ExitStatus {
  if (values['hook'] === true && values['global'] === true) {
    throw new CannotWork('A hook belongs to one repository: leave --global or --hook out.');
  }
  const setup = setupFor(values);
  const command = ownCommand();
  const hook = values['hook'] === true ? setup.installHook(command) : null;
  const { settings, attributes } = setup.install(command);
  const width = Math.max(...settings.map(({ name }) => name.length));
  print(`Written to ${setup.configName}:\n`);
  for (const { name, about } of settings) print(`  ${name.padEnd(width)}  ${about}\n`);
  print(
    attributes === null
      ? `The repository says which files they are for: ${ATTRIBUTES}\n`
      : `Written to ${attributes}:\n  ${ATTRIBUTES}\n`,
  );
  if (hook !== null) print(`Written to ${hook}:\n  checks the filings that are about to be committed\n`);
  print(`git starts the command as: ${command}\n`);
  print(`Try "git diff", "git ${ALIAS}"; "focus git uninstall" takes all of it away.\n`);
  const other = setup.otherDrivers();
  if (other !== null) say(`${other} So git does not use all of it for filings here.`);
  return EXIT.clean;
}

function uninstall(values: OptionValues): ExitStatus {
  const setup = setupFor(values);
  const removed = setup.uninstall();
  print(
    removed.length === 0
      ? `There is nothing of focus in ${setup.configName}.\n`
      : `Removed:\n${removed.map((what) => `  ${what}\n`).join('')}`,
  );
  return EXIT.clean;
}

function status(values: OptionValues): ExitStatus {
  const setup = setupFor(values);
  const missing = setup.missing();
  const other = setup.otherDrivers();
  if (missing.length === 0 && other === null) {
    const hook = setup.hasHook() ? ' The pre-commit hook checks what is committed.' : '';
    print(`git shows, compares and merges filings with focus.${hook}\n`);
    return EXIT.clean;
  }
  if (missing.length > 0) {
    print(
      `Not set in ${setup.configName}: ${missing.join(', ')}. "focus git install${values['global'] === true ? ' --global' : ''}" writes it.\n`,
    );
  }
  if (other !== null) print(`${other}\n`);
  return EXIT.wrong;
}

/** A filing as it is formatted, line for line: what git compares. */
function textconv(file: string | undefined): ExitStatus {
  if (file === undefined) throw new CannotWork('"focus git textconv" needs a file; git runs it with one.');
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new CannotWork(`${file} cannot be read: ${systemReason(error)}.`);
  }
  if (!isUtf8(bytes)) throw new CannotWork(`${file} is not UTF-8 text.`);
  print(formatFiling(bytes.toString('utf8'), compileForm(focusPart1)).text);
  return EXIT.clean;
}

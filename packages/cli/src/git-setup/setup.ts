/** The settings of git for filings: in one repository, or for all of a user's. */
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CannotWork } from '../exit.ts';
import { openRepository } from '../git/repository.ts';
import { failed, Git } from '../git/run.ts';
import { records } from '../git/trees.ts';
import { withoutLinks } from '../without-links.ts';
import { addAttributes, hasAttributes, removeAttributes } from './attributes.ts';
import { isOwnHook, removeHook, writeHook } from './hook.ts';
import { ALIAS, ATTRIBUTES, DRIVER, gitSettings, type GitSetting } from './settings.ts';

/** What was written. */
export interface Installed {
  readonly settings: readonly GitSetting[];
  /** The file of attributes that was written; null where the repository says it already. */
  readonly attributes: string | null;
}

/** The pre-commit hook of a repository. */
interface Hook {
  readonly file: string;
  /** Whether it lies in the repository or its work tree: elsewhere, other repositories may run it, too. */
  readonly isOwn: boolean;
  /** The folder that the hooks of the repository are in, unless it is configured otherwise. */
  readonly own: string;
}

/** Sets git up, and takes it back. */
export class GitSetup {
  readonly #git: Git;
  readonly #scope: '--local' | '--global';
  /** The file of attributes. */
  readonly #attributes: string;
  /** Null where no repository is meant. */
  readonly #hook: Hook | null;
  /** The configuration, as people are told of it. */
  readonly configName: string;

  private constructor(
    git: Git,
    scope: '--local' | '--global',
    attributes: string,
    hook: Hook | null,
    name: string,
  ) {
    this.#git = git;
    this.#scope = scope;
    this.#attributes = attributes;
    this.#hook = hook;
    this.configName = name;
  }

  /**
   * For the repository around the current folder, with all its work trees.
   * @throws CannotWork where there is none
   */
  static local(): GitSetup {
    const { git, workTree } = openRepository('.');
    const path = (name: string): string =>
      resolve(
        git.folder,
        git
          .run(['rev-parse', '--git-path', name])
          .toString()
          .replace(/\r?\n$/, ''),
      );
    const file = path('hooks/pre-commit');
    const common = dirname(path('config'));
    const isOwn = [common, workTree].some((folder) => folder !== null && isBelow(dirname(file), folder));
    return new GitSetup(
      git,
      '--local',
      path('info/attributes'),
      { file, isOwn, own: join(common, 'hooks') },
      `the configuration of this repository (${path('config')})`,
    );
  }

  /** For all repositories of the user. */
  static global(): GitSetup {
    const git = new Git(process.cwd());
    const set = git.ask(['config', '--global', '--type=path', '--get', 'core.attributesFile']);
    const home = process.env['XDG_CONFIG_HOME'] ?? '';
    const usual = join(home === '' ? join(homedir(), '.config') : home, 'git', 'attributes');
    const file = set.status === 0 ? set.stdout.toString().trim() : usual;
    return new GitSetup(git, '--global', file, null, 'your own configuration of git');
  }

  /** @param command starts this program in a shell */
  install(command: string): Installed {
    const settings = gitSettings(command);
    for (const { name, value } of settings)
      this.#git.run(['config', this.#scope, '--replace-all', name, value]);
    if (this.#scope === '--local' && this.#isInUse() && !hasAttributes(this.#attributes)) {
      return { settings, attributes: null };
    }
    addAttributes(this.#attributes);
    return { settings, attributes: this.#attributes };
  }

  /**
   * Writes the pre-commit hook.
   * @returns its file
   * @throws CannotWork where there is another, or where it would be run in other repositories, too
   */
  installHook(command: string): string {
    if (this.#hook === null) throw new CannotWork('A hook belongs to one repository.');
    const { file, isOwn, own } = this.#hook;
    if (!isOwn) {
      throw new CannotWork(
        `Here git runs the hooks in ${dirname(file)} (core.hooksPath), which is not this repository's alone, so none is written there. With "git config core.hooksPath '${own}'" this repository has its own; then try again.`,
      );
    }
    writeHook(file, command);
    return file;
  }

  /** Takes everything away; what was there, as people are told of it. */
  uninstall(): readonly string[] {
    const removed: string[] = [];
    const names = this.#ownNames();
    for (const name of names) {
      const answer = this.#git.ask(['config', this.#scope, '--unset-all', name]);
      if (answer.status !== 0) throw failed(answer, ['config']);
      removed.push(gitSettings('').find((one) => one.name.toLowerCase() === name)?.name ?? name);
    }
    if (removeAttributes(this.#attributes)) removed.push(`${ATTRIBUTES} in ${this.#attributes}`);
    if (this.#hook?.isOwn === true && removeHook(this.#hook.file)) removed.push(this.#hook.file);
    return removed;
  }

  /** The settings that are not there; those of the user hold in a repository, too. */
  missing(): readonly string[] {
    const scope = this.#scope === '--local' ? [] : [this.#scope];
    const there = new Set(this.#namesIn(scope).map((name) => name.toLowerCase()));
    return gitSettings('focus').flatMap(({ name }) => (there.has(name.toLowerCase()) ? [] : [name]));
  }

  /** What keeps git from using the settings for filings, in a sentence; null where nothing does. */
  otherDrivers(): string | null {
    if (this.#scope === '--global' || this.#isInUse()) return null;
    const { diff, merge } = this.#drivers();
    return `The attributes of this repository give filings diff=${diff} and merge=${merge}, not "${ATTRIBUTES}".`;
  }

  hasHook(): boolean {
    return this.#hook !== null && isOwnHook(this.#hook.file);
  }

  #isInUse(): boolean {
    const { diff, merge } = this.#drivers();
    return diff === DRIVER && merge === DRIVER;
  }

  /** What git's attributes say of a filing at the top of the repository. */
  #drivers(): { readonly diff: string; readonly merge: string } {
    const said = records(this.#git.run(['check-attr', '-z', 'diff', 'merge', '--', 'month.focus']));
    return { diff: said[2] ?? 'unspecified', merge: said[5] ?? 'unspecified' };
  }

  /** The settings of ours that are there, whichever version of the program wrote them. */
  #ownNames(): readonly string[] {
    return this.#namesIn([this.#scope]);
  }

  #namesIn(scope: readonly string[]): readonly string[] {
    const pattern = `^(diff\\.${DRIVER}\\.|merge\\.${DRIVER}\\.|alias\\.${ALIAS}$)`;
    const answer = this.#git.ask(['config', ...scope, '-z', '--name-only', '--get-regexp', pattern]);
    return answer.status === 0 ? [...new Set(records(answer.stdout))] : [];
  }
}

/** Whether a folder is another one, or lies in it, wherever symbolic links lead to. */
function isBelow(folder: string, other: string): boolean {
  const path = relative(withoutLinks(other), withoutLinks(folder));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

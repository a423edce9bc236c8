/** Runs git, and says in a sentence why it does not. */
import { spawn, spawnSync } from 'node:child_process';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { CannotWork, errorCode, systemReason } from '../exit.ts';
import { withoutLinks } from '../without-links.ts';
import { gitEnvironment } from './environment.ts';

/** What git answered. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A file system monitor is a program that the repository's own configuration names. */
const QUIET = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** The environment that git runs in: no repository but that of its folder, no questions, no writing on the side. */
function environment(): NodeJS.ProcessEnv {
  return {
    ...gitEnvironment(process.env),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** How git is started, for whoever talks with it while it runs. */
export function gitCommand(args: readonly string[]): {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
} {
  return { args: [...QUIET, ...args], env: environment() };
}

/** Runs git in a folder. Nothing is asked on the terminal, and nothing is written but what a command writes. */
export class Git {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  /**
   * @param folder absolute
   * @param index the index to use; null for the repository's own
   */
  constructor(folder: string, index: string | null = null) {
    this.folder = folder;
    this.#env = { ...environment(), ...(index === null ? {} : { GIT_INDEX_FILE: index }) };
  }

  /**
   * Runs git and gives its answer, whatever its status.
   * @throws CannotWork where git is not installed
   */
  ask(args: readonly string[], input = ''): GitAnswer {
    const { error, status, stdout, stderr } = spawnSync('git', [...QUIET, ...args], {
      cwd: this.folder,
      env: this.#env,
      input,
      maxBuffer: Infinity,
      windowsHide: true,
    });
    if (error !== undefined) throw notStarted(error);
    return { status: status ?? -1, stdout, stderr: stderr.toString() };
  }

  /**
   * Runs git and gives what it prints.
   * @throws CannotWork with git's own words where it fails
   */
  run(args: readonly string[], input = ''): Buffer {
    const answer = this.ask(args, input);
    if (answer.status !== 0) throw failed(answer, args);
    return answer.stdout;
  }

  /** As `ask`, while this program goes on. */
  async start(args: readonly string[], input = ''): Promise<GitAnswer> {
    const out: Buffer[] = [];
    const answer = await this.stream(args, input, (chunk) => out.push(chunk));
    return { ...answer, stdout: Buffer.concat(out) };
  }

  /**
   * As `start`, and gives what git prints as it comes.
   * @throws what `take` throws
   */
  stream(
    args: readonly string[],
    input: string,
    take: (chunk: Buffer) => void,
  ): Promise<Omit<GitAnswer, 'stdout'>> {
    return new Promise((done, fail) => {
      const child = spawn('git', [...QUIET, ...args], {
        cwd: this.folder,
        env: this.#env,
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      });
      const said: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => {
        try {
          take(chunk);
        } catch (error) {
          child.kill();
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      });
      child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
      child.on('error', (error) => {
        fail(notStarted(error));
      });
      child.on('close', (status) => {
        done({ status: status ?? -1, stderr: Buffer.concat(said).toString() });
      });
      // It may end before it has read what it is asked; its status tells.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
  }
}

/** What git says of a failure, as one sentence. */
export function failed({ status, stderr }: Omit<GitAnswer, 'stdout'>, args: readonly string[]): CannotWork {
  const said = firstLine(stderr);
  return new CannotWork(
    said === '' ? `git ${args[0] ?? ''} ended with status ${status}.` : `git says: ${said}.`,
  );
}

/** The first line git said, without its `fatal:` and its full stop. */
export function firstLine(stderr: string): string {
  const [first = ''] = stderr.trim().split('\n');
  return first.replace(/^(?:fatal|error): /, '').replace(/\.$/, '');
}

function notStarted(error: Error): CannotWork {
  return new CannotWork(
    errorCode(error) === 'ENOENT'
      ? 'git is not installed, or not on the PATH.'
      : `git cannot be started: ${systemReason(error)}.`,
  );
}

/**
 * The index that a commit in progress uses, where its hook runs this program: that of `git commit -a` is not the
 * repository's own. Null where there is none, or it is another repository's.
 * @param gitFolder the repository's, absolute
 */
export function indexOfHook(gitFolder: string, env: NodeJS.ProcessEnv): string | null {
  const given = env['GIT_INDEX_FILE'] ?? '';
  if (given === '') return null;
  // Git names it by the path that the repository was reached by, and its own folder by the real one.
  const path = resolve(given);
  const real = join(withoutLinks(dirname(path)), basename(path));
  return relative(withoutLinks(gitFolder), real).startsWith('..') ? null : real;
}

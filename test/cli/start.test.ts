import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, JANUARY, PROFILE } from './filings.ts';
import { bareEnvironment, focus, folderWith, ROOT, temporaryFolder } from './support.ts';

const MONTH = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY };

/** A script that makes this Node call itself another version. */
function pretending(version: string): string {
  const text = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  return join(folderWith({ 'pretend.cjs': text }), 'pretend.cjs');
}

/** The command as a package of its own, without the Node that the repository brings. */
function installedAlone(): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'packages/cli/bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(ROOT, 'packages/cli/dist'), join(folder, 'dist'), {
    recursive: true,
    filter: (path) => !path.endsWith('.cache'),
  });
  return join(folder, 'bin/focus.js');
}

function start(command: string, nodeArgs: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, command, 'check'], {
    cwd,
    env: bareEnvironment(),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('on a Node that is too old', () => {
  test.each(['12.0.0', '18.20.8', '20.20.2', '22.14.9'])(
    '%s: one sentence says what is needed',
    (version) => {
      const run = start(installedAlone(), ['--require', pretending(version)], folderWith(MONTH));
      expect(run).toEqual({
        status: 2,
        stdout: '',
        stderr: `focus: This is Node ${version}, but the command needs Node 22.15 or newer; "npm install -g node@24" installs one.\n`,
      });
    },
  );

  test.each(['22.15.0', '24.0.0', '30.1.0'])('%s is new enough', (version) => {
    const run = start(installedAlone(), ['--require', pretending(version)], folderWith(MONTH));
    expect(run).toEqual({ status: 0, stdout: '2 files, 1 report of 1 firm: nothing wrong.\n', stderr: '' });
  });

  test('the Node that comes with the installation takes over, with its status', () => {
    const command = installedAlone();
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    const brought = join(command, `../../node_modules/node-${platform}-${process.arch}`);
    mkdirSync(join(brought, 'bin'), { recursive: true });
    writeFileSync(join(brought, 'package.json'), '{}');
    symlinkSync(process.execPath, join(brought, 'bin', platform === 'win' ? 'node.exe' : 'node'));
    const old = ['--require', pretending('20.20.2')];
    expect(start(command, old, folderWith(MONTH)).status).toBe(0);
    expect(start(command, old, folderWith({ '2026-01.focus': JANUARY }))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('error[unknown-firm]') as string,
    });
  });
});

test('the command is as new as its sources: tests of yesterday’s would tell nothing', () => {
  const built = statSync(join(ROOT, 'packages/cli/dist/focus.cjs')).mtimeMs;
  const newer = ['engine', 'language', 'forms', 'report', 'cli'].flatMap((name) =>
    readdirSync(join(ROOT, 'packages', name, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => statSync(path).mtimeMs > built),
  );
  expect(newer, 'run "npm run build"').toEqual([]);
});

test('a command that is not built says how to build it', () => {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'packages/cli/bin'), join(folder, 'packages/cli/bin'), { recursive: true });
  expect(start(join(folder, 'packages/cli/bin/focus.js'), [], folder)).toEqual({
    status: 2,
    stdout: '',
    stderr: `focus: The command is not built yet: run "npm run build" in ${folder}.\n`,
  });
});

describe('the code caches of the program', () => {
  const nameOf = (command: string) => `focus-${command}-${process.version}-${process.arch}.cache`;
  const made = (command: string) => readFileSync(join(ROOT, 'packages/cli/dist', nameOf(command)));

  /** The files of which a command has a code cache, without their hashes. */
  const filesIn = (bytes: Buffer): string[] => {
    const head = JSON.parse(bytes.subarray(0, bytes.indexOf('\n')).toString()) as [string, number][];
    return head.map(([path]) => path.replace(/^[\\/]/, '').replace(/-[\w-]{8}\.cjs$/, '.cjs'));
  };

  test('are made for the Node that builds it', () => {
    expect(filesIn(made('check'))).toEqual(['focus.cjs']);
    expect(made('check').length).toBeGreaterThan(10_000);
    for (const command of ['build', 'diff', 'explain', 'export', 'fmt', 'log']) {
      expect(filesIn(made(command))).toEqual(
        expect.arrayContaining(['focus.cjs', join('chunks', `${command}.cjs`)]),
      );
    }
  });

  const another = new Script('1 + 1').createCachedData();
  const SAID = { status: 0, stdout: '2 files, 1 report of 1 firm: nothing wrong.\n', stderr: '' };

  test.each<[string, () => Uint8Array]>([
    ['nonsense', () => Buffer.from('nonsense')],
    ['other JSON', () => Buffer.from('[1, null]\n')],
    ['empty', () => Buffer.alloc(0)],
    ['cut off', () => made('check').subarray(0, 1000)],
    ['cut off in its first line', () => made('check').subarray(0, 10)],
    ['V8’s alone', () => another],
    [
      'of another program',
      () => Buffer.concat([Buffer.from(`[["/focus.cjs",${String(another.length)}]]\n`), another]),
    ],
  ])('do no harm where the file is %s', (_, bytes) => {
    const command = installedAlone();
    writeFileSync(join(command, '../../dist', nameOf('check')), bytes());
    expect(start(command, [], folderWith(MONTH))).toEqual(SAID);
  });

  test('do no harm where that of a part is of no use', () => {
    const build = (change: (dist: string) => void) => {
      const command = installedAlone();
      change(join(command, '../../dist'));
      const cwd = folderWith(MONTH);
      const { status, stderr } = spawnSync(process.execPath, [command, 'build', '--out', 'out'], {
        cwd,
        env: bareEnvironment(),
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const folder = join(cwd, 'out', readdirSync(join(cwd, 'out'))[0] ?? '');
      return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    };
    const withThem = build((dist) => {
      writeFileSync(join(dist, nameOf('build')), made('build'));
    });
    const cutOff = build((dist) => {
      writeFileSync(join(dist, nameOf('build')), made('build').subarray(0, -100_000));
    });
    const without = build(() => undefined);
    expect(withThem.map(([name]) => name)).toHaveLength(3);
    expect(cutOff).toEqual(withThem);
    expect(without).toEqual(withThem);
  });

  test('are left alone where the program is newer', () => {
    const command = installedAlone();
    const dist = join(command, '../../dist');
    writeFileSync(join(dist, nameOf('check')), made('check'));
    utimesSync(join(dist, nameOf('check')), 0, 0);
    // As long as the program it was made of, so that V8 would take one for the other.
    const program = readFileSync(join(dist, 'focus.cjs'), 'utf8');
    writeFileSync(join(dist, 'focus.cjs'), 'process.exitCode = 42;'.padEnd(program.length));
    expect(start(command, [], folderWith(MONTH)).status).toBe(42);
  });
});

describe('a clean check', () => {
  /** The files that were loaded in a run, by their names without hashes. */
  function loadedBy(args: readonly string[], cwd: string, expected = 0): string[] {
    const list = join(temporaryFolder(), 'loaded.txt');
    const script = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(list)}, Object.keys(require.cache).join('\\n')));`;
    const { status } = focus(args, {
      cwd,
      nodeArgs: ['--require', join(folderWith({ 'list.cjs': script }), 'list.cjs')],
    });
    expect(status).toBe(expected);
    return readFileSync(list, 'utf8')
      .split('\n')
      .filter((path) => path.includes('dist'))
      .map((path) => path.replace(/^.*[\\/]dist[\\/]/, '').replace(/-[\w-]{8}\.cjs$/, '.cjs'));
  }

  test('loads one file: no parser, no pages, no reader of options', () => {
    expect(loadedBy(['check'], folderWith(MONTH))).toEqual(['focus.cjs']);
  });

  test('with findings loads how they are printed, and still no parser', () => {
    const cwd = folderWith({ ...MONTH, '2026-03.focus': BROKEN_MARCH });
    const loaded = loadedBy(['check'], cwd, 1);
    expect(loaded).toContain('chunks/text.cjs');
    expect(loaded.filter((file) => /langium|program|build/.test(file))).toEqual([]);
  });

  test('that file holds neither Langium nor the pages of a report', () => {
    const text = readFileSync(join(ROOT, 'packages/cli/dist/focus.cjs'), 'utf8');
    for (const stranger of ['LangiumParser', 'chevrotain', '<!doctype', 'Did you mean']) {
      expect(text.toLowerCase()).not.toContain(stranger.toLowerCase());
    }
  });
});

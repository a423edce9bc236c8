/**
 * Bundles the command into packages/cli/dist: one file with all that a clean check needs, and beside it what
 * is loaded when it is needed (Langium, commander, the pages of a report).
 *
 * CommonJS, since a start waits for every file that is loaded: Node finds and loads one CommonJS file in a
 * third of the time it takes for a module. `docs/performance.md` has what each of these measures is worth.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { focusPart1 } from '@focus/forms';
import { packForm } from '@focus/forms/packed';
import { rolldown, type Plugin } from 'rolldown';

const CLI = join(import.meta.dirname, '../packages/cli');
const DIST = join(CLI, 'dist');
const EXAMPLES = join(import.meta.dirname, '../examples');

mkdirSync(DIST, { recursive: true });
// A code cache never outlives the program it was made of.
for (const name of readdirSync(DIST).filter((one) => one.endsWith('.cache'))) {
  rmSync(join(DIST, name), { force: true });
}

/**
 * The form's data as a file of its own: V8 makes objects of JSON in less time than of code, and neither caches its
 * text nor keeps it.
 */
const formAsJson: Plugin = {
  name: 'form-as-json',
  load(id) {
    if (!id.endsWith('generated/focus-part-1.ts')) return null;
    this.emitFile({
      type: 'asset',
      fileName: 'focus-part-1.json',
      source: ascii(JSON.stringify(packForm(focusPart1))),
    });
    return `import { readFileSync } from 'node:fs';
      import { unpackForm } from '@focus/forms/packed';
      export const focusPart1 = unpackForm(
        JSON.parse(readFileSync(\`\${__dirname}/focus-part-1.json\`, 'latin1')));`;
  },
};

const bundle = await rolldown({
  input: { focus: join(CLI, 'src/main.ts') },
  platform: 'node',
  plugins: [formAsJson],
  transform: {
    target: 'node22.15',
    define: { FOCUS_VERSION: JSON.stringify(versionOf(join(CLI, 'package.json'))) },
  },
});
const { output } = await bundle.write({
  dir: DIST,
  format: 'cjs',
  minify: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
  codeSplitting: { groups: [{ name: 'focus', tags: ['$initial'] }] },
});
await bundle.close();

// What the bundler adds to every file it writes would be one more file to find: here it is taken in.
const program = join(DIST, 'focus.cjs');
const text = readFileSync(program, 'utf8').replace(
  /require\("(\.\/chunks\/rolldown-runtime-[^"]+)"\)/,
  (_, path: string) => `(exports=>{${readFileSync(join(DIST, path), 'utf8')};return exports})({})`,
);
writeFileSync(program, text);
for (const { fileName } of output.filter(({ type }) => type === 'chunk')) {
  const file = join(DIST, fileName);
  writeFileSync(file, ascii(readFileSync(file, 'utf8')));
}

// A chunk's name tells its content, so those of the build before are still there.
const written = new Set(output.map(({ fileName }) => fileName));
for (const name of readdirSync(join(DIST, 'chunks'))) {
  if (!written.has(`chunks/${name}`)) rmSync(join(DIST, 'chunks', name), { force: true });
}

// What a command runs is known by running it: on clean years in git, as most are, with and without worksheets, in one
// file and in twelve, of which the last change is not committed.
const year = mkdtempSync(join(tmpdir(), 'focus-build-'));
const git = (...args: readonly string[]) => execFileSync('git', ['-C', year, ...args]);
try {
  cpSync(join(EXAMPLES, 'harbor'), year, { recursive: true });
  mkdirSync(join(year, 'meridian'));
  for (const name of readdirSync(join(EXAMPLES, 'meridian'))) {
    if (!name.endsWith('.focus')) continue;
    const filing = readFileSync(join(EXAMPLES, 'meridian', name), 'utf8');
    writeFileSync(join(year, 'meridian', name), withoutHouseRules(filing));
  }
  git('init', '--quiet');
  git('add', '.');
  for (const command of [
    'check',
    'build --out out',
    'export --out out',
    `explain harbor 2026-03 ${focusPart1.headlines[0]?.cell ?? ''}`,
    'fmt --check',
  ]) {
    makeCodeCache(command);
  }
  const settings = ['user.name=Nobody', 'user.email=nobody@example.com', 'commit.gpgsign=false'];
  git(...settings.flatMap((one) => ['-c', one]), 'commit', '--quiet', '--message', 'A year');
  const file = join(year, '2026.focus');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+ .*\d$/m, withAnotherDigit));
  for (const command of ['diff', 'log harbor 2026-03']) makeCodeCache(command);
} finally {
  rmSync(year, { recursive: true, force: true });
}

/** A filing that asks for no house rules, for which Langium would be loaded. */
function withoutHouseRules(filing: string): string {
  return filing.replace(/^ {2}rules [^]*/m, '').replace(/^ {2}accept +[a-z-]+\/.*\n/gm, '');
}

/** A line with another figure at its end. */
function withAnotherDigit(line: string): string {
  return `${line.slice(0, -1)}${String((Number(line.at(-1)) + 1) % 10)}`;
}

/** Runs a command line in the year, for the code caches of its command. */
function makeCodeCache(command: string): void {
  execFileSync(process.execPath, [join(import.meta.dirname, 'code-cache.cjs'), ...command.split(' ')], {
    cwd: year,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Code or JSON without a character beyond ASCII, each escaped (of one outside of the first plane, both halves) as
 * strings, patterns and names may say it. It is read in a quarter of the time, and held in half the memory.
 */
function ascii(text: string): string {
  return text.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function versionOf(file: string): string {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

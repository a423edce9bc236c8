/** Random histories of several firms: what is told is what reading every file of both states tells. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compareFilings, compileForm, type FilingFile, type WorkspaceComparison } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareStates } from '../../src/diff/states.ts';
import { openRepository, type Repository } from '../../src/git/repository.ts';
import { changedBetween, changedInIndex, changedInWorkTree } from '../../src/git/trees.ts';

type Files = ReadonlyMap<string, string>;

const form = compileForm(focusPart1);
const FIRMS = ['acme', 'beta', 'beta-two'];
const MONTHS = ['2025-11', '2025-12', '2026-01', '2026-02'];
const FOLDERS = ['', 'acme/', 'beta/', 'acme/old/', '2026/', 'Bücher [2]/'];

const firm = fc.constantFrom(...FIRMS);
const dollars = fc.constantFrom('1,000', '1,000', '25,000', '-0-', '(300)');
const often = <T>(one: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(one), weight: 8 }, ...others.map((other) => fc.constant(other)));

/** A month: what the next one rests on among it, amended ones, and ones that cannot be read. */
function reportOf(firm: string, month: string): fc.Arbitrary<string> {
  const amended = '  filed 2026-03-04\n  amended 2026-03-09 "a late invoice"\n';
  const heading = often('report', 'reprt');
  const expenses = fc.tuple(dollars, often('', ' was 900')).map((words) => words.join(''));
  return fc
    .tuple(heading, often('', '  filed 2026-03-04\n', amended), dollars, often(expenses, fc.constant('1O0')))
    .chain(([word, said, income, entry]) =>
      entry.map((expenses) =>
        [
          `${word} ${firm} ${month}\n${said}`,
          `schedule A ${month}`,
          `3950 trading-profit-or-loss ${income}`,
          `4201 expenses ${expenses}`,
          '',
        ].join('\n'),
      ),
    );
}

const profileOf = (firm: string): fc.Arbitrary<string> =>
  often('  method alternative\n  kind clearing\n', '').map(
    (settings) => `firm ${firm} "${firm} Corp."\n${settings}`,
  );

/** Notes that only name a firm, and lines that belong to nobody. */
const note = fc.oneof(
  firm.map((name) => `// as ${name} does\n`),
  firm.map((name) => `4201 expenses 5 // of ${name}\n`),
);

const path = fc
  .tuple(fc.constantFrom(...FOLDERS), fc.integer({ min: 1, max: 4 }))
  .map(([folder, number]) => `${folder}${number}.focus`);

const text = fc.oneof(
  {
    arbitrary: fc.tuple(firm, fc.constantFrom(...MONTHS)).chain(([firm, month]) => reportOf(firm, month)),
    weight: 3,
  },
  firm.chain(profileOf),
  note,
);

/** Most firms with most of their months, each in some file. */
const workspace = fc
  .tuple(
    ...FIRMS.flatMap((firm) => [profileOf(firm), ...MONTHS.map((month) => reportOf(firm, month))]).map(
      (one) => fc.option(fc.tuple(path, one), { freq: 6 }),
    ),
    fc.option(fc.tuple(path, note)),
  )
  .map((entries): Files => {
    const files = new Map<string, string>();
    for (const [path, text] of entries.filter((one) => one !== null)) {
      files.set(path, `${files.get(path) ?? ''}${text}\n`);
    }
    return files;
  });

const EDITS = [
  ['1,000', '1,001'],
  ['25,000', '26,000'],
  ['2026-01', '2025-12'],
  ['acme', 'beta'],
  ['Corp.', 'Inc.'],
  ['alternative', 'basic'],
] as const;

/** An edit: a file written anew, taken away, or moved. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path, text }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), path }),
  fc.record({
    kind: fc.constant('replace' as const),
    at: fc.nat(),
    words: fc.constantFrom(...EDITS),
  }),
);

function edited(
  files: Files,
  edits: readonly (typeof edit extends fc.Arbitrary<infer T> ? T : never)[],
): Files {
  const after = new Map(files);
  for (const one of edits) {
    const [path = '', text = ''] = one.kind === 'write' ? [] : ([...after][one.at % after.size] ?? []);
    if (one.kind === 'write') after.set(one.path, one.text);
    else if (one.kind === 'replace') after.set(path, text.replaceAll(one.words[0], one.words[1]));
    else after.delete(path);
    if (one.kind === 'move') after.set(one.path, text);
    if (after.size === 0) break;
  }
  return after;
}

let folder: string;
let repository: Repository;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'focus-states-'));
  git('init', '--quiet');
  repository = openRepository(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
}

function put(files: Files): void {
  for (const name of readdirSync(folder)) {
    if (name !== '.git') rmSync(join(folder, name), { recursive: true });
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function treeOf(files: Files): string {
  put(files);
  git('add', '--all');
  return git('write-tree');
}

/** All that is stated of the firms that changed, every file read at once. */
function plainly(before: Files, after: Files, addedLast = false): WorkspaceComparison {
  const filings = new Map<string, FilingFile>();
  const order = (files: Files): string[] => [...files.keys()].sort();
  const isSame = (path: string): boolean => before.get(path) === after.get(path);
  const read = (files: Files, paths: readonly string[]): FilingFile[] =>
    paths.flatMap((path) => {
      const text = files.get(path);
      if (text === undefined) return [];
      // A file that is the same in both is read once, and given twice.
      const known = filings.get(`${path}\n${text}`) ?? readFiling(path, text, form);
      filings.set(`${path}\n${text}`, known);
      return [known];
    });
  const every = order(new Map([...before, ...after])).filter((path) => !isSame(path));
  const isAdded = (path: string): boolean => addedLast && !before.has(path);
  const changed = [...every.filter((path) => !isAdded(path)), ...every.filter(isAdded)];
  const firms = [...read(before, changed), ...read(after, changed)].flatMap(({ firms, reports }) => [
    ...firms.map(({ id }) => id),
    ...reports.map(({ firm }) => firm),
  ]);
  const others = order(before).filter(
    (path) => isSame(path) && firms.some((firm) => before.get(path)?.includes(firm) === true),
  );
  const state = (files: Files) => ({ files: [...read(files, changed), ...read(files, others)], form });
  return compareFilings(state(before), state(after));
}

/** As it is printed: places and all, in order. */
function asData(comparison: WorkspaceComparison): unknown {
  return JSON.parse(
    JSON.stringify(comparison, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)),
  );
}

const history = fc.tuple(workspace, fc.array(edit, { minLength: 1, maxLength: 4 }));

test('two trees, the index and the work tree are compared as if every file were read', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(history, async ([before, edits]) => {
      const after = edited(before, edits);
      const expected = asData(plainly(before, after));
      const first = treeOf(before);
      put(after);
      // Git looks again at files that were written anew and are the same.
      git('status', '--porcelain');
      const shown = (path: string): string => path;
      const compare = async (changed: Parameters<typeof compareStates>[0]['changed']) =>
        asData((await compareStates({ repository, before: first, changed, shown })).comparison);
      // Git tells files that nobody added yet behind those it knows.
      expect(await compare(() => changedInWorkTree(repository, first))).toEqual(
        asData(plainly(before, after, true)),
      );
      git('add', '--all');
      expect(await compare(() => changedInIndex(repository, first))).toEqual(expected);
      const second = git('write-tree');
      expect(await compare(() => changedBetween(repository, first, second))).toEqual(expected);
      if (JSON.stringify(expected).includes('"derived":[{')) told += 1;
    }),
    { numRuns: 25, endOnFailure: true },
  );
  // Of edits that are told nowhere, nothing would be seen. Chance leaves all of them out once in a million runs.
  expect(told).toBeGreaterThan(0);
}, 60_000);

/** Generated workspaces in the temporary folder, kept for the next run: filings in git, and the same figures beside. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Journal, mainJournal, type Dialect } from './alternatives/journals.ts';
import { figuresOf, jsonOf, type MonthFigures } from './figures.ts';
import { generate, type GeneratedFile, type Size } from './generate.ts';

/** Of every figure there is. */
export const SEED = 20_260_331;

/** The folders of a workspace. */
export interface Workspace {
  /** The filings, in a git repository of their own. */
  readonly months: string;
  /** The same figures in JSON. */
  readonly figures: string;
  /** The same figures as journals; each has a `main.journal`. */
  readonly journals: (dialect: Dialect) => string;
}

/** Sizes by the number of month files. */
export const SIZES = {
  1: { firms: 1, months: 1 },
  12: { firms: 1, months: 12 },
  1200: { firms: 10, months: 120 },
  12000: { firms: 100, months: 120 },
} as const satisfies Readonly<Record<number, Size>>;

/** How many months a workspace has. */
export type Count = keyof typeof SIZES;

/** A workspace with nothing wrong. */
export function soundWorkspace(count: Count): Workspace {
  return workspace(String(count), count, (files) => files);
}

/** A year in which one expense is a thousand dollars more than the control totals say. */
export function spoiledWorkspace(): Workspace {
  return workspace('12-spoiled', 12, spoiled);
}

/**
 * The months of a workspace committed twice: between the commits, a figure changed in each of a dozen files, which no
 * control total rests on.
 * @returns the folder of the filings; its commits are `HEAD~1` and `HEAD`
 */
export function amendedWorkspace(count: Count): string {
  return kept(`${String(count)}-amended`, count, (folder) => {
    const months = join(folder, 'months');
    for (const { path, text } of generate(SIZES[count], SEED)) write(join(months, path), text);
    git(months, 'init', '--quiet');
    commit(months);
    const firms = readdirSync(months).filter((name) => name.startsWith('firm'));
    for (let changed = 0; changed < 12; changed += 1) {
      const firm = join(months, firms[changed % firms.length] ?? '');
      const files = readdirSync(firm).filter((name) => /^\d/.test(name));
      const file = join(firm, files[files.length - 1 - Math.floor(changed / firms.length)] ?? '');
      writeFileSync(file, increased(CASH, readFileSync(file, 'utf8')));
    }
    commit(months);
  });
}

function workspace(
  name: string,
  count: Count,
  change: (files: readonly GeneratedFile[]) => readonly GeneratedFile[],
): Workspace {
  const files = () => change([...generate(SIZES[count], SEED)]);
  const figures = () =>
    files().flatMap((file) => (file.report === null ? [] : [{ ...file, of: figuresOfFile(file) }]));
  return {
    months: kept(`${name}-months`, count, (folder) => {
      const months = join(folder, 'months');
      if (count === 1) {
        // One file that stands alone: the profile and the month.
        write(
          join(months, 'firm.focus'),
          files()
            .map(({ text }) => text)
            .join('\n'),
        );
      } else {
        for (const { path, text } of files()) write(join(months, path), text);
      }
      git(months, 'init', '--quiet');
      git(months, 'add', '.');
    }),
    figures: kept(`${name}-figures`, count, (folder) => {
      for (const { path, of } of figures())
        write(join(folder, 'months', path.replace(/focus$/, 'json')), jsonOf(of));
    }),
    journals: (dialect) =>
      kept(`${name}-${dialect}`, count, (folder) => {
        const journals = new Map<string, Journal>();
        const included: string[] = [];
        for (const { path, of } of figures()) {
          let journal = journals.get(of.firm);
          if (journal === undefined) journals.set(of.firm, (journal = new Journal(dialect)));
          const file = path.replace(/focus$/, 'journal');
          included.push(file);
          write(join(folder, 'months', file), journal.month(of));
        }
        write(join(folder, 'months', 'main.journal'), mainJournal(dialect, included));
      }),
  };
}

const EXPENSES = /^(4201 expenses )( *)([\d,]+)$/m;
const CASH = /^(750 {2}unrestricted-cash )( *)([\d,]+)$/m;

/** The sixth month with an expense that its control totals do not know. */
function spoiled(files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  return files.map((file, index) => (index === 6 ? { ...file, text: increased(EXPENSES, file.text) } : file));
}

function increased(line: RegExp, text: string): string {
  return text.replace(line, (_, words: string, blanks: string, figure: string) => {
    const more = String(Number(figure.replaceAll(',', '')) + 1).replace(/\B(?=(\d{3})+$)/g, ',');
    return words + more.padStart(blanks.length + figure.length);
  });
}

/** The figures that a file states: those of the report it was generated from, and the expense it may say instead. */
function figuresOfFile({ text, report }: GeneratedFile): MonthFigures {
  if (report === null) throw new Error('A profile has no figures.');
  const figures = figuresOf(report);
  const expenses = EXPENSES.exec(text)?.[3]?.replaceAll(',', '') ?? '';
  return { ...figures, A: { ...figures.A, expenses } };
}

/** A folder made once for all that it is made of. */
function kept(name: string, count: Count, make: (folder: string) => void): string {
  const sources = ['generate.ts', 'figures.ts', 'workspaces.ts', 'alternatives/journals.ts'];
  const examples = ['firm.focus', '2026-04.focus'].map((one) => `../../examples/meridian/${one}`);
  const hash = createHash('sha256').update(`${SEED} ${JSON.stringify(SIZES[count])}`);
  for (const source of [...sources, ...examples])
    hash.update(readFileSync(join(import.meta.dirname, source)));
  const folder = join(tmpdir(), 'focus-bench', `${name}-${hash.digest('hex').slice(0, 12)}`);
  if (!existsSync(join(folder, 'complete'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    make(folder);
    writeFileSync(join(folder, 'complete'), '');
  }
  return join(folder, 'months');
}

function commit(folder: string): void {
  git(folder, 'add', '.');
  git(
    folder,
    '-c',
    'user.name=Bench',
    '-c',
    'user.email=bench@example.com',
    'commit',
    '--quiet',
    '-m',
    'months',
  );
}

function git(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * `npm run bench`: how long the command takes, against starting Node, against reading the same figures as JSON, and
 * against what else they could be checked with. `npm run bench -- 1 diff` runs parts of it; a run of all parts writes
 * `results.md` and quotes them in `docs/performance.md`. `npm run bench -- --check` is the small run of CI: it fails where something
 * has become grossly slower.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { blindTools, isBuilt, PARTS, versions, type Part, type Result } from './parts.ts';
import { SEED } from './workspaces.ts';

const given = process.argv.slice(2);
if (!isBuilt()) fail('The command is not built yet: run "npm run build".');
const unknown = given.find((name) => name !== '--check' && !PARTS.has(name));
if (unknown !== undefined) fail(`There is no part "${unknown}"; there are ${[...PARTS.keys()].join(', ')}.`);
if (given.includes('--check')) await checkGrossly();
else await measure(given);

async function measure(names: readonly string[]): Promise<void> {
  const blind = blindTools();
  if (blind.length > 0) fail(`${blind.join(' and ')} did not object to a wrong figure.`);
  const results: Result[] = [];
  for (const [name, part] of chosen(names)) {
    console.error(`${name} …`);
    for (const result of await part.run()) {
      console.error(
        `  ${result.what}, ${result.against}: ${result.measured}, ${printed(result.value)} ${result.unit}`,
      );
      results.push(result);
    }
  }
  const table = tableOf(results);
  console.log(table);
  if (names.length > 0) return;
  writeFileSync(join(import.meta.dirname, 'results.md'), pageOf(table));
  quote(join(import.meta.dirname, '../../docs/performance.md'), table);
}

function chosen(names: readonly string[]): readonly (readonly [string, Part])[] {
  return [...PARTS].filter(([name]) => names.length === 0 || names.includes(name));
}

/** Ratios hold on a slow machine as on a fast one; what each may be at most is the part's to say. */
async function checkGrossly(): Promise<void> {
  let isSlow = false;
  for (const [, { gross, run }] of PARTS) {
    if (gross === null) continue;
    for (const { what, against, value } of await run()) {
      const verdict = value <= gross ? 'no more than' : 'MORE THAN';
      console.log(`${what}: ${value.toFixed(2)} × ${against}, ${verdict} ${String(gross)} ×.`);
      isSlow ||= value > gross;
    }
  }
  if (isSlow) process.exitCode = 1;
}

function tableOf(results: readonly Result[]): string {
  const rows = results.map(({ what, measured, against, baseline, value, target, unit }) => [
    what,
    measured,
    against,
    baseline,
    unit === '×' ? `${printed(value)} ×` : '',
    `${String(target)} ${unit}`,
    value <= target ? 'yes' : 'no',
  ]);
  const head = ['what', 'takes', 'against', 'which takes', 'ratio', 'target', 'met'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isText = (column: number) => column === 0 || column === 2 || column === 6;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Puts the table where a page quotes it: between two comments. */
function quote(page: string, table: string): void {
  const quoted = /(<!-- results -->\n)[^]*(<!-- end of results -->)/;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(
      quoted,
      (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`,
    ),
  );
}

/** Two digits that tell something. */
function printed(ratio: number): string {
  return ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
}

function pageOf(table: string): string {
  const [cpu] = cpus();
  return `# How long it takes

Whole processes from a cold start, medians of paired runs; written by \`npm run bench\` in one run on one machine. Every
workspace is generated (\`test/bench/generate.ts\`, seed ${SEED}), lies in git, and is clean: all formulas are computed, all
rules are judged. Every tool is first shown a year with one wrong figure, and objects.

${table}

Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}; ${versions().join(', ')}.
`;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

/** `focus build`: the completed report of each firm and year. */
import { join } from 'node:path';
import type { EvaluatedFirm } from '@focus/engine';
import { rememberCells, yearToCsv, yearToHtml, yearToJson, type CellsOf } from '@focus/report';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { colorsFor, type Colors } from '../output/color.ts';
import { print } from '../output/streams.ts';
import { readWorkspaces } from '../reading.ts';
import { writeFiles, type OutputFile } from '../writing.ts';
import { openWorkspaces, slashed } from '../workspace.ts';
import { chooseYears, extent, type ChosenYear } from '../years.ts';

/** The subcommand. */
export const build: CommandSpec = {
  name: 'build',
  about: 'Write the completed report of each firm and year.',
  operands: [
    { usage: '[path...]', about: 'files and folders whose years are built (default: the current folder)' },
  ],
  options: [
    option({ name: 'out', value: 'DIR', required: true, about: 'the folder to write DIR/FIRM/YEAR.* into' }),
    option({
      name: 'format',
      value: 'FORMAT',
      choices: ['json', 'csv', 'html', 'all'],
      fallback: 'all',
      about: 'what to write',
    }),
    option({ name: 'firm', value: 'FIRM', about: 'only this firm' }),
    option({ name: 'year', value: 'YEAR', about: 'only this year' }),
    COLOR,
  ],
  examples: [
    ['focus build --out out', 'every firm and year below the current folder'],
    ['focus build --out out --firm meridian --year 2026', 'one year of one firm'],
  ],
  notes: `A year is written as it stands, each month with its state; nothing is written for a year with a filed month
in error. What is written is written whole or not at all.

Exit status: 0 every year is written, 1 a filed month has errors, 2 the command could not do its work.`,
  run,
};

async function run(paths: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const out = textOf(values, 'out') ?? '';
  const read = await readWorkspaces(openWorkspaces(paths));
  const { sound, isWhole } = chooseYears(read, values, 'build');
  const renderers = renderersFor(textOf(values, 'format') ?? 'all');
  if (sound.length > 0) await writeFiles(out, rendered(sound, renderers));
  print(table(out, sound, renderers, colorsFor(textOf(values, 'color'))));
  return isWhole ? EXIT.clean : EXIT.wrong;
}

type Renderer = readonly [
  ending: string,
  render: (firm: EvaluatedFirm, year: number, cellsOf: CellsOf) => string,
];

function renderersFor(format: string): readonly Renderer[] {
  const all: readonly Renderer[] = [
    ['html', yearToHtml],
    ['json', yearToJson],
    ['csv', yearToCsv],
  ];
  return all.filter(([ending]) => format === 'all' || format === ending);
}

/** One file at a time: the pages of a hundred firms are not held together. */
function* rendered(years: readonly ChosenYear[], renderers: readonly Renderer[]): Iterable<OutputFile> {
  for (const { firm, year } of years) {
    const cellsOf = rememberCells();
    for (const [ending, render] of renderers) {
      yield { folder: firm.id, name: `${year}.${ending}`, text: render(firm, year, cellsOf) };
    }
  }
}

/** What was written, a year a line: `out/meridian/2026.html  .json .csv  12 months, 1 draft`. */
function table(
  out: string,
  years: readonly ChosenYear[],
  renderers: readonly Renderer[],
  colors: Colors,
): string {
  const [first = '', ...others] = renderers.map(([ending]) => `.${ending}`);
  const paths = years.map(({ firm, year }) => slashed(join(out, firm.id, `${year}${first}`)));
  const width = Math.max(0, ...paths.map((path) => path.length));
  const lines = years.map(({ firm, year }, index) => {
    const cells = [(paths[index] ?? '').padEnd(width), others.join(' '), colors.dim(extent(firm, year))];
    return `${cells.filter((cell) => cell !== '').join('  ')}\n`;
  });
  return lines.join('');
}

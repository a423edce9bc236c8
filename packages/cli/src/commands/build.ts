/** `focus build`: the completed report of each firm and year. */
import { join } from 'node:path';
import type { EvaluatedFirm } from '@focus/engine';
import { yearsOf, yearToCsv, yearToHtml, yearToJson } from '@focus/report';
import { errorsIn, strayErrors } from '../buildable.ts';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { colorsFor, type Colors } from '../output/color.ts';
import { print, say } from '../output/streams.ts';
import { counted } from '../output/tally.ts';
import { readWorkspaces, type ReadWorkspace } from '../reading.ts';
import { writeFiles, type OutputFile } from '../writing.ts';
import { openWorkspaces, slashed } from '../workspace.ts';

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

/** A firm's year that is to be built. */
interface BuiltYear {
  readonly read: ReadWorkspace;
  readonly firm: EvaluatedFirm;
  readonly year: number;
}

async function run(paths: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const out = textOf(values, 'out') ?? '';
  const read = await readWorkspaces(openWorkspaces(paths));
  const strays = strayErrors(read);
  strays.forEach(say);
  const years = selectYears(read, textOf(values, 'firm'), textOf(values, 'year'));
  const sound = years.filter(({ read: of, firm, year }) => {
    const errors = errorsIn(of, firm, year);
    if (errors.length > 0) {
      say(`${firm.id} ${year} is not written: ${errors.join(', ')}; "focus check" says what is wrong.`);
    }
    return errors.length === 0;
  });
  const renderers = renderersFor(textOf(values, 'format') ?? 'all');
  if (sound.length > 0) writeFiles(out, rendered(sound, renderers));
  print(table(out, sound, renderers, colorsFor(textOf(values, 'color'))));
  return strays.length > 0 || sound.length < years.length ? EXIT.wrong : EXIT.clean;
}

type Renderer = readonly [ending: string, render: (firm: EvaluatedFirm, year: number) => string];

function renderersFor(format: string): readonly Renderer[] {
  const all: readonly Renderer[] = [
    ['html', yearToHtml],
    ['json', yearToJson],
    ['csv', yearToCsv],
  ];
  return all.filter(([ending]) => format === 'all' || format === ending);
}

/** One file at a time: the pages of a hundred firms are not held together. */
function* rendered(years: readonly BuiltYear[], renderers: readonly Renderer[]): Iterable<OutputFile> {
  for (const { firm, year } of years) {
    for (const [ending, render] of renderers) {
      yield { folder: firm.id, name: `${year}.${ending}`, text: render(firm, year) };
    }
  }
}

/** What was written, a year a line: `out/meridian/2026.html  .json .csv  12 months, 1 draft`. */
function table(
  out: string,
  years: readonly BuiltYear[],
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

/** `12 months, 3 drafts`. */
function extent(firm: EvaluatedFirm, year: number): string {
  const reports = firm.reports.filter(({ month }) => month.startsWith(`${year}-`));
  const drafts = reports.filter(({ state }) => state === 'draft').length;
  const months = counted(reports.length, 'month');
  return drafts === 0 ? months : `${months}, ${counted(drafts, 'draft')}`;
}

/** The years of which a month stands in a file that is reported on. */
function selectYears(
  read: readonly ReadWorkspace[],
  firmId: string | undefined,
  yearText: string | undefined,
): readonly BuiltYear[] {
  const all = read.flatMap((of) =>
    of.evaluated.firms.flatMap((firm) =>
      yearsOf(firm)
        .filter((year) =>
          firm.reports.some(
            ({ facts }) => facts.month.startsWith(`${year}-`) && of.workspace.reported.has(facts.file),
          ),
        )
        .map((year) => ({ read: of, firm, year })),
    ),
  );
  if (all.length === 0) throw new CannotWork('There is no report to build.');
  const ofFirm = firmId === undefined ? all : all.filter(({ firm }) => firm.id === firmId);
  if (ofFirm.length === 0) {
    const known = [...new Set(all.map(({ firm }) => firm.id))].join(', ');
    throw new CannotWork(`There is no report of a firm "${firmId ?? ''}"; there is ${known}.`);
  }
  const chosen = yearText === undefined ? ofFirm : ofFirm.filter(({ year }) => String(year) === yearText);
  if (chosen.length === 0) {
    const known = [...new Set(ofFirm.map(({ year }) => year))].sort().join(', ');
    throw new CannotWork(`There is no report of the year "${yearText ?? ''}"; there is ${known}.`);
  }
  const twice = chosen.find(({ firm, year }, index) =>
    chosen.some((other, at) => at < index && other.firm.id === firm.id && other.year === year),
  );
  if (twice !== undefined) {
    throw new CannotWork(
      `${twice.firm.id} ${twice.year} stands in two of the workspaces given; build them one at a time.`,
    );
  }
  return chosen;
}

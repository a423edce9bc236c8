/** `focus build`: the completed report of each firm and year. */
import type { EvaluatedFirm } from '@focus/engine';
import { yearsOf, yearToCsv, yearToHtml, yearToJson } from '@focus/report';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { colorsFor } from '../output/color.ts';
import { print, say } from '../output/streams.ts';
import { errorsIn, strayErrors } from '../buildable.ts';
import { readWorkspaces, type ReadWorkspace } from '../reading.ts';
import { writeFiles, type OutputFile } from '../writing.ts';
import { openWorkspaces } from '../workspace.ts';

/** The subcommand. */
export const build: CommandSpec = {
  name: 'build',
  about: 'Write the completed report of each firm and year.',
  operands: {
    usage: '[path...]',
    about: 'files and folders whose years are built (default: the current folder)',
    most: Infinity,
  },
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
    ['focus build --out out --firm meridian --year 2026 --format html', 'one year as a page'],
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
  const read = await readWorkspaces(openWorkspaces(paths));
  const years = selectYears(read, textOf(values, 'firm'), textOf(values, 'year'));
  const renderers = renderersFor(textOf(values, 'format') ?? 'all');

  let status: ExitStatus = EXIT.clean;
  const files: OutputFile[] = [];
  for (const { read: of, firm, year } of years) {
    const errors = errorsIn(of, firm, year);
    if (errors.length > 0) {
      say(`${firm.id} ${year} is not written: ${errors.join(', ')}; "focus check" says what is wrong.`);
      status = EXIT.wrong;
      continue;
    }
    for (const [ending, render] of renderers) {
      files.push({
        folder: firm.id,
        name: `${year}.${ending}`,
        text: render(firm, year),
        about: extent(firm, year),
      });
    }
  }
  for (const stray of strayErrors(read)) {
    say(stray);
    status = EXIT.wrong;
  }
  const out = textOf(values, 'out') ?? '';
  const written = writeFiles(out, files);
  print(table(written, files, colorsFor(textOf(values, 'color')).dim));
  return status;
}

type Renderer = (firm: EvaluatedFirm, year: number) => string;

function renderersFor(format: string): readonly (readonly [ending: string, render: Renderer])[] {
  const all = [
    ['html', yearToHtml],
    ['json', yearToJson],
    ['csv', yearToCsv],
  ] as const;
  return all.filter(([ending]) => format === 'all' || format === ending);
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

/** `12 months, 3 of them drafts`. */
function extent(firm: EvaluatedFirm, year: number): string {
  const reports = firm.reports.filter(({ month }) => month.startsWith(`${year}-`));
  const drafts = reports.filter(({ state }) => state === 'draft').length;
  const months = reports.length === 1 ? '1 month' : `${reports.length} months`;
  return drafts === 0 ? months : `${months}, ${drafts} draft${drafts === 1 ? '' : 's'}`;
}

function table(
  paths: readonly string[],
  files: readonly OutputFile[],
  dim: (text: string) => string,
): string {
  const width = Math.max(0, ...paths.map((path) => path.length));
  return paths.map((path, index) => `${path.padEnd(width)}  ${dim(files[index]?.about ?? '')}\n`).join('');
}

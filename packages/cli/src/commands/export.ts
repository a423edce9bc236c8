/** `focus export`: a firm's year as a spreadsheet. */
import { join } from 'node:path';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { colorsFor } from '../output/color.ts';
import { print } from '../output/streams.ts';
import { readWorkspaces } from '../reading.ts';
import { EXPORT_UNITS, sheetsOf, type ExportUnit } from '../table/export.ts';
import { sheetsToXlsx, sheetToCsv } from '../table/write.ts';
import { writeFiles, type OutputFile } from '../writing.ts';
import { openWorkspaces, slashed } from '../workspace.ts';
import { chooseYears, extent, type ChosenYear } from '../years.ts';

const FORMATS = ['xlsx', 'csv'];

/** The subcommand. */
export const exportCommand: CommandSpec = {
  name: 'export',
  about: 'Write firms and years as spreadsheets, CSV or XLSX: a sheet a schedule.',
  operands: [
    { usage: '[path...]', about: 'files and folders whose years are written (default: the current folder)' },
  ],
  options: [
    option({ name: 'out', value: 'DIR', required: true, about: 'the folder to write DIR/FIRM/YEAR.* into' }),
    option({
      name: 'format',
      value: 'FORMAT',
      choices: FORMATS,
      fallback: 'xlsx',
      about: 'one workbook a year, or a CSV file for each of its sheets',
    }),
    option({
      name: 'unit',
      value: 'UNIT',
      choices: EXPORT_UNITS,
      fallback: 'form',
      about: 'amounts as the form prints them, in thousands and in dollars, or exactly, all in dollars',
    }),
    option({ name: 'firm', value: 'FIRM', about: 'only this firm' }),
    option({ name: 'year', value: 'YEAR', about: 'only this year' }),
    COLOR,
  ],
  examples: [
    ['focus export --out out', 'every firm and year below the current folder, a workbook each'],
    ['focus export --out out --format csv --firm meridian --year 2026', 'one year as CSV files'],
    ['focus import out/meridian/2026.xlsx --firm meridian --unit form', 'the way back'],
  ],
  notes: `Schedule A has a line a row and a month a column, Schedule B a grid for each month. Blank cells are not answered,
zeros are -0-. What is computed stands beside what is entered. Parts, worksheets, comments and acceptances are not
in the tables. A year with a filed month in error is not written.

Exit status: 0 every year is written, 1 a filed month has errors, 2 the command could not do its work.`,
  run,
};

async function run(paths: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const out = textOf(values, 'out') ?? '';
  const format = textOf(values, 'format') ?? 'xlsx';
  const unit = EXPORT_UNITS.find((one) => one === textOf(values, 'unit')) ?? 'form';
  const read = await readWorkspaces(openWorkspaces(paths));
  const { sound, isWhole } = chooseYears(read, values, 'export');
  const files = (await Promise.all(sound.map((year) => filesOf(year, format, unit)))).flat();
  if (files.length > 0) await writeFiles(out, files);
  const colors = colorsFor(textOf(values, 'color'));
  for (const { firm, year } of sound) {
    const [first, ...others] = files.filter(
      (file) => file.folder === firm.id && file.name.startsWith(String(year)),
    );
    const path = slashed(join(out, firm.id, first?.name ?? ''));
    const more = others.map(({ name }) => name.slice(String(year).length)).join(' ');
    print([path, more, colors.dim(extent(firm, year))].filter((word) => word !== '').join('  ') + '\n');
  }
  return isWhole ? EXIT.clean : EXIT.wrong;
}

async function filesOf({ firm, year }: ChosenYear, format: string, unit: ExportUnit): Promise<OutputFile[]> {
  const reports = firm.reports.filter(({ month }) => month.startsWith(`${year}-`));
  const sheets = sheetsOf(reports, unit);
  if (format === 'xlsx') {
    const text = await sheetsToXlsx(`${firm.name} ${year}`, sheets);
    return [{ folder: firm.id, name: `${year}.xlsx`, text }];
  }
  return Promise.all(
    sheets.map(async (sheet) => ({
      folder: firm.id,
      name: `${year}-${sheet.id}.csv`,
      text: await sheetToCsv(sheet),
    })),
  );
}

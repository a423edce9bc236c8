/** `focus import`: months from a spreadsheet. */
import { basename } from 'node:path';
import { printMonth, type EvaluatedFirm, type FilingFile } from '@focus/engine';
import { fileForMonth, type ControlTotals } from '@focus/language';
import { chooseFirm } from '../choosing.ts';
import { listed, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { print, say } from '../output/streams.ts';
import { counted, tally } from '../output/tally.ts';
import { printable, widthOf } from '../output/printable.ts';
import { readWorkspaces, type ReadWorkspace } from '../reading.ts';
import { putFiles, type PutFile } from '../start/put.ts';
import { fileIn, textOfFiling, withSection } from '../start/workspace-files.ts';
import { readEntries, type TableEntry, type TableProblem } from '../table/entries.ts';
import { TABLE_UNITS, type TableUnit } from '../table/figures.ts';
import { applicability, judgeMonths, type JudgedMonth, type JudgedMonths } from '../table/judge.ts';
import { spellMonths } from '../table/months.ts';
import { monthsThere, withMonths, withoutSame, type MonthThere } from '../table/there.ts';
import type { MonthEntries } from '../table/compose.ts';
import { chooseSheets, readSheets } from '../table/read.ts';
import { shownAddress, type Sheet } from '../table/sheet.ts';
import { shownPath, workspaceHere, type Workspace } from '../workspace.ts';

const TOTALS = ['named', 'all', 'none'] as const satisfies readonly ControlTotals[];
const DASHES = ['nil', 'blank'] as const;

/** The subcommand. */
export const importCommand: CommandSpec = {
  name: 'import',
  about: 'Take months from a spreadsheet, CSV or XLSX, into filings.',
  operands: [{ usage: '<file...>', about: 'the table; several files are read as the sheets of one' }],
  options: [
    option({ name: 'firm', value: 'FIRM', about: 'whose months these are (default: as the table says)' }),
    option({
      name: 'unit',
      value: 'UNIT',
      choices: TABLE_UNITS,
      about: 'in what amounts are: all in dollars, all in thousands, or each as the form prints it',
    }),
    option({ name: 'month', value: 'MONTH', about: 'the month, where the table does not say it' }),
    option({ name: 'year', value: 'YEAR', about: 'the year, where months are named without it' }),
    option({ name: 'sheet', value: 'NAME', about: 'only this sheet (default: every sheet with a table)' }),
    option({
      name: 'out',
      value: 'PATH',
      about: 'the file to write (default: as the firm files its months)',
    }),
    option({
      name: 'totals',
      value: 'WHICH',
      choices: TOTALS,
      fallback: 'named',
      about:
        'which computed lines of the table are written, for control totals: those the form names, all, or none',
    }),
    option({ name: 'skip-derived', about: 'pass over computed lines: neither compare nor write them' }),
    option({ name: 'dash', value: 'MEANING', choices: DASHES, about: 'what a dash alone stands for' }),
    option({
      name: 'valued',
      value: 'HOW',
      about: 'how figures are valued of which the form asks it, where the table does not say',
    }),
    option({
      name: 'ignore',
      value: 'HEADERS',
      about: 'columns to pass over, by their headers, with commas between',
    }),
    option({
      name: 'update',
      about: 'enter figures into months that are there, if they are drafts; what is filed must be the same',
    }),
    option({ name: 'dry-run', about: 'print what would be written, and write nothing' }),
  ],
  examples: [
    ['focus import 2026.xlsx --firm meridian --unit dollars', 'a workbook, amounts in dollars'],
    ['focus import 03.csv --firm meridian --month 2026-03 --unit form', 'item codes and values'],
    ['focus import 2026.csv', 'what "focus build --format csv" wrote'],
    ['focus import 2026.xlsx --firm meridian --unit form --dry-run', 'only look'],
  ],
  notes: `Lines are known by item code, line, name or label; months stand in columns, in rows, or in neither (--month).
Nothing is guessed: what cannot be placed is listed with its cell, and then nothing is written. Computed lines are
compared with what is computed. docs/import-export.md says more.

Exit status: 0 the months are written, 1 the table has what cannot be placed, 2 the command could not do its work.`,
  run,
};

async function run(paths: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const workspace = workspaceHere();
  const [read] = await readWorkspaces([workspace]);
  if (read === undefined) return EXIT.failed;
  const named = textOf(values, 'firm');
  const out = textOf(values, 'out');
  const file = out === undefined ? null : fileIn(workspace, out);
  const sheets = await sheetsIn(paths, textOf(values, 'sheet'));
  const content = readEntries(sheets, {
    form: read.form,
    month: checkedMonth(textOf(values, 'month')),
    year: checkedYear(textOf(values, 'year')),
    applies:
      named === undefined
        ? () => true
        : applicability({ form: read.form, filings: read.filings, firm: named }),
    ignored: (textOf(values, 'ignore') ?? '')
      .split(',')
      .map((header) => header.trim())
      .filter((header) => header !== ''),
  });
  for (const { name, file } of content.passedOver) {
    say(`"${printable(name ?? file ?? '')}" is passed over: no table is found in it.`);
  }
  const firm = firmOf(read, content.entries, named);
  const entries = content.entries.filter((entry) => entry.firm === null || entry.firm === firm.id);
  if (entries.length === 0 && content.problems.length === 0)
    throw new CannotWork('There is no figure in the table.');
  const unit = unitOf(entries, values);
  const spelt = spellMonths(entries, {
    unit,
    dash: DASHES.find((one) => one === textOf(values, 'dash')) ?? null,
    valued: textOf(values, 'valued') ?? null,
  });
  const months = spelt.months.map(({ month }) => month);
  if (values['update'] !== true) refuseExisting(workspace, firm, months);
  const there = monthsThere(workspace, read.form, firm, months);
  const stated = spelt.months.map((entries) => {
    const report = firm.reports.find(({ month }) => month === entries.month);
    return report === undefined ? entries : withoutSame(entries, report);
  });
  const judged = judgeMonths(
    {
      form: read.form,
      filings: withoutMonths(read.filings, firm.id, months),
      firm: firm.id,
      there: new Map(there.map(({ month, text }) => [month, text])),
      filed: new Set(there.flatMap(({ month, isFiled }) => (isFiled ? [month] : []))),
    },
    stated,
    {
      totals: TOTALS.find((one) => one === textOf(values, 'totals')) ?? 'named',
      isSkipped: values['skip-derived'] === true,
    },
  );
  refuseFiled(firm, there, judged);
  const ofFacts = spelt.months.flatMap((month) => {
    const place = there.find((one) => one.month === month.month);
    return place === undefined ? [] : factProblems(month, place);
  });
  const problems = [...content.problems, ...spelt.problems, ...ofFacts, ...judged.problems];
  if (problems.length > 0) {
    print(listedProblems(sheets, problems));
    return EXIT.wrong;
  }
  remark(judged);
  const files = filesOf(workspace, read, firm, judged.months, there, file);
  if (files.length === 0) {
    print('Nothing to do: the months say all of it.\n');
    return EXIT.clean;
  }
  if (values['dry-run'] === true) {
    print(files.map(({ file, shown }) => `// ${shownPath(workspace.root, file)}\n${shown}`).join('\n'));
    return EXIT.clean;
  }
  await putFiles(workspace.root, files);
  print(files.map((file) => told(workspace, firm, file)).join(''));
  return EXIT.clean;
}

/** The sheets of some files; where there are several files, a cell is told with the name of its file too. */
async function sheetsIn(paths: readonly string[], name: string | undefined): Promise<readonly Sheet[]> {
  const read = await Promise.all(
    paths.map(async (path) => {
      const sheets = chooseSheets(path, await readSheets(path), name);
      return sheets.map((sheet) => (paths.length === 1 ? sheet : { ...sheet, file: basename(path) }));
    }),
  );
  return read.flat();
}

/**
 * Whose months they are: the firm that was named, or the only one of the table.
 * @throws CannotWork where that cannot be told, or the firm has no profile
 */
function firmOf(
  read: ReadWorkspace,
  entries: readonly TableEntry[],
  named: string | undefined,
): EvaluatedFirm {
  const inTable = [...new Set(entries.flatMap(({ firm }) => firm ?? []))];
  const [only, another] = inTable;
  if (named === undefined && only === undefined) {
    throw new CannotWork('The table does not say whose figures these are: say it with --firm.');
  }
  if (named === undefined && another !== undefined) {
    throw new CannotWork(
      `The table has figures of ${listed(inTable, 'and')}: say with --firm whose are meant.`,
    );
  }
  const firm = chooseFirm(read.evaluated.firms, named ?? only ?? '');
  if (!read.filings.some(({ firms }) => firms.some(({ id }) => id === firm.id))) {
    throw new CannotWork(
      `${firm.id} has no profile, so it is not known which lines it answers: write one first.`,
    );
  }
  return firm;
}

/**
 * In what the amounts are; null where the rows say it.
 * @throws CannotWork where neither they nor anybody says it
 */
function unitOf(entries: readonly TableEntry[], values: OptionValues): TableUnit | null {
  const given = TABLE_UNITS.find((one) => one === textOf(values, 'unit')) ?? null;
  const isSaid = entries.every(({ unit, states }) => unit !== null || states.kind !== 'figure');
  if (given === null && !isSaid) {
    throw new CannotWork(
      'Say with --unit whether amounts are in dollars, in thousands of dollars, or as the form prints them (form).',
    );
  }
  return given;
}

/**
 * What is there already is not touched.
 * @throws CannotWork where the firm has one of the months
 */
function refuseExisting(workspace: Workspace, firm: EvaluatedFirm, months: readonly string[]): void {
  const there = firm.reports.filter(({ month }) => months.includes(month));
  const [first] = there;
  if (first === undefined) return;
  const names = listed(
    there.map(({ month }) => month),
    'and',
  );
  throw new CannotWork(
    `${firm.id} has ${names} already (${shownPath(workspace.root, first.facts.file)}:${first.facts.place.line + 1}), so nothing is written; --update enters figures into drafts.`,
  );
}

function checkedMonth(month: string | undefined): string | null {
  if (month === undefined || /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/.test(month)) return month ?? null;
  throw new CannotWork(`A month is written as 2026-03, not "${month}".`);
}

function checkedYear(year: string | undefined): number | null {
  if (year === undefined) return null;
  if (!/^[1-9]\d{3}$/.test(year)) throw new CannotWork(`A year is written as 2026, not "${year}".`);
  return Number(year);
}

/** The problems of a table, each with its cell, in the order of the table. */
function listedProblems(sheets: readonly Sheet[], problems: readonly TableProblem[]): string {
  const sorted = problems
    .map((problem, index) => ({ ...problem, index }))
    .sort(
      (left, right) =>
        sheets.indexOf(left.at.sheet) - sheets.indexOf(right.at.sheet) ||
        left.at.row - right.at.row ||
        left.at.column - right.at.column ||
        left.index - right.index,
    );
  const lines = sorted.map(({ at, message }) => ({
    at: printable(shownAddress(at)),
    message: printable(message),
  }));
  const width = Math.max(...lines.map(({ at }) => widthOf(at)));
  const body = lines
    .map(({ at, message }) => `${at}${' '.repeat(width - widthOf(at))}  ${message}\n`)
    .join('');
  return `${body}\n${counted(problems.length, 'problem')}: nothing is written.\n`;
}

/** Says what is worth knowing of months that are written. */
function remark({ notCompared, inapplicable, findings }: JudgedMonths): void {
  if (inapplicable > 0) {
    say(
      `-0- is left out ${inapplicable === 1 ? 'once' : `${inapplicable} times`}, where a line or a column does not apply to the firm.`,
    );
  }
  if (notCompared.length > 0) {
    const [first = ''] = notCompared;
    const others = notCompared.length === 1 ? '' : ` and ${counted(notCompared.length - 1, 'other')}`;
    say(
      `${first}${others} cannot be compared: what they are computed from is not answered. They are left out, but for control totals.`,
    );
  }
  const { error, breach, warning } = tally(findings);
  const found = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(breach > 0 ? [counted(breach, 'breach')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
  ];
  if (found.length > 0) say(`"focus check" will find ${listed(found, 'and')} in what is written.`);
}

/**
 * A table of a year may have the months that are filed, too, as long as it says what they say.
 * @throws CannotWork where it says something else of one
 */
function refuseFiled(firm: EvaluatedFirm, there: readonly MonthThere[], { months }: JudgedMonths): void {
  for (const { month, isFiled, where } of there) {
    const changed = months.find((one) => one.month === month)?.changed ?? 0;
    if (!isFiled || changed === 0) continue;
    throw new CannotWork(
      `${firm.id} ${month} is filed (${where}), and the table says something else of ${counted(changed, 'line')}, so nothing is written: amend it with "focus amend".`,
    );
  }
}

/** What a table says otherwise of a month that is there, beside its figures: none of it is taken over. */
function factProblems({ month, facts }: MonthEntries, there: MonthThere): TableProblem[] {
  const others = [...facts].filter(([fact, { text }]) => there.facts.get(fact) !== text);
  return others.map(([fact, { at }]) => ({
    at,
    message: `${month} is there already, and "${fact}" is said of it by its own commands: take it away here.`,
  }));
}

/** What the files of a workspace state, without some months of a firm. */
function withoutMonths(
  filings: readonly FilingFile[],
  firm: string,
  months: readonly string[],
): readonly FilingFile[] {
  return filings.map((filing) => ({
    ...filing,
    reports: filing.reports.filter((report) => report.firm !== firm || !months.includes(report.month)),
  }));
}

/** A file with months written into it. */
interface MonthFile extends PutFile {
  readonly months: readonly JudgedMonth[];
  /** What is printed of it where it is only looked at. */
  readonly shown: string;
  readonly isNew: boolean;
}

/** The files that months go into: those that are there stay where they are. */
function filesOf(
  workspace: Workspace,
  { evaluated }: ReadWorkspace,
  firm: EvaluatedFirm,
  months: readonly JudgedMonth[],
  there: readonly MonthThere[],
  out: string | null,
): readonly MonthFile[] {
  const placeOf = ({ month }: JudgedMonth): MonthThere | undefined =>
    there.find((one) => one.month === month);
  const written = months.filter(({ changed }) => changed !== 0);
  const byFile = Map.groupBy(
    written,
    (month) => placeOf(month)?.file ?? out ?? fileForMonth(() => evaluated.firms, firm, month.month),
  );
  return [...byFile].map(([file, ofFile]) => {
    const before = textOfFiling(workspace, file);
    const replaced = ofFile.flatMap((month) => {
      const place = placeOf(month);
      return place === undefined ? [] : [{ there: place, text: month.text }];
    });
    const added = ofFile.filter((month) => placeOf(month) === undefined).map(({ text }) => text);
    const updated = before === null ? null : withMonths(before, replaced);
    return {
      file,
      text: added.length === 0 ? (updated ?? '') : withSection(updated, added.join('\n')),
      months: ofFile,
      shown: ofFile.map(({ text }) => text).join('\n'),
      isNew: before === null,
    };
  });
}

/** What was written, a file a line. */
function told(workspace: Workspace, firm: EvaluatedFirm, { file, months, isNew }: MonthFile): string {
  const names = months.map(({ month }) => printMonth(month));
  const first = names[0] ?? '';
  const last = names.at(-1) ?? '';
  const which =
    names.length < 3 ? listed(names, 'and') : `${counted(names.length, 'month')}, ${first} to ${last}`;
  const changed = months.reduce((sum, month) => sum + (month.changed ?? 0), 0);
  const figures = months
    .filter((month) => month.changed === null)
    .flatMap(({ lines }) => [...lines.values()].map((line) => line.figures.size))
    .reduce((sum, one) => sum + one, 0);
  const what = [
    ...(figures > 0 ? [`${counted(figures, 'figure')}${isNew ? '' : ' added'}`] : []),
    ...(changed > 0 ? [`${counted(changed, 'line')} changed`] : []),
  ];
  return `${shownPath(workspace.root, file)}: ${which} of ${firm.id}, ${what.join(', ')}.\n`;
}

/** `focus new`: the next month's file, with everything that is to be answered. */
import { nextMonth, printMonth, priorMonth, type EvaluatedFirm } from '@focus/engine';
import { fileForMonth, newMonth, type ControlTotals } from '@focus/language';
import { chooseFirm } from '../choosing.ts';
import { listed, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { print } from '../output/streams.ts';
import { counted } from '../output/tally.ts';
import { readWorkspaces } from '../reading.ts';
import { putFiles } from '../start/put.ts';
import { fileIn, textOfFiling, withSection } from '../start/workspace-files.ts';
import { shownPath, workspaceHere, type Workspace } from '../workspace.ts';

const TOTALS = ['named', 'all', 'none'] as const satisfies readonly ControlTotals[];

/** The subcommand. */
export const newCommand: CommandSpec = {
  name: 'new',
  about: 'Begin a month: a file with every line the firm answers, its figures left out.',
  operands: [
    { usage: '<firm>', about: 'the firm, as its profile names it' },
    { usage: '[month]', about: 'the month, as 2026-04 (default: the one after the last)' },
  ],
  options: [
    option({
      name: 'file',
      value: 'PATH',
      about:
        'the file to write; a month is added to one that is there (default: as the months before are filed)',
    }),
    option({
      name: 'totals',
      value: 'WHICH',
      choices: TOTALS,
      fallback: 'named',
      about:
        'which computed lines stand in it, for control totals: those the form names, all of them, or none',
    }),
    option({ name: 'dry-run', about: 'print the month, and write nothing' }),
  ],
  examples: [
    ['focus new meridian', 'the month after the last of the firm'],
    ['focus new meridian 2026-04', 'this month'],
    ['focus new meridian 2026-04 --file 2026.focus', 'added to the end of a file'],
    ['focus new meridian --dry-run', 'only look'],
  ],
  notes: `A line without a figure is not answered: the month is a draft, and "focus check" lists what is missing. Write
-0- where there is nothing to report. Lines and columns that do not apply under the firm's settings are left out.

Exit status: 0 the month is written, 2 it is not: the firm has it already, or a month between is missing.`,
  run,
};

async function run([firmId = '', given]: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const workspace = workspaceHere();
  const [read] = await readWorkspaces([workspace]);
  const firms = read?.evaluated.firms ?? [];
  const firm = chooseFirm(firms, firmId);
  if (!read?.filings.some((file) => file.firms.some(({ id }) => id === firm.id))) {
    throw new CannotWork(
      `${firm.id} has no profile, so it is not known which lines it answers: write one first.`,
    );
  }
  const month = chooseMonth(workspace, firm, given);
  const text = newMonth(read.form, read.filings, firm.id, month, totalsIn(values));
  if (values['dry-run'] === true) {
    print(text);
    return EXIT.clean;
  }
  const path = textOf(values, 'file');
  const file = path === undefined ? fileForMonth(() => firms, firm, month) : fileIn(workspace, path);
  const before = textOfFiling(workspace, file);
  await putFiles(workspace.root, [{ file, text: withSection(before, text) }]);
  const lines = text.match(/^\d/gm)?.length ?? 0;
  print(
    `${shownPath(workspace.root, file)}: ${printMonth(month)} of ${firm.id} ${before === null ? 'is begun' : 'is added'}, ${counted(lines, 'line')}.\n`,
  );
  return EXIT.clean;
}

function totalsIn(values: OptionValues): ControlTotals {
  const given = textOf(values, 'totals');
  return TOTALS.find((one) => one === given) ?? 'named';
}

/**
 * The month that is meant.
 * @throws CannotWork where the firm has it, or where it would leave a gap
 */
function chooseMonth(workspace: Workspace, firm: EvaluatedFirm, given: string | undefined): string {
  const last = firm.reports.at(-1)?.month;
  const first = firm.reports[0]?.month;
  if (given === undefined) {
    if (last !== undefined) return nextMonth(last);
    throw new CannotWork(
      `${firm.id} has no month yet: say which is the first, as "focus new ${firm.id} 2026-01".`,
    );
  }
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given) || given.startsWith('0')) {
    throw new CannotWork(`A month is written as 2026-04, not "${given}".`);
  }
  const there = firm.reports.find(({ month }) => month === given);
  if (there !== undefined) {
    const { file, place } = there.facts;
    throw new CannotWork(
      `${firm.id} has ${printMonth(given)} already: ${shownPath(workspace.root, file)}:${place.line + 1}.`,
    );
  }
  if (first === undefined || last === undefined) return given;
  const months = new Set(firm.reports.map(({ month }) => month));
  if (!months.has(priorMonth(given)) && !months.has(nextMonth(given))) {
    const open = given > last ? nextMonth(last) : given < first ? priorMonth(first) : null;
    const instead = open ?? 'a month next to one that is there';
    throw new CannotWork(
      `${printMonth(given)} would leave a gap: ${firm.id} has ${listed([...new Set([first, last])], 'and').replace(' and ', ' to ')}. Begin ${instead} first.`,
    );
  }
  return given;
}

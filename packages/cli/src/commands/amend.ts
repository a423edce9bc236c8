/** `focus amend`: a filed month is corrected, and says what it was. */
import { printMonth, sealOf } from '@focus/engine';
import { originalsToWrite, quoted, writeReportFact, type LineEdit } from '@focus/language';
import { option, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { print, say } from '../output/streams.ts';
import { filedText } from '../sealing/filed-version.ts';
import { factsIn, openReport, writeEdits, type ReportFile } from '../sealing/report-file.ts';
import { dateOrToday } from '../sealing/today.ts';

/** The subcommand. */
export const amend: CommandSpec = {
  name: 'amend',
  about: 'Amend a filed month: say why, and write below each changed line what it was.',
  operands: [
    { usage: '<firm>', about: 'the firm, as its profile and its reports name it' },
    { usage: '<month>', about: 'the month of the report, as 2026-03' },
    {
      usage: '[reason]',
      about: 'why, for whoever reads the report; left out where the month is amended already',
    },
  ],
  options: [
    option({
      name: 'date',
      value: 'DATE',
      about: 'the day of the amendment, as 2026-05-04 (default: today)',
    }),
  ],
  examples: [
    ['focus amend meridian 2026-03 "Receivable found to be unsecured"', 'begin an amendment'],
    ['focus amend meridian 2026-03', 'after more figures changed: write what they were'],
  ],
  notes: `Writes "amended DATE "reason"" below the heading of the report, and "was FIGURE" below each line that differs
from what was sealed (without a seal: from what was committed last). Those figures come from the history of the file,
so run it before or after you change them, as you like, and again whenever you changed more.
The month after rests on what was reported when it was filed: "focus check" says there what to correct.

Exit status: 0 the report says what it was, 1 it does not yet: the originals are not in the history, or a line
cannot say them, 2 the command could not do its work.`,
  run,
};

async function run(
  [firmId = '', month = '', reason]: readonly string[],
  values: OptionValues,
): Promise<ExitStatus> {
  const target = await openReport(firmId, month);
  const { filed, amended } = target.report.facts;
  if (filed === null) {
    throw new CannotWork(
      `${called(target)} is a draft, and its figures are simply changed; only a month that was filed is amended.`,
    );
  }
  const heading = headingEdits(target, reason, values);
  const before = await filedText(target, target.report.facts);
  const originals =
    before === null ? null : originalsToWrite(target.text, before, firmId, target.report.month);
  const edits = inOrder([...heading, ...(originals?.edits ?? [])]);
  const text = edits.length === 0 ? target.text : await writeEdits(target, edits);
  if (amended === null) print(`${called(target)} is amended.\n`);
  tellOriginals(target, edits, text);
  for (const sentence of originals?.left ?? []) say(sentence);
  return outcome(target, text, before !== null, (originals?.edits.length ?? 0) > 0);
}

/** The line that says why; none where it stands already. */
function headingEdits(
  { text, report, shown }: ReportFile,
  reason: string | undefined,
  values: OptionValues,
): readonly LineEdit[] {
  const { amended, firm, month } = report.facts;
  if (amended !== null) {
    if (reason === undefined || reason === amended.reason) return [];
    throw new CannotWork(
      `${firm} ${month} is amended already, ${amended.date === null ? 'on a day that cannot be read' : `on ${amended.date}`} ("${amended.reason}"): change the date and the reason on line ${String(amended.place.line + 1)} of ${shown}, and run "focus amend ${firm} ${month}" for the figures.`,
    );
  }
  if (reason === undefined || reason.trim() === '') {
    throw new CannotWork(`Say why: focus amend ${firm} ${month} "Receivable found to be unsecured".`);
  }
  if (/[\r\n]/.test(reason)) throw new CannotWork('The reason stands on one line.');
  const date = dateOrToday(values, 'date');
  const { filed } = report.facts;
  if (filed?.date != null && date < filed.date) {
    throw new CannotWork(
      `${firm} ${month} was filed on ${filed.date}, after ${date}: an amendment comes later.`,
    );
  }
  const edits = writeReportFact(text, firm, month, 'amended', `${date} ${quoted(reason)}`);
  if (edits !== null) return edits;
  throw new CannotWork(`${shown} is not written: a heading in it cannot be read; "focus check" says which.`);
}

function inOrder(edits: readonly LineEdit[]): readonly LineEdit[] {
  return [...edits].sort((left, right) => left.line - right.line);
}

/** What was written, each with the line it stands on now. */
function tellOriginals({ shown }: ReportFile, edits: readonly LineEdit[], text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  edits.forEach((edit, index) => {
    const number = edit.line + index;
    print(`${shown}:${String(number + 1)}: ${(lines[number] ?? '').trim().replace(/ {2,}/g, ' ')}\n`);
  });
}

/** Whether the report now says what it was. */
function outcome(target: ReportFile, text: string, isFound: boolean, isChanged: boolean): ExitStatus {
  const facts = factsIn(target, text);
  const sealed = facts?.filed?.seal ?? null;
  const again = `"focus amend ${target.firm.id} ${target.report.month}"`;
  if (facts === null || (sealed !== null && sealOf(target.read.form, facts) !== sealed)) {
    say(
      isFound
        ? `What ${called(target)} states is not yet what was sealed, with what each line \`was\`; "focus check" says more.`
        : `No commit of ${target.shown} states what was sealed, so it is not known what the figures were: write \`was\` below each changed line.`,
    );
    return EXIT.wrong;
  }
  if (!isFound && sealed === null) {
    say(
      `No commit of ${target.shown} has ${called(target)} as it was filed, so it is not known what the figures were: write \`was\` below each changed line.`,
    );
    return EXIT.wrong;
  }
  if (!isChanged)
    print(`No figure differs from what was filed. Change them, then run ${again} for what they were.\n`);
  return EXIT.clean;
}

function called({ report, firm }: ReportFile): string {
  return `${printMonth(report.month)} of ${firm.id}`;
}

/** `focus seal`: a month is filed, and from then on what it states is known by its seal. */
import { printMonth, sealOf, type EvaluatedReport, type Finding } from '@focus/engine';
import { writeReportFact } from '@focus/language';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { sourceLines } from '../located.ts';
import { colorsFor } from '../output/color.ts';
import { print, say, terminal } from '../output/streams.ts';
import { counted } from '../output/tally.ts';
import { findingText } from '../output/text.ts';
import { findingsIf, openReport, writeEdits, type ReportFile } from '../sealing/report-file.ts';
import { dateOf, dateOrToday } from '../sealing/today.ts';

/** The subcommand. */
export const seal: CommandSpec = {
  name: 'seal',
  about: 'File a month: write the date and a seal, after which no figure changes unnoticed.',
  operands: [
    { usage: '<firm>', about: 'the firm, as its profile and its reports name it' },
    { usage: '<month>', about: 'the month of the report, as 2026-03' },
  ],
  options: [
    option({
      name: 'filed',
      value: 'DATE',
      about: 'the day it was filed, as 2026-04-14 (default: the day the report says, or today)',
    }),
    COLOR,
  ],
  examples: [
    ['focus seal meridian 2026-03', 'filed today'],
    ['focus seal meridian 2026-03 --filed 2026-04-14', 'filed on another day'],
    ['focus check --sealed', 'hold sealed months against the rules of today'],
  ],
  notes: `Writes "filed DATE seal …" below the heading of the report. The seal is a fingerprint of every figure that was
entered, with its parts and worksheets; comments, names, blanks and control totals are left out, so formatting never
breaks it. From then on a figure that changes is an error, unless the line below says what it was: "focus amend".
A month with an error, or with a line that is not answered, is not sealed.

Exit status: 0 the month is sealed, 1 it is not: something is wrong with it, 2 the command could not do its work.`,
  run,
};

async function run([firmId = '', month = '']: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const given = dateOf(values, 'filed');
  const target = await openReport(firmId, month);
  const { facts } = target.report;
  if (facts.filed?.date != null && given !== null && given !== facts.filed.date) {
    throw new CannotWork(
      `${target.shown}:${String(facts.filed.place.line + 1)} says that ${called(target)} was filed on ${facts.filed.date}, not on ${given}: correct that line, or leave --filed out.`,
    );
  }
  const date = facts.filed?.date ?? dateOrToday(values, 'filed');
  const fingerprint = sealOf(target.read.form, facts);
  const findings = findingsIf(target, {
    ...facts,
    filed: { seal: null, place: facts.place, ...facts.filed, date },
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (fingerprint === null || errors.length > 0) return refuse(target, errors, values);
  const place = `${target.shown}:${String((facts.filed?.place.line ?? facts.place.line + 1) + 1)}`;
  if (facts.filed?.seal != null) {
    print(`${place}: ${called(target)} is sealed already: filed ${date}, seal ${fingerprint}.\n`);
    return EXIT.clean;
  }
  const edits = writeReportFact(target.text, facts.firm, facts.month, 'filed', `${date} seal ${fingerprint}`);
  if (edits === null) {
    throw new CannotWork(
      `${target.shown} is not written: a heading in it cannot be read; "focus check" says which.`,
    );
  }
  await writeEdits(target, edits);
  print(`${place}: ${called(target)} is sealed: filed ${date}, seal ${fingerprint}.\n${openLine(findings)}`);
  return EXIT.clean;
}

/** What is wrong, and that nothing was written. */
function refuse(target: ReportFile, errors: readonly Finding[], values: OptionValues): ExitStatus {
  const style = { colors: colorsFor(textOf(values, 'color')), columns: terminal('stdout')?.columns ?? null };
  const source = sourceLines();
  for (const finding of errors) print(`${findingText(finding, source, style)}\n`);
  const why =
    errors.length === 0 ? 'what it states cannot be read' : `it has ${counted(errors.length, 'error')}`;
  say(`${called(target)} is not sealed: ${why}.`);
  return EXIT.wrong;
}

/** Breaches and warnings that stand: they are filed with the month. */
function openLine(findings: readonly Finding[]): string {
  const open = (['breach', 'warning'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity && one.accepted === null).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  return open.length === 0
    ? ''
    : `It is filed with ${open.join(' and ')}; "focus check --sealed" shows them.\n`;
}

function called({
  report,
  firm,
}: {
  readonly report: EvaluatedReport;
  readonly firm: { readonly id: string };
}) {
  return `${printMonth(report.month)} of ${firm.id}`;
}

/** Refactorings: changes that say the same in another way, or begin something that is still to be answered. */
import { printFigure, printMonth, type EvaluatedReport } from '@focus/engine';
import {
  answerNil,
  applyLineEdits,
  formatFiling,
  layoutFact,
  layoutPart,
  layoutWas,
  orderFiling,
  totalsEdits,
  writeLine,
  type LineEdit,
  type OutlineLine,
} from '@focus/language';
import { CodeActionKind, type Range } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';
import { reportOfLine } from '../show/places.ts';
import { lineOffer, type Offer } from './action.ts';
import { sealOffer } from './seal.ts';
import { splitMonths } from './split.ts';

/** The kind of ordering the lines of a file. */
export const ORDER = `${CodeActionKind.Source}.orderLines.focus`;

const FILL = `${CodeActionKind.RefactorRewrite}.answer`;
const TOTALS = `${CodeActionKind.RefactorRewrite}.controlTotals`;
const AMEND = `${CodeActionKind.RefactorRewrite}.amend`;
const PARTS = `${CodeActionKind.RefactorRewrite}.parts`;
const UNITS = `${CodeActionKind.RefactorRewrite}.thousands`;

/**
 * What can be made of a place of a filing.
 * @param today `YYYY-MM-DD`, for what is dated
 */
export function refactorings(filing: Filing, range: Range, today: string): Offer[] {
  const line = filing.outline.line(range.start.line);
  const report = reportOfLine(filing, range.start.line)?.report ?? null;
  const offers = [
    line === undefined || report === null ? null : sealOffer(filing, line, report, today),
    ...(report === null ? [] : ofReport(filing, report)),
    ...(line === undefined || report === null ? [] : ofEntry(filing, line, report, today)),
    lineOffer(
      filing,
      'Order the lines as the form has them',
      ORDER,
      orderFiling(filing.document.getText(), filing.form).edits,
    ),
    splitMonths(filing),
  ];
  return offers.filter((offer) => offer !== null);
}

function ofReport(filing: Filing, report: EvaluatedReport): (Offer | null)[] {
  const text = filing.document.getText();
  const { form } = filing;
  const month = printMonth(report.month);
  const totals = (how: 'write' | 'remove') => totalsEdits(text, form, report, how).edits;
  return [
    lineOffer(
      filing,
      `Answer the lines of ${month} that are left with -0-`,
      FILL,
      answerNil(text, form, report, report.unanswered()),
    ),
    lineOffer(filing, `Write all computed lines of ${month}`, TOTALS, totals('write')),
    lineOffer(filing, `Remove the computed lines of ${month}`, TOTALS, totals('remove')),
  ];
}

function ofEntry(
  filing: Filing,
  line: OutlineLine,
  report: EvaluatedReport,
  today: string,
): (Offer | null)[] {
  const { entry, judged } = line;
  if (judged.kind !== 'entry' || entry === null || judged.problem !== null) return [];
  const cells = entry.cells.flatMap((at) => (at === null ? [] : [report.cell(at.spec.id)]));
  const isComputed = cells.some(({ origin }) => origin === 'derived');
  const [first] = cells;
  const text = filing.document.getText();
  return [
    isComputed && first !== undefined
      ? lineOffer(
          filing,
          `Write what ${entry.line.name} comes to`,
          TOTALS,
          writeLine(text, filing.form, report, first.spec.id).edits,
        )
      : null,
    lineOffer(
      filing,
      `Keep the original of ${entry.line.name}: was …`,
      AMEND,
      originalEdits(filing, line, report, today),
    ),
    lineOffer(filing, `Add parts to ${entry.line.name}`, PARTS, partEdits(filing, line)),
    lineOffer(filing, 'Round to thousands', UNITS, roundEdits(filing, line, report)),
  ];
}

/** `was` with the figures as they stand, and `amended` where the report does not say so yet: then they may be changed. */
function originalEdits(
  { outline }: Filing,
  line: OutlineLine,
  { facts }: EvaluatedReport,
  today: string,
): LineEdit[] {
  const { figures, section, judged } = line;
  if (facts.filed === null || figures.length === 0 || section === null) return [];
  if (originalBelow(outline.lines, line) !== null) return [];
  const words = figures.map(({ word }) => word.text);
  const tail =
    judged.kind === 'entry' && judged.slots.valued !== undefined ? `valued ${judged.slots.valued.text}` : '';
  const columns = Math.max(1, section.columns.length);
  const was = layoutWas(words, columns, tail);
  const original: LineEdit = { kind: 'insert', line: line.number + 1, text: was };
  if (facts.amended !== null) return [original];
  const amended: LineEdit = {
    kind: 'insert',
    line: facts.filed.place.line + 1,
    text: layoutFact('amended', `${today} ""`),
  };
  return [amended, original].sort((left, right) => left.line - right.line);
}

/** A part that is the whole, below the original where there is one: from there on it is divided. */
function partEdits({ outline }: Filing, line: OutlineLine): LineEdit[] {
  const { figures } = line;
  const { lines } = outline;
  const above = originalBelow(lines, line) ?? line;
  if (figures.length === 0 || nextOf(lines, above)?.judged.kind === 'part') return [];
  if (figures.some(({ cell }) => cell?.spec.unit === 'flag')) return [];
  const text = layoutPart(
    'part',
    figures.map(({ word }) => word.text),
  );
  return [{ kind: 'insert', line: above.number + 1, text }];
}

/** Exact dollars of a thousands line as the figure they round to: what is below a thousand is given up. */
function roundEdits({ document, form }: Filing, line: OutlineLine, { facts }: EvaluatedReport): LineEdit[] {
  const { figures, number } = line;
  const text = document.getText();
  const written = text.split(/\r\n|\r|\n/)[number] ?? '';
  const rounded = figures.toReversed().reduce((result, { word, cell }) => {
    if (cell?.spec.unit !== 'thousands' || !word.text.includes('$')) return result;
    const figure = printFigure(facts.entries.value(cell.position), 'thousands', cell.spec.sign);
    return `${result.slice(0, word.start)}${figure}${result.slice(word.end)}`;
  }, written);
  if (rounded === written) return [];
  const replaced = applyLineEdits(text, [{ kind: 'replace', line: number, text: rounded }]);
  const formatted = formatFiling(replaced, form).text.split(/\r\n|\r|\n/)[number] ?? rounded;
  return [{ kind: 'replace', line: number, text: formatted }];
}

/** The original of an entry, which stands right below it, above its parts; null where it has none. */
function originalBelow(lines: readonly OutlineLine[], line: OutlineLine): OutlineLine | null {
  const next = nextOf(lines, line);
  return next?.judged.kind === 'was' ? next : null;
}

function nextOf(lines: readonly OutlineLine[], line: OutlineLine): OutlineLine | undefined {
  return lines[lines.indexOf(line) + 1];
}

/** What a hover shows: the card of what stands under the pointer. */
import { HOUSE_RULES, type CellAt, type EvaluatedReport } from '@focus/engine';
import type { OutlineLine, OutlineSection } from '@focus/language';
import type { Position, Range } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';
import {
  columnCard,
  figureCard,
  firmCard,
  formLineCard,
  houseRulesCard,
  lineCard,
  monthCard,
  ruleCard,
  scheduleCard,
  settingCard,
  worksheetCard,
  worksheetColumnCard,
} from './cards.ts';
import { titleOf, valueOf } from './figure.ts';
import { blocks } from './markdown.ts';
import { cellsAt, figureAt, reportOfLine } from './places.ts';
import { daysAndAmounts } from './worksheet-rows.ts';

/** A hover: Markdown, and the words it is about. */
export interface Shown {
  readonly markdown: string;
  readonly range: Range;
}

type Word = OutlineLine['words'][number];

/**
 * What stands under a position of a filing; null where there is nothing to say of it.
 * @param canShowImages whether the client shows images in Markdown
 */
export function hoverAt(filing: Filing, position: Position, canShowImages: boolean): Shown | null {
  const line = filing.outline.line(position.line);
  const word = line?.words.find(({ start, end }) => start <= position.character && position.character <= end);
  if (line === undefined || word === undefined) return null;
  const report = reportOfLine(filing, line.number)?.report ?? null;
  const markdown = cardOf({ filing, line, word, report, canShowImages });
  if (markdown === null) return null;
  const { number } = line;
  return {
    markdown,
    range: { start: { line: number, character: word.start }, end: { line: number, character: word.end } },
  };
}

/** What is pointed at. */
interface Pointed {
  readonly filing: Filing;
  readonly line: OutlineLine;
  readonly word: Word;
  /** The report the line belongs to, evaluated; null where there is none. */
  readonly report: EvaluatedReport | null;
  readonly canShowImages: boolean;
}

function cardOf(pointed: Pointed): string | null {
  const { line } = pointed;
  const { section } = line;
  switch (line.judged.kind) {
    case 'entry':
    case 'was':
      return section?.kind === 'schedule' ? ofEntry(pointed) : null;
    case 'part':
    case 'dated':
      return section?.kind === 'worksheet' ? ofRow(pointed, section) : ofPart(pointed);
    case 'setting':
      return ofSetting(pointed);
    case 'firm':
      return ofFirm(pointed);
    case 'report':
    case 'filed':
    case 'amended':
      return ofMonth(pointed);
    case 'accept':
      return ofAcceptance(pointed);
    case 'schedule':
      return ofSchedule(pointed, section);
    case 'worksheet':
      return ofWorksheet(pointed, section);
    case 'conflict':
    case 'broken':
      return null;
  }
}

/** On a figure its cell; elsewhere on the line all that it states. */
function ofEntry({ line, word, report, canShowImages }: Pointed): string | null {
  const { entry } = line;
  if (entry === null) return null;
  const cells = cellsAt(line, word.start);
  return ofCells(cells, report, canShowImages) ?? formLineCard(entry.line.at.line, entry.line.at.schedule);
}

function ofCells(
  cells: readonly CellAt[],
  report: EvaluatedReport | null,
  canShowImages: boolean,
): string | null {
  const [first, ...others] = cells;
  if (first === undefined || report === null) return null;
  if (others.length === 0) return figureCard(report.cell(first.spec.id), report, canShowImages);
  return lineCard(
    first.line,
    cells.map(({ spec }) => report.cell(spec.id)),
    first.schedule,
  );
}

/** A part says what it is part of. */
function ofPart({ line, word, report }: Pointed): string | null {
  const [first] = cellsAt(line, word.start);
  if (first === undefined || report === null) return null;
  const cell = report.cell(first.spec.id);
  return blocks(`A part of ${titleOf(cell)}`, valueOf(cell));
}

function ofRow({ filing, line, word, report }: Pointed, { worksheet }: OutlineSection): string | null {
  if (worksheet === null) return null;
  const column = figureAt(line, word.start)?.column ?? null;
  const row =
    report === null
      ? undefined
      : daysAndAmounts(filing.form, worksheet, report).find((one) => one.line === line.number);
  const card = column === null ? null : worksheetColumnCard(worksheet, column);
  const amount = row === undefined ? '' : `This row: ${row.label}.`;
  if (card === null && amount === '') return worksheetCard(worksheet, filing.form);
  return blocks(card ?? '', amount);
}

function ofSetting({ filing, line }: Pointed): string | null {
  const name = line.words[0]?.text ?? '';
  if (name === HOUSE_RULES) return houseRulesCard(filing.form, line.words[1]?.text ?? '');
  const spec = filing.form.setting(name);
  const firm = line.section?.firm ?? null;
  const last = firm === null ? undefined : filing.session?.live.firm(firm)?.reports.at(-1);
  return spec === undefined ? null : settingCard(spec, last ?? null);
}

function ofFirm({ filing, line }: Pointed): string | null {
  const firm = line.section?.firm ?? null;
  const known = firm === null ? undefined : filing.session?.live.firm(firm);
  return known === undefined ? null : firmCard(known);
}

function ofMonth({ filing, line, word, report }: Pointed): string | null {
  const firm = filing.session?.live.firm(report?.facts.firm ?? '') ?? null;
  const isFirm = line.judged.kind === 'report' && line.words[1] === word;
  if (isFirm && firm !== null) return firmCard(firm);
  return report === null ? null : monthCard(report, firm);
}

/** On the key of an acceptance the figure it is about, elsewhere the rule. */
function ofAcceptance({ filing, line, word, report, canShowImages }: Pointed): string | null {
  const slots: Readonly<Record<string, Word | undefined>> = line.judged.slots;
  const rule = filing.form.form.rules.find(({ code }) => code === slots['rule']?.text);
  if (word === slots['key'] || word === slots['column']) {
    const column = slots['column']?.text ?? '';
    const cells = (rule?.instances ?? []).flatMap(({ at }) => (at === null ? [] : [filing.form.cell(at)]));
    const meant = cells.filter(
      (cell) => cell.line.key === slots['key']?.text && (column === '' || cell.spec.column === column),
    );
    const card = ofCells(meant, report, canShowImages);
    if (card !== null) return card;
  }
  return rule === undefined ? null : ruleCard(rule, report);
}

function ofSchedule({ word, line, report }: Pointed, section: OutlineSection | null): string | null {
  const spec = section?.schedule?.spec;
  if (spec === undefined) return null;
  const card = line.judged.rest.includes(word) ? columnCard(spec, word.text) : null;
  return card ?? scheduleCard(spec, report);
}

function ofWorksheet({ filing, word, line }: Pointed, section: OutlineSection | null): string | null {
  const worksheet = section?.worksheet ?? null;
  if (worksheet === null) return null;
  const card = line.judged.rest.includes(word) ? worksheetColumnCard(worksheet, word.text) : null;
  return card ?? worksheetCard(worksheet, filing.form);
}

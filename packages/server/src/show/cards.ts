/** What is known of a figure, a line, a setting, a rule, a worksheet, a firm or a month: cards of Markdown. */
import {
  printMonth,
  printQuantity,
  type Cell,
  type CompiledForm,
  type EvaluatedFirm,
  type EvaluatedReport,
  type LineSpec,
  type RuleSpec,
  type ScheduleSpec,
  type SettingSpec,
  type WorksheetSpec,
} from '@focus/engine';
import { counted, longDate } from '@focus/report';
import { formulaOf, originalOf, titleOf, titleOfLine, valueOf, waitsOf, withFigures } from './figure.ts';
import { blocks, citations, code, escaped, linked } from './markdown.ts';
import { monthsOf } from './months.ts';
import { rulesOf, sentenceOf } from './rules.ts';
import { countsOf, headlinesOf, sayCounts, sayState } from './status.ts';
import { shownIn, unitName } from './words.ts';
import { linesOver } from './worksheet-rows.ts';

/** A figure: what it is and comes to, how, what rests on it, and its course. */
export function figureCard(cell: Cell, report: EvaluatedReport, canShowImages: boolean): string {
  return blocks(
    `${titleOf(cell)}  \n${cell.state === 'inapplicable' ? `does not apply in ${printMonth(cell.month)}` : valueOf(cell)}`,
    originalOf(cell),
    formulaOf(cell, report) || waitsOf(cell),
    escaped(cell.line.instruction),
    rulesOf(report, cell.spec.id),
    monthsOf(report, cell.spec.id, canShowImages),
  );
}

/** A line of a grid: all its figures, column by column. */
export function lineCard(line: LineSpec, cells: readonly Cell[], schedule: ScheduleSpec): string {
  const rows = cells
    .filter(({ state }) => state !== 'inapplicable')
    .map(({ spec, ...cell }) => {
      const column = schedule.columns.find(({ name }) => name === spec.column);
      return `| ${escaped(column?.label ?? '')} | ${escaped(shownIn({ spec, ...cell }))} | ${unitName(cell.unit)} |`;
    });
  const formulas = new Set(
    cells.flatMap(({ formula }) => (formula === null ? [] : [code(`= ${formula.text}`)])),
  );
  return blocks(
    `**${escaped(titleOfLine(line, schedule))}** · Schedule ${schedule.id}, line ${line.line}`,
    ['| Column | Figure | |', '| :-- | --: | :-- |', ...rows].join('\n'),
    ...formulas,
    escaped(line.instruction),
  );
}

/** A line of the form where no report is evaluated: what it is and what is asked for. */
export function formLineCard(line: LineSpec, schedule: ScheduleSpec): string {
  const item = line.item === null ? '' : ` · item ${line.item}`;
  const formulas = new Set(
    line.cells.flatMap(({ formula }) => (formula?.cases ?? []).map(({ text }) => code(`= ${text}`))),
  );
  return blocks(
    `**${escaped(titleOfLine(line, schedule))}** · Schedule ${schedule.id}, line ${line.line}${item}`,
    ...formulas,
    escaped(line.instruction),
  );
}

/** A column of a grid. */
export function columnCard(schedule: ScheduleSpec, name: string): string | null {
  const column = schedule.columns.find((one) => one.name === name);
  if (column === undefined) return null;
  const unit = column.unit === 'dollars' ? 'dollars, written with `$`' : unitName(column.unit);
  return blocks(`**${escaped(column.label)}** · a column of Schedule ${schedule.id} · ${unit}`);
}

/** A schedule of the form. */
export function scheduleCard(schedule: ScheduleSpec, report: EvaluatedReport | null): string {
  return blocks(
    `**${escaped(schedule.title)}** · Schedule ${schedule.id}`,
    report === null ? '' : monthLine(report),
  );
}

/** A setting of the profile, with what holds in a month. */
export function settingCard(spec: SettingSpec, report: EvaluatedReport | null): string {
  const kinds = spec.choices.length > 0 ? spec.choices.map(code).join(' | ') : spec.type;
  const house = spec.ruleset === null ? '' : ` · of the house rules ${escaped(spec.ruleset)}`;
  return blocks(
    `**${escaped(spec.label)}** · ${kinds}${house}`,
    report === null ? '' : inForce(spec, report),
  );
}

function inForce(spec: SettingSpec, report: EvaluatedReport): string {
  const { inForce: held, formula, operands } = report.setting(spec.name);
  const month = printMonth(report.month);
  if (held === null) return `Not set in ${month}.`;
  const { value, origin } = held;
  const words = value.kind === 'text' ? value.text : printQuantity(value.amount, spec.type);
  const why = origin === 'entered' ? '' : origin === 'default' ? ' · by default' : ' · computed';
  const computed =
    formula === null
      ? ''
      : `${code(`= ${formula.text}`)}  \n= ${withFigures(formula, operands, report)}  \n${citations(formula.cites)}`;
  return blocks(`**${escaped(words)}** in ${month}${why}`, computed.trim());
}

/** A rule, with how a month stands to it. */
export function ruleCard(rule: RuleSpec, report: EvaluatedReport | null): string {
  const since = [
    ...(rule.from === null ? [] : [`from ${longDate(rule.from)}`]),
    ...(rule.until === null ? [] : [`until ${longDate(rule.until)}`]),
  ];
  const standings = report?.rules().filter((standing) => standing.rule.code === rule.code) ?? [];
  const told = standings.map((standing) => `- ${sentenceOf(standing, null, report ?? notEvaluated())}`);
  const none = report === null || standings.length > 0 ? '' : `Not in force in ${printMonth(report.month)}.`;
  return blocks(
    `${code(rule.code)} · ${[rule.severity, ...since].join(', ')}`,
    `where ${code(rule.text)}`,
    told.length === 0 ? none : `${printMonth(report?.month ?? '')}:\n\n${told.join('\n')}`,
    citations(rule.cites),
  );
}

function notEvaluated(): never {
  throw new Error('only an evaluated report has standings');
}

/** A worksheet: its columns, and the lines that are computed from it. */
export function worksheetCard(worksheet: WorksheetSpec, form: CompiledForm): string {
  const columns = worksheet.columns.map(({ name, label }) => `- ${code(name)} ${escaped(label)}`);
  const lines = linesOver(form, worksheet).map(({ key, name }) => code(`${key} ${name}`));
  const rows =
    worksheet.by === 'date'
      ? 'Each row begins with a date and holds until the next.'
      : 'Each row begins with a label in quotes.';
  return blocks(
    `**${escaped(worksheet.title)}** · worksheet ${code(worksheet.name)}`,
    columns.join('\n'),
    rows,
    lines.length === 0 ? '' : `It computes ${lines.join(', ')}.`,
  );
}

/** A column of a worksheet. */
export function worksheetColumnCard(worksheet: WorksheetSpec, name: string): string | null {
  const column = worksheet.columns.find((one) => one.name === name);
  if (column === undefined) return null;
  const unit = column.unit === 'dollars' ? 'dollars' : unitName(column.unit);
  return `**${escaped(column.label)}** · a column of ${code(worksheet.name)} · ${unit}`;
}

/** A month: its state, what it is known by, what is found in it. */
export function monthCard(report: EvaluatedReport, firm: EvaluatedFirm | null): string {
  const { form, month, due, asOf, facts } = report;
  const seal = facts.filed?.seal == null ? '' : ` · seal ${code(facts.filed.seal)}`;
  return blocks(
    `**${escaped(firm?.name ?? facts.firm)}** · ${printMonth(month)} · ${sayState(report)}${seal}`,
    facts.amended === null ? '' : `Amended: ${escaped(facts.amended.reason)}`,
    headlinesLine(report),
    `As of ${longDate(asOf)}, due ${longDate(due)}: ${String(form.due.businessDays)} business days later. ${citations(form.due.cites)}`,
    findingsLine(report),
  );
}

/** A firm: its months, how the last of them stands. */
export function firmCard(firm: EvaluatedFirm): string {
  const { reports } = firm;
  const first = reports[0];
  const last = reports.at(-1);
  if (first === undefined || last === undefined)
    return blocks(`**${escaped(firm.name)}**`, 'No report in this workspace.');
  const span =
    first === last ? printMonth(first.month) : `${printMonth(first.month)} to ${printMonth(last.month)}`;
  return blocks(
    `**${escaped(firm.name)}** · ${counted(reports.length, 'month')}, ${span}`,
    `Last: ${linked(printMonth(last.month), { file: last.facts.file, ...last.facts.place })} · ${monthLine(last)}`,
  );
}

function monthLine(report: EvaluatedReport): string {
  return [sayState(report), headlinesLine(report)].filter((part) => part !== '').join(' · ');
}

function headlinesLine(report: EvaluatedReport): string {
  return headlinesOf(report)
    .map(({ label, text }) => `${escaped(label)} **${escaped(text)}**`)
    .join(' · ');
}

/** House rules that a firm takes on: how many, and where they are written. */
export function houseRulesCard(form: CompiledForm, name: string): string | null {
  const house = form.form.rulesets.find((one) => one.name === name);
  if (house === undefined) return null;
  const rules = form.form.rules.filter(({ ruleset }) => ruleset === name).map(({ code: text }) => code(text));
  return blocks(
    `**House rules** ${linked(name, { file: house.file, ...house.place })}`,
    house.broken ? 'They have errors: none of them holds.' : rules.join(', '),
  );
}

function findingsLine({ findings }: EvaluatedReport): string {
  const said = sayCounts(countsOf(findings));
  return said === null ? 'No findings.' : `Findings: ${said}.`;
}

/** Rules for pages. */
import type { Citation, Form, RuleSpec } from '@focus/engine';
import { caseText, cellName, tellRule, type ToldCell, type ToldFigure, type ToldRule } from './told.ts';
import { monthsText } from './text.ts';

/** Rules as a table. */
export function rulesMarkdown(form: Form, rules: readonly RuleSpec[]): string {
  const rows = rules.map((rule) => {
    const { code, severity, message, cites } = tellRule(form, rule);
    return `| \`${code}\` | ${severity} | ${inCell(message)} | ${cites.map(citation).map(inCell).join('<br>')} |`;
  });
  return ['| rule | severity | says | cites |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

/** A rule in full, without a heading. */
export function ruleMarkdown(form: Form, rule: RuleSpec): string {
  const told = tellRule(form, rule);
  const blocks = [
    `**${capitalized(told.severity)}**${placeText(told)}${periodText(told)}${rulesetText(told)}`,
    `> ${escaped(told.message)}`,
    conditionText(told),
    `Rests on ${told.restsOn.map(figureText).join('; ')}.`,
    told.cites.map(citation).join('; '),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function placeText({ at }: ToldRule): string {
  if (at === null) return ' at the report.';
  if (at.length === 1) return ` at ${at.map(cellText).join('')}.`;
  return ` at each of ${at.map(cellShort).join(', ')}.`;
}

function periodText({ from, until }: ToldRule): string {
  if (from === null && until === null) return '';
  const period = [from === null ? '' : ` from ${from}`, until === null ? '' : ` until ${until}`].join('');
  return ` In force${period}.`;
}

function rulesetText({ ruleset }: ToldRule): string {
  return ruleset === null ? '' : ` For firms whose profile says \`rules ${ruleset}\`.`;
}

function conditionText({ condition, quantities }: ToldRule): string {
  const where = quantities.map(({ name, cases }) => `\`${name}\` is \`${cases.map(caseText).join('; ')}\``);
  const told = `Broken when \`${condition}\``;
  return where.length === 0 ? `${told}.` : `${told}, where ${listed(where)}.`;
}

/** A line by its number, its item number and its label. */
function cellText(cell: ToldCell): string {
  const { line, column } = cell;
  const item = line.item === null ? '' : ` (item ${line.item})`;
  return `line ${line.line}${item} of schedule ${cell.schedule}, ${escaped(line.label)}${column === null ? '' : `, column ${column}`}`;
}

function cellShort(cell: ToldCell): string {
  return `${cell.line.line} \`${cellName(cell)}\``;
}

function figureText({ kind, name, label, cell, monthsBack }: ToldFigure): string {
  const when = monthsText(monthsBack);
  const said = cell !== null ? `line ${cell.line.line}, \`${name}\`` : KINDS[kind](name, label);
  return when === '' ? said : `${said} (${when})`;
}

const KINDS: Readonly<Record<ToldFigure['kind'], (name: string, label: string) => string>> = {
  cell: (name, label) => `\`${name}\`, ${label}`,
  quantity: (name, label) => `\`${name}\`, which is \`${label}\``,
  setting: (name) => `the setting \`${name}\``,
  worksheet: (name) => `the worksheet \`${name}\``,
};

/** A citation, with a link where its kind has one. */
function citation({ text, href }: Citation): string {
  return href === null ? escaped(text) : `[${escaped(text)}](${href})`;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}

/** `error` as `Error`. */
export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Text in which no character means anything to Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

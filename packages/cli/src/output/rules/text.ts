/** Rules for people, on a terminal. */
import type { Form, RuleSpec } from '@focus/engine';
import { wrapAnsi } from 'fast-wrap-ansi';
import { colorsFor, paint, type Colors } from '../color.ts';
import { printable } from '../printable.ts';
import { terminal } from '../streams.ts';
import { caseText, cellName, tellRule, type ToldCell, type ToldFigure, type ToldRule } from './told.ts';

/** How wide prose is where nothing limits it. */
const PAGE = 100;

/**
 * Rules as a list: what each says, and who says so.
 * @param when the option `--color`
 */
export function rulesText(form: Form, rules: readonly RuleSpec[], when: string | undefined): string {
  const colors = colorsFor(when);
  const texts = rules.map((rule) => {
    const { code, severity, message, cites } = tellRule(form, rule);
    const head = `${paint(severity, colors)(severity.padEnd(7))}  ${colors.bold(printable(code))}`;
    const sources = cites.map(({ text }) => text).join(' · ');
    return [head, ...indented(message), ...indented(sources).map((line) => colors.dim(line))];
  });
  return `${form.title}, ${form.revision}\n\n${texts.map((lines) => `${lines.join('\n')}\n`).join('\n')}`;
}

/**
 * A rule in full.
 * @param when the option `--color`
 */
export function ruleText(form: Form, rule: RuleSpec, when: string | undefined): string {
  const colors = colorsFor(when);
  const told = tellRule(form, rule);
  const head = `${paint(told.severity, colors)(told.severity)}  ${colors.bold(printable(told.code))}`;
  return titled(head, colors, partsOf(told));
}

/** Lines below a title. */
type TitledLines = readonly [title: string, lines: readonly string[]];

/** What is told of something, title by title; titles without lines are left out. */
export function titled(head: string, colors: Colors, parts: readonly TitledLines[]): string {
  const shown = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${[colors.bold(title), ...lines].join('\n')}\n`);
  return `${head}\n\n${shown.join('\n')}`;
}

function partsOf(rule: ToldRule): readonly TitledLines[] {
  const { ruleset, message, condition, quantities, at, restsOn, cites } = rule;
  return [
    ['says', indented(message)],
    ['when', indented(condition)],
    [
      'with',
      quantities.flatMap(({ name, cases }) => indented(`${name} = ${cases.map(caseText).join('; ')}`)),
    ],
    ['in force', indented(period(rule))],
    ['for', indented(ruleset === null ? '' : `firms whose profile says rules ${ruleset}`)],
    ['at', at === null ? indented('the report') : at.flatMap((cell) => indented(cellText(cell)))],
    ['rests on', restsOn.flatMap((figure) => indented(figureText(figure)))],
    ['cites', cites.flatMap(({ text, href }) => indented(href === null ? text : `${text}, ${href}`))],
  ];
}

function period({ from, until }: ToldRule): string {
  return [from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`]
    .filter((text) => text !== '')
    .join(' ');
}

/** A line by its number, its item number, its name and its label. */
function cellText(cell: ToldCell, name = cellName(cell)): string {
  const { line, item, label } = cell.line;
  return `line ${line}${item === null ? '' : ` (item ${item})`}, ${name}: ${label}`;
}

function figureText({ name, label, kind, cell, monthsBack }: ToldFigure): string {
  const when = monthsText(monthsBack);
  const said = cell === null ? `${KINDS[kind](name)} ${label}` : cellText(cell, name);
  return when === '' ? said : `${said}; ${when}`;
}

const KINDS: Readonly<Record<ToldFigure['kind'], (name: string) => string>> = {
  cell: (name) => `${name},`,
  quantity: (name) => `${name} =`,
  setting: (name) => `the setting ${name}:`,
  worksheet: (name) => `the worksheet ${name}:`,
};

/** Which months a figure is looked at, where it is not the month alone. */
export function monthsText(monthsBack: readonly number[]): string {
  const last = monthsBack.at(-1) ?? 0;
  if (last === 0) return '';
  const before = last === 1 ? 'the month before' : `${last} months before`;
  if (monthsBack.length === last + 1) return last === 1 ? `and ${before}` : `and the ${before}`;
  return monthsBack.length === 1 ? `of ${before}` : `at ${monthsBack.join(', ')} months before`;
}

/** A text as the lines of a terminal, below a title. */
export function indented(text: string): readonly string[] {
  if (text === '') return [];
  const columns = Math.min(PAGE, terminal('stdout')?.columns ?? PAGE);
  return wrapAnsi(printable(text), Math.max(20, columns - 2))
    .split('\n')
    .map((line) => `  ${line}`);
}

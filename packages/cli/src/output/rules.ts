/** The rules of a form as text, JSON and Markdown. */
import type { Form, LineSpec, MessagePart, RuleInstance, RuleSpec } from '@focus/engine';
import { wrapAnsi } from 'fast-wrap-ansi';
import { colorsFor, paint, type Colors } from './color.ts';
import { terminal } from './streams.ts';

/** Changes when a program that reads the output would have to. */
const FORMAT_VERSION = 1;

/** How wide prose is where nothing limits it. */
const PAGE = 100;

/** A rule as it is told. */
interface Told {
  readonly code: string;
  /** The house rules it belongs to; null for the form's own. */
  readonly ruleset: string | null;
  readonly severity: RuleSpec['severity'];
  /** The message with the names of its figures in braces, as the form writes it. */
  readonly message: string;
  readonly condition: string;
  /** The lines it stands at; null where it stands at the report. */
  readonly lines: readonly LineSpec[] | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly cites: RuleSpec['cites'];
}

/**
 * Rules for people: a table, or, where one was asked for, that one in full.
 * @param when the option `--color`
 */
export function rulesText(
  form: Form,
  rules: readonly RuleSpec[],
  isFull: boolean,
  when: string | undefined,
): string {
  const colors = colorsFor(when);
  const columns = Math.min(PAGE, terminal('stdout')?.columns ?? PAGE);
  const told = rules.map((rule) => tell(form, rule));
  if (isFull) return told.map((rule) => inFull(rule, columns, colors)).join('\n');
  const texts = told.map((rule) => {
    const { code, severity, message, cites } = rule;
    const head = `${paint(severity, colors)(severity.padEnd(7))}  ${colors.bold(code)}`;
    return [
      head,
      indented(message, columns),
      indented(colors.dim(cites.map(({ text }) => text).join(' · ')), columns),
    ];
  });
  return `${form.title}, ${form.revision}\n\n${texts.map((lines) => `${lines.join('\n')}\n`).join('\n')}`;
}

/** Rules for programs. */
export function rulesJson(form: Form, rules: readonly RuleSpec[]): string {
  const output = {
    formatVersion: FORMAT_VERSION,
    form: { id: form.id, title: form.title, revision: form.revision },
    rules: rules.map((rule) => {
      const { lines, ...rest } = tell(form, rule);
      return { ...rest, lines: lines?.map(({ line, item, name }) => ({ line, item, name })) ?? null };
    }),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

/** Rules as a Markdown table. */
export function rulesMarkdown(form: Form, rules: readonly RuleSpec[]): string {
  const rows = rules.map((rule) => {
    const { code, severity, message, cites } = tell(form, rule);
    const links = cites.map(({ text, href }) => (href === null ? cell(text) : `[${cell(text)}](${href})`));
    return `| \`${code}\` | ${severity} | ${cell(message)} | ${links.join('<br>')} |`;
  });
  return ['| rule | severity | says | rests on |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

function inFull(rule: Told, columns: number, colors: Colors): string {
  const { code, ruleset, severity, message, condition, lines, from, until, cites } = rule;
  const period = [from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`];
  const at =
    lines === null ? ['the report'] : lines.map(({ line, name, label }) => `line ${line}, ${name}: ${label}`);
  const parts: readonly (readonly [title: string, texts: readonly string[]])[] = [
    ['says', [message]],
    ['when', [condition]],
    ['holds', period.filter((text) => text !== '')],
    ['for', ruleset === null ? [] : [`firms whose profile says rules ${ruleset}`]],
    ['at', at],
    ['rests on', cites.map(({ text, href }) => (href === null ? text : `${text}, ${href}`))],
  ];
  const told = parts
    .filter(([, texts]) => texts.length > 0)
    .map(
      ([title, texts]) =>
        `${colors.bold(title)}\n${texts.map((text) => `${indented(text, columns)}\n`).join('')}`,
    );
  return `${paint(severity, colors)(severity)}  ${colors.bold(code)}\n\n${told.join('\n')}`;
}

function tell(form: Form, rule: RuleSpec): Told {
  const { code, ruleset, severity, text, from, until, cites, instances } = rule;
  const [first] = instances;
  const message = first?.message.map((part) => printPart(part, first, instances.length)).join('') ?? '';
  const at = instances.map((instance) => lineAt(form, instance));
  const lines = at.filter((line) => line !== null);
  return {
    code,
    ruleset,
    severity,
    message,
    condition: text,
    lines: lines.length === 0 ? null : lines,
    from,
    until,
    cites,
  };
}

/** A figure in a message by its name; `it` where the rule stands at several lines and means the one at hand. */
function printPart(part: MessagePart, { at }: RuleInstance, instances: number): string {
  if (typeof part === 'string') return part;
  if (instances > 1 && part.name === at) return '{it}';
  return `{${part.name.replace(/^(?:[A-Z]+\.|.*\/)/, '')}}`;
}

function lineAt(form: Form, { at }: RuleInstance): LineSpec | null {
  for (const { rows } of form.schedules) {
    for (const row of rows) {
      if (row.kind === 'line' && row.line.cells.some(({ id }) => id === at)) return row.line;
    }
  }
  return null;
}

function indented(text: string, columns: number): string {
  return wrapAnsi(text, Math.max(20, columns - 2))
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

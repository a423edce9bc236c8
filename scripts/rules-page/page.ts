/** The handbook of all rules, from the form's own records and the filings its tests run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form, RuleSpec } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { format, resolveConfig } from 'prettier';
import { escaped, ruleMarkdown } from '../../packages/cli/src/output/rules/markdown.ts';
import { PROFILE } from '../../packages/forms/test/support/completed.ts';
import { examplesOf, type Example } from './example.ts';
import { ruleGroups, type GroupedRule, type RuleGroup } from './groups.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = 'packages/forms/focus-part-1.focusform';

/** Where the page stands. */
export const PAGE = join(ROOT, 'docs/rules.md');

/** The text of the page. */
export async function rulesPage(): Promise<string> {
  const groups = ruleGroups(readFileSync(join(ROOT, SOURCE), 'utf8'));
  const text = [introduction(focusPart1, groups), ...groups.map((group) => section(focusPart1, group))].join(
    '\n',
  );
  return format(text, { ...(await resolveConfig(PAGE)), filepath: PAGE });
}

function introduction(form: Form, groups: readonly RuleGroup[]): string {
  return `<!-- Generated from ${SOURCE} and the boundaries its tests run, by \`npm run generate:rules\`. Change those, not this page. -->

# The rules

What filings of the ${form.title}, ${form.revision}, are held against: ${form.rules.length} rules, each with the paragraph
that says so. They stand in \`${SOURCE}\`, and nowhere else. A firm's own come on top of them: see
[house rules](house-rules.md). What became of every check that the form and the regulation suggest, and why some are not
made, stands in [rulebook coverage](rulebook-coverage.md).

A rule is judged by the law in force at the report's month end, on exact quantities. Strict where the law is strict: what is
equal to a limit keeps it. A rule that rests on a line that is not answered, on a broken one, or on a month that is not in
the workspace says nothing.

| severity | means |
| --- | --- |
| error | The filing contradicts itself or the form: correct it. It cannot be accepted, and no year with a filed month in error is built. |
| breach | The filing is right, the firm is not: deficiency, reserve, segregation. It is reported first; \`accept\` it with the notice given. |
| warning | Look again, or a notice is due: \`accept\` it with the reason. |
| info | To know, at the figure. |

\`focus rules CODE\` shows a rule on the terminal, \`focus explain FIRM MONTH LINE\` says how far a figure is from breaking the
rules that rest on it, and \`accept CODE KEY "reason"\` under the report accepts one, at the line that the key names.

${groups.map(contents(form)).join('\n')}

## The examples

Every rule has two: a filing that just keeps it, and one that just breaks it. The tests run both. What they do not show is
answered \`-0-\`, \`yes\` where it is asked, and the profile is this one, where they do not say otherwise:

\`\`\`focus
${PROFILE}\`\`\`
`;
}

/** The rules of a group as a table, each with a link to what is said of it. */
function contents(form: Form): (group: RuleGroup) => string {
  return ({ title, rules }) => {
    const rows = rules.map(({ code }) => {
      const { severity, instances } = ruleOf(form, code);
      const [first] = instances;
      const at = first?.at ?? null;
      const where =
        at === null ? 'report' : instances.length === 1 ? lineOf(form, at) : `${instances.length} lines`;
      return `| [${code}](#${code}) | ${severity} | ${where} |`;
    });
    return `**${title}**\n\n| rule | severity | at |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  };
}

function section(form: Form, { title, text, rules }: RuleGroup): string {
  return [`## ${escaped(title)}`, text, ...rules.map((rule) => ruleSection(form, rule))]
    .filter((block) => block !== '')
    .join('\n\n');
}

function ruleSection(form: Form, { code, note }: GroupedRule): string {
  const { threshold, kept, broken } = examplesOf(code);
  const shown = tailOf(broken, kept);
  return [
    `### ${code}`,
    ruleMarkdown(form, ruleOf(form, code)),
    note,
    `**Kept**, at the boundary: ${threshold}.${othersText(kept)}`,
    fenced(kept.text),
    `**Broken**${shown === broken.text ? '' : ', after the same months'}.${othersText(broken)}`,
    fenced(shown),
    `> ${escaped(broken.message ?? '')}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Where all but the last month is as in the other example, that month alone. */
function tailOf(example: Example, other: Example): string {
  const at = example.text.lastIndexOf('\nreport ') + 1;
  const isSame = other.text.startsWith(example.text.slice(0, at));
  const isLong = example.text.slice(0, at).includes('\nreport ');
  return isSame && isLong ? example.text.slice(at) : example.text;
}

function othersText({ others }: Example): string {
  return others.length === 0 ? '' : ` Also found: ${others.map((code) => `[${code}](#${code})`).join(', ')}.`;
}

function fenced(text: string): string {
  return `\`\`\`focus\n${text}\`\`\``;
}

function ruleOf(form: Form, code: string): RuleSpec {
  const rule = form.rules.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`The form has no rule ${code}.`);
  return rule;
}

function lineOf(form: Form, cell: string): string {
  for (const { id, rows } of form.schedules) {
    for (const row of rows) {
      if (row.kind === 'line' && row.line.cells.some((one) => one.id === cell))
        return `${id} ${row.line.line}`;
    }
  }
  return '';
}

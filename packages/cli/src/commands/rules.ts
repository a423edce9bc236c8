/** `focus rules`: the form's rules with what the law says of them, and the house rules of the workspace. */
import type { Form, RuleSpec } from '@focus/engine';
import { closestMatch } from 'leven';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { readForm } from '../forms.ts';
import { allCodes, codeMarkdown, codeText, tellCode, type ToldCode } from '../output/rules/codes.ts';
import { rulesJson } from '../output/rules/json.ts';
import { ruleMarkdown, rulesMarkdown } from '../output/rules/markdown.ts';
import { rulesText, ruleText } from '../output/rules/text.ts';
import { print, say } from '../output/streams.ts';
import { counted } from '../output/tally.ts';
import { shownPath, workspaceHere } from '../workspace.ts';

const FORMATS = ['text', 'json', 'markdown'];

/** The subcommand. */
export const rules: CommandSpec = {
  name: 'rules',
  about: 'Show the rules that filings are held against, with their citations; or what a finding means.',
  operands: [
    { usage: '[code]', about: 'one rule in full, or what a finding of that code means (default: all rules)' },
  ],
  options: [
    option({
      name: 'format',
      value: 'FORMAT',
      choices: FORMATS,
      fallback: 'text',
      about: 'how rules are printed',
    }),
    COLOR,
  ],
  examples: [
    ['focus rules', 'every rule, a line each'],
    ['focus rules month-over-month', 'one rule in full: condition, lines, figures, message, citations'],
    ['focus rules control-total', 'what it means that a finding says error[control-total], and what to do'],
    ['focus rules --format markdown', 'a table for a page'],
  ],
  notes: `The house rules of the workspace around the current folder are shown after those of the form.

Exit status: 0 all rules are shown, 1 house rules have errors and are left out, 2 there is none
of that code.`,
  run,
};

async function run([code]: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const workspace = workspaceHere();
  const { form, findings } = await readForm(workspace, () => undefined);
  const left = [...new Set(findings.map(({ place }) => place.file))];
  for (const file of left) {
    const count = counted(findings.filter(({ place }) => place.file === file).length, 'error');
    say(
      `${shownPath(workspace.root, file)} has ${count}, so its rules are left out; "focus check" says what is wrong.`,
    );
  }
  const format = textOf(values, 'format');
  const color = textOf(values, 'color');
  const rule = form.rules.find((one) => one.code === code);
  print(
    code === undefined || rule !== undefined
      ? printed(form, rule, format, color)
      : printedCode(form, codesOf(form, code), format, color),
  );
  return left.length === 0 ? EXIT.clean : EXIT.wrong;
}

/** One rule in full, or all of them. */
function printed(
  form: Form,
  rule: RuleSpec | undefined,
  format: string | undefined,
  color: string | undefined,
): string {
  switch (format) {
    case 'json':
      return rulesJson(form, rule === undefined ? form.rules : [rule]);
    case 'markdown':
      return rule === undefined ? rulesMarkdown(form, form.rules) : ruleMarkdown(form, rule);
    default:
      return rule === undefined ? rulesText(form, form.rules, color) : ruleText(form, rule, color);
  }
}

/** What no rule of the form says, and findings do. */
function printedCode(
  form: Form,
  codes: readonly ToldCode[],
  format: string | undefined,
  color: string | undefined,
): string {
  switch (format) {
    case 'json':
      return rulesJson(form, [], codes);
    case 'markdown':
      return codeMarkdown(codes);
    default:
      return codeText(codes, color);
  }
}

/**
 * What is told of a code that is no rule's.
 * @throws CannotWork that names the nearest one
 */
function codesOf(form: Form, code: string): readonly ToldCode[] {
  const told = tellCode(code);
  if (told.length > 0) return told;
  const codes = [...form.rules, ...allCodes()].map((one) => one.code);
  const nearest =
    (code.length < 4 ? undefined : codes.find((known) => known.includes(code))) ??
    closestMatch(code, codes, { maxDistance: Math.ceil(code.length / 2) });
  const hint = nearest === undefined ? '"focus rules" lists the rules.' : `did you mean ${nearest}?`;
  throw new CannotWork(`There is no rule, and no finding, "${code}": ${hint}`);
}

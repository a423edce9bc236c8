/** `focus rules`: the form's rules with what the law says of them. */
import type { Form, RuleSpec } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { closestMatch } from 'leven';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, type ExitStatus } from '../exit.ts';
import { rulesJson, rulesMarkdown, rulesText } from '../output/rules.ts';
import { print } from '../output/streams.ts';

const FORMATS = ['text', 'json', 'markdown'];

/** The subcommand. */
export const rules: CommandSpec = {
  name: 'rules',
  about: 'Show the rules that filings are held against, with their citations.',
  operands: { usage: '[code]', about: 'one rule, in full (default: all of them)', most: 1 },
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
    ['focus rules month-over-month', 'one rule with its condition, its message and its citations'],
    ['focus rules --format markdown', 'a table for a page'],
  ],
  notes: '',
  run,
};

function run([code]: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const chosen = code === undefined ? focusPart1.rules : [ruleOf(focusPart1, code)];
  switch (textOf(values, 'format')) {
    case 'json':
      print(rulesJson(focusPart1, chosen));
      break;
    case 'markdown':
      print(rulesMarkdown(focusPart1, chosen));
      break;
    default:
      print(rulesText(focusPart1, chosen, code !== undefined, textOf(values, 'color')));
  }
  return Promise.resolve(EXIT.clean);
}

/**
 * A rule by its code.
 * @throws CannotWork that names the nearest one
 */
function ruleOf(form: Form, code: string): RuleSpec {
  const rule = form.rules.find((one) => one.code === code);
  if (rule !== undefined) return rule;
  const codes = form.rules.map((one) => one.code);
  const nearest =
    codes.find((known) => known.includes(code)) ??
    closestMatch(code, codes, { maxDistance: Math.ceil(code.length / 2) });
  const hint = nearest === undefined ? `the rules are ${codes.join(', ')}.` : `did you mean ${nearest}?`;
  throw new CannotWork(`There is no rule "${code}": ${hint}`);
}

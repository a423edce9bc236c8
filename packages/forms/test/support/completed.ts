/** Filings that state only what a test is about, completed: every other line is answered `-0-`. */
import {
  compileForm,
  evaluate,
  type EvaluatedReport,
  type EvaluatedWorkspace,
  type FilingFile,
  type FirmFacts,
} from '@focus/engine';
import { readFiling } from '@focus/language';
import { focusPart1 } from '../../src/index.ts';

const compiled = compileForm(focusPart1);

/** What the profile says where a filing does not. */
export const PROFILE = `firm sample "Sample Securities"
  form                 focus-part-1
  sec-file-no          "8-00001"
  id-no                "100001"
  street               "1 Main Street"
  city                 "Springfield"
  state                "IL"
  zip                  "62701"
  contact              "A. Person"
  telephone            "+1 217 555 0100"
  organized-as         corporation
  business             dealer
  method               basic
  schedule-b-columns   deductions
`;

const defaults = readFiling('profile.focus', PROFILE, compiled).firms.flatMap(({ settings }) => settings);

/**
 * Reads a filing, completes its profile and its months, and evaluates it.
 * @param text of one file with one firm
 */
export function evaluateCompleted(text: string): EvaluatedWorkspace {
  const stated = readFiling('sample.focus', text, compiled);
  const filing: FilingFile = { ...stated, firms: stated.firms.map(completeProfile) };
  for (const report of reportsOf(evaluate([filing], compiled))) answerNil(report);
  return evaluate([filing], compiled);
}

function completeProfile(firm: FirmFacts): FirmFacts {
  const named = new Set(firm.settings.map(({ name }) => name));
  return { ...firm, settings: [...firm.settings, ...defaults.filter(({ name }) => !named.has(name))] };
}

function reportsOf({ firms }: EvaluatedWorkspace): readonly EvaluatedReport[] {
  return firms.flatMap(({ reports }) => reports);
}

/** Answers every line that awaits an entry: `-0-`, or `yes` where it is asked. */
function answerNil(report: EvaluatedReport): void {
  const { facts } = report;
  for (const { spec, state, operands } of report.cells()) {
    if (state !== 'blank' || operands.length > 0 || spec.optional) continue;
    const { position } = compiled.cell(spec.id);
    if (spec.unit === 'flag') facts.entries.enter(position, 'figure', 1, facts.place);
    else facts.entries.enter(position, 'nil', 0, facts.place);
  }
}

/** Whatever stands in a workspace: everything that is told of it can be told, and as figures and words. */
import {
  compareReports,
  compareWorkspaces,
  compileForm,
  evaluate,
  explain,
  holesOf,
  rulesOn,
  sayHeadroom,
  type EvaluatedReport,
  type EvaluatedWorkspace,
  type WorkspaceComparison,
} from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { takeInHouseRules } from '@focus/language/langium';
import {
  comparisonToHtml,
  comparisonToJson,
  comparisonToMarkdown,
  comparisonToText,
  yearsOf,
  yearToCsv,
  yearToHtml,
  yearToJson,
  type ComparisonTextOptions,
} from '@focus/report';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN } from '../../packages/report/test/support/plain.ts';
import { EditedTexts, HOUSE_RULES, sessions } from './workspace.ts';

/** Workspaces edited at random, each shown in full. */
const RUNS = 8;

/** What a mistake of the program looks like where it is printed. */
const MISTAKE = /.{0,80}(?:\bNaN\b|Infinity|\[object ).{0,40}/;

const { form: withRules } = await takeInHouseRules(focusPart1, [
  { file: 'rules.focusform', text: HOUSE_RULES },
]);
const form = compileForm(withRules);

const IN_A_TERMINAL: ComparisonTextOptions = { paint: PLAIN, width: 80 };

test('everything that is told of a workspace can be told', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      const texts = new EditedTexts();
      const before = evaluated(texts);
      for (const edit of session.flat()) texts.apply(edit);
      const after = evaluated(texts);
      const told = [
        ...pagesOf(after),
        ...reportsOf(after).flatMap(figuresOf),
        ...comparisonsOf(compareWorkspaces(before, after)),
        ...comparisonsOf(compareWorkspaces(after, before)),
      ];
      expect(told.flatMap((text) => MISTAKE.exec(text) ?? [])).toEqual([]);
    }),
    // Shrinking would show every smaller workspace in full: what failed says enough.
    { numRuns: RUNS, endOnFailure: true },
  );
});

function evaluated(texts: EditedTexts): EvaluatedWorkspace {
  const files = Object.entries(texts.files).map(([name, text]) => readFiling(name, text, form));
  return evaluate(files, form);
}

function reportsOf({ firms }: EvaluatedWorkspace): readonly EvaluatedReport[] {
  return firms.flatMap(({ reports }) => reports);
}

/** The completed report of every year, in every format. */
function pagesOf({ firms }: EvaluatedWorkspace): readonly string[] {
  return firms.flatMap((firm) =>
    yearsOf(firm).flatMap((year) => [yearToHtml(firm, year), yearToJson(firm, year), yearToCsv(firm, year)]),
  );
}

/** A month by itself and against the month before: its figures explained, the rules that rest on each. */
function figuresOf(report: EvaluatedReport): readonly string[] {
  const { prior } = report;
  return [
    ...report.findings.map(({ message }) => message),
    ...report.headroom().map((headroom) => sayHeadroom(headroom, report)),
    ...report
      .cells()
      .flatMap(({ spec: { id } }) => [
        ...holesOf(explain(report, id)).map(({ name }) => name),
        ...rulesOn(report, id).flatMap(({ through }) => through ?? []),
      ]),
    ...(prior === null ? [] : [comparisonToText(compareReports(prior, report), IN_A_TERMINAL)]),
  ];
}

function comparisonsOf(comparison: WorkspaceComparison): readonly string[] {
  return [
    comparisonToText(comparison, IN_A_TERMINAL),
    comparisonToMarkdown(comparison),
    comparisonToHtml(comparison),
    comparisonToJson(comparison),
  ];
}

/** Whatever house rules a firm takes on, and whenever: no figure of it changes, and nothing that the form says of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileForm, evaluate, type CompiledForm, type EvaluatedWorkspace } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { takeInHouseRules } from '@focus/language/langium';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filings } from '../oracle/arbitrary.ts';
import { printMonth, printProfile } from '../oracle/print.ts';

/** House rules that look at everything they can. */
const NOSY = `rules nosy for focus-part-1 {
  profile {
    nosy-least   money    default $1  "Least" = 2 * minimum-dollars or more
    nosy-share   percent  default 1%  "Share"
    nosy-choice  low | high  optional "Choice"
  }
  let worth = net-capital - 2 * minimum-capital
  let before = prior worth
  rule everything for each haircuts, B.total-lines-1-to-7.deductions, B.money-suspense.items {
    error when it > 0
    at it
    says "{it}."
    cites "Nosy 1"
  }
  rule long {
    warning when mean(equity-markets.capital over 90 days) > nosy-share * worth
    at report
    says "{nosy-share} of {worth} and {nosy-least}."
    cites "Nosy 2"
  }
  rule shrinking {
    breach when worth < before or sum(commodities-firm.requirement) > $1
    at net-capital
    says "From {before} to {worth}."
    cites "Nosy 3"
  }
}
`;

const policy = readFileSync(join(import.meta.dirname, '../../examples/meridian/policy.focusform'), 'utf8');
const house = await takeInHouseRules(focusPart1, [
  { file: 'policy.focusform', text: policy },
  { file: 'nosy.focusform', text: NOSY },
]);
const shipped = compileForm(focusPart1);
const taken = compileForm(house.form);

/** `rules` lines of a profile: any of the sets, from the beginning or from some month. */
const rulesLines = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('meridian-policy', 'nosy'),
      from: fc.constantFrom('', ' from 2024-02', ' from 2026-02', ' from 2030-01'),
    }),
    { maxLength: 4, selector: ({ name, from }) => name + from },
  )
  .map((lines) => lines.map(({ name, from }) => `  rules ${name}${from}\n`).join(''));

function evaluated(texts: readonly string[], form: CompiledForm): EvaluatedWorkspace {
  return evaluate(
    texts.map((text, at) => readFiling(`${String(at)}.focus`, text, form)),
    form,
  );
}

/** Every cell, setting and quantity that the form knows, and what is said of them by the form. */
function said(workspace: EvaluatedWorkspace) {
  const ofForm = new Set(focusPart1.settings.map(({ name }) => name));
  return {
    reports: workspace.firms.flatMap(({ reports }) =>
      reports.map((report) => ({
        cells: report.cells(),
        settings: [...report.settings].filter(([name]) => ofForm.has(name)),
        quantities: focusPart1.quantities.map(({ name }) => report.quantity(name)),
        headroom: report.headroom().filter(({ rule }) => !rule.includes('/')),
      })),
    ),
    findings: workspace.findings.filter(
      ({ code, severity }) => !code.includes('/') && !(code === 'worksheet-dates' && severity === 'warning'),
    ),
  };
}

test('taking on house rules changes no figure', () => {
  expect(house.findings).toEqual([]);
  let stood = 0;
  fc.assert(
    fc.property(filings(3), rulesLines, (filing, lines) => {
      const months = filing.months.map((month) => printMonth(month, filing));
      const without = evaluated([...months, printProfile(filing)], shipped);
      const having = evaluated([...months, `${printProfile(filing).trimEnd()}\n${lines}`], taken);
      expect(said(having)).toEqual(said(without));
      stood += having.findings.filter(({ code }) => code.includes('/')).length;
    }),
    { numRuns: 60 },
  );
  expect(stood).toBeGreaterThan(0);
});

/** A workspace evaluated: linked, every month computed in the order of time, every check run. */
import { checkBeginnings, checkHouseRules, checkProfile, firstMinimums } from './checks/settings.ts';
import type { CompiledForm } from './compile.ts';
import { evaluateMonth, type EvaluatedMonth } from './evaluate-month.ts';
import type { EvaluatedFirm, EvaluatedWorkspace } from './evaluated.ts';
import type { FilingFile } from './facts.ts';
import { inOrder, type Finding } from './finding.ts';
import { linkFirm, type LinkedFirm } from './link.ts';
import { findingsOfFile, Statements } from './statements.ts';

/**
 * Evaluates a workspace.
 * @param files what every file of it states, in any order
 * @param form the form the firms report on
 */
export function evaluate(files: readonly FilingFile[], form: CompiledForm): EvaluatedWorkspace {
  const firms: EvaluatedFirm[] = [];
  const findings = evaluateEach(files, form, (firm) => firms.push(firm));
  return { form: form.form, firms, findings };
}

/**
 * Evaluates a workspace firm by firm, for a caller that does not hold them all: the months of a firm can be let go
 * when it was taken.
 * @param files what every file states, in any order
 * @param form the form the firms report on
 * @param take is given each firm, in the order of their identifiers
 * @returns every finding of every file, in order
 */
export function evaluateEach(
  files: readonly FilingFile[],
  form: CompiledForm,
  take: (firm: EvaluatedFirm) => void,
): readonly Finding[] {
  const statements = new Statements();
  const findings: Finding[] = [];
  // Not spread: a broken file may hold more findings than a call takes arguments.
  const say = (said: readonly Finding[]): void => {
    for (const finding of said) findings.push(finding);
  };
  for (const file of files) {
    statements.add(file);
    say(findingsOfFile(file));
  }
  const { known } = statements;
  for (const id of statements.ids) {
    const stated = statements.of(id);
    if (stated === undefined) continue;
    const linked = linkFirm(id, stated, known);
    const months: EvaluatedMonth[] = [];
    for (const month of linked.months) {
      const evaluated = evaluateMonth(form, linked.profile, month, months.at(-1) ?? null);
      if (evaluated !== null) months.push(evaluated);
    }
    say(findingsOfProfiles(form, linked));
    for (const report of months.flatMap(({ reports }) => reports)) {
      say(report.findings);
      say(report.followers);
    }
    say(firstMinimums(months.map(({ minimums }) => minimums)));
    take(firmOf(linked, months));
  }
  return findings.sort(inOrder);
}

/** What is wrong with the profiles of a firm, whatever it reports. */
export function findingsOfProfiles(form: CompiledForm, { profiles, findings }: LinkedFirm): Finding[] {
  return [
    ...findings,
    ...profiles.flatMap((profile) => [
      ...checkProfile(form, profile),
      ...checkBeginnings(form, profile),
      ...checkHouseRules(form, profile),
    ]),
  ];
}

/** A firm as its readers see it. */
export function firmOf({ id, profile }: LinkedFirm, months: readonly EvaluatedMonth[]): EvaluatedFirm {
  const reports = months.map(({ reports: [first] }) => first);
  const [earliest] = reports;
  return {
    id,
    name: profile?.name ?? id,
    file: profile?.file ?? earliest?.facts.file ?? '',
    place: profile?.place ?? earliest?.facts.firmPlace ?? { line: 0, start: 0, end: 0 },
    profile,
    reports,
  };
}

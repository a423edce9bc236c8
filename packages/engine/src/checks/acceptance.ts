/**
 * `accept RULE [KEY [COLUMN]] "reason"` (`language.md` 14): warnings and breaches of a report are acknowledged
 * with a reason; errors never are, and an acceptance that covers nothing is itself a finding.
 */
import type { AcceptFact } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { MonthEvaluation } from '../month.ts';
import { inFile } from '../report.ts';
import { BLANK, BROKEN, type Truth } from '../value.ts';
import { remark } from './common.ts';

/** Findings that are no rule of the form and may be accepted all the same: they stand at the report's heading. */
const ACCEPTABLE = new Set(['unanswered-lines', 'missing-month', 'late-filing']);

/** The findings of a month with those accepted marked so, and what is wrong with the acceptances. */
export function acceptFindings(month: MonthEvaluation, findings: readonly Finding[]): Finding[] {
  const { accepts } = month.facts;
  if (accepts.length === 0) return [...findings];
  const used = new Set<AcceptFact>();
  const accepted = findings.map((finding) => {
    if (finding.severity !== 'warning' && finding.severity !== 'breach') return finding;
    const accept = accepts.find((one) => covers(month, one, finding));
    if (accept === undefined) return finding;
    used.add(accept);
    return { ...finding, accepted: accept.reason };
  });
  const wrong = accepts.filter((one) => !used.has(one)).flatMap((one) => useless(month, one, findings) ?? []);
  return [...accepted, ...wrong];
}

function covers(month: MonthEvaluation, accept: AcceptFact, finding: Finding): boolean {
  if (accept.rule !== finding.code) return false;
  if (accept.key === null) return instancesOf(month, accept.rule) <= 1;
  const { schedule, line, item, column } = finding.subject;
  if (schedule === null) return false;
  return (accept.key === item || accept.key === line) && (accept.column === null || accept.column === column);
}

/** At how many cells a rule can stand; 0 for what is no rule of the form. */
function instancesOf(month: MonthEvaluation, code: string): number {
  return month.form.form.rules.find((rule) => rule.code === code)?.instances.length ?? 0;
}

/** What is wrong with an acceptance that covers nothing; null where a hole keeps its rule from being judged. */
function useless(month: MonthEvaluation, accept: AcceptFact, findings: readonly Finding[]): Finding | null {
  const at = (code: string, message: string): Finding =>
    remark(month, null, {
      severity: 'warning',
      code,
      message,
      place: inFile(month.facts.file, accept.rulePlace),
    });
  const sameCode = findings.filter(({ code }) => code === accept.rule);
  if (sameCode.some(({ severity }) => severity === 'error')) {
    return at(
      'not-acceptable',
      `${accept.rule} is an error here: errors cannot be accepted, correct the figure.`,
    );
  }
  const instances = instancesOf(month, accept.rule);
  if (instances === 0 && !ACCEPTABLE.has(accept.rule)) {
    return at(
      'unknown-rule',
      `There is no rule ${accept.rule} that could be accepted; "focus rules" lists them.`,
    );
  }
  if (accept.key === null && instances > 1) {
    return at(
      'stale-acceptance',
      `${accept.rule} can stand at ${String(instances)} lines: write the key of the line behind the rule.`,
    );
  }
  if (month.facts.holes || month.ambiguous || isUntold(month, accept.rule)) return null;
  const where =
    accept.key === null ? '' : ` at ${accept.key}${accept.column === null ? '' : ` ${accept.column}`}`;
  return at(
    'stale-acceptance',
    `There is nothing to accept: ${accept.rule} does not stand${where} this month; remove the line.`,
  );
}

/** Whether a rule rests on something blank or broken this month. */
function isUntold(month: MonthEvaluation, code: string): boolean {
  const rule = month.form.program.rules.find(({ spec }) => spec.code === code);
  return rule?.instances.some(({ when }) => isUnanswered(when(month))) ?? false;
}

function isUnanswered(truth: Truth): boolean {
  return truth === BLANK || truth === BROKEN;
}

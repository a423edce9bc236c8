/**
 * `accept RULE [KEY [COLUMN]] "reason"` (`language.md` 14): warnings and breaches of a report are acknowledged
 * with a reason; errors never are, and an acceptance that covers nothing is itself a finding.
 */
import { printMonth } from '../calendar.ts';
import { CHECK_CODES, type CheckCode } from '../check-code.ts';
import type { CellAt, CompiledForm } from '../compile.ts';
import type { AcceptFact } from '../facts.ts';
import type { Finding, Subject } from '../finding.ts';
import type { RuleSpec, Severity } from '../form.ts';
import { isInForce } from '../in-force.ts';
import type { MonthEvaluation } from '../month.ts';
import { keyAndName } from '../names.ts';
import { inFile } from '../report.ts';
import { BLANK, BROKEN, isHole, type Truth } from '../value.ts';
import { remark } from './common.ts';

/** The codes of findings that are no rule of the form and may be accepted all the same. */
export const ACCEPTABLE: ReadonlySet<string> = new Set<CheckCode>([
  'unanswered-lines',
  'uncomputed-lines',
  'missing-month',
  'late-filing',
  'worksheet-blank',
  'worksheet-dates',
  'amended-prior',
]);

const CHECKED: ReadonlySet<string> = new Set(CHECK_CODES);

/** The findings of a month with those accepted marked so, and what is wrong with the acceptances. */
export function acceptFindings(month: MonthEvaluation, findings: readonly Finding[]): Finding[] {
  const { accepts } = month.facts;
  if (accepts.length === 0) return [...findings];
  const used = new Set<AcceptFact>();
  const accepted = findings.map((finding) => {
    if (!isAcceptable(finding)) return finding;
    const accept = mostParticular(accepts.filter((one) => covers(month, one, finding)));
    if (accept === undefined) return finding;
    used.add(accept);
    return { ...finding, accepted: accept.reason };
  });
  const wrong = accepts.filter((one) => !used.has(one)).flatMap((one) => useless(month, one, findings) ?? []);
  return [...accepted, ...wrong];
}

/** What stands behind `accept`, before the reason. */
export interface Acceptance {
  readonly rule: string;
  /** The key of the line; null where the rule alone says which. */
  readonly key: string | null;
  /** The column; null where the line alone says which. */
  readonly column: string | null;
}

/**
 * What to write to accept a finding of a report; null for one that cannot be accepted, or is.
 * @param form that the report was evaluated with
 */
export function acceptanceOf(form: CompiledForm, finding: Finding): Acceptance | null {
  const { code, subject, accepted } = finding;
  const rule = form.form.rules.find((one) => one.code === code);
  if (!isAcceptable(finding) || accepted !== null || subject.month === null) return null;
  if (rule === undefined && !ACCEPTABLE.has(code)) return null;
  if ((rule?.instances.length ?? 0) <= 1) return { rule: code, key: null, column: null };
  return { rule: code, key: keyOf(subject), column: subject.column };
}

function isAcceptable({ severity }: { readonly severity: Severity }): boolean {
  return severity === 'warning' || severity === 'breach';
}

/** Of several acceptances that cover a finding, the one that says most of where: at a column before at a line. */
function mostParticular(accepts: readonly AcceptFact[]): AcceptFact | undefined {
  const saying = (said: (one: AcceptFact) => boolean) => accepts.find(said);
  return saying(({ column }) => column !== null) ?? saying(({ key }) => key !== null) ?? accepts[0];
}

function covers(month: MonthEvaluation, accept: AcceptFact, { code, subject }: Finding): boolean {
  if (accept.rule !== code) return false;
  if (accept.key === null) return linesOf(standsAt(month, code)).size <= 1;
  return accept.key === keyOf(subject) && (accept.column === null || accept.column === subject.column);
}

/** What a report writes first on the line of a finding (`LineSpec.key`); null for the report's heading. */
function keyOf({ line, item }: Subject): string | null {
  return item ?? line;
}

function ruleOf(month: MonthEvaluation, code: string): RuleSpec | undefined {
  return month.form.form.rules.find((rule) => rule.code === code);
}

/** The cells a rule can stand at; none for one that stands at the report, and for what is no rule of the form. */
function standsAt(month: MonthEvaluation, code: string): CellAt[] {
  const instances = ruleOf(month, code)?.instances ?? [];
  return instances.flatMap(({ at }) => (at === null ? [] : [month.form.cell(at)]));
}

function linesOf(cells: readonly CellAt[]): ReadonlySet<unknown> {
  return new Set(cells.map(({ line }) => line));
}

/** What is wrong with an acceptance that covers nothing; null where it cannot be told whether it does. */
function useless(month: MonthEvaluation, accept: AcceptFact, findings: readonly Finding[]): Finding | null {
  const [code, message] = reason(month, accept, findings) ?? [];
  if (code === undefined || message === undefined) return null;
  const place = inFile(month.facts.file, accept.rulePlace);
  return remark(month, null, { severity: 'warning', code, message, place });
}

type Reason = readonly [code: 'not-acceptable' | 'unknown-rule' | 'stale-acceptance', message: string];

function reason(month: MonthEvaluation, accept: AcceptFact, findings: readonly Finding[]): Reason | null {
  const { rule: code, key } = accept;
  const rule = ruleOf(month, code);
  const severity = rule?.severity ?? findings.find((finding) => finding.code === code)?.severity;
  if (severity === 'error') {
    return ['not-acceptable', `${code} is an error: errors cannot be accepted, correct the figure.`];
  }
  if (severity === 'info') {
    return ['not-acceptable', `${code} is information, which needs no acceptance; remove the line.`];
  }
  if (rule === undefined && !ACCEPTABLE.has(code)) {
    if (!CHECKED.has(code)) return unknown(month, code);
    return ['not-acceptable', `${code} is no rule, and cannot be accepted; remove the line.`];
  }
  if (rule !== undefined && isHole(isInForce(month, rule))) return null;
  if (rule !== undefined && month.takesOn(rule.ruleset) === false) {
    const when = `in ${printMonth(month.facts.month)}`;
    return stale(
      `${code} is a rule of ${rule.ruleset ?? ''}, which ${month.facts.firm} does not take on ${when}; remove the line, or write \`rules ${rule.ruleset ?? ''}\` in the profile.`,
    );
  }
  const cells = standsAt(month, code);
  const lines = linesOf(cells).size;
  if (key === null && lines > 1) {
    return stale(`${code} can stand at ${String(lines)} lines: write the key of the line behind the rule.`);
  }
  if (key !== null && lines === 0) return stale(`${code} stands at the report: write it without a line.`);
  const meant = cells.filter((at) => isAt(accept, at));
  if (key !== null && meant.length === 0) {
    return stale(
      `${code} never stands at ${where(accept)}; it stands at ${cells.map(keyAndName).join(', ')}.`,
    );
  }
  const other = otherThan(month, accept, findings);
  if (other !== undefined) {
    const line = String(other.place.line + 1);
    return stale(`${code} is accepted already, on line ${line}; remove one of the two.`);
  }
  if (month.facts.holes || month.ambiguous || isUntold(month, accept)) return null;
  const [one, another] = meant;
  const named = one !== undefined && another === undefined ? keyAndName(one) : namesOf(meant);
  return stale(
    `There is nothing to accept: ${code} does not stand${key === null ? '' : ` at ${named}`} this month; remove the line.`,
  );
}

function stale(message: string): Reason {
  return ['stale-acceptance', message];
}

/** A rule that is not there: nothing is said of one of house rules that have errors, which are told already. */
function unknown(month: MonthEvaluation, code: string): Reason | null {
  const { rules, rulesets } = month.form.form;
  if (rulesets.some(({ name, broken }) => broken && code.startsWith(`${name}/`))) return null;
  const ofHouse = rules.find((rule) => rule.ruleset !== null && rule.code === `${rule.ruleset}/${code}`);
  const advice = ofHouse === undefined ? '"focus rules" lists them' : `write ${ofHouse.code}`;
  return ['unknown-rule', `There is no rule ${code} that could be accepted; ${advice}.`];
}

function isAt({ key, column }: AcceptFact, at: CellAt): boolean {
  return key === null || (at.line.key === key && (column === null || at.spec.column === column));
}

/** The acceptance that covers what this one would; undefined where none does. */
function otherThan(
  month: MonthEvaluation,
  accept: AcceptFact,
  findings: readonly Finding[],
): AcceptFact | undefined {
  const covered = findings.filter((finding) => isAcceptable(finding) && covers(month, accept, finding));
  return month.facts.accepts.find(
    (other) => other !== accept && covered.some((finding) => covers(month, other, finding)),
  );
}

/** `1`, `1 debits`: as the acceptance writes it. */
function where({ key, column }: AcceptFact): string {
  return [key, column].filter((word) => word !== null).join(' ');
}

/** The line of several of its cells: `1 suspense`. */
function namesOf([first]: readonly CellAt[]): string {
  return first === undefined ? '' : `${first.line.key} ${first.line.name}`;
}

/** Whether the rule of an acceptance, where it holds at all, rests on something blank or broken at its line. */
function isUntold(month: MonthEvaluation, accept: AcceptFact): boolean {
  const rule = month.form.program.rules.find(({ spec }) => spec.code === accept.rule);
  if (rule === undefined || isInForce(month, rule.spec) !== true) return false;
  return rule.instances.some(({ spec, when }) => {
    const isMeant = spec.at === null || isAt(accept, month.form.cell(spec.at));
    return isMeant && isUnanswered(when(month));
  });
}

function isUnanswered(truth: Truth): boolean {
  return truth === BLANK || truth === BROKEN;
}

/**
 * Two states of a workspace evaluated for a comparison and compared. What is the same in both is evaluated once, and
 * only as far as what is not the same rests on it.
 */
import { firstMinimums } from '../checks/settings.ts';
import type { CompiledForm } from '../compile.ts';
import { findingsOfProfiles, firmOf } from '../evaluate.ts';
import { evaluateMonth, type EvaluatedMonth } from '../evaluate-month.ts';
import type { EvaluatedFirm, EvaluatedWorkspace } from '../evaluated.ts';
import type { FilingFile } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { linkFirm, type LinkedFirm, type LinkedMonth } from '../link.ts';
import { findingsOfFile, Statements } from '../statements.ts';
import type { WorkspaceComparison } from './comparison.ts';
import { pairs, type Pair } from './pairs.ts';
import { compareWorkspaces } from './workspace.ts';

/** What the files of one state say, and the form they are held against. */
export interface StatedWorkspace {
  readonly files: readonly FilingFile[];
  readonly form: CompiledForm;
}

/**
 * Compares two states of a workspace, or of all that is stated of some of its firms, as `compareWorkspaces` does. A file
 * that is the same in both is best read once and given twice: what rests on such files alone is not looked at.
 */
export function compareFilings(before: StatedWorkspace, after: StatedWorkspace): WorkspaceComparison {
  const states = { before: new State(before), after: new State(after) };
  const ids = new Set([...states.before.statements.ids, ...states.after.statements.ids]);
  for (const id of [...ids].sort()) {
    const [old, now] = [states.before.link(id), states.after.link(id)];
    const isProfileSame =
      old !== null && now !== null && old.profile === now.profile && before.form === after.form;
    const months = pairs(old?.months ?? [], now?.months ?? [], ({ month }) => month).sort((left, right) =>
      monthOf(left) < monthOf(right) ? -1 : 1,
    );
    const evaluated = { before: [] as EvaluatedMonth[], after: [] as EvaluatedMonth[] };
    let shared: EvaluatedMonth | null = null;
    const sharedMonths = isProfileSame ? countShared(months) : 0;
    for (const [index, month] of months.entries()) {
      if (index < sharedMonths && month.after !== null) {
        // Of the last of them, the months after it ask whether it is in error.
        const isChecked = index === sharedMonths - 1;
        shared = evaluateMonth(after.form, now?.profile ?? null, month.after, shared, isChecked);
        if (shared === null) continue;
        evaluated.before.push(shared);
        evaluated.after.push(shared);
        continue;
      }
      evaluateInto(evaluated.before, before.form, old, month.before);
      evaluateInto(evaluated.after, after.form, now, month.after);
    }
    states.before.take(old, evaluated.before);
    states.after.take(now, evaluated.after);
  }
  return compareWorkspaces(states.before.evaluated, states.after.evaluated);
}

function evaluateInto(
  months: EvaluatedMonth[],
  form: CompiledForm,
  firm: LinkedFirm | null,
  month: LinkedMonth | null,
): void {
  if (firm === null || month === null) return;
  const evaluated = evaluateMonth(form, firm.profile, month, months.at(-1) ?? null);
  if (evaluated !== null) months.push(evaluated);
}

/** How many months, from the first one on, are the same in both states, as is what they rest on. */
function countShared(months: readonly Pair<LinkedMonth>[]): number {
  const first = months.findIndex((month, index) => {
    const next = months[index + 1];
    return !isSameMonth(month) || (next !== undefined && (next.before === null || next.after === null));
  });
  return first < 0 ? months.length : first;
}

/** Whether a month is stated by the same facts in both states, once in each. */
function isSameMonth({ before, after }: Pair<LinkedMonth>): boolean {
  const [old, now] = [before?.reports ?? [], after?.reports ?? []];
  return old.length === 1 && now.length === 1 && old[0]?.facts === now[0]?.facts;
}

function monthOf({ before, after }: Pair<LinkedMonth>): string {
  return after?.month ?? before?.month ?? '';
}

/** One of the two states, firm by firm. */
class State {
  readonly statements = new Statements();
  readonly #form: CompiledForm;
  readonly #firms: EvaluatedFirm[] = [];
  readonly #findings: Finding[] = [];

  constructor({ files, form }: StatedWorkspace) {
    this.#form = form;
    for (const file of files) {
      this.statements.add(file);
      this.#say(findingsOfFile(file));
    }
  }

  get evaluated(): EvaluatedWorkspace {
    return { form: this.#form.form, firms: this.#firms, findings: this.#findings };
  }

  link(id: string): LinkedFirm | null {
    const stated = this.statements.of(id);
    return stated === undefined ? null : linkFirm(id, stated, this.statements.known);
  }

  take(firm: LinkedFirm | null, months: readonly EvaluatedMonth[]): void {
    if (firm === null) return;
    this.#say(findingsOfProfiles(this.#form, firm));
    this.#say(firstMinimums(months.map(({ minimums }) => minimums)));
    this.#firms.push(firmOf(firm, months));
  }

  /** Not spread: a broken file may hold more findings than a call takes arguments. */
  #say(findings: readonly Finding[]): void {
    for (const finding of findings) this.#findings.push(finding);
  }
}

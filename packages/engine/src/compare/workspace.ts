/**
 * Two states of a workspace compared. Firms, months and cells are matched by what they are, never by where they
 * stand: files that are renamed or arranged anew change nothing.
 */
import { priorMonth } from '../calendar.ts';
import type { EvaluatedFirm, EvaluatedReport, EvaluatedWorkspace } from '../evaluated.ts';
import type { Finding } from '../finding.ts';
import type { SourcePlace } from '../place.ts';
import { ReportView } from '../report.ts';
import type {
  FirmComparison,
  NotCompared,
  ReportComparison,
  Side,
  UnreadText,
  WorkspaceComparison,
} from './comparison.ts';
import { houseRulesChanges } from './house-rules.ts';
import { pairs, type Pair } from './pairs.ts';
import { compareReports } from './report.ts';
import { findingChanges } from './rules.ts';
import { profileChanges } from './settings.ts';

/** Compares two states of a workspace, or of some of its firms. Only what is not the same is told. */
export function compareWorkspaces(
  before: EvaluatedWorkspace,
  after: EvaluatedWorkspace,
): WorkspaceComparison {
  const firms = pairs(before.firms, after.firms, ({ id }) => id);
  const sides = { before: new SideTexts(before, after), after: new SideTexts(after, before) };
  return {
    unread: unreadTexts(sides.before.unread, sides.after.unread),
    houseRules: houseRulesChanges(before.form, after.form),
    firms: firms
      .flatMap((pair) => compareFirms(pair, sides))
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
  };
}

/** What is known of the texts of one side beside its months. */
class SideTexts {
  /** What cannot be read and belongs to no firm that is known. */
  readonly unread: readonly Finding[];
  readonly #ofFirms = new Map<string, Finding[]>();
  readonly #unreadFiles: ReadonlySet<string>;
  readonly #filesOfOther: ReadonlySet<string>;

  constructor({ findings }: EvaluatedWorkspace, other: EvaluatedWorkspace) {
    const unread: Finding[] = [];
    for (const finding of findings) {
      const { firm, month } = finding.subject;
      if (firm === null) {
        if (finding.severity === 'error') unread.push(finding);
      } else if (month === null) {
        const known = this.#ofFirms.get(firm);
        if (known === undefined) this.#ofFirms.set(firm, [finding]);
        else known.push(finding);
      }
    }
    this.unread = unread;
    this.#unreadFiles = new Set(unread.map(({ place }) => place.file));
    this.#filesOfOther = new Set(
      other.firms.flatMap(({ file, reports }) => [file, ...reports.map(({ facts }) => facts.file)]),
    );
  }

  /** What is found in the profile of a firm. */
  aboutFirm(id: string): readonly Finding[] {
    return this.#ofFirms.get(id) ?? [];
  }

  /**
   * What could not be read and may have been a month that is missing here: something in its file, or in one that
   * holds nothing on the other side.
   * @param file where the month stands on the other side
   */
  mayHold(file: string): Finding | null {
    if (this.#unreadFiles.size === 0) return null;
    const found =
      this.unread.find(({ place }) => place.file === file) ??
      this.unread.find(({ place }) => !this.#filesOfOther.has(place.file));
    return found ?? null;
  }
}

type Sides = Readonly<Record<Side, SideTexts>>;

/** What is wrong on both sides is told once. */
function unreadTexts(before: readonly Finding[], after: readonly Finding[]): UnreadText[] {
  const keyOf = ({ place, code, message }: Finding): string => [place.file, code, message].join('\n');
  return pairs(before, after, keyOf).flatMap((pair) => {
    const finding = pair.after ?? pair.before;
    const side = pair.before === null ? 'after' : pair.after === null ? 'before' : 'both';
    return finding === null ? [] : [{ side, finding } satisfies UnreadText];
  });
}

function compareFirms({ before, after }: Pair<EvaluatedFirm>, sides: Sides): FirmComparison[] {
  const firm = after ?? before;
  if (firm === null) return [];
  const [old, now] = [before?.profile ?? null, after?.profile ?? null];
  const name = { before: old?.name ?? null, after: now?.name ?? null };
  const form = firm.reports[0]?.form;
  const profile = form === undefined || old === now ? [] : profileChanges(old, now, form);
  const rules = findingChanges(sides.before.aboutFirm(firm.id), sides.after.aboutFirm(firm.id));
  const months = compareMonths(before?.reports ?? [], after?.reports ?? [], sides);
  const isSame =
    months.length === 0 &&
    profile.length === 0 &&
    name.before === name.after &&
    rules.every(({ status }) => status === 'still');
  if (isSame) return [];
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const places = { before: profilePlace(before), after: profilePlace(after) };
  return [{ id: firm.id, name, change, places, profile, rules, months }];
}

function profilePlace(firm: EvaluatedFirm | null): SourcePlace | null {
  return firm?.profile == null ? null : { file: firm.profile.file, ...firm.profile.place };
}

/** The months that are not the same, in the order of time. */
function compareMonths(
  before: readonly EvaluatedReport[],
  after: readonly EvaluatedReport[],
  sides: Sides,
): ReportComparison[] {
  const months = pairs(before, after, ({ month }) => month).sort((left, right) =>
    monthOf(left) < monthOf(right) ? -1 : 1,
  );
  const comparisons: ReportComparison[] = [];
  let same: string | null = null;
  for (const [index, pair] of months.entries()) {
    const month = monthOf(pair);
    if (pair.before === pair.after) {
      same = month;
      continue;
    }
    // A month rests on the one before it, which rests on those before; and tells where the next one is missing.
    const restsOnSame = restsOnTheSame(pair) && (same === priorMonth(month) || hasNoPrior(pair));
    if (restsOnSame && isOnBothOrNone(months[index + 1])) {
      same = month;
      continue;
    }
    const comparison = asFarAsKnown(compareReports(pair.before, pair.after), pair, sides);
    if (comparison.change !== 'none' && !isToldByProfile(comparison)) comparisons.push(comparison);
  }
  return comparisons;
}

function monthOf({ before, after }: Pair<EvaluatedReport>): string {
  return after?.month ?? before?.month ?? '';
}

/** Whether the two sides of a month were evaluated from the same facts: a caller that reads a text once has such. */
function restsOnTheSame({ before, after }: Pair<EvaluatedReport>): boolean {
  return (
    before instanceof ReportView &&
    after instanceof ReportView &&
    before.facts === after.facts &&
    before.form === after.form &&
    before.evaluation.firm === after.evaluation.firm &&
    before.evaluation.ambiguous === after.evaluation.ambiguous
  );
}

function hasNoPrior({ before, after }: Pair<EvaluatedReport>): boolean {
  return before?.prior === null && after?.prior === null;
}

/**
 * Whether nothing of a month is another but settings of which nothing follows, or only that rules are further away: the
 * lines of the profile tell the settings once for all months.
 */
function isToldByProfile({
  change,
  entered,
  derived,
  rules,
  headroom,
  notCompared,
}: ReportComparison): boolean {
  return (
    change === 'changed' &&
    [entered, derived, notCompared].every(({ length }) => length === 0) &&
    headroom.every(({ comesNear }) => !comesNear) &&
    rules.every(({ status }) => status === 'still')
  );
}

function isOnBothOrNone(pair: Pair<EvaluatedReport> | undefined): boolean {
  return pair === undefined || (pair.before !== null && pair.after !== null);
}

/** A month that is on one side only may stand, on the other, in what could not be read there. */
function asFarAsKnown(
  comparison: ReportComparison,
  { before, after }: Pair<EvaluatedReport>,
  sides: Sides,
): ReportComparison {
  const known = after ?? before;
  if (known === null || (before !== null && after !== null)) return comparison;
  const side: Side = before === null ? 'before' : 'after';
  const finding = sides[side].mayHold(known.facts.file);
  if (finding === null) return comparison;
  const unread: NotCompared = { side, reason: 'unread', place: finding.place };
  return { ...comparison, change: 'unknown', notCompared: [...comparison.notCompared, unread] };
}

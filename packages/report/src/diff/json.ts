/**
 * A comparison for programs: everything, whatever the threshold. The shape is described, field by field, in the schema
 * `focus-diff-1`, which ships with the command; a test holds the two together.
 */
import {
  compare,
  exactOf,
  multiply,
  plainFigure,
  toDecimalString,
  UNITS,
  type Cause,
  type ComparedCell,
  type EnteredChange,
  type Exact,
  type FigureChange,
  type HeadroomChange,
  type NotCompared,
  type Outcome,
  type ProfileLine,
  type QuantityType,
  type ReportComparison,
  type RuleChange,
  type SettingSpec,
  type SettingValue,
  type SideFigure,
  type SourcePlace,
  type Unit,
  type WorkspaceComparison,
} from '@focus/engine';
import stringify from 'json-stringify-pretty-compact';
import { plainQuantity, plainSetting } from '../plain.ts';
import { countChanges } from './summary.ts';
import { isBelow, type Threshold } from './threshold.ts';
import type { ComparisonOptions } from './told.ts';

/** Changes when a program that reads the output would have to. */
const FORMAT_VERSION = 1;

/** A change and all that is known of it stand on one line, where they are not too long. */
const LINE_LENGTH = 160;

/** What JSON is written with. */
export interface ComparisonJsonOptions extends ComparisonOptions {
  /** The commits that the two states are, in full; null for what is no commit. */
  readonly commits?: { readonly before: string | null; readonly after: string | null };
}

/** A comparison as JSON text. Values are decimal strings in the unit beside them. */
export function comparisonToJson(
  comparison: WorkspaceComparison,
  options: ComparisonJsonOptions = {},
): string {
  const { sides = { before: 'before', after: 'after' }, threshold = null, commits } = options;
  const { unread, houseRules, firms } = comparison;
  const content = {
    formatVersion: FORMAT_VERSION,
    before: { name: sides.before, commit: commits?.before ?? null },
    after: { name: sides.after, commit: commits?.after ?? null },
    threshold: threshold === null ? null : thresholdToJson(threshold),
    summary: countChanges(comparison, threshold),
    unread: unread.map(({ side, finding: { place, code, message } }) => ({
      side,
      code,
      message,
      source: sourceToJson(place),
    })),
    houseRules,
    firms: firms.map(({ id, name, change, profile, rules, months }) => ({
      id,
      name,
      change,
      profile: profile.map(({ name: setting, label, type, from, before, after }) => ({
        name: setting,
        label,
        from,
        before: profileLineToJson(before, type),
        after: profileLineToJson(after, type),
      })),
      rules: rules.map(ruleToJson),
      months: months.map((month) => monthToJson(month, threshold)),
    })),
  };
  return `${stringify(content, { indent: 2, maxLength: LINE_LENGTH })}\n`;
}

/** What is told of one month, as it stands in `comparisonToJson`, to be put into other JSON. */
export function comparisonToJsonValue(month: ReportComparison): object {
  return monthToJson(month, null);
}

/** A figure on both sides with the causes of its change, as it stands in `comparisonToJson`. */
export function figureToJsonValue(change: FigureChange, causes: readonly Cause[]): object {
  return { ...changeToJson(change), causes: causes.map(causeToJson) };
}

function thresholdToJson({ amount, share }: Threshold) {
  return {
    amount: amount === null ? null : plainQuantity(amount, 'dollars'),
    percent: share === null ? null : percentOf(share),
  };
}

function profileLineToJson(line: ProfileLine, type: SettingSpec['type']) {
  return { state: line.state, value: line.state === 'set' ? plainSetting(line.value, type) : null };
}

function monthToJson(month: ReportComparison, threshold: Threshold | null) {
  const { change, months, places, written, settings, headroom, keyFigures } = month;
  return {
    month: month.month,
    months,
    change,
    sources: { before: sourceToJson(places.before), after: sourceToJson(places.after) },
    notCompared: month.notCompared.map(notComparedToJson),
    written,
    settings: settings.map(({ name, label, type, before, after }) => ({
      name,
      label,
      before: settingToJson(before, type),
      after: settingToJson(after, type),
    })),
    entered: month.entered.map((one) => enteredToJson(one, threshold)),
    derived: month.derived.map((one) => ({
      ...changeToJson(one),
      material: !isBelow(one, threshold),
      causes: one.causes.map(causeToJson),
    })),
    rules: month.rules.map(ruleToJson),
    headroom: headroom.map(headroomToJson),
    keyFigures: keyFigures.map(changeToJson),
  };
}

function notComparedToJson({ side, reason, place }: NotCompared) {
  return { side, reason, source: sourceToJson(place) };
}

function enteredToJson(change: EnteredChange, threshold: Threshold | null) {
  switch (change.kind) {
    case 'figure': {
      const { cell, isControlTotal, parts, valued, was } = change;
      return {
        kind: 'figure',
        ...changeToJson(change),
        material: !isBelow(change, threshold),
        controlTotal: isControlTotal,
        parts: parts.map(({ label, before, after }) => ({
          label,
          before: quantityToJson(before, cell.unit),
          after: quantityToJson(after, cell.unit),
        })),
        valued,
        was:
          was === null
            ? null
            : { before: grains(was.before, cell.unit), after: grains(was.after, cell.unit) },
      };
    }
    case 'row': {
      const { values, place, ...row } = change;
      return {
        ...row,
        values: values.map(({ column, unit, before, after }) => ({
          column,
          unit,
          before: quantityToJson(before, unit),
          after: quantityToJson(after, unit),
        })),
        source: sourceToJson(place),
      };
    }
    case 'worksheet':
    case 'state':
    case 'acceptance':
      return change;
  }
}

function changeToJson({ cell, before, after, difference, share }: FigureChange) {
  return {
    ...cellToJson(cell),
    before: sideToJson(before, cell.unit),
    after: sideToJson(after, cell.unit),
    difference: grains(difference, cell.unit),
    percent: share === null ? null : percentOf(share),
  };
}

function cellToJson({ schedule, line, item, name, label, column, unit }: ComparedCell) {
  return { schedule, line, item, name, label, column, unit };
}

function sideToJson(side: SideFigure | null, unit: Unit) {
  if (side === null) return null;
  const { state, value, exact, origin, place } = side;
  return {
    state,
    value: state === 'nil' ? '0' : grains(value, unit),
    exact: dollarsBehind(value, exact, unit),
    origin,
    source: sourceToJson(place),
  };
}

/** The amount in dollars that a figure was rounded from; null where nothing was rounded away. */
function dollarsBehind(value: number | null, exact: Exact | null, unit: Unit): string | null {
  if (value === null || exact === null || UNITS[unit].type !== 'money') return null;
  return compare(exact, exactOf(value, unit)) === 0 ? null : plainQuantity(exact, 'dollars');
}

function causeToJson(cause: Cause) {
  switch (cause.kind) {
    case 'cell':
      return { kind: cause.kind, month: cause.month, ...changeToJson(cause) };
    case 'setting': {
      const { kind, name, type, before, after } = cause;
      return { kind, name, before: settingToJson(before, type), after: settingToJson(after, type) };
    }
    case 'quantity': {
      const { kind, name, type, before, after } = cause;
      const unit = unitOf(type);
      return { kind, name, unit, before: outcomeToJson(before, unit), after: outcomeToJson(after, unit) };
    }
    case 'worksheet':
      return cause;
    case 'case': {
      const { kind, before, after } = cause;
      return { kind, before: caseToJson(before), after: caseToJson(after) };
    }
    case 'month':
      return cause;
  }
}

function caseToJson({ text, condition }: { readonly text: string; readonly condition: string | null }) {
  return { formula: text, condition };
}

function outcomeToJson(outcome: Outcome, unit: Unit): string | null {
  return outcome.state === 'figure' ? plainQuantity(outcome.value, unit) : null;
}

/** The unit in which a quantity of the form is told: money in dollars. */
function unitOf(type: QuantityType): Unit {
  switch (type) {
    case 'money':
      return 'dollars';
    case 'percent':
    case 'average':
      return type;
    case 'count':
    case 'flag':
    case 'choice':
    case 'date':
    case 'text':
      return 'count';
  }
}

function ruleToJson({ status, code, isRule, severity, cell, before, after }: RuleChange) {
  return {
    status,
    code,
    rule: isRule,
    severity,
    at: cell === null ? null : cellToJson(cell),
    before: before === null ? null : findingToJson(before),
    after: after === null ? null : findingToJson(after),
  };
}

function findingToJson({ message, accepted, place }: NonNullable<RuleChange['before']>) {
  return { message, accepted, source: sourceToJson(place) };
}

function headroomToJson(change: HeadroomChange) {
  const { rule, severity, cell, unit, before, after, moves, figure, comesNear } = change;
  return {
    rule,
    severity,
    at: cell === null ? null : cellToJson(cell),
    unit,
    before: grains(before, unit),
    after: grains(after, unit),
    figure,
    way: moves?.way ?? null,
    near: comesNear,
  };
}

function settingToJson(value: SettingValue | null, type: SettingSpec['type']): string | null {
  return value === null ? null : plainSetting(value, type);
}

function quantityToJson(quantity: Exact | null, unit: Unit): string | null {
  return quantity === null ? null : plainQuantity(quantity, unit);
}

function grains(value: number | null, unit: Unit): string | null {
  return value === null ? null : plainFigure(value, unit);
}

/** A ratio in percent, to the fourth decimal. */
function percentOf(share: Exact): string {
  return toDecimalString(multiply(share, 100), 4);
}

function sourceToJson(place: SourcePlace | null) {
  return place === null ? null : { file: place.file, line: place.line + 1 };
}

/** Settings that are not the same: in force in a month, and line by line in a profile. */
import type { EvaluatedReport } from '../evaluated.ts';
import { HOUSE_RULES, type FirmFacts, type SettingFact, type SettingValue } from '../facts.ts';
import type { Form } from '../form.ts';
import { isSameExact } from './cells.ts';
import type { ProfileChange, ProfileLine, SettingChange } from './comparison.ts';
import { pairs } from './pairs.ts';

/** The settings in force that are not the same in two months, in the form's order. */
export function settingChanges(before: EvaluatedReport, after: EvaluatedReport): SettingChange[] {
  const specs = pairs(before.form.settings, after.form.settings, ({ name }) => name);
  return specs.flatMap((pair) => {
    const spec = pair.after ?? pair.before;
    if (spec === null) return [];
    const { name, label, type } = spec;
    const [old, now] = [before.settings.get(name)?.value ?? null, after.settings.get(name)?.value ?? null];
    return isSameSetting(old, now) ? [] : [{ name, label, type, before: old, after: now }];
  });
}

/** The lines of a profile that are new, gone or say something else, in their order. */
export function profileChanges(
  before: FirmFacts | null,
  after: FirmFacts | null,
  form: Form,
): ProfileChange[] {
  return pairs(before?.settings ?? [], after?.settings ?? [], keyOf).flatMap((pair) => {
    const line = pair.after ?? pair.before;
    const [old, now] = [profileLine(pair.before), profileLine(pair.after)];
    if (line === null || isSameLine(old, now)) return [];
    const spec = form.settings.find(({ name }) => name === line.name);
    const { name, from } = line;
    return [{ name, label: spec?.label ?? '', type: spec?.type ?? 'text', from, before: old, after: now }];
  });
}

/** A firm takes on several house rules by as many lines of one name. */
function keyOf({ name, from, value }: SettingFact): string {
  const which = name === HOUSE_RULES && value?.kind === 'text' ? value.text : '';
  return `${name}\n${from ?? ''}\n${which}`;
}

function profileLine(fact: SettingFact | null): ProfileLine {
  if (fact === null) return { state: 'absent' };
  return fact.value === null ? { state: 'broken' } : { state: 'set', value: fact.value };
}

function isSameLine(before: ProfileLine, after: ProfileLine): boolean {
  if (before.state !== 'set' || after.state !== 'set') return before.state === after.state;
  return isSameSetting(before.value, after.value);
}

/** Whether two values of a setting are the same; none is the same as none. */
export function isSameSetting(before: SettingValue | null, after: SettingValue | null): boolean {
  if (before === null || after === null) return before === after;
  if (before.kind === 'amount') return after.kind === 'amount' && isSameExact(before.amount, after.amount);
  return after.kind === 'text' && before.text === after.text;
}

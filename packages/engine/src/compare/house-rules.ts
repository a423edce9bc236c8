/** House rules that are new, gone or say something else. */
import type { Form, RulesetSpec } from '../form.ts';
import type { HouseRulesChange, Side } from './comparison.ts';
import { pairs, type Pair } from './pairs.ts';

/** The house rules that two forms have not both taken in alike, in the order of `after`. */
export function houseRulesChanges(before: Form, after: Form): HouseRulesChange[] {
  if (before === after) return [];
  return pairs(before.rulesets, after.rulesets, ({ name }) => name).flatMap((pair) =>
    changeOf(pair, before, after),
  );
}

function changeOf({ before, after }: Pair<RulesetSpec>, old: Form, now: Form): HouseRulesChange[] {
  const name = after?.name ?? before?.name ?? '';
  const file = after?.file ?? before?.file ?? '';
  const broken = [
    ...(before?.broken === true ? (['before'] satisfies Side[]) : []),
    ...(after?.broken === true ? (['after'] satisfies Side[]) : []),
  ];
  const isOn = before !== null && after !== null;
  const isSame = isOn && before.broken === after.broken && contentOf(old, name) === contentOf(now, name);
  if (isSame) return [];
  const rules = pairs(rulesOf(old, name), rulesOf(now, name), ({ code }) => code).flatMap((pair) => {
    if (JSON.stringify(pair.before, withoutPlaces) === JSON.stringify(pair.after, withoutPlaces)) return [];
    const code = pair.after?.code ?? pair.before?.code ?? '';
    return [{ code, before: pair.before?.text ?? null, after: pair.after?.text ?? null }];
  });
  return [{ name, change: isOn ? 'changed' : before === null ? 'added' : 'removed', file, broken, rules }];
}

function rulesOf(form: Form, ruleset: string) {
  return form.rules.filter((rule) => rule.ruleset === ruleset);
}

/** All that house rules say, wherever in their file. */
function contentOf(form: Form, ruleset: string): string {
  const content = [
    form.settings.filter((setting) => setting.ruleset === ruleset),
    form.quantities.filter(({ name }) => name.startsWith(`${ruleset}/`)),
    rulesOf(form, ruleset),
  ];
  return JSON.stringify(content, withoutPlaces);
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' ? undefined : value;
}

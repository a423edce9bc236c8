/** House rules: what a firm adds to a form. */
import {
  windowsOf,
  type Form,
  type Place,
  type QuantitySpec,
  type RuleSpec,
  type SettingSpec,
} from '@focus/engine';

/** A firm's own settings, quantities and rules, written for a form. */
export interface HouseRules {
  readonly name: string;
  /** Of the name. */
  readonly place: Place;
  /** The form they are written for. */
  readonly form: string;
  readonly settings: readonly SettingSpec[];
  /** Named `ruleset/name`, so that two rulesets may use the same name. */
  readonly quantities: readonly QuantitySpec[];
  /** With codes `ruleset/code`. */
  readonly rules: readonly RuleSpec[];
}

/**
 * The form with house rules taken in, for the firms that take them on: they come after what is there.
 * @param file that they stand in
 */
export function withHouseRules(form: Form, { name, place, ...house }: HouseRules, file: string): Form {
  const taken = {
    ...form,
    settings: [...form.settings, ...house.settings],
    quantities: [...form.quantities, ...house.quantities],
    rules: [...form.rules, ...house.rules],
    rulesets: [...form.rulesets, { name, file, place, broken: false }],
  };
  return { ...taken, windows: windowsOf(taken) };
}

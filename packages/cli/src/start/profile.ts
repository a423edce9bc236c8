/** A firm's profile from answers: which settings are asked for, whether an answer will do, and the text. */
import type { CompiledForm, Form, SettingSpec } from '@focus/engine';
import { layoutFirm, layoutSetting, quoted, readFiling } from '@focus/language';

/** Answers by the names of settings, as a person types them: texts without quotes. */
export type Answers = ReadonlyMap<string, string>;

/** The settings that a profile may have, by what has to be known of them. */
export interface Questions {
  /** A profile must have them, and there is more than one thing to say. */
  readonly required: readonly SettingSpec[];
  /** It may leave them out. */
  readonly optional: readonly SettingSpec[];
}

/** The settings of the form's own that are asked for, in its order. */
export function questionsOf(form: Form): Questions {
  const open = form.settings.filter((setting) => setting.ruleset === null && onlyValue(setting) === null);
  return { required: open.filter(isRequired), optional: open.filter((setting) => !isRequired(setting)) };
}

function isRequired({ presence, formula }: SettingSpec): boolean {
  return presence === 'required' && formula === null;
}

/** The value of a setting that has no other; null where there is a choice. */
function onlyValue({ choices }: SettingSpec): string | null {
  return choices.length === 1 ? (choices[0] ?? null) : null;
}

/** The text of a profile: what is answered, and what has one value only, in the form's order. */
export function profileText(form: Form, firm: string, name: string, answers: Answers): string {
  const settings = form.settings.flatMap((setting) => {
    const value = answers.get(setting.name) ?? (isRequired(setting) ? onlyValue(setting) : null);
    return value === null ? [] : [layoutSetting(setting.name, written(setting, value))];
  });
  return [layoutFirm(firm, name), ...settings].map((line) => `${line}\n`).join('');
}

/** What is wrong with an answer, as a sentence; null where it will do. */
export function answerProblem(form: CompiledForm, setting: SettingSpec, answer: string): string | null {
  if (setting.type !== 'text' && /\s/.test(answer)) return `${setting.name} has one value.`;
  return firstProblem(
    form,
    `${layoutFirm('firm', 'A firm')}\n${layoutSetting(setting.name, written(setting, answer))}`,
  );
}

/** What is wrong with a firm's identifier; null where it will do. */
export function firmProblem(form: CompiledForm, firm: string): string | null {
  if (/\s/.test(firm)) return 'The identifier of a firm is one word.';
  return firstProblem(form, layoutFirm(firm, 'A firm'));
}

/** What is wrong with a firm's full name; null where it will do. */
export function nameProblem(form: CompiledForm, name: string): string | null {
  if (name.trim() === '') return 'A firm has a name.';
  return firstProblem(form, layoutFirm('firm', name));
}

function firstProblem(form: CompiledForm, text: string): string | null {
  return readFiling('', `${text}\n`, form).findings[0]?.message ?? null;
}

function written({ type }: SettingSpec, answer: string): string {
  return type === 'text' ? quoted(answer) : answer;
}

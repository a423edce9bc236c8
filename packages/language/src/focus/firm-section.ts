/** A firm's profile: one setting a line (`language.md`, "Settings in time"). */
import { HOUSE_RULES, type SettingSpec, type SettingValue } from '@focus/engine';
import { exactAmount, readAmount, type AmountRule } from './amounts.ts';
import { placeOf, textOf, type FirmDraft, type SettingDraft } from './drafts.ts';
import { explainString, explainWord, unexpectedWords } from './explain.ts';
import { problemAt, spanOf, type Line, type Problem } from './findings.ts';
import { unknownChoice } from './rows.ts';
import type { Judged, Reading, Section } from './section.ts';
import { quote, suggestionFor } from './spelling.ts';
import { WORD_CLASSES } from './word-classes.ts';
import type { Word } from './words.ts';

/** Reads the lines below `firm NAME "…"`. */
export class FirmSection implements Section {
  readonly #reading: Reading;
  readonly #firm: FirmDraft;
  readonly #months = new Map<string, SettingDraft>();
  /** A line whose setting cannot be told: what is not set may have been meant to be. */
  #untold: Line | null = null;

  constructor(reading: Reading, firm: FirmDraft) {
    this.#reading = reading;
    this.#firm = firm;
  }

  take(judged: Judged): void {
    const { line } = judged;
    switch (judged.kind) {
      case 'setting':
        this.#setting(judged);
        return;
      case 'entry':
      case 'part':
      case 'dated':
      case 'was':
        this.#reading.hold(
          problemAt(
            spanOf(line),
            'misplaced-line',
            `A profile has no figures; write \`report ${this.#firm.id} YYYY-MM\` and a schedule above them.`,
          ),
          line,
        );
        return;
      case 'filed':
      case 'amended':
      case 'accept':
        this.#add(
          line,
          problemAt(
            spanOf(line),
            'misplaced-line',
            `\`${judged.kind}\` is said of a report; write it below \`report ${this.#firm.id} YYYY-MM\`.`,
          ),
        );
        return;
      default:
        if (judged.problem !== null) this.#add(line, judged.problem);
        this.#untold ??= line;
    }
  }

  close(): void {
    const line = this.#untold;
    if (line === null) return;
    const written = new Set(this.#firm.settings.map(({ name }) => name));
    const { start, end } = spanOf(line);
    const place = { line: line.number, start, end };
    for (const name of this.#names()) {
      if (!written.has(name))
        this.#firm.settings.push({ name, value: null, from: null, place, valuePlace: place });
    }
  }

  /** Every setting a profile may have: those of the form, and the house rules. */
  #names(): string[] {
    return [...this.#reading.form.form.form.settings.map(({ name }) => name), HOUSE_RULES];
  }

  #setting(judged: Extract<Judged, { kind: 'setting' }>): void {
    const { line, slots, rest } = judged;
    const name = slots.setting;
    if (name === undefined) return;
    const { form } = this.#reading.form;
    const spec = form.setting(name.text) ?? (name.text === HOUSE_RULES ? HOUSE_RULES : undefined);
    if (spec === undefined) {
      this.#unknown(line, name);
      return;
    }
    const value = judged.problem ?? this.#value(line, rest, spec);
    const first = rest[0] ?? name;
    const draft: SettingDraft = {
      name: name.text,
      value: 'kind' in value && !this.#reading.inConflict ? value : null,
      from: slots.from?.text ?? null,
      place: placeOf(line, name),
      valuePlace: { ...placeOf(line, first), end: (rest.at(-1) ?? first).end },
    };
    if ('code' in value) this.#add(line, value);
    else this.#once(line, name, draft);
    this.#firm.settings.push(draft);
  }

  #value(line: Line, words: readonly Word[], spec: SettingSpec | typeof HOUSE_RULES): SettingValue | Problem {
    const value = readSetting(line, words, spec);
    const [word] = words;
    if (spec !== HOUSE_RULES || 'code' in value || word === undefined) return value;
    return this.#unknownRules(word) ?? value;
  }

  /** House rules that no file of the workspace holds; where the name of some cannot be read, it may be these. */
  #unknownRules(word: Word): Problem | null {
    const { id, rulesets } = this.#reading.form.form.form;
    const names = rulesets.map(({ name }) => name);
    if (names.includes(word.text) || names.includes('')) return null;
    const suggestion = suggestionFor(word.text, names);
    const known = names.length === 0 ? '' : `the house rules are ${names.join(', ')}; `;
    const advice =
      suggestion === null
        ? `${known}write \`rules ${word.text} for ${id} { … }\` in a .focusform file`
        : `write ${suggestion}`;
    const message = `No .focusform of this workspace has the house rules ${quote(word.text)}; ${advice}.`;
    return problemAt(word, 'unknown-rules', message, suggestion === null ? [] : [suggestion]);
  }

  /** A setting holds once from the beginning and once from each month; of house rules, several hold together. */
  #once(line: Line, name: Word, draft: SettingDraft): void {
    const rules = draft.name === HOUSE_RULES && draft.value?.kind === 'text' ? draft.value.text : null;
    const key = `${draft.name} ${rules ?? ''} ${draft.from ?? ''}`;
    const first = this.#months.get(key);
    if (first === undefined) {
      this.#months.set(key, draft);
      return;
    }
    if (rules !== null) {
      const message = `The house rules ${rules} are taken on twice; remove one of the lines.`;
      this.#add(line, problemAt(spanOf(line), 'setting-twice', message), [
        { place: first.place, message: 'taken on here first' },
      ]);
      return;
    }
    const when =
      draft.from === null ? 'a second line says from which month it holds, as' : 'write another month than';
    const example = `from ${draft.from ?? 'YYYY-MM'}`;
    this.#add(
      line,
      problemAt(
        name,
        'setting-twice',
        `${quote(draft.name)} is set twice; ${when} \`${example}\`, or remove one.`,
      ),
      [{ place: first.place, message: 'set here first' }],
    );
    first.value = null;
    draft.value = null;
  }

  #unknown(line: Line, name: Word): void {
    this.#untold ??= line;
    // House rules with errors may have a setting of that name.
    if (this.#reading.form.form.form.rulesets.some(({ broken }) => broken)) return;
    const names = this.#names();
    const suggestion = suggestionFor(name.text, names);
    const advice = suggestion === null ? `the settings are ${names.join(', ')}` : `write ${suggestion}`;
    this.#add(
      line,
      problemAt(
        name,
        'unknown-setting',
        `${quote(name.text)} is no setting of ${this.#reading.form.form.form.id}; ${advice}.`,
        suggestion === null ? [] : [suggestion],
      ),
    );
  }

  #add(
    line: Line,
    problem: Problem,
    related: { place: SettingDraft['place']; message: string }[] = [],
  ): void {
    this.#reading.findings.add(line.number, problem, { related, subject: { firm: this.#firm.id } });
  }
}

const MONEY: AmountRule = { unit: 'dollars', sign: 'nonnegative', cents: true };
const PERCENT: AmountRule = { unit: 'percent', sign: 'nonnegative', cents: false };
const COUNT: AmountRule = { unit: 'count', sign: 'nonnegative', cents: false };

/** Reads the value of a setting: `words` stand after its name, and it is one of them. */
function readSetting(
  line: Line,
  words: readonly Word[],
  spec: SettingSpec | typeof HOUSE_RULES,
): SettingValue | Problem {
  const [word] = words;
  const name = line.words[0]?.text ?? '';
  if (word === undefined) {
    return problemAt(spanOf(line), 'incomplete-line', `The value is missing; write \`${name} VALUE\`.`);
  }
  const type = spec === HOUSE_RULES ? 'name' : spec.type;
  if (type === 'text' && (words.length > 1 || word.kind !== 'STRING')) {
    const strange = WORD_CLASSES.string.fits(word)
      ? unexpectedWords(line, 2, `${name} has one text`)
      : explainString(line, 1, name, words.length + 1);
    return strange;
  }
  if (words.length > 1) return unexpectedWords(line, 2, `${name} has one value`);
  switch (type) {
    case 'text':
      if (textOf(word).trim() === '') {
        return problemAt(word, 'incomplete-line', `The text is empty; write ${name}, or remove the line.`);
      }
      return { kind: 'text', text: textOf(word) };
    case 'name':
      return WORD_CLASSES.name.fits(word)
        ? { kind: 'text', text: word.text }
        : explainWord(line, 1, WORD_CLASSES.name, 'a set of rules');
    case 'date':
      return WORD_CLASSES.date.fits(word)
        ? { kind: 'text', text: word.text }
        : explainWord(line, 1, WORD_CLASSES.date, name);
    case 'money':
      return amountSetting(word, MONEY);
    case 'percent':
      return amountSetting(word, PERCENT);
    case 'count':
      return amountSetting(word, COUNT);
    case 'flag':
    case 'choice':
      return readChoice(word, name, spec === HOUSE_RULES ? [] : spec.choices);
  }
}

function amountSetting(word: Word, rule: AmountRule): SettingValue | Problem {
  const amount = readAmount(word, rule);
  return 'code' in amount ? amount : { kind: 'amount', amount: exactAmount(amount, rule.unit) };
}

function readChoice(word: Word, name: string, choices: readonly string[]): SettingValue | Problem {
  if (choices.includes(word.text)) return { kind: 'text', text: word.text };
  return unknownChoice(word, name, choices);
}

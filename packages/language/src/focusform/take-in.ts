/** The form of a workspace: the form as it ships, with the house rules of all its files taken in. */
import { inOrder, type Finding, type Form, type RulesetSpec } from '@focus/engine';
import { errorAt, toFinding } from './findings.ts';
import { houseHeading } from './heading.ts';
import { withHouseRules, type HouseRules } from './house.ts';
import { prepareHouseRules } from './prepare.ts';

/** A `.focusform` that holds house rules. */
export interface HouseText {
  readonly file: string;
  readonly text: string;
}

/** A form with house rules taken in, and what is wrong with them. */
export interface WorkspaceForm {
  readonly form: Form;
  readonly findings: readonly Finding[];
}

/** House rules of a file, as far as they could be read. */
interface ReadRules extends Omit<RulesetSpec, 'broken'> {
  readonly rules: HouseRules | null;
}

/**
 * Takes the house rules of a workspace into its form. Those with errors are taken in by their name alone, so that
 * who takes them on is told of those, and of nothing that follows from them.
 * @param texts in the order of their files
 */
export async function takeInHouseRules(form: Form, texts: readonly HouseText[]): Promise<WorkspaceForm> {
  const findings: (readonly Finding[])[] = [];
  const sets: ReadRules[] = [];
  for (const { file, text } of texts) {
    const prepared = await prepareHouseRules(file, text, form);
    const heading = houseHeading(text) ?? { name: '', place: { line: 0, start: 0, end: 0 } };
    findings.push(prepared.findings);
    sets.push({ ...heading, file, rules: prepared.rules });
  }
  const report = (set: ReadRules, finding: Finding): void => {
    findings.push([finding]);
    broken.add(set);
  };
  const broken = new Set(sets.filter(({ rules }) => rules === null));
  findNamesTwice(sets, report);
  findSettingsTwice(sets, report);
  const whole = sets.reduce((taken, set) => {
    const { name, file, place, rules } = set;
    if (rules !== null && !broken.has(set)) return withHouseRules(taken, rules, file);
    return { ...taken, rulesets: [...taken.rulesets, { name, file, place, broken: true }] };
  }, form);
  return { form: whole, findings: findings.flat().sort(inOrder) };
}

type ReportOn = (set: ReadRules, finding: Finding) => void;

/** A profile names house rules by their name alone: of two of one name, none counts. */
function findNamesTwice(sets: readonly ReadRules[], report: ReportOn): void {
  for (const set of sets) {
    const others = sets.filter((other) => other !== set && other.name === set.name && set.name !== '');
    if (others.length === 0) continue;
    const message = `The house rules \`${set.name}\` stand in another file too: give one of the two another name.`;
    report(set, {
      ...toFinding(set.file, errorAt(set.place, 'name-twice', message)),
      related: others.map(({ file, place }) => ({ place: { file, ...place }, message: 'The other ones.' })),
    });
  }
}

/** A profile names a setting without the house rules it belongs to, so no two of them may have one of one name. */
function findSettingsTwice(sets: readonly ReadRules[], report: ReportOn): void {
  const first = new Map<string, { readonly set: ReadRules; readonly place: RulesetSpec['place'] }>();
  for (const set of sets) {
    for (const { name, place } of set.rules?.settings ?? []) {
      const taken = first.get(name);
      if (taken === undefined) first.set(name, { set, place });
      else if (taken.set.name !== set.name) {
        const message = `The name \`${name}\` is taken by a setting of the house rules \`${taken.set.name}\`: give one of the two another.`;
        const other = { file: taken.set.file, ...taken.place };
        report(set, {
          ...toFinding(set.file, errorAt(place, 'name-twice', message)),
          related: [{ place: other, message: 'The other one.' }],
        });
      }
    }
  }
}

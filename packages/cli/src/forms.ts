/** The form that the filings of a workspace are held against: as it ships, with the house rules of its files. */
import { compileForm, type CompiledForm, type Finding, type Form } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { houseHeading } from '@focus/language';
import { readFiles } from './files.ts';
import { isForm, type Workspace } from './workspace.ts';

/** The form of a workspace, and what is wrong with its `.focusform` files. */
export interface ReadForm {
  readonly form: Form;
  readonly findings: readonly Finding[];
}

/**
 * Reads the `.focusform` files of a workspace. House rules are taken in, wherever they stand; a form is read to
 * check it, where it is reported on. Langium is loaded only where there is one of either.
 * @param take is told of every file that is read
 * @throws CannotWork for a file that cannot be read
 */
export async function readForm(workspace: Workspace, take: (file: string) => void): Promise<ReadForm> {
  const house: Source[] = [];
  const forms: Source[] = [];
  readFiles(workspace, workspace.files.filter(isForm), (file, text) => {
    take(file);
    if (houseHeading(text) !== null) house.push({ file, text });
    else if (workspace.reported.has(file)) forms.push({ file, text });
  });
  if (house.length === 0 && forms.length === 0) return { form: focusPart1, findings: [] };
  const langium = await import('@focus/language/langium');
  const { form, findings } = await langium.takeInHouseRules(focusPart1, house);
  const ofForms = await Promise.all(forms.map(({ file, text }) => langium.prepareForm(file, text)));
  return { form, findings: [...findings, ...ofForms.flatMap((prepared) => prepared.findings)] };
}

/** The form as it ships with house rules taken in, of which it does not matter here what is wrong. */
export async function formWithHouseRules(
  shipped: CompiledForm,
  house: readonly Source[],
): Promise<CompiledForm> {
  if (house.length === 0) return shipped;
  const langium = await import('@focus/language/langium');
  return compileForm((await langium.takeInHouseRules(shipped.form, house)).form);
}

/** A `.focusform` file. */
interface Source {
  readonly file: string;
  readonly text: string;
}

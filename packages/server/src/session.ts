/** One workspace, held live: its form, what its files state, and what that comes to. */
import {
  compileForm,
  LiveWorkspace,
  openFindings,
  type CompiledForm,
  type FilingFile,
  type FilingSource,
  type Finding,
  type ReportKey,
  type ReadFiling,
} from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { firmsNamed, houseHeading, readFiling } from '@focus/language';
import type { WorkspaceForm } from '@focus/language/langium';
import type { ServerHost } from './host.ts';

/** The form as it ships; compiled once for all workspaces. */
let shipped: CompiledForm | null = null;

/** The form that the product ships, ready to evaluate with. */
export function shippedForm(): CompiledForm {
  shipped ??= compileForm(focusPart1);
  return shipped;
}

/** A workspace. Files are named by their URIs, in the spelling that `canonical` gives them. */
export class Session {
  /** The folder; null for documents that lie in none. */
  readonly root: string | null;
  /** What filings are read and evaluated by: the shipped form with the house rules of the workspace. */
  form: CompiledForm = shippedForm();
  live = new LiveWorkspace(this.form);
  /** The texts of the workspace's `.focusform` files. */
  readonly forms = new Map<string, string>();
  /** The months that were closed when their files were told of last, as `FIRM MONTH`. */
  readonly #closed = new Set<string>();
  #formFindings: readonly Finding[] = [];
  #formFiles: ReadonlySet<string> = new Set();

  constructor(root: string | null) {
    this.root = root;
  }

  /** Reads a filing that an editor has open: its text replaces what the file stated before. */
  take(file: string, text: string): void {
    this.live.set(readFiling(file, text, this.form));
  }

  /** Takes a filing as it is on disk: it is read when what it states is needed. */
  defer(file: string, text: string, host: ServerHost): void {
    this.live.defer(new ClosedFiling(file, text, this.form, host));
  }

  /** What a file states; undefined for one that is not a filing of this workspace. */
  filing(file: string): FilingFile | undefined {
    return this.live.file(file);
  }

  /** Everything to be said about a file, in order; without what closed months are not held to any more. */
  findingsIn(file: string): readonly Finding[] {
    if (this.forms.has(file)) return this.#formFindings.filter(({ place }) => place.file === file);
    const findings = this.live.findingsIn(file);
    return openFindings(this.form.form, this.#closedAmong(findings), findings);
  }

  /**
   * The files about firms of which a month was closed since this was asked last, or is not closed any more: then it may be
   * other findings that count although none differs, wherever they stand.
   * @param reports the months that changed
   */
  filesOfClosing(reports: readonly ReportKey[]): string[] {
    const firms = new Set<string>();
    for (const { firm, month } of reports) {
      const isClosed = this.live.reportOutline(firm, month)?.closed === true;
      const name = `${firm} ${month}`;
      if (isClosed === this.#closed.has(name)) continue;
      if (isClosed) this.#closed.add(name);
      else this.#closed.delete(name);
      firms.add(firm);
    }
    return [...firms].flatMap((firm) => this.live.filesAbout(firm));
  }

  /** The errors that the house rules of the workspace would have if a file of theirs had another text, and have not. */
  async errorsWith(file: string, text: string): Promise<readonly Finding[]> {
    const { findings } = await readForms(new Map([...this.forms, [file, text]]));
    const errors = findings.filter(({ severity }) => severity === 'error');
    const known = this.#formFindings.map(({ message }) => message);
    return errors.filter(({ message }) => !known.includes(message));
  }

  /** The months that findings are about and that are closed, as `FIRM MONTH`. */
  #closedAmong(findings: readonly Finding[]): ReadonlySet<string> {
    const closed = new Set<string>();
    for (const { subject } of findings) {
      const { firm, month } = subject;
      if (firm === null || month === null || closed.has(`${firm} ${month}`)) continue;
      if (this.live.reportOutline(firm, month)?.closed === true) closed.add(`${firm} ${month}`);
    }
    return closed;
  }

  /** What is wrong with a text itself, whatever workspace it may belong to. */
  alone(file: string, text: string): readonly Finding[] {
    return readFiling(file, text, this.form).findings;
  }

  /**
   * Takes the house rules of the workspace into its form. Langium is loaded only where there are any.
   * @returns the `.focusform` files whose findings may have changed, and whether filings must be read again
   */
  async takeForms(): Promise<{ readonly files: ReadonlySet<string>; readonly changed: boolean }> {
    const before = this.#formFiles;
    const taken = await readForms(this.forms);
    let form = shippedForm();
    const isSame =
      taken.form === this.form.form || JSON.stringify(taken.form) === JSON.stringify(this.form.form);
    if (isSame) form = this.form;
    else if (taken.hasHouseRules) form = compileForm(taken.form);
    this.#formFindings = taken.findings;
    this.#formFiles = new Set(this.forms.keys());
    const changed = form !== this.form;
    if (changed) {
      this.form = form;
      this.live = new LiveWorkspace(form);
    }
    return { files: before.union(this.#formFiles), changed };
  }
}

/** What `.focusform` files come to, as `takeInHouseRules` says; forms among them are read on their own. */
async function readForms(
  forms: ReadonlyMap<string, string>,
): Promise<WorkspaceForm & { readonly hasHouseRules: boolean }> {
  if (forms.size === 0) return { form: focusPart1, findings: [], hasHouseRules: false };
  const house = [...forms]
    .filter(([, text]) => houseHeading(text) !== null)
    .map(([file, text]) => ({ file, text }))
    .sort((left, right) => (left.file < right.file ? -1 : 1));
  const others = [...forms].filter(([, text]) => houseHeading(text) === null);
  const langium = await import('@focus/language/langium');
  const { form, findings } = await langium.takeInHouseRules(focusPart1, house);
  const alone = await Promise.all(others.map(([file, text]) => langium.prepareForm(file, text)));
  const all = [...findings, ...alone.flatMap((prepared) => prepared.findings)];
  return { form, findings: all, hasHouseRules: house.length > 0 };
}

/** A filing that no editor has open. Its text is not kept where it can be read again at any time. */
class ClosedFiling implements FilingSource {
  readonly file: string;
  readonly firms: readonly string[];
  readonly profiles: readonly string[];
  readonly #form: CompiledForm;
  readonly #host: ServerHost;
  readonly #text: string | null;

  constructor(file: string, text: string, form: CompiledForm, host: ServerHost) {
    const { firms, profiles } = firmsNamed(text);
    this.file = file;
    this.firms = firms;
    this.profiles = profiles;
    this.#form = form;
    this.#host = host;
    this.#text = host.readNow === undefined ? text : null;
  }

  read(): ReadFiling {
    const text = this.#text ?? this.#host.readNow?.(this.file) ?? '';
    return { filing: readFiling(this.file, text, this.#form), version: hashOf(text) };
  }
}

/** A number that differs where texts do (FNV-1a): good enough to see that a file was written, and by far the fastest. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

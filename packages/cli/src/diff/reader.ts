/** What the filings and the house rules of two states say. */
import { NO_SUBJECT, type CompiledForm, type FilingFile } from '@focus/engine';
import { houseHeading, readFiling } from '@focus/language';
import { formWithHouseRules } from '../forms.ts';
import { UNMERGED, type ChangedFile, type TreeFiles } from '../git/trees.ts';
import { isForm } from '../workspace.ts';
import type { Texts } from './texts.ts';

/** Reads texts of filings and forms, each once. */
export class Reader {
  readonly #shown: (path: string) => string;
  readonly #texts: Texts;
  readonly #read = new Map<CompiledForm, Map<string, FilingFile>>();

  /** @param shown a path from the top as people are shown it */
  constructor(shown: (path: string) => string, texts: Texts) {
    this.#shown = shown;
    this.#texts = texts;
  }

  /**
   * The forms of both states with their house rules: one and the same where those are the same.
   * @param shipped without house rules
   * @param files the house rules of the first state
   * @param changed the files that are not the same in the second
   */
  async forms(
    shipped: CompiledForm,
    files: TreeFiles,
    changed: readonly ChangedFile[],
  ): Promise<readonly [CompiledForm, CompiledForm]> {
    const now = new Map(files);
    for (const { path, after } of changed) {
      if (!isForm(path)) continue;
      now.delete(path);
      if (after !== null) now.set(path, after);
    }
    const old = await this.#form(files, shipped);
    const isSame =
      now.size === files.size && [...now].every(([path, content]) => files.get(path) === content);
    return [old, isSame ? old : await this.#form(now, shipped)];
  }

  async #form(files: TreeFiles, shipped: CompiledForm): Promise<CompiledForm> {
    const house = [...files]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([path, content]) => {
        const text = this.#texts.of(path, content) ?? '';
        return houseHeading(text) === null ? [] : [{ file: this.#shown(path), text }];
      });
    return formWithHouseRules(shipped, house);
  }

  /** What a file states; nothing where it is not there. */
  read(path: string, content: string | null, form: CompiledForm): readonly FilingFile[] {
    if (content === null) return [];
    const ofForm = this.#read.get(form) ?? new Map<string, FilingFile>();
    this.#read.set(form, ofForm);
    const key = `${content}\n${path}`;
    const known = ofForm.get(key);
    if (known !== undefined) return [known];
    const file = this.#filing(path, content, form);
    if (file === null) return [];
    ofForm.set(key, file);
    return [file];
  }

  #filing(path: string, content: string, form: CompiledForm): FilingFile | null {
    const shown = this.#shown(path);
    if (content === UNMERGED) return unreadable(shown, 'unmerged', 'A merge left it in conflict.');
    const text = this.#texts.of(path, content);
    if (text === undefined) return null;
    return text === null ? notText(shown) : readFiling(shown, text, form);
  }
}

/** What is found where nothing of a file can be read. */
export type UnreadableCode = 'not-text' | 'unmerged';

/** A file that is no text. */
export function notText(file: string): FilingFile {
  return unreadable(file, 'not-text', 'It is not UTF-8 text; save it in that encoding.');
}

/** A file of which nothing can be read. */
function unreadable(file: string, code: UnreadableCode, message: string): FilingFile {
  const place = { file, line: 0, start: 0, end: 0 };
  const finding = { place, severity: 'error', code, message, subject: NO_SUBJECT } as const;
  return {
    file,
    firms: [],
    reports: [],
    findings: [{ ...finding, cites: [], accepted: null, related: [], fixes: [] }],
  };
}

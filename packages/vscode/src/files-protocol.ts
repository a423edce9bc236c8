/**
 * What a server without files of its own asks of the editor, as requests from the server to the client. Files and
 * folders are named by URIs.
 */
import type { Unreadable } from '@focus/server';

/** Every request: what is sent and what is answered. */
export interface FileRequests {
  /** The workspace around each folder, each once. */
  'focus/files/roots': { readonly params: readonly string[]; readonly result: readonly string[] };
  /** The `.focus` and `.focusform` files below a folder, in order. */
  'focus/files/list': { readonly params: string; readonly result: readonly string[] };
  /** The texts of files. */
  'focus/files/read': { readonly params: readonly string[]; readonly result: FileTexts };
  /** The text that a file has in the last commit; null where there is none, or no git. */
  'focus/files/head': { readonly params: string; readonly result: string | null };
  /** The filings below a folder that the last commit has otherwise; null where there is no commit, or no git. */
  'focus/files/changed': { readonly params: string; readonly result: readonly string[] | null };
}

/** The texts of files: one that is not there is in neither list. */
export interface FileTexts {
  readonly texts: readonly (readonly [file: string, text: string])[];
  readonly failed: readonly Unreadable[];
}

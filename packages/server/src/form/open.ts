/** A `.focusform` that an editor has open, and the services for it, which are loaded when one is asked about. */
import type { FocusServer } from '../server.ts';
import { shippedForm } from '../session.ts';
import { canonical } from '../uris.ts';
import type * as formLanguage from './language.ts';

/** The language services of `.focusform`. */
type FormLanguage = typeof formLanguage;

/**
 * Answers a request about a `.focusform`.
 * @param uri as the editor names it
 * @param answer is called with the services and the document, up to date
 * @returns null for a document that is not open, or no `.focusform`
 */
export async function onForm<T>(
  server: FocusServer,
  uri: string,
  answer: (language: FormLanguage, open: formLanguage.OpenForm) => T | Promise<T>,
): Promise<T | null> {
  const file = canonical(uri);
  if (!server.isForm(file)) return null;
  await server.ready();
  const document = server.open(file);
  if (document === undefined) return null;
  const session = server.sessionOf(file);
  const form = (session?.form ?? shippedForm()).form;
  return answer(await import('./language.ts'), { document, file, session, form });
}

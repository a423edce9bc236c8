/** URIs in one spelling: editors encode them differently, and a file must be known by one name. */
import { URI } from 'vscode-uri';

/** The URI of a file that is spelt in one way only: of a workspace's thousands, nearly all. */
const PLAIN = /^file:\/\/\/[\w.~-]+(?:\/[\w.~-]+)*$/;

/** A URI in the one spelling the server knows it by. */
export function canonical(uri: string): string {
  return PLAIN.test(uri) ? uri : URI.parse(uri).toString();
}

/** Its scheme, without the colon. */
export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(uri.indexOf(':'), 0));
}

/** Whether a file lies in a folder. Both in canonical spelling. */
export function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** A folder as people are told of it: its path, or its URI where it is no folder of a machine. */
export function shownFolder(uri: string): string {
  return schemeOf(uri) === 'file' ? URI.parse(uri).fsPath : uri;
}

/** Whether a file is a filing, by its name. */
export function isFilingUri(uri: string): boolean {
  return uri.endsWith('.focus');
}

/** Whether a file holds a form or house rules, by its name. */
export function isFormUri(uri: string): boolean {
  return uri.endsWith('.focusform');
}

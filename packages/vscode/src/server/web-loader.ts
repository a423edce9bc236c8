/**
 * The first script of the server's web worker: loads the server, and later, when a form is opened, the parts of it that
 * are not needed before. Workers of extensions may not be modules, so the parts are CommonJS, each within a call of
 * `focusPart`, and found by the address that the extension sends first.
 */
type Part = (require: (path: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

declare function importScripts(url: string): void;

const scope = globalThis as unknown as {
  focusPart: ((part: Part) => void) | undefined;
  onmessage: ((message: { readonly data: unknown }) => void) | null;
};

const loaded = new Map<string, { exports: unknown }>();

/** Loads a part, once; parts may need each other. */
function load(url: string): unknown {
  const known = loaded.get(url);
  if (known !== undefined) return known.exports;
  const module: { exports: unknown } = { exports: {} };
  loaded.set(url, module);
  let taken: Part | undefined;
  scope.focusPart = (part) => (taken = part);
  importScripts(url);
  taken?.((path) => load(new URL(path, url).toString()), module, module.exports);
  return module.exports;
}

scope.onmessage = ({ data }) => {
  scope.onmessage = null;
  load(String(data));
};

/**
 * The libraries of the language server protocol as modules. They are published as CommonJS that TypeScript has written,
 * of which a bundler keeps everything; of modules it leaves out what nobody uses. TypeScript writes always the same few
 * forms, so they are turned back one by one, and a form that is not known here ends the build.
 */
import type { Plugin } from 'rolldown';
import { splitNamespaces } from './namespaces.ts';

const LIBRARY =
  /node_modules\/vscode-(?:jsonrpc|languageclient|languageserver(?:-protocol|-types|-textdocument)?)\//;

/** What is left of CommonJS in code, beside comments. */
const COMMENTS = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm;
const COMMONJS = /\bexports\b|\brequire\(|\bthis && this\b/;

const IMPORT = /^(?:const|var) (\w+) = (?:__import(?:Star|Default)\()?require\("([^"]+)"\)\)?;$/gm;
const REEXPORT =
  /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm;

/** Each form of TypeScript's CommonJS, and what stood there in the module. */
const FORMS: readonly (readonly [form: RegExp, module: string])[] = [
  // The head of a file: imports and exports do what its helpers do.
  [/^"use strict";\n/, ''],
  [
    /^var __(?:createBinding|setModuleDefault|importStar|importDefault|exportStar) = [^]*?\n(?:\}\)\);|\}\);|\}\)\(\);|\};)\n/gm,
    '',
  ],
  [/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\n/gm, ''],
  [/^(?:exports\.\w+ = )+void 0;\n/gm, ''],
  [/^__exportStar\(require\("([^"]+)"\), exports\);$/gm, `export * from '$1';`],
  // What is imported as one function, of libraries that are CommonJS themselves.
  [/^const (\w+)(?<!_1) = require\("([^"]+)"\);$/gm, `import $1 from '$2';`],
  [IMPORT, `import * as $1 from '$2';`],
  // A namespace is an object, and making it has no effect on anything else.
  [
    /^(?:export )?var (\w+);\n\(function \(\1\) \{\n([^]*?)^\}\)\(\1 \|\| \((?:exports\.\1 = )?\1 = \{\}\)\);$/gm,
    'export const $1 = /* @__PURE__ */ (($1) => {\n$2return $1; })({});',
  ],
  // One that adds to a class of its name.
  [/\|\| \(exports\.(\w+) = \1 = \{\}\)\);$/gm, ');'],
  [/^exports\.(\w+) = \1;$/gm, 'export { $1 };'],
  [/^exports\.default = (\w+);$/gm, 'export { $1 as default };'],
  [/^exports\.(\w+) = /gm, 'export const $1 = '],
  [/\bexports\.(\w+)/g, '$1'],
];

/** The namespaces of the files that have been read. */
const NAMESPACES = new Map<string, string>();

/** Turns the libraries of the protocol into modules, and the namespaces in them too. */
export const protocolAsModules: Plugin = {
  name: 'protocol-as-modules',
  resolveId(source) {
    return NAMESPACES.has(source) ? source : null;
  },
  load(id) {
    const code = NAMESPACES.get(id);
    return code === undefined ? null : { code, moduleType: 'js' };
  },
  transform(code, id) {
    if (!LIBRARY.test(id) || NAMESPACES.has(id)) return null;
    const { code: text, namespaces } = splitNamespaces(moduleOf(code, id), id);
    for (const [address, namespace] of namespaces) NAMESPACES.set(address, namespace);
    return { code: text };
  },
};

function moduleOf(commonJs: string, file: string): string {
  const paths = new Map<string, string>();
  for (const [, name, path] of commonJs.matchAll(IMPORT)) paths.set(name ?? '', path ?? '');
  let text = commonJs.replace(REEXPORT, (_, as: string, from: string, name: string) => {
    return `export { ${name} as ${as} } from '${paths.get(from) ?? ''}';`;
  });
  for (const [form, module] of FORMS) text = text.replace(form, module);
  const left = COMMONJS.exec(text.replace(COMMENTS, ''));
  if (left !== null)
    throw new Error(`${file}: the build does not know a form of CommonJS in it, ${left[0]}.`);
  return text;
}

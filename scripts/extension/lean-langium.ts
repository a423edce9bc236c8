/**
 * Langium and its parser as small as what reads `.focusform` allows. Whatever is left out ends the build where the
 * libraries no longer have it, and throws where it is needed after all; `test/lsp/extension-langium.test.ts` reads
 * forms with what is left.
 */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runInNewContext } from 'node:vm';
import type { Plugin } from 'rolldown';
import { INSTEAD, UNUSED_PARTS } from './unused-parser-parts.ts';
import { withoutParts } from './without-parts.ts';

const here = (file: string): string => JSON.stringify(join(import.meta.dirname, file));

/**
 * Makes Langium lean.
 * @param packed the code of an expression that gives back a text, and what the code must import for it
 */
export function leanLangium(packed: (text: string) => { expression: string; imports: string }): Plugin {
  const met = new Set<string>();
  return {
    name: 'lean-langium',
    buildEnd(error) {
      const missed = FILES.filter((file) => !met.has(file));
      // Of most parts of the extension Langium is none.
      if (error !== undefined || missed.length === FILES.length || missed.length === 0) return;
      throw new Error(`The build leaves out parts of files that are no longer there: ${missed.join(', ')}.`);
    },
    transform(code, id) {
      met.add(FILES.find((file) => isFile(id, file)) ?? '');
      if (id.endsWith('langium/lib/utils/grammar-loader.js')) {
        return { code: `export { loadGrammarFromJson } from ${here('grammar-loader.ts')};` };
      }
      if (/chevrotain-allstar\/lib\/[\w-]+\.js$/.test(id)) return { code: withOwnCollections(code) };
      if (/langium\/lib\/languages\/generated\/ast\.js$|language\/src\/generated\/ast\.ts$/.test(id)) {
        const { types, rest } = withoutTypes(code, id);
        const { expression, imports } = packed(JSON.stringify(types));
        return { code: `${imports}\n${rest(`JSON.parse(${expression})`)}` };
      }
      return withoutUnused(code, id);
    },
  };
}

/** The files of which something is left out. */
const FILES = [...new Set([...Object.keys(UNUSED_PARTS), ...Object.keys(INSTEAD)])];

function isFile(id: string, file: string): boolean {
  return id.endsWith(`node_modules/${file}`);
}

/** A file of the parser's library or of Langium without what is not used of it; null for one of which all is. */
function withoutUnused(code: string, file: string): { code: string } | null {
  const of = <Value>(table: Readonly<Record<string, Value>>): Value | undefined =>
    Object.entries(table).find(([known]) => isFile(file, known))?.[1];
  const parts = of(UNUSED_PARTS);
  const instead = of(INSTEAD);
  if (parts === undefined && instead === undefined) return null;
  let text = withoutParts(code, parts ?? [], file);
  for (const [what, by] of instead ?? []) {
    if (!text.includes(what)) throw new Error(`${file} no longer has "${what}", which the build replaces.`);
    text = text.replaceAll(what, by);
  }
  return { code: text };
}

/** The lookahead with collections of our own. */
function withOwnCollections(code: string): string {
  const text = code.replace(
    /^import (\w+) from "lodash-es\/\1\.js";$/gm,
    `import { $1 } from ${here('collections.ts')};`,
  );
  if (text.includes('lodash')) throw new Error('The lookahead takes collections in a way that is not known.');
  return text;
}

/** What Langium generates of a grammar, without the table of its types, which is data and packed as such. */
function withoutTypes(code: string, file: string): { types: object; rest: (table: string) => string } {
  const names = new Map<string, string>();
  for (const [, name = '', properties = ''] of code.matchAll(
    /^export const (\w+) = (\{\s+\$type:[^}]*\})/gm,
  )) {
    names.set(name, properties);
  }
  const [all, start = '', table = ''] =
    /^( *(?:this\.types|override readonly types) = )(\{[^]*?\n *\})(?=;\n| as const satisfies)/m.exec(code) ??
    [];
  if (all === undefined) throw new Error(`${file}: the build does not find its table of types.`);
  const declared = [...names].map(([name, properties]) => `const ${name} = ${properties};`).join('\n');
  const types: unknown = runInNewContext(`${declared}\n(${table})`);
  const copy = JSON.parse(JSON.stringify(types)) as object;
  if (!isDeepStrictEqual(structuredClone(types), copy))
    throw new Error(`${file}: its table of types is more than data.`);
  const rest = (packedTable: string): string =>
    code
      .replace(all, () => start + packedTable)
      // So that nothing is left of what a type consists of.
      .replace(/(isInstance\(item, )(\w+)\.\$type\)/g, (whole, call: string, name: string) =>
        names.has(name) ? `${call}'${name}')` : whole,
      );
  return { types: copy, rest };
}

/**
 * What parts of the extension take from each other is named in a call for each name, 75 characters long after it is
 * minified: as one table it is a tenth. The names still stand for what they stand for when they are asked for.
 */
import type { Plugin } from 'rolldown';

const EXPORT =
  /Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:!0,get:function\(\)\{return ?([^`{};]+|`[^`]*`)\}\}\)[,;]?/g;
const EXPORTS = new RegExp(`(?:${EXPORT.source})+`);

/** Writes the names that a part gives to others as a table. */
export const shortExports: Plugin = {
  name: 'short-exports',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type === 'chunk') part.code = withTable(part.code, part.fileName);
    }
  },
};

function withTable(code: string, file: string): string {
  const text = code.replace(EXPORTS, (calls) => {
    const table = [...calls.matchAll(EXPORT)].map(([, name = '', value = '']) => `${name}:()=>${value}`);
    return `(e=>{for(let n in e)Object.defineProperty(exports,n,{enumerable:!0,get:e[n]})})({${table.join()}});`;
  });
  if (text.includes('defineProperty(exports,"'))
    throw new Error(`${file}: the build does not know how it exports.`);
  return text;
}

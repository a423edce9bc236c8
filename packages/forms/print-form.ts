/** A prepared form as a TypeScript file. */
import type { Form } from '@focus/engine';
import stringify from 'json-stringify-pretty-compact';

/**
 * The text of the generated file: the same for the same form, and laid out so that a change of a line shows as
 * a change of a few lines.
 * @param name of the exported constant
 * @param source the file it was prepared from, as the header names it
 */
export function printForm(form: Form, name: string, source: string): string {
  const data = stringify(form, { maxLength: 110, indent: 2 });
  return `// Generated from ${source} by \`npm run generate:forms\`. Change that file, not this one.
import type { Form } from '@focus/engine';

export const ${name}: Form = ${data};
`;
}

/**
 * The text of a form as a TypeScript file: line by line, so that a change of a line shows as one.
 * @param name of the exported constant
 * @param source the file it is the text of, as the header names it
 */
export function printSource(text: string, name: string, source: string): string {
  const lines = text.split('\n').map((line) => `  ${JSON.stringify(line)},`);
  return `// Generated from ${source} by \`npm run generate:forms\`. Change that file, not this one.
export const ${name} = [
${lines.join('\n')}
].join('\\n');
`;
}

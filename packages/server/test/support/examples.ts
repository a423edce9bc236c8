/** The example filings, as files of an editor's workspace. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');

/** The files of an example by their names: a firm's year, its profile, its house rules. */
export function example(name: string): Record<string, string> {
  const folder = join(EXAMPLES, name);
  const files = readdirSync(folder).filter((file) => /\.focus(form)?$/.test(file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

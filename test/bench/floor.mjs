// The floor under every tool that keeps figures in files: read them all, and parse them as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let figures = 0;
for (const entry of readdirSync(process.argv[2] ?? '.', { recursive: true, withFileTypes: true })) {
  if (!entry.name.endsWith('.json')) continue;
  figures += Object.keys(JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'))).length;
}
console.log(`${figures} lines of figures`);

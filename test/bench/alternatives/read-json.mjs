// The floor under every tool that keeps figures in files: read them all, and parse them as JSON.
//
//   node read-json.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
let months = 0;
for (const firm of readdirSync(folder)) {
  for (const file of readdirSync(join(folder, firm))) {
    if (JSON.parse(readFileSync(join(folder, firm, file), 'utf8')).month !== undefined) months += 1;
  }
}
console.log(`${months} months`);

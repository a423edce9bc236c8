/** Writes the handbook of all rules, `docs/rules.md`. */
import { writeFileSync } from 'node:fs';
import { PAGE, rulesPage } from './rules-page/page.ts';

writeFileSync(PAGE, await rulesPage());

/** Writes the page of what findings mean that no rule says, `docs/findings.md`. */
import { writeFileSync } from 'node:fs';
import { FINDINGS_PAGE, findingsPage } from './findings-page/page.ts';

writeFileSync(FINDINGS_PAGE, await findingsPage());

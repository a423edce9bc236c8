/** Writes the page of what editors get, `docs/editor-features.md`. */
import { writeFileSync } from 'node:fs';
import { FEATURES_PAGE, featuresPage } from './features-page/page.ts';

writeFileSync(FEATURES_PAGE, await featuresPage());

/** The page of what editors get is drawn from what there is, and nothing that is listed is missing. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FEATURES_PAGE, featuresPage } from '../../scripts/features-page/page.ts';

test('the page is current, and everything on it is here', async () => {
  const page = readFileSync(FEATURES_PAGE, 'utf8');
  expect(page).toBe(await featuresPage());
  expect(page.split('\n').filter((line) => line.includes('○'))).toEqual([]);
});

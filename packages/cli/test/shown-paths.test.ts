import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { shownPath, shownPaths } from '../src/workspace.ts';

test('paths are shown from the current folder, one by one and many at once', () => {
  const here = process.cwd();
  for (const root of [here, dirname(here), join(here, 'books'), join(here, '../elsewhere')]) {
    const shown = shownPaths(root);
    for (const file of ['a.focus', 'b.focus', 'books/a.focus', 'books/2026/a.focus', 'books/2026/b.focus']) {
      expect(shown(file)).toBe(shownPath(root, file));
    }
  }
});

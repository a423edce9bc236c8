import { defineConfig } from 'vitest/config';

/** The tests in a real VS Code: `npm run test:vscode`, after `test/vscode/setup.sh` and `npm run build:extension`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.ui.ts'],
    reporters: ['verbose', '../support/plain-reporter.ts'],
    // Each opens a server and a browser: one after the other.
    fileParallelism: false,
    testTimeout: 60_000,
    // A person who is not understood at once tries again, and a busy machine draws late.
    retry: 1,
    hookTimeout: 120_000,
    allowOnly: false,
    passWithNoTests: false,
  },
});

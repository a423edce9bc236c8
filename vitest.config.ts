import { defineConfig } from 'vitest/config';

/** One run for all packages and for what crosses them; `vitest run packages/engine` picks a part. */
export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', './test/support/plain-reporter.ts'],
    // Property tests evaluate thousands of filings, and commands are started as processes.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    slowTestThreshold: 5_000,
    // A test that hangs on to a child process must not hang the run.
    teardownTimeout: 10_000,
    // Neither a skipped nor an only test slips through unseen.
    allowOnly: false,
    passWithNoTests: false,
    env: { TZ: 'America/New_York', NO_COLOR: '1' },
  },
});

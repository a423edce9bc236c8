/** Ends a test run with one plain line, `N passed, N failed`, for people and programs that look at the end. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * A reporter to be used beside another, which tells what failed. A file that cannot be loaded and an error
 * outside of any test count as failed; a test that did not run is neither passed nor failed, so a run in
 * which one was left out says so on the line.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    let left = 0;
    for (const module of modules) {
      if (module.state() === 'failed') failed += brokenSuites(module);
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else left += 1;
      }
    }
    const line = `${String(passed)} passed, ${String(failed)} failed`;
    // After the other reporters, whose last lines are written in the same turn.
    process.once('exit', () => {
      process.stdout.write(`${left === 0 ? line : `${line}, ${String(left)} not run`}\n`);
    });
  }
}

/** Files and groups that failed outside of their tests: an import, a hook. */
function brokenSuites(module: TestModule): number {
  let broken = module.errors().length > 0 ? 1 : 0;
  for (const suite of module.children.allSuites()) if (suite.errors().length > 0) broken += 1;
  return broken;
}

/** One window for all tests of an extension host: opening one takes longer than most of what is done in it. */
import { afterAll, beforeAll, beforeEach, describe, onTestFailed } from 'vitest';
import { openVsCode, type Host, type VsCode } from './vscode.ts';

/** Gives the window, once a test runs. */
export type Window = () => VsCode;

/** Describes tests in a window of their own, tidied up before each of them. */
export function inVsCode(host: Host, tests: (window: Window, host: Host) => void): void {
  describe(`VS Code, ${host}`, () => {
    let opened: VsCode | undefined;
    const window = () => {
      if (opened === undefined) throw new Error('VS Code is not open.');
      return opened;
    };
    beforeAll(async () => {
      opened = await openVsCode(host);
    });
    afterAll(async () => {
      await opened?.close();
    });
    beforeEach(async ({ task }) => {
      onTestFailed(async () => {
        const name = task.name.replaceAll(/[^a-z]+/gi, '-');
        await opened?.person.shoot(`failed-${name}`).catch(() => undefined);
        console.error(opened?.trouble());
      });
      await window().tidy();
    });
    tests(window, host);
  });
}

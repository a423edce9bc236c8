import { expect, it } from 'vitest';
import type { Window } from '../support/hosts.ts';
import type { Host } from '../support/vscode.ts';

/** Comparing, explaining, reviewing. */
export function comparing(window: Window, host: Host): void {
  if (host === 'desktop') sinceTheLastCommit(window);
  else withoutGit(window);

  it('tells which figures changed since the month before', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.command('FOCUS: Compare Figures with the Month Before');
    await person.webview().getByText('February 2026').first().waitFor();
    await person.shoot('compare-prior');
  });

  it('explains how a figure comes about', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.goTo(29);
    await person.command('FOCUS: Explain Figure');
    await person.webview().getByText('57,000').first().waitFor();
    await person.shoot('explain');
  });

  it('colours both sides of a diff, and finds nothing twice', async () => {
    const { person, workspace } = window();
    workspace.write('meridian/2026-03.focus', (text) => text.replace('1,207', '1,307'));
    await person.open('meridian/2026-03.focus');
    // Git has seen the change.
    await person.page.locator('.statusbar-item', { hasText: 'main*' }).waitFor();
    await person.command('Git: Open Changes');
    const diff = person.page.locator('.monaco-diff-editor');
    await diff.locator('.editor.modified .view-line', { hasText: '1,307' }).waitFor();
    await diff.locator('.editor.original .view-line', { hasText: '1,207' }).waitFor();
    await person.settle();
    await person.shoot('diff');
    const colours = await diff
      .locator('.editor.original .view-line', { hasText: '1,207' })
      .locator('span span')
      .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
    expect(colours).toBeGreaterThan(1);
    await diff.locator('.editor.modified .squiggly-error').first().waitFor();
    expect(await diff.locator('.editor.original .squiggly-error').count()).toBe(0);
  });
}

function sinceTheLastCommit(window: Window): void {
  it('tells which figures changed since the last commit, and what follows', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.goTo(24);
    for (let count = 0; count < 6; count += 1) await person.page.keyboard.press('Backspace');
    await person.type('13,548');
    await person.command('FOCUS: Compare Figures with the Last Commit');
    const page = person.webview();
    await page.getByText('haircuts').first().waitFor();
    await page.getByText('13,548').first().waitFor();
    await person.settle();
    await person.shoot('compare-head');
    expect(await page.locator('body').innerText()).toContain('13,448');
    // What is told changes with the filing.
    await person.page.locator('.tab', { hasText: '2026-03.focus' }).first().click();
    await person.goTo(24);
    await person.page.keyboard.press('Backspace');
    await person.type('9');
    await page.getByText('13,549').first().waitFor();
  });
}

/** A web worker reaches no git: nothing is said of a last commit there. */
function withoutGit(window: Window): void {
  it('offers no comparison with a last commit where there is no git', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    const lenses = person.editor.locator('.codelens-decoration').first();
    await lenses.getByText('Compare with February 2026').waitFor();
    await person.settle();
    expect(await lenses.innerText()).not.toContain('HEAD');
    const offered = await person.commandsNamed('FOCUS: Compare');
    expect(offered).toEqual(['FOCUS: Compare Figures with the Month Before']);
  });
}

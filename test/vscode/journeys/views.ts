import { expect, it } from 'vitest';
import type { Window } from '../support/hosts.ts';

/** The preview, the tree, the status bar. */
export function views(window: Window): void {
  it('shows the completed page beside the filing, live, and goes to the line of a figure that is clicked', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.goTo(10);
    await person.command('FOCUS: Open Report Preview to the Side');
    const page = person.webview();
    const figure = page.locator('[data-month="2026-03"][data-cell="A.expenses"]').first();
    await figure.waitFor();
    // The line being edited is marked and in view.
    await page.locator('.focus-edited[data-cell="A.expenses"]').waitFor();
    expect(await figure.innerText()).toBe('6,105');
    await person.shoot('preview');
    await person.page.keyboard.press('Backspace');
    await person.type('6');
    await figure.filter({ hasText: '6,106' }).waitFor();
    await page.locator('[data-month="2026-03"][data-cell="A.haircuts"]').first().click();
    await person.editor.locator('.line-numbers.active-line-number', { hasText: /^24$/ }).waitFor();
    await page.locator('.focus-edited[data-cell="A.haircuts"]').waitFor();
  });

  it('shows what is true now where the page was hidden while one typed', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.command('FOCUS: Open Report Preview to the Side');
    const figure = () => person.webview().locator('[data-month="2026-03"][data-cell="A.expenses"]').first();
    await figure().filter({ hasText: '6,105' }).waitFor();
    await person.openBeside('meridian/2026-02.focus');
    await person.page.keyboard.press('Control+1');
    await person.page
      .locator('.editor-group-container.active .tab.active', { hasText: '2026-03.focus' })
      .waitFor();
    await person.goTo(10);
    await person.page.keyboard.press('Backspace');
    await person.type('7');
    await person.page.locator('.tab', { hasText: 'meridian 2026' }).click();
    await figure().filter({ hasText: '6,107' }).waitFor();
  });

  it('shows firms, years and months, each with how it stands', async () => {
    const { person } = window();
    await person.openReports();
    await person.reportRow('Meridian Clearing Corp.').waitFor();
    await person.reportRow('December').filter({ hasText: 'due 2027-01-15' }).waitFor();
    await person.reportRow('May').filter({ hasText: 'amended' }).waitFor();
    await person.reportRow('May').filter({ hasText: 'amended' }).click();
    await person.page.locator('.tab.active', { hasText: '2026-05.focus' }).waitFor();
    await person.untilDrawn(7, /\d/);
    await person.settle();
    await person.shoot('tree');
    await person.goTo(10);
    await person.page.keyboard.press('End');
    await person.type('x');
    await person.reportRow('May').filter({ hasText: 'error' }).waitFor();
    await person.openExplorer();
  });

  it('says in the status bar how the report under the cursor stands', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    const item = person.page.locator('.statusbar-item', { hasText: 'March 2026 filed' });
    await item.waitFor();
    expect(await item.innerText()).toMatch(/Net capital 61,204\s+Excess 57,000/);
    await item.hover();
    await person.page.locator('.monaco-hover:visible').getByText('Net capital to debits').waitFor();
    await person.shoot('status-bar');
    await person.page.keyboard.press('Escape');
  });
}

import { expect, it } from 'vitest';
import type { Window } from '../support/hosts.ts';

/** Findings while one types, and what is offered against them. */
export function findings(window: Window): void {
  it('draws a finding under a misspelt figure, lists it, and takes it back when it is mended', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.goTo(10);
    await person.type('9');
    await person.editor.locator('.squiggly-error').first().waitFor();
    await person.page.keyboard.press('Control+Shift+M');
    const problems = person.page.locator('.markers-panel');
    await problems.getByText('The digits of `6,1059` are not grouped by threes').first().waitFor();
    await person.shoot('findings');
    await person.command('View: Toggle Panel Visibility');
    await person.editor.locator('.view-line', { hasText: '6,1059' }).click();
    await person.goTo(10);
    await person.page.keyboard.press('Backspace');
    await person.editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    expect(await person.drawnAt(10)).toMatch(/^4201 expenses +6,105$/);
  });

  it('says what is wrong with a total that does not agree, and corrects it by a quick fix', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.goTo(25);
    await person.page.keyboard.press('Backspace');
    await person.type('9');
    const squiggle = person.editor.locator('.squiggly-error').first();
    await squiggle.waitFor();
    await person.page.keyboard.press('Control+.');
    const menu = person.page.locator('.action-widget');
    await menu.getByText('Write 61,204').first().waitFor();
    await person.shoot('quick-fix');
    await menu.getByText('Write 61,204').first().click();
    await squiggle.waitFor({ state: 'detached' });
    expect(await person.drawnAt(25)).toMatch(/^3750 net-capital +61,204/);
  });

  it('finds what is wrong in files that are not open', async () => {
    const { person, workspace } = window();
    workspace.write('meridian/2026-02.focus', (text) => text.replace('8,788', '8,78x'));
    await person.page.keyboard.press('Control+Shift+M');
    await person.page.locator('.markers-panel').getByText('2026-02.focus').first().waitFor();
    await person.command('View: Toggle Panel Visibility');
  });
}

import { expect, it } from 'vitest';
import type { Window } from '../support/hosts.ts';

/** What helps while one writes: hints, completion, hover, formatting. */
export function writing(window: Window): void {
  it('shows what is computed behind the lines, and changes it while one types', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.page.keyboard.press('Control+Home');
    await person.untilDrawn(7, /-0- *3520 total-subordinations 25,000 *3501 equity-start-of-month 70,118/);
    await person.untilDrawn(14, /412 *4250 net-profit-or-loss 1,553/);
    await person.editor
      .locator('.codelens-decoration')
      .first()
      .getByText('No figure changed')
      .or(person.editor.getByText('Compare with February'))
      .first()
      .waitFor();
    await person.settle();
    await person.shoot('editor');
    await person.goTo(14);
    await person.page.keyboard.press('Backspace');
    await person.type('3');
    await person.untilDrawn(14, /413 *4250 net-profit-or-loss 1,552/);
  });

  it('completes a line of the form', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.goTo(7);
    await person.page.keyboard.press('Enter');
    await person.type('total-sub');
    const suggestions = person.page.locator('.suggest-widget.visible');
    await suggestions.locator('.monaco-list-row', { hasText: 'total-subordinations' }).first().waitFor();
    await person.shoot('completion');
    await person.page.keyboard.press('Enter');
    await person.untilDrawn(8, /^3520 total-subordinations/);
  });

  it('explains a figure under the pointer', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.untilDrawn(7, /3520/);
    await person.editor
      .locator('.view-line', { hasText: 'excess-net-capital' })
      .first()
      .getByText('57,000')
      .hover();
    const hover = person.page.locator('.monaco-hover:visible');
    await hover.getByText('57,000').first().waitFor();
    await person.settle();
    await person.shoot('hover');
    expect(await hover.first().innerText()).toContain('Excess');
  });

  it('formats a filing', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.goTo(9);
    for (let count = 0; count < 12; count += 1) await person.page.keyboard.press('Backspace');
    await person.type(' 9310');
    await person.command('Format Document');
    await person.untilDrawn(9, /^4212 other-gross-income {22}9,310/);
  });
}

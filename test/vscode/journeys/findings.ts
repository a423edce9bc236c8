import { expect, it } from 'vitest';
import type { Window } from '../support/hosts.ts';

/** Findings in the editor and in the Problems view. */
export function findings(window: Window): void {
  it('draws findings in the editor while one types', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.goTo(10);
    await person.page.keyboard.type('9');
    await person.editor.locator('.squiggly-error').first().waitFor();
    await person.shoot('findings');
    expect((await person.drawn()).join('\n')).toContain(
      '4201 expenses                                6,1059',
    );
  });
}

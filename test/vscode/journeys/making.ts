import { expect, it } from 'vitest';
import type { Window } from '../support/hosts.ts';
import type { Host } from '../support/vscode.ts';

/** New months, completed reports, the form. */
export function making(window: Window, host: Host): void {
  if (host === 'desktop') checking(window);

  it('begins a firm in a file of its own, which counts before it is saved', async () => {
    const { person } = window();
    await person.command('FOCUS: New Firm');
    await person.page.locator('.tab.active', { hasText: 'firm.focus' }).waitFor();
    await person.untilDrawn(1, /^firm name "Full Name"/);
    await person.type('acme');
    await person.page.keyboard.press('Tab');
    await person.type('Acme Securities LLC');
    await person.page.keyboard.press('Escape');
    await person.page.keyboard.press('Escape');
    await person.command('FOCUS: New Month…');
    await person.pick('Acme Securities LLC');
    await person.answer('2027-01');
    await person.untilDrawn(1, /^report acme 2027-01/);
    // What was typed can be undone to the last; the file stays.
    await person.goTo(4);
    await person.type(' 1');
    for (let count = 0; count < 4; count += 1) await person.page.keyboard.press('Control+Z');
    await person.untilDrawn(4, /^1710 subordinated-loans$/);
  });

  it('begins a new month with every line that is to be answered', async () => {
    const { person } = window();
    await person.command('FOCUS: New Month…');
    await person.pick('Meridian Clearing Corp.');
    await person.answer('2027-01');
    await person.page.locator('.tab.active', { hasText: '2027-01.focus' }).waitFor();
    await person.untilDrawn(1, /^report meridian 2027-01/);
    await person.untilDrawn(4, /^1710 subordinated-loans/);
    await person.settle();
    await person.shoot('new-month');
  });

  it('builds the completed report of a year', async () => {
    const { person, workspace } = window();
    await person.open('meridian/2026-03.focus');
    await person.command('FOCUS: Build Completed Report');
    await person.page.getByText('Built out/meridian/2026.html, .json, .csv').first().waitFor();
    expect(workspace.read('out/meridian/2026.html')).toContain('Meridian Clearing Corp.');
    expect(JSON.parse(workspace.read('out/meridian/2026.json'))).toMatchObject({ year: 2026 });
  });

  it('opens the form at the line that a filing names, to read', async () => {
    const { person } = window();
    await person.open('meridian/2026-03.focus');
    await person.untilDrawn(7, /3520/);
    await person.goTo(24, 2);
    await person.page.keyboard.press('F12');
    await person.page.locator('.tab.active', { hasText: 'focus-part-1.focusform' }).waitFor();
    await person.editor.locator('.view-line', { hasText: 'haircuts' }).first().waitFor();
    await person.settle();
    await person.shoot('form');
    await person.type('x');
    await person.page.getByText('Cannot edit in read-only editor').first().waitFor();
  });
}

/** Where there are processes the command runs as a task. */
function checking(window: Window): void {
  it('runs the command as a task, and lists what it finds', async () => {
    const { person, workspace } = window();
    workspace.write('harbor/2026.focus', (text) =>
      text.replace('report harbor 2026-03', 'report harbour 2026-03'),
    );
    await person.task('focus', 'focus: check');
    // Four that the editor has found itself, and the same of the command.
    const tab = person.page.locator('.panel .action-item', { hasText: 'Problems' });
    await tab.filter({ hasText: /8/ }).click();
    const problems = person.page.locator('.markers-panel');
    await problems.getByText('focus check').first().waitFor();
    // To its end, however narrow the terminal is.
    expect((await problems.innerText()).match(/correct the name\./g)).toHaveLength(2);
    await person.shoot('task');
    await person.command('View: Toggle Panel Visibility');
  });
}

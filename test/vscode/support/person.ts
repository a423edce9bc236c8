/** What a person does in VS Code with keyboard and mouse, and what is then drawn. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { ROOT } from './server.ts';

/** Where screenshots of a run are kept. */
const SHOTS = join(ROOT, 'test/vscode/shots');

/** Drives the page of a VS Code server. */
export class Person {
  readonly page: Page;
  readonly #shots: string;

  /** @param host part of the screenshots' names */
  constructor(page: Page, host: string) {
    this.page = page;
    this.#shots = join(SHOTS, host);
    mkdirSync(this.#shots, { recursive: true });
  }

  /** The editor that has the focus, or had it last. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Opens a file of the workspace by its name. */
  open(name: string): Promise<void> {
    return this.#openWith('Enter', name);
  }

  /** Opens a file of the workspace in the group of editors at the right. */
  openBeside(name: string): Promise<void> {
    return this.#openWith('Control+Enter', name);
  }

  async #openWith(key: string, name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.fill(name);
    const row = this.page.locator('.quick-input-list .monaco-list-row').first();
    await row.filter({ hasText: name.split('/').at(-1) ?? name }).waitFor();
    await this.page.keyboard.press(key);
    await this.page.locator('.tab.active', { hasText: name.split('/').at(-1) ?? name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /**
   * Runs a command by its whole name in the palette. An editor that closes, or a page that takes the focus, may close the
   * palette before it is used: then it is asked again.
   */
  async command(title: string): Promise<void> {
    for (let again = 0; ; again += 1) {
      await this.#askPalette(title);
      const names = this.page.locator(
        '.quick-input-widget:visible .quick-input-list .monaco-list-row .label-name',
      );
      try {
        await names.getByText(title, { exact: true }).first().click({ timeout: 5_000 });
        return;
      } catch (error) {
        if (again === 3) throw error;
      }
    }
  }

  /** Writes into the palette. A key that is pressed while an editor closes may be lost: then it is pressed again. */
  async #askPalette(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input').first();
    for (let again = 0; ; again += 1) {
      try {
        await this.page.keyboard.press('F1');
        await input.fill(`>${text}`, { timeout: 3_000 });
        return;
      } catch (error) {
        if (again === 3) throw error;
      }
    }
  }

  /** The commands that the palette offers under the beginning of a name. */
  async commandsNamed(beginning: string): Promise<string[]> {
    await this.#askPalette(beginning);
    const names = this.page.locator('.quick-input-list .monaco-list-row .label-name');
    await names.filter({ hasText: beginning }).first().waitFor();
    const all = await names.allInnerTexts();
    await this.page.keyboard.press('Escape');
    return all.filter((name) => name.startsWith(beginning));
  }

  /** Waits until what is still being drawn is drawn: before a picture. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(600);
  }

  /** Puts the cursor at the end of a line, counted from 1. */
  async goTo(line: number, column?: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.fill(column === undefined ? `:${line}` : `:${line}:${column}`);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, ` }).waitFor();
    if (column === undefined) await this.page.keyboard.press('End');
  }

  /** Closes every editor without saving, every panel and every notification. */
  async closeEverything(): Promise<void> {
    const { keyboard, mouse } = this.page;
    // Away from whatever shows a hover.
    await mouse.move(720, 10);
    await keyboard.press('Escape');
    while ((await this.page.locator('.tabs-container .tab').count()) > 0) {
      await this.command('View: Revert and Close Editor');
      await this.page.waitForTimeout(50);
    }
    await this.command('Notifications: Clear All Notifications');
  }

  /** Types, as fast as the editor takes it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Takes an item of the list that VS Code shows. */
  async pick(label: string, timeout = 20_000): Promise<void> {
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: label })
      .first()
      .click({ timeout });
  }

  /** Runs a task. VS Code asks every extension for tasks first, and may close the list while one wakes up. */
  async task(kind: string, name: string): Promise<void> {
    for (let again = 0; ; again += 1) {
      try {
        await this.command('Tasks: Run Task');
        await this.pick(kind, 6_000);
        await this.pick(name, 6_000);
        return;
      } catch (error) {
        if (again === 2) throw error;
      }
    }
  }

  /** Answers a question of VS Code, replacing what it offers. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input').first();
    await input.fill(text);
    await input.press('Enter');
  }

  /** Shows the view of firms and months. */
  async openReports(): Promise<void> {
    await this.page.locator('.activitybar .action-label[aria-label="FOCUS"]').first().click();
    await this.page.locator('.pane-body .monaco-list').first().waitFor();
  }

  /** Shows the files again. */
  async openExplorer(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E');
  }

  /** A row of the view of firms and months. */
  reportRow(label: string): Locator {
    return this.page.locator('.pane-body .monaco-list-row', { hasText: label });
  }

  /** A line, counted from 1, with what is drawn between its words; it must be on screen. */
  async drawnAt(line: number): Promise<string> {
    return this.editor
      .locator('.margin-view-overlays')
      .first()
      .evaluate((margin, wanted) => {
        const top = (element: Element | null) =>
          element instanceof HTMLElement ? Number.parseInt(element.style.top) : Number.NaN;
        const number = [...margin.querySelectorAll('.line-numbers')].find(
          (one) => one.textContent === String(wanted),
        );
        const at = top(number?.parentElement ?? null);
        const lines = margin.closest('.monaco-editor')?.querySelectorAll('.view-lines .view-line') ?? [];
        const found = [...lines].find((one) => top(one) === at);
        return (found?.textContent ?? '').replaceAll('\u00a0', ' ').trimEnd();
      }, line);
  }

  /** Waits until a line is drawn in a way. */
  async untilDrawn(line: number, wanted: RegExp): Promise<void> {
    const end = Date.now() + 20_000;
    for (;;) {
      const drawn = await this.drawnAt(line);
      if (wanted.test(drawn)) return;
      if (Date.now() > end) throw new Error(`Line ${line} is drawn as "${drawn}", not as ${String(wanted)}.`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The document within a webview. */
  webview(): FrameLocator {
    return this.page
      .locator('iframe.webview.ready')
      .last()
      .contentFrame()
      .frameLocator('iframe#active-frame');
  }

  /** Keeps a picture of the window. */
  async shoot(name: string): Promise<void> {
    // Not with a notification in front, nor with a cursor that may or may not blink.
    await this.page.screenshot({ path: join(this.#shots, `${name}.png`), caret: 'hide' });
  }
}

/**
 * What the server tells as a document beside the editor: comparisons and explanations, told anew when the filing
 * changes. VS Code's own Markdown makes the page of it; places in files are links that this view follows.
 */
import { commands, Uri, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode';
import type { AtParams } from '@focus/server/protocol';
import type { Calm } from '../client/calm.ts';
import { showPlace } from '../client/place.ts';
import type { FocusService } from '../client/requests.ts';
import { toldPage, withPlaces } from './told-page.ts';

const WAIT = 300;

/** What can be told. */
export type Told = 'head' | 'prior' | 'explain';

const NOTHING: Readonly<Record<Told, string>> = {
  head: 'There is no report at the cursor that could be compared with the last commit.',
  prior: 'There is no month before the report at the cursor to compare it with.',
  explain: 'There is no figure at the cursor: put it on a line of the form.',
};

interface Answer {
  readonly title: string;
  readonly markdown: string;
}

/** A document on screen. */
interface Shown {
  readonly panel: WebviewPanel;
  at: AtParams;
  answer: Answer;
}

/** Shows what is told, one document for each kind. */
export class ToldDocuments implements Disposable {
  readonly #service: FocusService;
  readonly #extension: Uri;
  readonly #script: Uri;
  readonly #shown = new Map<Told, Shown>();
  readonly #update: Calm;
  readonly #listening: Disposable;

  constructor(service: FocusService, extension: Uri) {
    this.#service = service;
    this.#extension = extension;
    this.#script = Uri.joinPath(extension, 'dist/told.js');
    this.#update = service.calmly(WAIT, () => this.#refresh());
    this.#listening = service.onDidUpdate(() => {
      this.#update.ask();
    });
  }

  /** Shows what is told of a place beside the editor; says so where there is nothing to tell. */
  async open(told: Told, at: AtParams | undefined): Promise<void> {
    const answer = at === undefined ? null : await this.#ask(told, at);
    if (at === undefined || answer === null) {
      void window.showInformationMessage(NOTHING[told]);
      return;
    }
    const panel = this.#shown.get(told)?.panel ?? this.#makePanel(told);
    const shown = { panel, at, answer };
    this.#shown.set(told, shown);
    await this.#draw(shown);
    panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#update.dispose();
    this.#listening.dispose();
    for (const { panel } of this.#shown.values()) panel.dispose();
  }

  #makePanel(told: Told): WebviewPanel {
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel(`focus.told.${told}`, '', column, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [Uri.joinPath(this.#script, '..')],
    });
    panel.iconPath = {
      light: Uri.joinPath(this.#extension, 'images/filing-light.svg'),
      dark: Uri.joinPath(this.#extension, 'images/filing-dark.svg'),
    };
    panel.onDidDispose(() => this.#shown.delete(told));
    panel.webview.onDidReceiveMessage(async ({ uri, line }: { uri: string; line: number }) => {
      await showPlace({ uri, line });
    });
    return panel;
  }

  async #refresh(): Promise<void> {
    for (const [told, shown] of this.#shown) {
      const answer = await this.#ask(told, shown.at);
      // Lines move while one types: what stands at the place now may be about something else.
      if (answer?.title !== shown.answer.title) continue;
      if (answer.markdown === shown.answer.markdown) continue;
      shown.answer = answer;
      await this.#draw(shown);
    }
  }

  async #draw({ panel, answer: { title, markdown } }: Shown): Promise<void> {
    panel.title = title;
    const html = await commands.executeCommand<string>('markdown.api.render', withPlaces(markdown));
    const { webview } = panel;
    webview.html = toldPage(title, html, webview.asWebviewUri(this.#script), webview.cspSource);
  }

  #ask(told: Told, at: AtParams): Promise<Answer | null> {
    if (told === 'explain') return this.#service.ask('focus/explain', at);
    return this.#service.ask('focus/compare', { ...at, with: told });
  }
}

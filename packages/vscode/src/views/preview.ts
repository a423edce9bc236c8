/**
 * The completed page of a year beside the editor: live while one types, scrolled to the line being edited, and a click
 * on a figure goes to its line. The page is the server's; its policy is made here, and nothing but the style it is
 * known by and the extension's own script gets past it.
 */
import {
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import type { Preview } from '@focus/server/protocol';
import type { Calm } from '../client/calm.ts';
import { cursorOf, filingEditor, isFiling, placeOf, showLocation } from '../client/place.ts';
import type { FocusService } from '../client/requests.ts';
import { pageOf, type Shown } from './preview-page.ts';

const VIEW = 'focus.preview';

/** A moment after the last keystroke or move of the cursor. */
const WAIT = 120;

/** A click in the page. */
interface Clicked {
  readonly month: string;
  readonly cell: string;
}

/** Opens the preview, one for all filings, and keeps it up to date. */
export class PreviewView implements Disposable {
  readonly #service: FocusService;
  readonly #extension: Uri;
  readonly #disposables: { dispose(): unknown }[];
  readonly #update: Calm;
  #panel: WebviewPanel | undefined;
  #shown: Preview | undefined;
  /** What the preview is of: the filing that had the focus last, and where its cursor was. */
  #at: ReturnType<typeof cursorOf> | undefined;

  constructor(service: FocusService, extension: Uri) {
    this.#service = service;
    this.#extension = extension;
    this.#update = service.calmly(WAIT, () => this.#refresh());
    this.#disposables = [
      this.#update,
      service.onDidUpdate(() => {
        this.#update.ask();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        this.#follow(editor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#follow(textEditor);
      }),
      window.registerWebviewPanelSerializer(VIEW, {
        deserializeWebviewPanel: async (panel, state) => {
          this.#at = placeOf(state) ?? this.#at;
          this.#take(panel);
          await this.#refresh();
        },
      }),
    ];
  }

  /** Opens the preview at a place, beside its editor. */
  async open(argument: unknown): Promise<void> {
    const at = placeOf(argument);
    if (at === undefined) {
      void window.showInformationMessage(
        'Open a filing first: the preview shows the report under the cursor.',
      );
      return;
    }
    this.#at = at;
    if (this.#panel === undefined) {
      const column = filingEditor() === undefined ? ViewColumn.Active : ViewColumn.Beside;
      this.#take(window.createWebviewPanel(VIEW, 'Report', { viewColumn: column, preserveFocus: true }));
    } else this.#panel.reveal(undefined, true);
    await this.#refresh();
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const one of this.#disposables) one.dispose();
  }

  #take(panel: WebviewPanel): void {
    this.#panel = panel;
    this.#shown = undefined;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.#extension, 'dist')],
    };
    panel.iconPath = {
      light: Uri.joinPath(this.#extension, 'images/filing-light.svg'),
      dark: Uri.joinPath(this.#extension, 'images/filing-dark.svg'),
    };
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#shown = undefined;
    });
    panel.onDidChangeViewState(() => {
      // A page that is hidden is thrown away, and comes back as it was opened: it must be made anew.
      if (!panel.visible) this.#shown = undefined;
      this.#update.ask();
    });
    panel.webview.onDidReceiveMessage((clicked: Clicked) => void this.#goTo(clicked));
  }

  #follow(editor: TextEditor | undefined): void {
    if (this.#panel === undefined || editor === undefined || !isFiling(editor)) return;
    const at = cursorOf(editor);
    if (this.#at?.uri === at.uri && this.#at.position.line === at.position.line) return;
    this.#at = at;
    this.#update.ask();
  }

  async #refresh(): Promise<void> {
    const panel = this.#panel;
    const at = this.#at;
    if (panel === undefined || at === undefined || !panel.visible) return;
    const known = this.#shown?.version;
    const preview = await this.#service.ask('focus/preview', known === undefined ? at : { ...at, known });
    if (this.#panel !== panel) return;
    if (preview?.unchanged === true && this.#shown?.version !== known) {
      // The page that is known has gone in the meantime.
      this.#update.ask();
      return;
    }
    if (preview === null) {
      if (this.#shown === undefined) panel.webview.html = emptyPage();
      return;
    }
    panel.title = `${preview.firm} ${preview.year}`;
    const shown = this.#shown;
    this.#shown = preview;
    const follow = workspace.getConfiguration('focus').get<boolean>('preview.followCursor', true);
    const anchor = follow ? preview.anchor : null;
    const state = { uri: at.uri, line: at.position.line };
    if (shown?.styleHash === preview.styleHash) {
      const body = preview.unchanged ? null : preview.body;
      await panel.webview.postMessage({ body, anchor, state } satisfies Shown);
    } else {
      const script = panel.webview.asWebviewUri(Uri.joinPath(this.#extension, 'dist/preview.js'));
      panel.webview.html = pageOf(preview, { body: null, anchor, state }, script, panel.webview.cspSource);
    }
  }

  async #goTo({ month, cell }: Clicked): Promise<void> {
    if (this.#shown === undefined) return;
    const { workspace: folder, firm } = this.#shown;
    const location = await this.#service.ask('focus/locate', { workspace: folder, firm, month, cell });
    if (location === null) window.setStatusBarMessage('That figure is no longer in the report.', 3000);
    else await showLocation(location);
  }
}

function emptyPage(): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<p>There is no report at the cursor.</p>`;
}

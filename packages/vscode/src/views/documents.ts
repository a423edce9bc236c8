/**
 * What the server tells as a document: comparisons and explanations. Each is a Markdown document of its own scheme,
 * shown rendered beside the editor, and told anew when the filing changes.
 */
import {
  commands,
  EventEmitter,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import type { AtParams } from '@focus/server/protocol';
import type { FocusService } from '../client/requests.ts';

const SCHEME = 'focus-told';
const WAIT = 300;

/** What can be told. */
export type Told = 'head' | 'prior' | 'explain';

const NOTHING: Readonly<Record<Told, string>> = {
  head: 'There is no report at the cursor that could be compared with the last commit.',
  prior: 'There is no month before the report at the cursor to compare it with.',
  explain: 'There is no figure at the cursor: put it on a line of the form.',
};

/** Gives the documents, and shows them. */
export class ToldDocuments implements TextDocumentContentProvider, Disposable {
  readonly #service: FocusService;
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: Disposable[];
  /** What each document that is open is about. */
  readonly #about = new Map<string, { readonly told: Told; readonly at: AtParams; markdown: string }>();

  constructor(service: FocusService) {
    this.#service = service;
    const update = service.calmly(WAIT, () => {
      for (const document of workspace.textDocuments) {
        if (document.uri.scheme === SCHEME) this.#changed.fire(document.uri);
      }
    });
    this.#disposables = [
      this.#changed,
      update,
      service.onDidUpdate(() => {
        update.ask();
      }),
      workspace.registerTextDocumentContentProvider(SCHEME, this),
    ];
  }

  /** Shows what is told of a place beside the editor; says so where there is nothing to tell. */
  async open(told: Told, at: AtParams | undefined): Promise<void> {
    const answer = at === undefined ? null : await this.#ask(told, at);
    if (at === undefined || answer === null) {
      void window.showInformationMessage(NOTHING[told]);
      return;
    }
    const uri = Uri.from({ scheme: SCHEME, path: pathOf(answer.title), query: told });
    this.#about.set(uri.toString(), { told, at, markdown: unfolded(answer.markdown) });
    this.#changed.fire(uri);
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const about = this.#about.get(uri.toString());
    if (about === undefined) return 'This was told of a filing as it was then. Ask for it again.';
    const answer = await this.#ask(about.told, about.at);
    // Lines move while one types: what stands at the place now may be about something else.
    if (answer !== null && uri.path === pathOf(answer.title)) about.markdown = unfolded(answer.markdown);
    return about.markdown;
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }

  #ask(told: Told, at: AtParams): Promise<{ readonly title: string; readonly markdown: string } | null> {
    if (told === 'explain') return this.#service.ask('focus/explain', at);
    return this.#service.ask('focus/compare', { ...at, with: told });
  }
}

function pathOf(title: string): string {
  return `/${title.replaceAll('/', '-')}.md`;
}

/** Long lists are folded for pull requests; in a document of its own they are what it is opened for. */
function unfolded(markdown: string): string {
  return markdown.replaceAll('<details>', '<details open>');
}

/** Completion in `.focusform`: words of the language where the grammar has them, names where an expression stands. */
import type { Form } from '@focus/engine';
import { formReading, parseForm, unneeded, type DeclaredName } from '@focus/language/langium';
import { DocumentState, GrammarAST, URI, type LangiumDocument } from 'langium';
import {
  DefaultCompletionProvider,
  DefaultFuzzyMatcher,
  type CompletionAcceptor,
  type CompletionContext,
  type LangiumSharedServices,
  type NextFeature,
} from 'langium/lsp';
import { CompletionItemKind, type CompletionItem, type Position } from 'vscode-languageserver';
import type { FormDocument } from './form-text.ts';
import { typeOf } from './types.ts';

/** What is known of the document at hand while its completions are made. */
interface Around {
  readonly names: readonly DeclaredName[];
  readonly form: Form;
  readonly within: string | null;
}

/** Offers names wherever the grammar takes a reference. */
class FormCompletionProvider extends DefaultCompletionProvider {
  around: Around | null = null;

  protected override completionFor(
    context: CompletionContext,
    next: NextFeature,
    acceptor: CompletionAcceptor,
  ): ReturnType<DefaultCompletionProvider['completionFor']> {
    if (next.property === 'path' && this.around !== null) this.#names(context, acceptor, this.around);
    // A word of letters is offered; brackets and signs are typed.
    if (GrammarAST.isKeyword(next.feature) && !/^[a-z]/.test(next.feature.value)) return;
    return super.completionFor(context, next, acceptor);
  }

  #names(context: CompletionContext, acceptor: CompletionAcceptor, { names, form, within }: Around): void {
    for (const declared of names) {
      const { kind, name, owner } = declared;
      const isFree = ['setting', 'quantity', 'line', 'worksheet'].includes(kind);
      const isLocal = owner !== null && owner === within && kind !== 'line' && kind !== 'column';
      if (!isFree && !isLocal) continue;
      acceptor(context, {
        label: name,
        kind: kind === 'line' ? CompletionItemKind.Value : CompletionItemKind.Variable,
        detail: typeOf(declared, form) ?? kind,
        sortText: `${isLocal ? '0' : '1'}${name}`,
        documentation: declared.text.split(/\r?\n/, 3).join('\n'),
      });
    }
  }
}

type LspServices = LangiumSharedServices['lsp'];

/** What an editor tells when it connects is told to our own server, and of no use to Langium's completion. */
const silentServer: LspServices['LanguageServer'] = {
  onInitialize: () => ({ dispose: () => undefined }),
  onInitialized: () => ({ dispose: () => undefined }),
  initialize: () => Promise.reject(new Error('The server of Langium is not used.')),
  initialized: () => undefined,
};

/** Completion with the services that read forms, and what else it takes of those of an editor. */
function createProvider(): FormCompletionProvider {
  const reading = formReading();
  return new FormCompletionProvider({
    ...reading,
    lsp: {},
    shared: {
      ...reading.shared,
      workspace: unneeded('a workspace')(),
      lsp: {
        DocumentUpdateHandler: unneeded('updates of documents')(),
        FuzzyMatcher: new DefaultFuzzyMatcher(),
        LanguageServer: silentServer,
        NodeKindProvider: unneeded('kinds of nodes')(),
      },
    },
  });
}

let made: FormCompletionProvider | undefined;

/** The completions at a position of a form. */
export async function completeForm(
  { document, names, base }: FormDocument,
  form: Form,
  position: Position,
): Promise<CompletionItem[]> {
  const provider = (made ??= createProvider());
  const parsed: LangiumDocument = {
    uri: URI.parse(document.uri),
    textDocument: document,
    state: DocumentState.Parsed,
    parseResult: parseForm(document.getText()),
    references: [],
  };
  const within =
    names.declared.find(
      ({ kind, lines: [first, last] }) =>
        (kind === 'rule' || kind === 'worksheet') && first <= position.line && position.line <= last,
    )?.name ?? null;
  provider.around = { names: [...names.declared, ...base], form, within };
  const list = await provider.getCompletion(parsed, { textDocument: { uri: document.uri }, position });
  return list?.items ?? [];
}

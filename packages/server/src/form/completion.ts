/** Completion in `.focusform`: words of the language where the grammar has them, names where an expression stands. */
import type { Form } from '@focus/engine';
import {
  FocusFormGeneratedModule,
  FocusGeneratedSharedModule,
  formModule,
  type DeclaredName,
  type FormServices,
} from '@focus/language/langium';
import { EmptyFileSystem, GrammarAST, inject, URI, type LangiumDocument } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  DefaultCompletionProvider,
  type CompletionAcceptor,
  type CompletionContext,
  type LangiumServices,
  type NextFeature,
} from 'langium/lsp';
import { CompletionItemKind, type CompletionItem, type Position } from 'vscode-languageserver';
import type { FormDocument } from './form-text.ts';
import { typeOf } from './types.ts';

type Services = LangiumServices & FormServices;

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

let made: { readonly services: Services; readonly provider: FormCompletionProvider } | null = null;

function make() {
  if (made !== null) return made;
  const shared = inject(createDefaultSharedModule(EmptyFileSystem), FocusGeneratedSharedModule);
  const services: Services = inject(
    createDefaultModule({ shared }),
    FocusFormGeneratedModule,
    formModule([]),
  );
  shared.ServiceRegistry.register(services);
  made = { services, provider: new FormCompletionProvider(services) };
  return made;
}

/** The completions at a position of a form. */
export async function completeForm(
  { document, names, base }: FormDocument,
  form: Form,
  position: Position,
): Promise<CompletionItem[]> {
  const { services, provider } = make();
  const factory = services.shared.workspace.LangiumDocumentFactory;
  const parsed: LangiumDocument = factory.fromString(document.getText(), URI.parse(document.uri));
  const within =
    names.declared.find(
      ({ kind, lines: [first, last] }) =>
        (kind === 'rule' || kind === 'worksheet') && first <= position.line && position.line <= last,
    )?.name ?? null;
  provider.around = { names: [...names.declared, ...base], form, within };
  const list = await provider.getCompletion(parsed, { textDocument: { uri: document.uri }, position });
  return list?.items ?? [];
}

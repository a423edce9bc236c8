/** Code actions: quick fixes, refactorings, and what may be done on saving. */
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { actionOf, type Offer, type Taker } from '../actions/action.ts';
import { amendFromHead, isSealBroken } from '../actions/amend.ts';
import { FIX_ALL, fixAll, formFixes, quickFixes } from '../actions/quick-fixes.ts';
import { ORDER, refactorings } from '../actions/refactorings.ts';
import type { Feature } from '../feature.ts';
import type { Filing } from '../filing.ts';
import type { OpenForm } from '../form/language.ts';
import { onForm } from '../form/open.ts';

/** What can be done at a place. */
export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.RefactorExtract,
        FIX_ALL,
        ORDER,
      ],
    },
  },
  listen(server) {
    server.connection.onCodeAction(async (params) => {
      const { uri } = params.textDocument;
      const filing = await server.filing(uri);
      if (filing === null) {
        return onForm(server, uri, (_, form) => actionsOfForm(form, params, server));
      }
      const today = localDate(new Date());
      const actions = actionsAt(filing, params, server, today);
      if (!isSealBroken(filing, params.range.start.line) || !isAsked(params, CodeActionKind.QuickFix)) {
        return actions;
      }
      const head = await server.host.headText(filing.file);
      const amend = amendFromHead(filing, params.range, head, today);
      return amend === null ? actions : [...taken([amend], server), ...actions];
    });
  },
};

/** The actions for a range of house rules. */
function actionsOfForm(
  form: OpenForm,
  params: Pick<CodeActionParams, 'range' | 'context'>,
  taker: Taker,
): CodeAction[] {
  if (!isAsked(params, CodeActionKind.QuickFix)) return [];
  return taken(formFixes(form, params.range), taker);
}

/**
 * The actions for a range of a filing, of the kinds that are asked for.
 * @param today `YYYY-MM-DD`, for what is dated
 */
function actionsAt(
  filing: Filing,
  params: Pick<CodeActionParams, 'range' | 'context'>,
  taker: Taker,
  today: string,
): CodeAction[] {
  if (filing.session === null) return [];
  const { range } = params;
  const { only } = params.context;
  const all = isAsked(params, FIX_ALL) ? fixAll(filing) : null;
  const offers: Offer[] = [
    ...(isAsked(params, CodeActionKind.QuickFix) ? quickFixes(filing, range) : []),
    ...refactorings(filing, range, today),
    // Offered where it is asked for: in a menu it would stand beside the fix itself.
    ...(all === null || only === undefined ? [] : [all]),
  ];
  return taken(
    offers.filter(({ kind }) => isAsked(params, kind)),
    taker,
  );
}

/** The offers that an editor can take. */
function taken(offers: readonly Offer[], taker: Taker): CodeAction[] {
  return offers.flatMap((offer) => actionOf(offer, taker) ?? []);
}

/** Whether an editor asks for a kind of actions. */
function isAsked({ context: { only } }: Pick<CodeActionParams, 'context'>, kind: string): boolean {
  return only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

/** A moment as a date where it is. */
function localDate(at: Date): string {
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

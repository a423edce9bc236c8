/** What the extension does wherever it runs, once there is a client. */
import { commands, Position, Uri, window, type Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from '@focus/server/protocol';
import { FORM_SCHEME, hasGit } from './client/options.ts';
import { placeOf, show, today } from './client/place.ts';
import { FocusService } from './client/requests.ts';
import { buildReport } from './commands/build-report.ts';
import { newFirm } from './commands/new-firm.ts';
import { newMonth } from './commands/new-month.ts';
import { showFindings } from './commands/show-findings.ts';
import { ToldDocuments } from './views/documents.ts';
import { PreviewView } from './views/preview.ts';
import { reportStatusBar } from './views/status-bar.ts';
import { isNode, reportsView } from './views/tree.ts';

/** Registers views and commands, and starts the server. */
export async function startExtension(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const service = new FocusService(client);
  const { subscriptions } = context;
  subscriptions.push(service);
  await client.start();
  const told = new ToldDocuments(service, context.extensionUri);
  const preview = new PreviewView(service, context.extensionUri);
  subscriptions.push(
    told,
    preview,
    reportsView(service),
    reportStatusBar(service),
    command(COMMANDS.preview, (place) => preview.open(place)),
    command(COMMANDS.compareWithHead, (place) => told.open('head', placeOf(place))),
    command(COMMANDS.compareWithPrior, (place) => told.open('prior', placeOf(place))),
    command('focus.explain', (place) => told.open('explain', placeOf(place))),
    command(COMMANDS.showFindings, async (place) => {
      const at = placeOf(place);
      if (at !== undefined) await showFindings(at);
    }),
    command('focus.openReport', async (place) => {
      const at = placeOf(place);
      if (at !== undefined) await show(at.uri, new Position(at.position.line, at.position.character));
    }),
    command('focus.newFirm', () => newFirm()),
    command('focus.newMonth', (node) =>
      newMonth(service, isNode(node) && node.kind === 'firm' ? node.firm : undefined),
    ),
    command('focus.buildReport', (node) => build(service, node)),
    command('focus.openForm', () => openForm()),
    command('focus.showOutput', () => {
      client.outputChannel.show();
    }),
    command('focus.restartServer', async () => {
      await client.stop();
      await client.start();
      window.setStatusBarMessage('The FOCUS language server has been started again.', 3000);
    }),
  );
  await commands.executeCommand('setContext', 'focus.hasGit', hasGit());
  await commands.executeCommand('setContext', 'focus.active', true);
}

/** A command that says what went wrong, as a sentence, where something did. */
function command(id: string, run: (argument: unknown) => unknown): Disposable {
  return commands.registerCommand(id, async (argument: unknown) => {
    try {
      await run(argument);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(`FOCUS: ${what}`);
    }
  });
}

/** Builds the year of the tree's item, or that of the report under the cursor. */
async function build(service: FocusService, node: unknown): Promise<void> {
  if (isNode(node) && node.kind === 'year') {
    const { firm } = node.parent;
    await buildReport(service, { workspace: firm.workspace, firm: firm.firm, year: node.year.year });
    return;
  }
  const at = placeOf(undefined);
  const status = at === undefined ? null : await service.ask('focus/status', { ...at, today: today() });
  if (status === null) {
    void window.showInformationMessage(
      'Open a filing first: the year of the report under the cursor is built.',
    );
    return;
  }
  const { workspace, firm, month } = status;
  await buildReport(service, { workspace, firm, year: Number(month.slice(0, 4)) });
}

/** Opens the form that ships, to read. */
async function openForm(): Promise<void> {
  await show(
    Uri.from({ scheme: FORM_SCHEME, path: '/focus-part-1.focusform' }).toString(),
    new Position(0, 0),
  );
}

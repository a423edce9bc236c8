/** The report under the cursor, in the status bar: its month, how it stands, what it is known by. */
import { MarkdownString, StatusBarAlignment, ThemeColor, window, workspace, Disposable } from 'vscode';
import { COMMANDS, type ReportStatus } from '@focus/server/protocol';
import { cursorOf, filingEditor, today } from '../client/place.ts';
import type { FocusService } from '../client/requests.ts';
import { sayFindings, sayState } from './words.ts';

const WAIT = 150;
/** So many figures fit into a status bar; the tooltip has all of them. */
const SHOWN = 2;

/** Shows the entry while a filing has the focus. */
export function reportStatusBar(service: FocusService): Disposable {
  const item = window.createStatusBarItem('focus.report', StatusBarAlignment.Left, 10);
  item.name = 'FOCUS Report';
  item.command = COMMANDS.preview;
  const update = service.calmly(WAIT, async () => {
    const editor = filingEditor();
    const isOn = workspace.getConfiguration('focus').get<boolean>('statusBar.enabled', true);
    if (editor === undefined || !isOn) {
      item.hide();
      return;
    }
    const status = await service.ask('focus/status', { ...cursorOf(editor), today: today() });
    if (status === null) {
      item.hide();
      return;
    }
    item.text = textOf(status);
    item.tooltip = tooltipOf(status);
    item.backgroundColor = backgroundOf(status);
    item.show();
  });
  const ask = () => {
    update.ask();
  };
  return Disposable.from(
    item,
    update,
    service.onDidUpdate(ask),
    window.onDidChangeActiveTextEditor(ask),
    window.onDidChangeVisibleTextEditors(ask),
    window.onDidChangeTextEditorSelection(ask),
    workspace.onDidChangeConfiguration(ask),
  );
}

/** `$(pass) March 2026 filed  Net capital $61,204  Excess $57,000`. */
function textOf(status: ReportStatus): string {
  const { findings, headlines, title, state, unanswered } = status;
  const counts = [
    ['error', findings.error + findings.breach],
    ['warning', findings.warning],
  ] as const;
  const open = counts.filter(([, count]) => count > 0).map(([icon, count]) => `$(${icon}) ${count}`);
  const said = state === 'draft' && unanswered > 0 ? `draft, ${unanswered} open` : state;
  const figures = headlines.slice(0, SHOWN).map(({ label, text }) => `${label} ${text}`);
  return [`$(law) ${title} ${said}`, ...figures, ...open].join('   ');
}

function backgroundOf({ findings }: ReportStatus): ThemeColor | undefined {
  return findings.error > 0 ? new ThemeColor('statusBarItem.errorBackground') : undefined;
}

function tooltipOf(status: ReportStatus): MarkdownString {
  const { name, title, headlines, findings } = status;
  const text = new MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: Object.values(COMMANDS) };
  text
    .appendMarkdown('**')
    .appendText(`${name}, ${title}`)
    .appendMarkdown('**\n\n')
    .appendText(sayState(status));
  text.appendMarkdown('\n\n');
  if (headlines.length > 0) {
    text.appendMarkdown('| | | |\n|:--|--:|:--|\n');
    for (const { label, text: figure, unit } of headlines) {
      text.appendMarkdown(`| ${label} | ${figure} | ${unit} |\n`);
    }
    text.appendMarkdown('\n');
  }
  text.appendMarkdown(`[${sayFindings(findings) ?? 'Nothing found'}](command:${COMMANDS.showFindings})`);
  if (findings.accepted > 0) text.appendText(`, ${findings.accepted} accepted`);
  text.appendMarkdown(
    `\n\n[Preview](command:${COMMANDS.preview}) · [Last commit](command:${COMMANDS.compareWithHead}) · [Month before](command:${COMMANDS.compareWithPrior})`,
  );
  return text;
}

/** The tree of firms, years and months, each with how it stands. */
import {
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  Disposable,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { CommandPlace, ReportStatus, TreeFirm, TreeMonth, TreeYear } from '@focus/server/protocol';
import { cursorOf, isFiling, today } from '../client/place.ts';
import type { FocusService } from '../client/requests.ts';
import { monthIcon, sayFindings, sayState } from './words.ts';

/** A firm, a year of one, a month of one. */
export type Node = FirmNode | YearNode | MonthNode;

interface FirmNode {
  readonly kind: 'firm';
  readonly firm: TreeFirm;
}

interface YearNode {
  readonly kind: 'year';
  readonly parent: FirmNode;
  readonly year: TreeYear;
}

interface MonthNode extends CommandPlace {
  readonly kind: 'month';
  readonly parent: YearNode;
  readonly month: TreeMonth;
}

/** A moment long enough for a burst of keystrokes. */
const WAIT = 400;

/** Gives the view its content. A firm's months are asked for when it is unfolded. */
class ReportsProvider implements TreeDataProvider<Node> {
  readonly #service: FocusService;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The nodes that are shown, by their ids: the view must be told of the same objects. */
  #years = new Map<string, Promise<readonly YearNode[]>>();
  #firms: Promise<readonly FirmNode[]> | undefined;

  constructor(service: FocusService) {
    this.#service = service;
  }

  refresh(): void {
    this.#firms = undefined;
    this.#years = new Map();
    this.#changed.fire(undefined);
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case 'firm':
        return firmItem(node);
      case 'year':
        return yearItem(node);
      case 'month':
        return monthItem(node);
    }
  }

  async getChildren(node?: Node): Promise<Node[] | null> {
    switch (node?.kind) {
      case undefined:
        return [...(await this.firms())];
      case 'firm':
        return [...(await this.yearsOf(node))];
      case 'year':
        return [...monthsOf(node)];
      case 'month':
        return null;
    }
  }

  getParent(node: Node): Node | null {
    return node.kind === 'firm' ? null : node.parent;
  }

  firms(): Promise<readonly FirmNode[]> {
    this.#firms ??= this.#service
      .ask('focus/tree', { today: today() })
      .then(({ firms }) => firms.map((firm) => ({ kind: 'firm', firm })));
    return this.#firms;
  }

  yearsOf(parent: FirmNode): Promise<readonly YearNode[]> {
    const { workspace, firm } = parent.firm;
    const id = firmId(parent.firm);
    const known = this.#years.get(id);
    if (known !== undefined) return known;
    const asked = this.#service
      .ask('focus/months', { workspace, firm, today: today() })
      .then((years) => years.map((year): YearNode => ({ kind: 'year', parent, year })));
    this.#years.set(id, asked);
    return asked;
  }

  /** The node of a report. */
  async find({ workspace, firm, month }: ReportStatus): Promise<MonthNode | undefined> {
    const of = (await this.firms()).find((one) => one.firm.workspace === workspace && one.firm.firm === firm);
    if (of === undefined) return undefined;
    const year = (await this.yearsOf(of)).find((one) => month.startsWith(`${one.year.year}-`));
    return year === undefined ? undefined : monthsOf(year).find((one) => one.month.month === month);
  }
}

const MONTHS = new WeakMap<YearNode, readonly MonthNode[]>();

function monthsOf(parent: YearNode): readonly MonthNode[] {
  const known = MONTHS.get(parent);
  if (known !== undefined) return known;
  const months = parent.year.months.map((month): MonthNode => ({
    kind: 'month',
    parent,
    month,
    uri: month.place.uri,
    line: month.place.line,
  }));
  MONTHS.set(parent, months);
  return months;
}

function firmId({ workspace, firm }: TreeFirm): string {
  return `${workspace ?? ''}|${firm}`;
}

function firmItem({ firm }: FirmNode): TreeItem {
  const { name, findings, overdue, first, last } = firm;
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = firmId(firm);
  item.iconPath = new ThemeIcon('organization');
  item.contextValue = 'firm';
  const late = overdue === 0 ? null : `${overdue} overdue`;
  item.description = [sayFindings(findings), late].filter((said) => said !== null).join(', ');
  item.tooltip = first === null ? name : `${name}\n${firm.firm}, ${first} to ${last ?? first}`;
  return item;
}

function yearItem({ parent, year }: YearNode): TreeItem {
  const isFirst = year.year === Number(parent.firm.last?.slice(0, 4));
  const state = isFirst ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(String(year.year), state);
  item.id = `${firmId(parent.firm)}|${year.year}`;
  item.iconPath = new ThemeIcon('calendar');
  item.contextValue = 'year';
  item.description = sayFindings(year.findings) ?? '';
  return item;
}

function monthItem({ parent, month, uri, line }: MonthNode): TreeItem {
  const item = new TreeItem(month.title.replace(/ \d{4}$/, ''));
  item.id = `${firmId(parent.parent.firm)}|${month.month}`;
  item.iconPath = monthIcon(month);
  item.contextValue = 'month';
  const open = sayFindings(month.findings);
  item.description = [sayState(month), open].filter((said) => said !== null).join(' · ');
  item.tooltip = monthTooltip(month, parent.parent.firm.name);
  item.accessibilityInformation = { label: `${month.title}, ${item.description}` };
  item.command = { command: 'focus.openReport', title: 'Open Report', arguments: [{ uri, line }] };
  return item;
}

function monthTooltip(
  { title, state, filed, due, unanswered, findings }: TreeMonth,
  firm: string,
): MarkdownString {
  const text = new MarkdownString(undefined, true);
  text.appendText(`${firm}, ${title}\n\n`);
  const lines = [
    state === 'draft'
      ? `Draft, due ${due}`
      : `${state === 'filed' ? 'Filed' : 'Amended'} ${filed ?? ''}`.trimEnd(),
    unanswered === 0 ? 'Every line is answered' : `${unanswered} lines are not answered`,
    sayFindings(findings) ?? 'Nothing found',
    findings.accepted === 0 ? null : `${findings.accepted} accepted`,
  ];
  text.appendMarkdown(
    lines
      .filter((line) => line !== null)
      .map((line) => `- ${line}`)
      .join('\n'),
  );
  return text;
}

/** Shows the tree, keeps it up to date, and marks the report under the cursor in it. */
export function reportsView(service: FocusService): Disposable {
  const provider = new ReportsProvider(service);
  const view = window.createTreeView('focus.reports', { treeDataProvider: provider, showCollapseAll: true });
  const refresh = service.calmly(WAIT, () => {
    provider.refresh();
  });
  const follow = service.calmly(WAIT, () => reveal(service, provider, view));
  return Disposable.from(
    view,
    refresh,
    follow,
    service.onDidUpdate(() => {
      refresh.ask();
    }),
    window.onDidChangeActiveTextEditor(() => {
      follow.ask();
    }),
    window.onDidChangeTextEditorSelection(() => {
      follow.ask();
    }),
    view.onDidChangeVisibility(() => {
      follow.ask();
    }),
  );
}

async function reveal(service: FocusService, provider: ReportsProvider, view: TreeView<Node>): Promise<void> {
  const editor = window.activeTextEditor;
  if (!view.visible || editor === undefined || !isFiling(editor)) return;
  const status = await service.ask('focus/status', { ...cursorOf(editor), today: today() });
  if (status === null) return;
  const node = await provider.find(status);
  const isMarked = view.selection.some(
    (one) =>
      one.kind === 'month' && one.month.month === status.month && one.parent.parent.firm.firm === status.firm,
  );
  if (node !== undefined && !isMarked) await view.reveal(node, { select: true, focus: false });
}

/** Whether a command's argument is an item of the tree. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

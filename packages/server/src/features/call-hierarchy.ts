/** Call hierarchy as the tree of a derivation: what a figure rests on, and what rests on it. */
import { nextMonth, printMonth, type EvaluatedReport, type Operand } from '@focus/engine';
import { SymbolKind, type CallHierarchyItem, type Location } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import type { Filing } from '../filing.ts';
import { definitionInForm } from '../navigate/form-document.ts';
import { headingOf, placeOfCell } from '../navigate/occurrences.ts';
import { symbolAt } from '../navigate/symbol.ts';
import type { FocusServer } from '../server.ts';
import type { Session } from '../session.ts';
import { shownIn } from '../show/words.ts';
import { reportOfLine } from '../show/places.ts';

/** What an item says of itself when it is sent back: a figure of a month. */
interface FigureOf {
  /** Null for documents that lie in no folder. */
  readonly root: string | null;
  readonly firm: string;
  readonly kind: Operand['kind'];
  /** A cell's id; the name of a quantity, a setting or a worksheet. */
  readonly name: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

type Item = CallHierarchyItem & { readonly data: FigureOf };

/** The derivation tree. */
export const callHierarchy: Feature = {
  capabilities: { callHierarchyProvider: true },
  listen(server) {
    const { callHierarchy: hierarchy } = server.connection.languages;
    hierarchy.onPrepare(async ({ textDocument: { uri }, position }) => {
      const filing = await server.filing(uri);
      return filing === null ? null : itemsAt(filing, position);
    });
    hierarchy.onOutgoingCalls(async ({ item }) => {
      await server.ready();
      const at = figureOf(server, item);
      if (at === null) return [];
      return operandsOf(at.report, at.figure).flatMap((operand) => {
        const to = itemOf(at.session, at.report, operand);
        return to === null ? [] : [{ to, fromRanges: [] }];
      });
    });
    hierarchy.onIncomingCalls(async ({ item }) => {
      await server.ready();
      const at = figureOf(server, item);
      if (at === null) return [];
      return restingOn(at.session, at.report, at.figure).flatMap((from) => [
        { from, fromRanges: [from.selectionRange] },
      ]);
    });
  },
};

function itemsAt(filing: Filing, position: Parameters<typeof symbolAt>[1]): Item[] | null {
  const found = symbolAt(filing, position);
  const report = reportOfLine(filing, position.line)?.report;
  if (filing.session === null || report === undefined || found?.symbol.kind !== 'line') return null;
  const { line, cell } = found.symbol;
  const cells = cell === null ? line.cells.map(({ id }) => id) : [cell];
  const { session } = filing;
  return cells.flatMap((name) => itemOf(session, report, { kind: 'cell', name, month: report.month }) ?? []);
}

type Named = Pick<FigureOf, 'kind' | 'name' | 'month'>;

/** A figure as an item; null where its month is not in the workspace. */
function itemOf(session: Session, report: EvaluatedReport, { kind, name, month }: Named): Item | null {
  const { firm } = report.facts;
  const own = month === report.month ? report : session.live.report(firm, month);
  if (own === undefined) return null;
  const { form } = session;
  const shown = shownOf(own, kind, name);
  const location: Location | null =
    kind === 'cell'
      ? placeOfCell(own, name)
      : kind === 'setting'
        ? definitionInForm({ kind: 'setting', name }, form)
        : headingOf(own.facts);
  if (location === null) return null;
  return {
    name: shown.name,
    detail: `${shown.figure}${shown.figure === '' ? '' : ', '}${printMonth(month)}`,
    kind: kind === 'setting' ? SymbolKind.Property : SymbolKind.Number,
    uri: location.uri,
    range: location.range,
    selectionRange: location.range,
    data: { root: session.root, firm, kind, name, month },
  };
}

function shownOf(report: EvaluatedReport, kind: Named['kind'], name: string) {
  if (kind !== 'cell') return { name, figure: '' };
  const cell = report.cell(name);
  const column = cell.spec.column === null ? '' : `, ${cell.spec.column}`;
  return { name: `${cell.line.key} ${cell.line.name}${column}`, figure: shownIn(cell) };
}

/** What an item was made of; null where it is no longer in the workspace. */
function figureOf(server: FocusServer, { data }: CallHierarchyItem) {
  if (!isFigureOf(data)) return null;
  const session = [server.loose, ...server.sessions].find(({ root }) => root === data.root);
  const report = session?.live.report(data.firm, data.month);
  return session === undefined || report === undefined ? null : { session, report, figure: data };
}

function isFigureOf(data: unknown): data is FigureOf {
  return typeof data === 'object' && data !== null && 'firm' in data && 'month' in data && 'name' in data;
}

function operandsOf(report: EvaluatedReport, { kind, name }: Named): readonly Named[] {
  const operands =
    kind === 'cell'
      ? report.cell(name).operands
      : kind === 'quantity'
        ? report.quantity(name).operands
        : kind === 'setting'
          ? report.setting(name).operands
          : [];
  return operands.map(namedBy);
}

function namedBy(operand: Operand): Named {
  const { kind, month } = operand;
  return { kind, month, name: operand.kind === 'cell' ? operand.cell : operand.name };
}

/** The figures whose formulas name a figure, in its month and in the month after. */
function restingOn(session: Session, report: EvaluatedReport, figure: Named): Item[] {
  const after = session.live.report(report.facts.firm, nextMonth(report.month));
  return [report, ...(after === undefined ? [] : [after])].flatMap((one) => {
    const { month, form } = one;
    const cells = one.cells().map(({ spec }): Named => ({ kind: 'cell', name: spec.id, month }));
    const quantities = form.quantities.map(({ name }): Named => ({ kind: 'quantity', name, month }));
    return [...cells, ...quantities]
      .filter((other) => operandsOf(one, other).some((operand) => isSame(operand, figure)))
      .flatMap((other) => itemOf(session, one, other) ?? []);
  });
}

function isSame(left: Named, right: Named): boolean {
  return left.kind === right.kind && left.name === right.name && left.month === right.month;
}

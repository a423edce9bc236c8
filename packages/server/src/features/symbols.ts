/** Symbols: the outline of a document, and search by name through the workspace. */
import { printMonth } from '@focus/engine';
import type { OutlineLine, OutlineSection } from '@focus/language';
import { SymbolKind, type DocumentSymbol, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { onForm } from '../form/open.ts';
import type { Filing } from '../filing.ts';
import { definitionInForm } from '../navigate/form-document.ts';
import { headingOf } from '../navigate/occurrences.ts';
import { rangeOfWord } from '../navigate/symbol.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Session } from '../session.ts';

/** An editor lists what fits; more is of no use to anybody. */
const MOST = 256;

/** The outline of a document and the search by name. */
export const symbols: Feature = {
  capabilities: { documentSymbolProvider: true, workspaceSymbolProvider: true },
  listen(server) {
    server.connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
      const filing = await server.filing(uri);
      return filing === null
        ? onForm(server, uri, (language, open) => language.symbols(open))
        : outlineSymbols(filing);
    });
    server.connection.onWorkspaceSymbol(async ({ query }) => {
      await server.checked();
      return [server.loose, ...server.sessions]
        .flatMap((session) => searchSymbols(session, query))
        .slice(0, MOST);
    });
  },
};

/** Firms and reports, in them schedules and worksheets, in those their lines. */
function outlineSymbols(filing: Filing): DocumentSymbol[] {
  const { outline } = filing;
  const nodes = new Map<OutlineSection, DocumentSymbol>();
  const top: DocumentSymbol[] = [];
  for (const section of outline.sections) {
    const heading = outline.line(section.heading);
    if (heading === undefined) continue;
    const node = sectionSymbol(section, heading, endOf(filing, section.last));
    nodes.set(section, node);
    (section.report === null ? top : (nodes.get(section.report)?.children ?? top)).push(node);
  }
  for (const line of outline.lines) {
    if (line.section === null) continue;
    const symbol = lineSymbol(line);
    if (symbol !== null) nodes.get(line.section)?.children?.push(symbol);
  }
  return top;
}

function sectionSymbol(section: OutlineSection, heading: OutlineLine, end: number): DocumentSymbol {
  const { kind, firm, month } = section;
  const selectionRange = lineRange(heading);
  const range = { start: selectionRange.start, end: { line: section.last, character: end } };
  const named = {
    firm: { name: firm ?? 'firm', detail: quotedText(heading), kind: SymbolKind.Module },
    report: {
      name: `${firm ?? 'report'} ${month ?? ''}`.trim(),
      detail: month === null ? '' : printMonth(month),
      kind: SymbolKind.Namespace,
    },
    schedule: {
      name: `schedule ${section.schedule?.spec.id ?? ''}`.trim(),
      detail: section.schedule?.spec.title ?? '',
      kind: SymbolKind.Class,
    },
    worksheet: {
      name: section.worksheet?.name ?? 'worksheet',
      detail: section.worksheet?.title ?? '',
      kind: SymbolKind.Class,
    },
  }[kind];
  return { ...named, range, selectionRange, children: [] };
}

function lineSymbol(line: OutlineLine): DocumentSymbol | null {
  const { judged, words, entry } = line;
  const [first] = words;
  if (first === undefined) return null;
  const range = lineRange(line);
  const selectionRange = rangeOfWord(line.number, first);
  if (judged.kind === 'entry' && entry !== null) {
    const { key, name } = entry.line;
    const figures = line.figures.map(({ word }) => word.text).join('  ');
    return { name: `${key} ${name}`, detail: figures, kind: SymbolKind.Number, range, selectionRange };
  }
  if (judged.kind === 'setting') {
    const value = words
      .slice(1)
      .map(({ text }) => text)
      .join(' ');
    return { name: first.text, detail: value, kind: SymbolKind.Property, range, selectionRange };
  }
  return null;
}

/** The firms, months and lines of the form whose names have the letters of a query, in that order. */
function searchSymbols(session: Session, query: string): WorkspaceSymbol[] {
  const { live, form } = session;
  const found: WorkspaceSymbol[] = [];
  const isFull = (): boolean => found.length >= MOST;
  const firms = live.outlines();
  for (const { id, name, file, place, reports } of firms) {
    if (isFull()) return found;
    if (matches(`${id} ${name}`, query)) {
      const location = { uri: file, range: rangeOf(place) };
      found.push({ name: id, containerName: name, kind: SymbolKind.Module, location });
    }
    for (const { facts, month } of reports.toReversed()) {
      if (isFull()) return found;
      if (!matches(`${id} ${month} ${printMonth(month)}`, query)) continue;
      const location = headingOf(facts);
      found.push({ name: `${id} ${month}`, containerName: name, kind: SymbolKind.Namespace, location });
    }
  }
  if (query === '' || firms.length === 0) return found;
  for (const { line, schedule } of form.lines) {
    if (isFull() || !matches(`${line.key} ${line.name} ${line.label}`, query)) continue;
    const location = definitionInForm({ kind: 'line', schedule, line, cell: null }, form);
    if (location === null) continue;
    const containerName = `Schedule ${schedule.id}, line ${line.line}`;
    found.push({ name: `${line.key} ${line.name}`, containerName, kind: SymbolKind.Number, location });
  }
  return found;
}

/** Whether a text has the letters of a query in their order, as editors search. */
function matches(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replaceAll(' ', '')) {
    const next = lower.indexOf(letter, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}

function quotedText({ words }: OutlineLine): string {
  return words.find(({ kind }) => kind === 'STRING')?.text.replace(/^"|"$/g, '') ?? '';
}

function lineRange({ number, words }: OutlineLine) {
  return {
    start: { line: number, character: words[0]?.start ?? 0 },
    end: { line: number, character: words.at(-1)?.end ?? 0 },
  };
}

function endOf({ outline }: Filing, line: number): number {
  return outline.line(line)?.words.at(-1)?.end ?? 0;
}

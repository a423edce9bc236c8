/** What the words of a filing are, for colours: keys, names and figures, and what a figure is. */
import type { Cell, EvaluatedReport, Finding } from '@focus/engine';
import type { FilingOutline, OutlineLine } from '@focus/language';
import type { Filing } from '../filing.ts';
import type { TOKEN_MODIFIERS, TOKEN_TYPES } from '../protocol.ts';
import { reportOfSection } from './places.ts';

type TokenType = (typeof TOKEN_TYPES)[number];
type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A coloured word. */
export interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

type Word = OutlineLine['words'][number];

/** The words of some lines of a filing, in order. Lines whose words do not fit their kind are left to the grammar. */
export function tokensIn(filing: Filing, first: number, last: number): readonly Token[] {
  const { outline } = filing;
  const accepted = acceptedIn(filing);
  return linesIn(outline, first, last).flatMap((line) => {
    if (line.judged.problem !== null) return [];
    const report = line.section === null ? null : (reportOfSection(filing, line.section)?.report ?? null);
    return wordsOf(line, report, accepted).toSorted((left, right) => left.start - right.start);
  });
}

function linesIn({ lines }: FilingOutline, first: number, last: number): readonly OutlineLine[] {
  return lines.filter(({ number }) => first <= number && number <= last);
}

function wordsOf(
  line: OutlineLine,
  report: EvaluatedReport | null,
  accepted: ReadonlySet<string>,
): readonly Token[] {
  const { judged, number } = line;
  const slots: Readonly<Record<string, Word | undefined>> = judged.slots;
  const tokens: Token[] = [];
  const add = (word: Word | undefined, type: TokenType, modifiers: readonly TokenModifier[] = []): void => {
    if (word !== undefined) tokens.push({ line: number, start: word.start, end: word.end, type, modifiers });
  };
  const head = line.words[0];
  switch (judged.kind) {
    case 'firm':
      add(head, 'keyword');
      add(slots['id'], 'namespace');
      add(slots['title'], 'string');
      break;
    case 'report':
      add(head, 'keyword');
      add(slots['firm'], 'namespace');
      add(slots['month'], 'enumMember');
      break;
    case 'schedule':
    case 'worksheet':
      add(head, 'keyword');
      add(slots[judged.kind], 'lineName');
      add(slots['month'], 'enumMember');
      for (const column of judged.rest) add(column, 'parameter');
      break;
    case 'filed':
    case 'amended':
    case 'accept':
      add(head, 'keyword');
      add(slots['date'], 'enumMember');
      add(slots['rule'], 'rule');
      add(slots['key'], 'itemNumber');
      add(slots['column'], 'parameter');
      add(slots['reason'], 'string');
      if (slots['seal'] !== undefined) add(line.words[line.words.indexOf(slots['seal']) - 1], 'keyword');
      add(slots['seal'], 'string');
      break;
    case 'setting':
      add(head, 'property');
      for (const value of judged.rest) if (value.kind === 'STRING') add(value, 'string');
      if (slots['from'] !== undefined) add(line.words[line.words.indexOf(slots['from']) - 1], 'keyword');
      add(slots['from'], 'enumMember');
      break;
    case 'entry':
    case 'part':
    case 'dated':
    case 'was':
      if (judged.kind === 'was') add(head, 'keyword');
      add(slots['key'], 'itemNumber');
      add(slots['name'], 'lineName');
      add(slots['label'], 'string');
      add(slots['date'], 'enumMember');
      for (const { word, cell } of line.figures) {
        add(word, 'figure', [
          ...originOf(judged.kind, cell === null ? undefined : report?.cell(cell.spec.id)),
          ...lookOf(word.text),
          ...(accepted.has(`${String(number)}:${String(word.start)}`) ? (['accepted'] as const) : []),
        ]);
      }
      if (slots['valued'] !== undefined) add(line.words[line.words.indexOf(slots['valued']) - 1], 'keyword');
      add(slots['valued'], 'parameter');
      break;
    case 'conflict':
    case 'broken':
      break;
  }
  return tokens;
}

/** Where the value of a written figure comes from. */
function originOf(kind: OutlineLine['judged']['kind'], cell: Cell | undefined): readonly TokenModifier[] {
  if (kind === 'was') return ['original'];
  if (cell?.state === 'broken') return ['broken'];
  return cell?.origin === 'derived' || cell?.origin === 'asserted' ? ['asserted'] : ['entered'];
}

function lookOf(figure: string): readonly TokenModifier[] {
  if (figure === '-0-') return ['nil'];
  return figure.startsWith('(') ? ['loss'] : [];
}

/** Where a finding stands that is accepted: `line:column`. */
function acceptedIn({ reports, file }: Filing): ReadonlySet<string> {
  const places = reports.flatMap(({ findings }) => findings.filter((one) => isAcceptedIn(one, file)));
  return new Set(places.map(({ place }) => `${String(place.line)}:${String(place.start)}`));
}

function isAcceptedIn({ accepted, place }: Finding, file: string): boolean {
  return accepted !== null && place.file === file;
}

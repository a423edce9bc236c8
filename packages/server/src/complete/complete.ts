/** Completion: what may stand at a place of a filing, in the form's own order. */
import type { CompletionItem, Position } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';
import { placeAt, type Place } from './context.ts';
import { itemsOf, type Suggestion } from './items.ts';
import { columnsFor, figuresFor, missingLines, nameOf, valuationsOf } from './lines.ts';
import * as sections from './sections.ts';

/**
 * The completions at a position of a filing.
 * @param isAsked whether a person asked; while one types a blank, only what must be chosen is offered
 */
export function completionsAt(filing: Filing, position: Position, isAsked: boolean): CompletionItem[] {
  const place = placeAt(filing, position);
  if (place === null) return [];
  if (place.before.length === 0) {
    return isAsked && place.isAtEnd ? itemsOf(beginnings(place, position.line), place.lineRange) : [];
  }
  return itemsOf(continuations(place, isAsked), place.range);
}

/** What a line may begin with. */
function beginnings(place: Place, line: number): Suggestion[] {
  const { section } = place;
  switch (section?.kind) {
    case undefined:
      return sections.headings(place);
    case 'firm':
      return [...sections.settings(place), ...sections.headings(place)];
    case 'report':
      return [...sections.reportFacts(place), ...sections.headings(place)];
    case 'schedule':
      return [...missingLines(place, line), ...sections.headings(place)];
    case 'worksheet':
      return sections.headings(place);
  }
}

/** What may follow the words before the cursor. */
function continuations(place: Place, isAsked: boolean): Suggestion[] {
  const { before, section } = place;
  const [first = ''] = before;
  const count = before.length;
  switch (first) {
    case 'report':
      return count === 1 ? sections.firms(place) : count === 2 ? sections.months(place) : [];
    case 'schedule':
      if (count === 1) return sections.schedules(place);
      return count === 2 && place.typed === '' && section?.month !== null
        ? sections.months(place)
        : columnsFor(section, place.typed);
    case 'worksheet':
      return count === 1 ? sections.worksheets(place) : columnsFor(section, place.typed);
    case 'accept':
      return count === 1 ? sections.rulesToAccept(place) : [];
    case 'firm':
    case 'filed':
    case 'amended':
    case 'was':
      return [];
    default:
      break;
  }
  if (section?.kind === 'firm') return count === 1 ? sections.choices(place) : [];
  if (section?.kind !== 'schedule') return [];
  if (before.at(-1) === 'valued') return valuationsOf(place);
  const line = section.layout?.byKey.get(first)?.line;
  if (count === 1 && place.typed !== line?.name && !/^[\d($.-]/.test(place.typed)) {
    const figures = isAsked && place.typed === '' ? figuresFor(place) : [];
    return [...nameOf(place), ...figures];
  }
  return isAsked && place.typed === '' ? figuresFor(place) : [];
}

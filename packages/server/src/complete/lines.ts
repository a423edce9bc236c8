/** Completions in schedules and worksheets: the lines that are not answered, their names, figures, valuations. */
import { NIL, printMonth, type Cell, type LineSpec } from '@focus/engine';
import { layoutEntry, type OutlineSection } from '@focus/language';
import { titleOfLine } from '../show/figure.ts';
import { shownIn, unitName } from '../show/words.ts';
import type { Place } from './context.ts';
import { CompletionItemKind, type Suggestion } from './items.ts';

/** Blanks between a name and the figure that is about to be written; laid out when the line is left. */
const GAP = '  ';

/** The lines of the schedule that are not written yet, in the form's order: those that await an answer first. */
export function missingLines({ filing, section, report }: Place, own: number): Suggestion[] {
  const layout = section?.layout;
  const schedule = section?.schedule?.spec;
  if (layout == null || schedule === undefined) return [];
  const written = new Set(
    filing.outline.lines
      .filter((line) => line.section === section && line.judged.kind === 'entry' && line.number !== own)
      .map(({ entry }) => entry?.line.key),
  );
  const awaited = new Set(report?.unanswered());
  const lines = [...layout.byKey.values()].filter(({ line: { key } }) => !written.has(key));
  const suggestions = lines.map(({ line, cells }) => {
    const present = cells.flatMap((at) => (at === null ? [] : [at.spec.id]));
    const isAwaited = present.some((id) => awaited.has(id));
    return { isAwaited, suggestion: lineSuggestion(line.at.line, schedule, report, present, isAwaited) };
  });
  return [
    ...suggestions.filter(({ isAwaited }) => isAwaited),
    ...suggestions.filter(({ isAwaited }) => !isAwaited),
  ].map(({ suggestion }) => suggestion);
}

function lineSuggestion(
  line: LineSpec,
  schedule: Parameters<typeof titleOfLine>[1],
  report: Place['report'],
  cells: readonly string[],
  isAwaited: boolean,
): Suggestion {
  const prior = report?.prior ?? null;
  const before = prior === null ? '' : cells.map((id) => shownIn(prior.cell(id))).join('  ');
  const now =
    report === null
      ? ''
      : cells
          .map((id) => report.cell(id))
          .map(computedIn)
          .join('  ');
  const beside = now.trim() !== '' ? `= ${now}` : before;
  const unit = line.cells.length === 1 && line.cells[0] !== undefined ? unitName(line.cells[0].unit) : '';
  return {
    label: `${line.key} ${line.name}`,
    kind: isAwaited ? CompletionItemKind.Field : CompletionItemKind.Value,
    text: `${layoutEntry(line.key, line.name, [])}${GAP}`,
    beside,
    detail: [titleOfLine(line, schedule), unit].filter((part) => part !== '').join(' · '),
    documentation: [line.instruction, prior === null ? '' : `${printMonth(prior.month)}: ${before}`]
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

/** The figure of a computed cell; empty for one that is entered, or has none. */
function computedIn(cell: Cell): string {
  return cell.formula !== null && cell.value !== null ? shownIn(cell) : '';
}

/** The name of the line whose key was written. */
export function nameOf({ section, before }: Place): Suggestion[] {
  const line = section?.layout?.byKey.get(before[0] ?? '')?.line;
  if (line === undefined) return [];
  const { label } = line.at.line;
  return [{ label: line.name, kind: CompletionItemKind.Field, detail: label, text: `${line.name}${GAP}` }];
}

/**
 * The figures that may stand at a place of an entry: what it comes to, last month's, nothing to report. Only for one
 * who asks at an empty place: nobody should write another figure by finishing a word.
 */
export function figuresFor({ section, before, report }: Place): Suggestion[] {
  const entry = section?.layout?.byKey.get(before[0] ?? '');
  const hasName = before[1] !== undefined && before[1] === entry?.line.name;
  const at = entry?.cells[before.length - (hasName ? 2 : 1)];
  if (entry === undefined || at == null) return [];
  const { spec } = at;
  if (spec.unit === 'flag')
    return ['yes', 'no'].map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
  const now = report?.cell(spec.id);
  const prior = report?.prior ?? null;
  const last = prior?.cell(spec.id);
  const computed: Suggestion[] =
    now?.formula != null && now.value !== null
      ? [{ label: shownIn(now), kind: CompletionItemKind.Value, detail: `computed: ${now.formula.text}` }]
      : [];
  const before0: Suggestion[] =
    last?.value == null || prior === null
      ? []
      : [
          {
            label: shownIn(last),
            kind: CompletionItemKind.Value,
            detail: `as in ${printMonth(prior.month)}`,
          },
        ];
  const nil: Suggestion = { label: NIL, kind: CompletionItemKind.Value, detail: 'nothing to report' };
  const labels = new Set<string>();
  return [...computed, ...before0, nil].filter(({ label }) => !labels.has(label) && labels.add(label));
}

/** The valuations of a line. */
export function valuationsOf({ section, before }: Place): Suggestion[] {
  const entry = section?.layout?.byKey.get(before[0] ?? '');
  const choices = entry?.cells.flatMap((at) => at?.spec.valued ?? []) ?? [];
  return [...new Set(choices)].map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
}

/** The columns of a heading that it does not name yet. */
export function columnsFor(section: OutlineSection | null, typed: string): Suggestion[] {
  const columns = section?.schedule?.spec.columns ?? section?.worksheet?.columns ?? [];
  const written = new Set(section?.columns.filter((name) => name !== typed));
  return columns
    .filter(({ name }) => !written.has(name))
    .map(({ name, label }) => ({ label: name, kind: CompletionItemKind.Property, detail: label }));
}

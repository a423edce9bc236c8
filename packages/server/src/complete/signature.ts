/** Signature help in grids: which column the cursor is in. */
import type { Position, SignatureHelp } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';
import { unitName } from '../show/words.ts';

/** The columns of the grid around a position, that under the cursor marked; null outside of grids. */
export function signatureAt({ outline }: Filing, position: Position): SignatureHelp | null {
  const line = outline.line(position.line);
  const section = line?.section;
  if (line === undefined || section == null || section.columns.length === 0) return null;
  const { judged, entry } = line;
  if (!['entry', 'part', 'was', 'dated'].includes(judged.kind)) return null;
  const specs = section.schedule?.spec.columns ?? section.worksheet?.columns ?? [];
  const columns = section.columns.flatMap((name) => specs.find((spec) => spec.name === name) ?? []);
  // Before the first figure, the first; after one, that which a new word would be.
  const before = line.figures.filter(({ word }) => word.end < position.character).length;
  const isOnFigure = line.figures.some(
    ({ word }) => word.start <= position.character && position.character <= word.end,
  );
  const first = line.figures[0]?.word.start ?? line.words.at(-1)?.end ?? 0;
  if (!isOnFigure && position.character < first && line.figures.length > 0) return null;
  const head = entry === null ? section.worksheet?.name : `${entry.line.key} ${entry.line.name}`;
  const parameters = columns.map(({ name, label, unit }) => ({
    label: name,
    documentation: [label, unitName(unit)].filter((part) => part !== '').join(' · '),
  }));
  const label = `${head ?? ''}  ${columns.map(({ name }) => name).join('  ')}`;
  const documentation = entry?.line.at.line.label ?? section.worksheet?.title ?? '';
  return {
    signatures: [{ label, documentation, parameters: rangesIn(label, parameters) }],
    activeSignature: 0,
    activeParameter: Math.min(before, columns.length - 1),
  };
}

/** The parameters by where they stand in the label: a name may be a part of another. */
function rangesIn(
  label: string,
  parameters: readonly { readonly label: string; readonly documentation: string }[],
) {
  let end = label.length;
  const placed = parameters.toReversed().map(({ label: name, documentation }) => {
    const start = label.lastIndexOf(name, end - name.length);
    const range: [number, number] = [start, start + name.length];
    end = start;
    return { label: range, documentation };
  });
  return placed.reverse();
}

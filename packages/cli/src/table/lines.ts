/** Lines of the form as tables name them: by item number, line, name or label. */
import type { CellAt, CompiledForm, LineAt } from '@focus/engine';

/** What a text names. */
export type NamedLines =
  /** One line. */
  | { readonly kind: 'line'; readonly line: LineAt }
  /** One cell of a line: its column is named too. */
  | { readonly kind: 'cell'; readonly line: LineAt; readonly cell: CellAt }
  /** More than one. */
  | { readonly kind: 'several'; readonly lines: readonly LineAt[] };

/** Finds lines by what tables call them. */
export class LineNames {
  readonly #lines: readonly LineAt[];
  readonly #cells = new Map<string, { readonly line: LineAt; readonly cell: CellAt }>();
  /** Item numbers, names and labels, normalized. */
  readonly #byName = new Map<string, LineAt[]>();
  /** Lines of the form: `5a`, `2L`. */
  readonly #byLine = new Map<string, LineAt[]>();

  constructor({ lines }: CompiledForm) {
    this.#lines = lines;
    for (const at of lines) {
      const { line } = at;
      for (const name of new Set([line.key, line.name, line.label].map(normalized)))
        push(this.#byName, name, at);
      push(this.#byLine, normalized(line.line), at);
      for (const cell of at.cells.values()) this.#cells.set(normalized(cell.spec.id), { line: at, cell });
    }
  }

  /** What an item number, a name, a label or a cell's id (`B.money-suspense.items`) names; null for anything else. */
  named(text: string, schedule: string | null): NamedLines | null {
    const plain = normalized(text);
    const cell = this.#cells.get(plain);
    if (cell !== undefined && (schedule === null || cell.line.schedule.id === schedule)) {
      return { kind: 'cell', ...cell };
    }
    // Codes of a form are often padded: 0850 is 850.
    const found = this.#byName.get(plain) ?? this.#byName.get(plain.replace(/^0+(?=\d)/, '')) ?? [];
    return chosen(found, schedule);
  }

  /** What a line of the form (`5a`, `2L`) names. */
  numbered(text: string, schedule: string | null): NamedLines | null {
    return chosen(this.#byLine.get(normalized(text).replace(/\.$/, '')) ?? [], schedule);
  }

  /** A line and a column of it, as `2L deductions` or `money-suspense.items`. */
  withColumn(text: string, schedule: string | null): NamedLines | null {
    const parts = /^(.+?)[\s.:/]+([a-z][a-z0-9-]*)$/i.exec(text.trim());
    const line = parts === null ? null : this.named(parts[1] ?? '', schedule);
    const column = parts?.[2]?.toLowerCase() ?? '';
    if (line?.kind !== 'line') return null;
    const cell = line.line.cells.get(column);
    return cell === undefined || column === '' ? null : { kind: 'cell', line: line.line, cell };
  }

  /** The names of all lines, for suggestions. */
  names(): readonly string[] {
    return this.#lines.map(({ line }) => line.name);
  }
}

function chosen(found: readonly LineAt[], schedule: string | null): NamedLines | null {
  const lines = schedule === null ? found : found.filter((line) => line.schedule.id === schedule);
  const [line, ...others] = lines;
  if (line === undefined) return null;
  return others.length === 0 ? { kind: 'line', line } : { kind: 'several', lines };
}

/** Case, blanks and the shapes of dashes and quotes tell nothing apart. */
function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function push(map: Map<string, LineAt[]>, name: string, line: LineAt): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, [line]);
  else if (!known.includes(line)) known.push(line);
}

/** Tables as they are read from files and written to them: sheets of cells, before anybody knows what they mean. */
import type { ShownNumber } from './number-format.ts';

/** What stands in a cell of a table. */
export type SheetCell =
  | { readonly kind: 'empty' }
  /** As typed; blanks at its ends do not count. */
  | { readonly kind: 'text'; readonly text: string }
  | SheetNumber
  | { readonly kind: 'truth'; readonly value: boolean }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly date: string }
  /** A cell that has no value: an error of a formula, or one that was never computed. */
  | { readonly kind: 'fault'; readonly text: string };

/** A number of a spreadsheet, and how its format shows it. */
export interface SheetNumber extends ShownNumber {
  readonly kind: 'number';
  /** The shortest decimal that is it. */
  readonly decimal: string;
  readonly format: string;
}

/** A sheet, or a whole CSV file. */
export interface Sheet {
  /** Null for a CSV file, which has one sheet only. */
  readonly name: string | null;
  /** The name of its file, where there are several. */
  readonly file?: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Where a cell stands. */
export interface Address {
  readonly sheet: Sheet;
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** Nothing stands in the cell. */
export const EMPTY: SheetCell = { kind: 'empty' };

/** The cell at a place of a sheet; empty where the sheet does not reach. */
export function cellAt({ rows }: Sheet, row: number, column: number): SheetCell {
  return rows[row]?.[column] ?? EMPTY;
}

/** What a cell says, as it would be typed; empty for an empty one. */
export function shownCell(cell: SheetCell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'fault':
      return cell.text;
    case 'number':
      return cell.decimal;
    case 'truth':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'date':
      return cell.date;
  }
}

/** A cell as spreadsheets name it: `F14`; with its sheet, and with its file, where there are several: `A!F14`. */
export function shownAddress({ sheet: { name, file }, row, column }: Address): string {
  const cell = `${columnLetters(column)}${row + 1}`;
  const ofSheet = name === null ? cell : `${name}!${cell}`;
  return file === undefined ? ofSheet : `${file}:${ofSheet}`;
}

/** A column as spreadsheets name it: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

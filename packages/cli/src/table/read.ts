/** Reads a table from a CSV or XLSX file. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Workbook } from 'hucre/xlsx';
import { listed } from '../command.ts';
import { CannotWork, systemReason } from '../exit.ts';
import { shownBy } from './number-format.ts';
import { columnLetters, EMPTY, type Sheet, type SheetCell } from './sheet.ts';

/** What separates the cells of a CSV file; of these, the one that parts the first lines into most cells. */
const SEPARATORS = [',', ';', '\t'];

/**
 * Reads the sheets of a file; of a CSV file, its only one.
 * @param path ends in `.csv`, `.tsv` or `.xlsx`
 * @throws CannotWork where it cannot be read as what its name says
 */
export async function readSheets(path: string): Promise<readonly Sheet[]> {
  return sheetsIn(path, contentOf(path));
}

/**
 * The sheets of a file that was read.
 * @param path says by its ending what the bytes are
 * @throws CannotWork where they are not that
 */
export async function sheetsIn(path: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  switch (extname(path).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return [await readCsv(path, bytes)];
    case '.xlsx':
    case '.xlsm':
      return readXlsx(path, bytes);
    default:
      throw new CannotWork(`${path} is neither a .csv nor an .xlsx file; save the table as one of them.`);
  }
}

/**
 * The sheets that are meant.
 * @param name of one; undefined for all
 * @throws CannotWork where there is none of that name
 */
export function chooseSheets(
  path: string,
  sheets: readonly Sheet[],
  name: string | undefined,
): readonly Sheet[] {
  if (name === undefined) return sheets;
  const chosen = sheets.filter((sheet) => sheet.name === name);
  if (chosen.length > 0) return chosen;
  const known = sheets.flatMap((sheet) => (sheet.name === null ? [] : [`"${sheet.name}"`]));
  const there =
    known.length === 0 ? 'it is a single table, so leave --sheet away' : `there is ${listed(known, 'and')}`;
  throw new CannotWork(`${path} has no sheet "${name}": ${there}.`);
}

function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CannotWork(`${path} cannot be read: ${systemReason(error)}.`);
  }
}

async function readCsv(path: string, bytes: Uint8Array): Promise<Sheet> {
  if (!isUtf8(bytes)) {
    throw new CannotWork(`${path} is not UTF-8 text: save it as "CSV UTF-8", or as .xlsx.`);
  }
  const { parse } = await import('csv-parse/sync');
  try {
    const rows = parse(Buffer.from(bytes), {
      bom: true,
      delimiter: separatorOf(bytes),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return { name: null, rows: rows.map((row) => row.map(textCell)) };
  } catch (error) {
    throw new CannotWork(`${path} cannot be read as CSV: ${reasonOf(error)}.`);
  }
}

function separatorOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .split(/\r?\n/)
    .slice(0, 10)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function textCell(text: string): SheetCell {
  const trimmed = text.trim();
  return trimmed === '' ? EMPTY : { kind: 'text', text: trimmed };
}

async function readXlsx(path: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  const hucre = await import('hucre/xlsx');
  let workbook: Workbook;
  try {
    workbook = await hucre.readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw new CannotWork(`${path} cannot be read as XLSX: ${tooFar(error) ?? reasonOf(error)}.`);
  }
  return workbook.sheets.map(({ name, rows, cells }) => ({
    name,
    rows: rows.map((row, at) =>
      row.map((value, column) => {
        const detail = cells?.get(`${at},${column}`);
        if (detail?.type === 'error') return { kind: 'fault', text: String(detail.value) };
        const shown =
          detail?.formula !== undefined && value === null ? (detail.formulaResult ?? null) : value;
        if (detail?.formula !== undefined && shown === null) {
          return { kind: 'fault', text: `=${detail.formula}` };
        }
        return valueCell(shown, detail?.style?.numFmt ?? '');
      }),
    ),
  }));
}

/** What to do where something stands so far from the table that the sheet is too large to be read; null elsewhere. */
function tooFar(error: unknown): string | null {
  const size = /^Sheet "(?<name>.*)" spans (?<rows>\d+) rows x (?<columns>\d+) columns/s;
  const { name, rows, columns } = size.exec(reasonOf(error))?.groups ?? {};
  if (name === undefined) return null;
  const last = `${columnLetters(Number(columns) - 1)}${rows ?? ''}`;
  return `the sheet "${name}" goes as far as the cell ${last}, which is more than is read; delete the rows and columns behind the table`;
}

function valueCell(value: string | number | boolean | Date | null, format: string): SheetCell {
  if (value === null) return EMPTY;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean') return { kind: 'truth', value };
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { kind: 'fault', text: 'a date that is none' }
      : { kind: 'date', date: value.toISOString().slice(0, 10) };
  }
  return { kind: 'number', decimal: String(value), format, ...shownBy(format, value) };
}

function reasonOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return first.replace(/\.$/, '');
}

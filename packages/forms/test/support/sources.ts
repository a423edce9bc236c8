/** What the tests hold the form's data against: the table of its lines, and the text of the form itself. */
import { readFileSync } from 'node:fs';

/** One line of the form as `lines.json` states it. */
export interface StatedLine {
  readonly schedule: 'A' | 'B' | 'header';
  readonly line: string | null;
  readonly item: string | null;
  readonly label: string;
  /** By column (I to IV) in Schedule B. */
  readonly unit: string | Readonly<Record<string, string>>;
  readonly sign: string | null;
  readonly kind: 'input' | 'derived';
  readonly formula: string | null;
  readonly name?: string;
  readonly heading?: string;
}

/** The lines of a schedule, in the order of the form. Throws where one has no line or name. */
export function statedLines(schedule: 'A' | 'B'): readonly (StatedLine & { line: string; name: string })[] {
  return stated().flatMap((entry) => {
    if (entry.schedule !== schedule) return [];
    const { line, name } = entry;
    if (line === null || name === undefined) throw new Error(`${entry.label} has no line or no name.`);
    return [{ ...entry, line, name }];
  });
}

/** What is printed at the head of the form. */
export function statedHeader(): readonly StatedLine[] {
  return stated().filter(({ schedule }) => schedule === 'header');
}

function stated(): readonly StatedLine[] {
  return JSON.parse(read('lines.json')) as readonly StatedLine[];
}

/**
 * The text of SEC 1705 (4-03) as extracted from the published PDF, the slips of the extraction set right: a
 * letter read as a digit or another letter, and the fraction of 6 2/3 % run together.
 */
export function formText(): string {
  const slips = [
    ['lndebtedness', 'Indebtedness'],
    ['0ther', 'Other'],
    ['62/3%', '6 2/3%'],
    ['II, Ill and IV', 'II, III and IV'],
    ['II and Ill', 'II and III'],
  ] as const;
  return slips.reduce((text, [slip, meant]) => text.replaceAll(slip, meant), read('sec-1705.txt'));
}

function read(name: string): string {
  return readFileSync(new URL(`../resources/${name}`, import.meta.url), 'utf8');
}

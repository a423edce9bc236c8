/** The line of a file of git's attributes that names the drivers; and its removal, without a trace. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotWork, errorCode, systemReason } from '../exit.ts';
import { ATTRIBUTES } from './settings.ts';

const MARK = '# Written by "focus git install".';

/** What stands in a file of attributes; empty where there is none. */
function attributesIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw new CannotWork(`${file} cannot be read: ${systemReason(error)}.`);
  }
}

/** Whether the line that this program writes stands in a file. */
export function hasAttributes(file: string): boolean {
  return attributesIn(file).includes(MARK);
}

/**
 * Adds the line to a file, unless it stands there.
 * @throws CannotWork where it cannot be written
 */
export function addAttributes(file: string): void {
  const before = attributesIn(file);
  if (before.includes(MARK)) return;
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  write(file, `${before}${gap}${MARK}\n${ATTRIBUTES}\n`);
}

/**
 * Removes the line; a file that holds nothing else is removed with it.
 * @returns whether it was there
 * @throws CannotWork where it cannot be written
 */
export function removeAttributes(file: string): boolean {
  const before = attributesIn(file);
  const after = before.replace(`${MARK}\n${ATTRIBUTES}\n`, '');
  if (after === before) return false;
  if (after === '') rmSync(file, { force: true });
  else write(file, after);
  return true;
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new CannotWork(`${file} cannot be written: ${systemReason(error)}.`);
  }
}

/** The day it is where the command runs. */
import { isDate } from '@focus/engine';
import { textOf, type OptionValues } from '../command.ts';
import { CannotWork } from '../exit.ts';

/**
 * The date of an option; today, by the clock and the time zone of this machine, where it is not given.
 * @throws CannotWork where it is no date
 */
export function dateOrToday(values: OptionValues, name: string): string {
  return dateOf(values, name) ?? today();
}

/**
 * The date of an option; null where it is not given.
 * @throws CannotWork where it is no date
 */
export function dateOf(values: OptionValues, name: string): string | null {
  const given = textOf(values, name);
  if (given === undefined) return null;
  if (!isDate(given)) throw new CannotWork(`--${name} takes a date, as 2026-04-14, not "${given}".`);
  return given;
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

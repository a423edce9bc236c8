/** Whether to colour, and with what. */
import { styleText } from 'node:util';
import type { Severity } from '@focus/engine';
import { terminal } from './streams.ts';

/** The styles that are used. */
type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

/** Functions that colour a text, or leave it as it is. */
export type Colors = Readonly<Record<Style, (text: string) => string>>;

/**
 * The colours to print with: the option first, then `NO_COLOR` and `FORCE_COLOR`, then whether stdout is a
 * terminal that knows colours.
 * @param when the option `--color`: `auto` where it is not given
 */
export function colorsFor(when: string | undefined): Colors {
  return createColors(isColored(when ?? 'auto', process.env, terminal('stdout') !== null));
}

/** Functions that colour, or that all leave a text as it is. */
export function createColors(colored: boolean): Colors {
  const style = (name: Style) => (text: string) =>
    colored ? styleText(name, text, { validateStream: false }) : text;
  return {
    bold: style('bold'),
    dim: style('dim'),
    red: style('red'),
    green: style('green'),
    yellow: style('yellow'),
    blue: style('blue'),
    magenta: style('magenta'),
    cyan: style('cyan'),
  };
}

/** The decision of `colorsFor`, of what it depends on. */
export function isColored(
  when: string,
  env: Readonly<Record<string, string | undefined>>,
  onTerminal: boolean,
): boolean {
  if (when !== 'auto') return when === 'always';
  // Both conventions: set to anything but the empty text.
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const force = env['FORCE_COLOR'] ?? '';
  if (force !== '') return force !== '0';
  return onTerminal && env['TERM'] !== 'dumb';
}

/** The colour of a severity. */
export function paint(severity: Severity, colors: Colors): (text: string) => string {
  switch (severity) {
    case 'error':
      return (text) => colors.bold(colors.red(text));
    case 'breach':
      return (text) => colors.bold(colors.magenta(text));
    case 'warning':
      return (text) => colors.bold(colors.yellow(text));
    case 'info':
      return (text) => colors.bold(colors.cyan(text));
  }
}

/** Text as a terminal can be trusted with it, and how wide it is there. */
import stringWidth from 'fast-string-width';

export { printable } from '@focus/report';

/** The columns a printable text takes. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

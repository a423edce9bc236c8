/** Texts as they are without colours. */
import type { Paint } from '@focus/report';

const plain = (text: string): string => text;

/** Paints nothing. */
export const PLAIN: Paint = {
  bold: plain,
  dim: plain,
  red: plain,
  green: plain,
  yellow: plain,
  magenta: plain,
  cyan: plain,
};

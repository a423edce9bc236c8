/** `--threshold`: what a change must come to to be listed. */
import { ratio } from '@focus/engine';
import type { Threshold } from '@focus/report';
import { CannotWork } from '../exit.ts';

const AMOUNT = /^\$(\d{1,3}(?:,\d{3})+|\d+)$/;
const PERCENT = /^(\d{1,6})(?:\.(\d{1,4}))?%$/;

/**
 * A threshold as it is written: `$100,000`, `1%`, or both with a blank between.
 * @throws CannotWork that says how it is written
 */
export function readThreshold(text: string | undefined): Threshold | null {
  if (text === undefined) return null;
  let threshold: Threshold = { amount: null, share: null };
  for (const word of text.trim().split(/\s+/)) {
    const amount = AMOUNT.exec(word)?.[1]?.replaceAll(',', '');
    const [, whole, decimals = ''] = PERCENT.exec(word) ?? [];
    if (amount !== undefined && amount.length < 16 && threshold.amount === null) {
      threshold = { ...threshold, amount: Number(amount) };
    } else if (whole !== undefined && threshold.share === null) {
      threshold = {
        ...threshold,
        share: ratio(BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length)),
      };
    } else {
      throw new CannotWork(
        `--threshold takes an amount, a percent or both, as "$100,000 1%", not "${text}".`,
      );
    }
  }
  return threshold;
}

/** What an expression comes to: an exact quantity, or a hole that says why there is none. */
import type { Exact } from './exact.ts';

/** Why there is no quantity. */
export type HoleKind = 'undefined' | 'blank' | 'broken' | 'absent';

/** No quantity. Four instances exist; compare by identity. */
export class Hole {
  readonly kind: HoleKind;
  readonly #weight: number;

  constructor(kind: HoleKind, weight: number) {
    this.kind = kind;
    this.#weight = weight;
  }

  /** The hole that tells more, of two that meet in one expression. */
  worse(other: Hole): Hole {
    return other.#weight > this.#weight ? other : this;
  }
}

/** A divisor is not positive. */
export const UNDEFINED = new Hole('undefined', 0);
/** Rests on something that is not answered. */
export const BLANK = new Hole('blank', 1);
/** Rests on a broken line. */
export const BROKEN = new Hole('broken', 2);
/** Rests on a month or a worksheet that is not there: an `or entered` figure may stand in. */
export const ABSENT = new Hole('absent', 3);

/** An exact quantity or a hole. */
export type Value = Exact | Hole;

/** A condition's answer; a hole where it cannot be told. */
export type Truth = boolean | Hole;

/** Whether there is no quantity (or no answer). */
export function isHole(value: unknown): value is Hole {
  return value instanceof Hole;
}

/** The forms of the product, prepared as the engine's data. */
export { focusPart1 } from './generated/focus-part-1.ts';

/** The forms of the product as they are written, to read. Not needed to evaluate: `.` has them prepared. */
export { focusPart1Source } from './generated/focus-part-1-source.ts';

/** Comparison of two states: what was typed, what follows from it, and what the rules say. */
export type * from './comparison.ts';
export { comparedCell, figureChange, sideFigure } from './cells.ts';
export { compareFilings, type StatedWorkspace } from './filings.ts';
export { compareReports } from './report.ts';
export { rootCauses } from './roots.ts';
export { compareWorkspaces } from './workspace.ts';
export { differenceOf } from './cells.ts';

/** The engine: forms, filings and evaluated reports as plain data, and the functions from one to the other. */
export * from './calendar.ts';
export * from './compare/index.ts';
export * from './compile.ts';
export * from './evaluate.ts';
export * from './evaluated.ts';
export * from './exact.ts';
export * from './explain.ts';
export * from './facts.ts';
export * from './figures.ts';
export * from './finding.ts';
export * from './form.ts';
export { LiveWorkspace, type Change, type ReportKey } from './live.ts';
export { formulaParts, type FormulaPart, type NamedFigure } from './formula.ts';
export * from './place.ts';
export * from './resting.ts';
export * from './rule-figures.ts';
export * from './say-headroom.ts';
export * from './units.ts';

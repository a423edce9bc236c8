/** Comparisons for people and programs: text, Markdown, HTML and JSON, in the same words. */
export { comparisonToMarkdown } from './markdown.ts';
export { comparisonToText, type ComparisonTextOptions, type Paint } from './text.ts';
export { countChanges, isNewlyFound, type ComparisonSummary } from './summary.ts';
export { isBelow, type Threshold } from './threshold.ts';
export { type ComparisonOptions } from './told.ts';

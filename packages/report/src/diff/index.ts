/** Comparisons for people and programs: text, Markdown, HTML and JSON, in the same words. */
export { enteredLines } from './entered.ts';
export { comparisonToHtml } from './html.ts';
export {
  comparisonToJson,
  comparisonToJsonValue,
  figureToJsonValue,
  type ComparisonJsonOptions,
} from './json.ts';
export { comparisonToMarkdown } from './markdown.ts';
export { causeText, movementOf, nameOf, type Movement } from './phrases.ts';
export { countChanges, isNewlyFound, summaryOf, type ComparisonSummary } from './summary.ts';
export { comparisonToText, type ComparisonTextOptions } from './text.ts';
export { type Paint } from './text-table.ts';
export { isBelow, type Threshold } from './threshold.ts';
export { type ComparisonOptions, type ToldRow } from './told.ts';

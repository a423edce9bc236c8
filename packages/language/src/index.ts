/** `.focus`, read without Langium: what the command line starts with. */
export { readFiling } from './focus/read.ts';
export type { ReadingCode } from './focus/findings.ts';
export { firmsNamed, type FirmsNamed } from './focus/firms-named.ts';
export { answerNil } from './focus/answers.ts';
export { originalsToWrite, writeReportFact, type Originals } from './focus/amend.ts';
export { formatFiling, type FormattedFiling, type LeftLine } from './focus/format.ts';
export { orderFiling } from './focus/order.ts';
export { totalsEdits, writeLine } from './focus/totals.ts';
export { applyLineEdits, rangeEdits, type LineEdit, type RangeEdit } from './focus/format-edits.ts';
export { fileForMonth, type FiledFirm } from './focus/month-file.ts';
export { newMonth, type ControlTotals } from './focus/skeleton.ts';
export { enterFigures, type EnteredLine, type EnteredMonth } from './focus/skeleton-enter.ts';
export { houseHeading, type HouseHeading } from './focusform/heading.ts';
export {
  layoutDated,
  layoutEntry,
  layoutFact,
  layoutFirm,
  layoutFlag,
  layoutPart,
  layoutReport,
  layoutSchedule,
  layoutSetting,
  layoutWas,
  layoutWorksheet,
  quoted,
  RULERS,
} from './focus/layout.ts';
export {
  outlineFiling,
  wordPlace,
  type FilingOutline,
  type OutlineFigure,
  type OutlineLine,
  type OutlineSection,
} from './focus/outline.ts';
export { mergeFilings, type FigureConflict, type MergedFiling, type MergeOptions } from './focus/merge.ts';
export { citationOf } from './citations.ts';
export { isFirmName } from './focus/word-classes.ts';

/**
 * What the checks find that are not rules of a form, by the code of the finding. Whoever tells what a code means has a
 * text for each of these.
 */
export const CHECK_CODES = [
  'amended-before-filed',
  'amended-not-filed',
  'amended-prior',
  'below-minimum',
  'broken-rules',
  'control-total',
  'control-total-rounding',
  'duplicate-firm',
  'duplicate-month',
  'filed-before-end',
  'inapplicable-line',
  'inapplicable-nil',
  'late-filing',
  'missing-column',
  'missing-month',
  'missing-setting',
  'not-acceptable',
  'original-without-amendment',
  'overdue',
  'sealed-figure-changed',
  'setting-below-minimum',
  'setting-without-rules',
  'stale-acceptance',
  'superfluous-column',
  'too-large',
  'unanswered-lines',
  'uncomputed-lines',
  'unknown-firm',
  'unknown-rule',
  'worksheet-blank',
  'worksheet-dates',
] as const;

/** The code of such a finding. */
export type CheckCode = (typeof CHECK_CODES)[number];

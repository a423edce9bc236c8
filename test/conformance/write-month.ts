/** A firm with one month, written as text: what a case states, and nil on every other line. */
import { columnsOf, SCHEDULE_A, SCHEDULE_B, TOTALS_B } from '../oracle/lines.ts';

/** What a case states. */
export interface StatedMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly business: string;
  readonly method: 'basic' | 'alternative';
  /** As it is written after `minimum-dollars`; null leaves it out. */
  readonly minimumDollars: string | null;
  /** Figures as they are written, by line. */
  readonly figures: Readonly<Record<string, string>>;
}

/** The text of the firm's profile and its month. */
export function writeMonth({ month, business, method, minimumDollars, figures }: StatedMonth): string {
  const known = new Set(SCHEDULE_A.map(({ line }) => line));
  for (const line of Object.keys(figures))
    if (!known.has(line)) throw new Error(`The form has no line ${line}.`);
  const scheduleA = SCHEDULE_A.flatMap((line) => {
    const figure = figures[line.line];
    if (figure !== undefined) return [`${line.item} ${figure}`];
    const applies = line.method === null || line.method === method;
    return line.derived === 'always' || !applies ? [] : [`${line.item} -0-`];
  });
  const scheduleB = SCHEDULE_B.filter(
    (row) => columnsOf(row).includes('deductions') && !TOTALS_B.includes(row),
  );
  return [
    'firm case "A firm that published its figures"',
    '  form focus-part-1',
    '  sec-file-no "8-00002"',
    '  id-no "100002"',
    '  street "1 Main Street"',
    '  city "Springfield"',
    '  state "IL"',
    '  zip "62701"',
    '  contact "A. Person"',
    '  telephone "+1 217 555 0100"',
    '  organized-as corporation',
    `  business ${business}`,
    `  method ${method}`,
    ...(minimumDollars === null ? [] : [`  minimum-dollars ${minimumDollars}`]),
    '  reserve-computation weekly',
    '  schedule-b-columns deductions',
    '',
    `report case ${month}`,
    '',
    `schedule A ${month}`,
    ...scheduleA,
    '',
    `schedule B ${month} deductions`,
    ...scheduleB.map((row) => `${row} -0-`),
    '10 yes',
    '',
  ].join('\n');
}

/** Filed is filed: a sealed month says what it said when it was filed, and an amended one says what it was. */
import { isDate, printMonth } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import type { MonthEvaluation } from '../month.ts';
import type { Place } from '../place.ts';
import { inFile } from '../report.ts';
import { SEAL_BROKEN, sealOf } from '../seal.ts';
import { remark } from './common.ts';

/** A sealed month whose facts are others than those sealed; originals without an amendment, and the other way round. */
export function checkSeal(month: MonthEvaluation): Finding[] {
  const { filed, amended } = month.facts;
  if (filed?.seal == null && amended === null) return checkOriginals(month);
  return [...checkSealed(month), ...checkAmendment(month), ...checkOriginals(month)];
}

function checkSealed(month: MonthEvaluation): Finding[] {
  const { facts } = month;
  const { filed, firm, month: when } = facts;
  // What cannot be read is told already, and nobody can say whether it is what was sealed.
  const seal = filed?.seal == null || month.ambiguous ? null : sealOf(month.form, facts);
  if (filed === null || seal === null || seal === filed.seal) return [];
  const on = filed.date === null ? '' : ` on ${filed.date}`;
  const what = `What ${printMonth(when)} states is not what was sealed when it was filed${on}`;
  const advice =
    facts.amended === null
      ? `put the figures back, or run \`focus amend ${firm} ${when} "reason"\`, which writes below each changed line what it was`
      : `below each changed line must stand what it \`was\`; \`focus amend ${firm} ${when}\` writes it`;
  return [
    remark(month, null, {
      severity: 'error',
      code: SEAL_BROKEN,
      message: `${what}: ${advice}. \`focus diff\` shows what changed.`,
      place: inFile(facts.file, filed.sealPlace ?? filed.place),
    }),
  ];
}

/** Only what was filed can be amended, and after it was. */
function checkAmendment(month: MonthEvaluation): Finding[] {
  const { file, filed, amended } = month.facts;
  if (amended === null) return [];
  const place = inFile(file, amended.place);
  if (filed === null) {
    const message = `${printMonth(month.facts.month)} is amended and not filed; write \`filed YYYY-MM-DD\` above this line, or remove it: the figures of a draft are simply changed.`;
    return [remark(month, null, { severity: 'error', code: 'amended-not-filed', message, place })];
  }
  if (filed.date === null || amended.date === null) return [];
  if (!isDate(filed.date) || !isDate(amended.date) || amended.date >= filed.date) return [];
  const message = `The amendment is of ${amended.date}, before ${printMonth(month.facts.month)} was filed on ${filed.date}; correct one of the dates.`;
  const related = [{ place: inFile(file, filed.place), message: 'filed' }];
  return [remark(month, null, { severity: 'error', code: 'amended-before-filed', message, place, related })];
}

/** A line that says what a figure was, in a month that does not say that it was amended. */
function checkOriginals(month: MonthEvaluation): Finding[] {
  const { facts } = month;
  if (facts.amended !== null) return [];
  // Few months have either.
  if (facts.entries.details.size === 0 && facts.worksheets.length === 0) return [];
  const places: Place[] = [];
  for (const { was, parts } of facts.entries.details.values()) {
    if (was !== null) places.push(was.place);
    for (const part of parts) if (part.was !== undefined) places.push(part.was.place);
  }
  for (const { rows } of facts.worksheets) {
    for (const { was } of rows) if (was !== undefined) places.push(was.place);
  }
  const [first] = places.sort((left, right) => left.line - right.line);
  if (first === undefined) return [];
  const message = `A figure says what it was, and ${printMonth(facts.month)} does not say that it was amended; write \`amended YYYY-MM-DD "reason"\` below its heading.`;
  return [
    remark(month, null, {
      severity: 'error',
      code: 'original-without-amendment',
      message,
      place: inFile(facts.file, first),
    }),
  ];
}

/** `check --format json`: findings for programs (`outputs.md`, "Diagnostics"; `schema/focus-check-1.schema.json`). */
import type { Finding, SourcePlace } from '@focus/engine';
import type { Checked } from '../checking.ts';
import { tally } from './tally.ts';

/** Changes when a program that reads the output would have to. */
const FORMAT_VERSION = 1;

/** The whole output as JSON text. */
export function checkedJson({ read, findings }: Checked): string {
  const output = {
    formatVersion: FORMAT_VERSION,
    files: read.reduce((sum, { files }) => sum + files, 0),
    findings: findings.map(findingToJson),
    summary: tally(findings),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function findingToJson({
  place,
  severity,
  code,
  message,
  cites,
  accepted,
  subject,
  related,
  fixes,
}: Finding) {
  const { firm, month, schedule, line, item, column } = subject;
  return {
    file: place.file,
    range: rangeToJson(place),
    severity,
    code,
    message,
    cites: cites.map(({ text }) => text),
    accepted,
    firm,
    month,
    schedule,
    line,
    item,
    column,
    related: related.map((one) => ({
      file: one.place.file,
      range: rangeToJson(one.place),
      message: one.message,
    })),
    fixes: fixes.map(({ title }) => ({ title })),
  };
}

/** Lines and columns from 1, columns in UTF-16 units, the end exclusive. */
function rangeToJson({ line, start, end }: SourcePlace) {
  return { start: { line: line + 1, column: start + 1 }, end: { line: line + 1, column: end + 1 } };
}

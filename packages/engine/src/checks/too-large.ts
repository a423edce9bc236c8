/** Figures that cannot be reported because of their size: most often one was typed with too many digits. */
import type { Finding } from '../finding.ts';
import { operandsOfCell } from '../leaves.ts';
import type { MonthEvaluation } from '../month.ts';
import { keyAndName } from '../names.ts';
import { monthBefore } from '../walk.ts';
import { placeOf, relatedCells, remark } from './common.ts';

/** The derived cells of a month that come to more than can be computed with. */
export function checkTooLarge(month: MonthEvaluation): Finding[] {
  if (!month.hasTooLarge) return [];
  return month.form.derived.flatMap((at) => {
    if (!month.isTooLarge(at.position)) return [];
    const operands = operandsOfCell(month, at).flatMap((operand) => {
      const where = operand.kind === 'cell' ? monthBefore(month, operand.month) : null;
      return operand.kind === 'cell' && where !== null
        ? [[where, month.form.cell(operand.cell)] as const]
        : [];
    });
    return [
      remark(month, at, {
        severity: 'error',
        code: 'too-large',
        message: `${keyAndName(at)} comes to more digits than a report can have and is not computed; correct a figure it rests on.`,
        place: placeOf(month, at),
        related: relatedCells(month, operands),
      }),
    ];
  });
}

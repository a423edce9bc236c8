/** A profile that lacks what the form needs, or states less than the law's minimum (part-1.md R02, R04). */
import { compare } from '../exact.ts';
import { printMoney } from '../figures.ts';
import { NO_SUBJECT, type Finding } from '../finding.ts';
import type { CompiledForm } from '../compile.ts';
import type { FirmFacts } from '../facts.ts';
import type { MonthEvaluation } from '../month.ts';
import { inFile } from '../report.ts';
import { isHole } from '../value.ts';
import { remark } from './common.ts';

/** The required settings that a profile does not have and no formula gives: one finding that lists them. */
export function checkProfile(form: CompiledForm, firm: FirmFacts): Finding[] {
  const written = new Set(firm.settings.map(({ name }) => name));
  const missing = form.form.settings.filter(
    ({ name, presence, formula }) => presence === 'required' && formula === null && !written.has(name),
  );
  if (missing.length === 0) return [];
  const list = missing.map(({ name, choices }) =>
    choices.length === 0 ? name : `${name} (${choices.join(' | ')})`,
  );
  const is = missing.length === 1 ? 'setting is' : 'settings are';
  return [
    {
      place: inFile(firm.file, firm.place),
      severity: 'error',
      code: 'missing-setting',
      message: `${String(missing.length)} ${is} missing in the profile of ${firm.id}: ${list.join(', ')}.`,
      cites: [],
      accepted: null,
      subject: { ...NO_SUBJECT, firm: firm.id },
      related: [],
      fixes: [],
    },
  ];
}

/** Amounts of the profile below what the form computes as the least: at the setting, once for all months. */
export function checkMinimums(months: readonly MonthEvaluation[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const month of months) {
    month.form.form.settings.forEach((spec, position) => {
      const written = month.settings[position];
      const computed = month.form.program.settings[position]?.value(month);
      if (written?.value?.kind !== 'amount' || computed === undefined || isHole(computed)) return;
      const key = `${String(written.valuePlace.line)} ${String(written.valuePlace.start)}`;
      if (compare(written.value.amount, computed) >= 0 || found.has(key)) return;
      found.set(
        key,
        remark(month, null, {
          severity: 'error',
          code: 'setting-below-minimum',
          message: `${spec.name} is ${printMoney(written.value.amount)}, less than the ${printMoney(computed)} this firm must have at least; write ${printMoney(computed)} or more, or leave the line out.`,
          place: inFile(month.firm?.file ?? month.facts.file, written.valuePlace),
          cites: month.form.program.settings[position]?.caseOf(month)?.cites ?? [],
        }),
      );
    });
  }
  return [...found.values()];
}

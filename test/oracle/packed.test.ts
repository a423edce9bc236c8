/** The form as the command stores it is the form: the same data, and the same findings and headrooms of any filing. */
import { compileForm, evaluate, type CompiledForm, type RuleSpec } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { packForm, unpackForm, type PackedForm } from '@focus/forms/packed';
import { readFiling } from '@focus/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filings } from './arbitrary.ts';
import type { Filing } from './filing.ts';
import { printMonth, printProfile } from './print.ts';

/** As it is read from its file. */
const stored = JSON.parse(JSON.stringify(packForm(focusPart1))) as PackedForm;
const packed = stored.rules.flatMap((rule) => ('others' in rule ? [rule.code] : []));

const form = compileForm(focusPart1);
const unpacked = compileForm(unpackForm(stored));

test('A form that is packed and unpacked is the same form', () => {
  const { rules, ...rest } = unpackForm(stored);
  expect({ ...rest, rules: rules.map(written) }).toEqual({
    ...focusPart1,
    rules: focusPart1.rules.map(written),
  });
});

test('Rules that differ in nothing but cells are packed, others are not', () => {
  const several = focusPart1.rules.flatMap(({ code, instances }) => (instances.length > 1 ? [code] : []));
  // Of a count at one line, of money at the other.
  expect(several.filter((code) => !packed.includes(code))).toEqual(['resolved-exceeds-open']);
  expect(packed).toContain('scale-jump');
});

test('A packed form finds what the form finds, and has the same headroom', { timeout: 120_000 }, () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(filings(4), (filing) => {
      const texts = [...filing.months.map((month) => printMonth(month, filing)), profileOf(filing)];
      const told = toldBy(form, texts);
      for (const { code } of told.findings) found.add(code);
      expect(toldBy(unpacked, texts)).toEqual(told);
    }),
    { numRuns: 150 },
  );
  expect(packed.filter((code) => !found.has(code))).toEqual([]);
});

/** With the settings without which a rule among them is none. */
function profileOf(filing: Filing): string {
  return `${printProfile(filing)}  variance-threshold 50%\n  variance-floor $10,000\n`;
}

/** What a rule says, with its instances as plain data. */
function written(rule: RuleSpec) {
  const instances = rule.instances.map(({ at, when, quantities, message }) => ({
    at,
    when,
    quantities,
    message,
  }));
  return { ...rule, instances };
}

function toldBy(by: CompiledForm, texts: readonly string[]) {
  const files = texts.map((text, at) => readFiling(`${String(at)}.focus`, text, by));
  const { firms, findings } = evaluate(files, by);
  const standings = firms.flatMap(({ reports }) =>
    reports.flatMap((report) =>
      report.rules().map(({ rule, cell, state, headroom }) => ({ code: rule.code, cell, state, headroom })),
    ),
  );
  return { findings, standings };
}

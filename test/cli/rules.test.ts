import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { focusPart1 } from '@focus/forms';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { focus, ROOT, temporaryFolder } from './support.ts';

const run = (...args: string[]) => focus(['rules', ...args], { cwd: temporaryFolder() });
const CODES = focusPart1.rules.map(({ code }) => code);

const schema: unknown = JSON.parse(
  readFileSync(join(ROOT, 'packages/cli/schema/focus-rules-1.schema.json'), 'utf8'),
);
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  schema as object,
);

describe('focus rules', () => {
  test('lists every rule of the form, once', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    const listed = [...stdout.matchAll(/^(?:error|breach|warning|info)\s+(\S+)$/gm)].map(([, code]) => code);
    expect(listed).toEqual(CODES);
  });

  test.each(CODES)('shows %s in full: what it says, when, where, and what it rests on', (code) => {
    const { status, stdout } = run(code);
    expect(status).toBe(0);
    const rule = focusPart1.rules.find((one) => one.code === code);
    expect(stdout.match(/^[a-z].*/gm)).toEqual([
      `${rule?.severity ?? ''}  ${code}`,
      'says',
      'when',
      ...(rule?.instances[0]?.quantities.length === 0 ? [] : ['with']),
      ...(rule?.from === null ? [] : ['in force']),
      'at',
      'rests on',
      'cites',
    ]);
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).toContain(` ${rule?.text ?? 'no such rule'} `);
    for (const { text, href } of rule?.cites ?? []) {
      expect(told).toContain(href === null ? text : `${text}, ${href}`);
    }
    for (const line of stdout.split('\n')) {
      if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  test('tells of a code that no rule has what it means, and what to do', () => {
    expect(run('parts-do-not-sum')).toEqual({
      status: 0,
      stdout: `error  parts-do-not-sum

means
  The parts of an entry do not come to its figure.

what to do
  Correct a part or the figure; or leave the figure out, and the parts make it.

accepting
  Errors cannot be accepted.

found in
  filings (.focus)
`,
      stderr: '',
    });
    expect(run('unanswered-lines').stdout).toContain(`accepting
  \`accept unanswered-lines "reason"\` below the heading of the report accepts it where it is a
  warning.
`);
    expect(run('inapplicable-nil').stdout).not.toContain('accepting');
    expect(run('wrong-unit').stdout.match(/^ {2}\S.*\(\.focus.*\)$/gm)).toEqual([
      '  filings (.focus)',
      '  house rules and forms (.focusform)',
    ]);
  });

  test('tells programs of such a code, too', () => {
    const output: unknown = JSON.parse(run('late-filing', '--format', 'json').stdout);
    validate(output);
    expect(validate.errors).toBeNull();
    expect(output).toMatchObject({
      rules: [],
      codes: [{ code: 'late-filing', kind: 'filing', severities: ['warning'], acceptable: true }],
    });
  });

  test('names the nearest code, of rules and of findings', () => {
    expect(run('malformed-amout')).toMatchObject({
      status: 2,
      stderr: 'focus: There is no rule, and no finding, "malformed-amout": did you mean malformed-amount?\n',
    });
  });

  test('tells programs the same', () => {
    const output = JSON.parse(run('--format', 'json').stdout) as {
      formatVersion: number;
      form: { id: string };
      rules: { code: string; cites: { text: string; href: string | null }[] }[];
    };
    validate(output);
    expect(validate.errors).toBeNull();
    expect(output.formatVersion).toBe(1);
    expect(output.form.id).toBe(focusPart1.id);
    expect(output.rules.map(({ code }) => code)).toEqual(CODES);
    expect(output.rules.map(({ cites }) => cites)).toEqual(focusPart1.rules.map(({ cites }) => cites));
  });

  test('tells of one rule what it stands at and rests on, as it is written', () => {
    const { stdout } = run('resolved-exceeds-open', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      rules: [
        {
          code: 'resolved-exceeds-open',
          quantities: [
            {
              name: 'open',
              cases: [
                { text: 'total-lines-1-to-7 - open-transfers-and-reorgs', condition: null, from: null },
              ],
            },
          ],
          at: [
            { schedule: 'B', line: '9', item: null, name: 'resolved-subsequently', column: 'items' },
            { schedule: 'B', line: '9', item: null, name: 'resolved-subsequently', column: 'deductions' },
          ],
          restsOn: [
            { kind: 'cell', name: 'it', cell: null, monthsBack: [0] },
            { kind: 'cell', name: 'total-lines-1-to-7', cell: { line: '8' }, monthsBack: [0] },
            { kind: 'cell', name: 'open-transfers-and-reorgs', cell: { line: '7' }, monthsBack: [0] },
          ],
        },
      ],
    });
  });

  test('writes one in full for a page', () => {
    expect(run('daily-computation-due', '--format', 'markdown').stdout)
      .toBe(`**Warning** at line 26 (item 4430) of schedule A, Total Credits — Rule 15c3-3 Reserve Formula. In force from 2026-06-30.

> Total credits average {mean-credits} over the last twelve filed months, $500 million or more: compute the reserve daily, no later than six months after the average first came to that.

Broken when \`mean(reserve-credits over 12 filed months) >= $500,000,000 and reserve-computation is not daily\`, where \`mean-credits\` is \`mean(reserve-credits over 12 filed months)\`.

Rests on line 26, \`reserve-credits\` (and the 11 months before); the setting \`reserve-computation\`.

[17 CFR 240.15c3-3(e)(3)(i)(B)(1)](https://www.ecfr.gov/current/title-17/section-240.15c3-3#p-240.15c3-3(e)(3)(i)(B)(1)); [90 FR 27990](https://www.federalregister.gov/citation/90-FR-27990)
`);
  });

  test('makes a table for a page', () => {
    const { stdout } = run('--format', 'markdown');
    const rows = stdout.trim().split('\n');
    expect(rows).toHaveLength(CODES.length + 2);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(rows.slice(2).map((row) => /^\| `([^`]+)`/.exec(row)?.[1])).toEqual(CODES);
  });

  test.each([
    ['a slip of the finger', 'net-capital-deficency', 'did you mean net-capital-deficiency?'],
    ['a part of a code', 'month-over', 'did you mean month-over-month?'],
    ['nothing like a code', 'x', '"focus rules" lists the rules.'],
  ])('an unknown code, %s', (_, code, hint) => {
    expect(run(code)).toEqual({
      status: 2,
      stdout: '',
      stderr: `focus: There is no rule, and no finding, "${code}": ${hint}\n`,
    });
  });
});

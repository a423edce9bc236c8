import { focusPart1 } from '@focus/forms';
import { describe, expect, test } from 'vitest';
import { focus, temporaryFolder } from './support.ts';

const run = (...args: string[]) => focus(['rules', ...args], { cwd: temporaryFolder() });
const CODES = focusPart1.rules.map(({ code }) => code);

describe('focus rules', () => {
  test('lists every rule of the form, once', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    const listed = [...stdout.matchAll(/^(?:error|breach|warning|info)\s+(\S+)$/gm)].map(([, code]) => code);
    expect(listed).toEqual(CODES);
  });

  test('shows one in full: what it says, when, where, and what it rests on', () => {
    const { status, stdout } = run('net-capital-deficiency');
    expect(status).toBe(0);
    expect(stdout).toBe(`breach  net-capital-deficiency

says
  Net capital is {net-capital}, {shortfall} below the requirement of {minimum-capital}: notice is
  due the same day.

when
  net-capital < exact minimum-capital

at
  line 19, net-capital: Net Capital

rests on
  17 CFR 240.15c3-1(a), https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)
  17 CFR 240.17a-11(a)(1),
  https://www.ecfr.gov/current/title-17/section-240.17a-11#p-240.17a-11(a)(1)
`);
  });

  test('tells programs the same', () => {
    const output = JSON.parse(run('--format', 'json').stdout) as {
      formatVersion: number;
      form: { id: string };
      rules: { code: string; cites: { text: string; href: string | null }[] }[];
    };
    expect(output.formatVersion).toBe(1);
    expect(output.form.id).toBe(focusPart1.id);
    expect(output.rules.map(({ code }) => code)).toEqual(CODES);
    expect(output.rules.map(({ cites }) => cites)).toEqual(focusPart1.rules.map(({ cites }) => cites));
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
    ['nothing like a code', 'x', `the rules are ${CODES.join(', ')}.`],
  ])('an unknown code, %s', (_, code, hint) => {
    expect(run(code)).toEqual({
      status: 2,
      stdout: '',
      stderr: `focus: There is no rule "${code}": ${hint}\n`,
    });
  });
});

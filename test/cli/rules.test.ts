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

  test.each(CODES)('shows %s in full: what it says, when, where, and what it rests on', (code) => {
    const { status, stdout } = run(code);
    expect(status).toBe(0);
    expect(stdout.match(/^[a-z].*/gm)?.filter((title) => title !== 'holds')).toEqual([
      expect.stringMatching(`^(error|breach|warning|info) {2}${code}$`),
      'says',
      'when',
      'at',
      'rests on',
    ]);
    const rule = focusPart1.rules.find((one) => one.code === code);
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).toContain(` ${rule?.text ?? 'no such rule'} `);
    for (const { text, href } of rule?.cites ?? []) {
      expect(told).toContain(href === null ? text : `${text}, ${href}`);
    }
    for (const line of stdout.split('\n')) {
      if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(100);
    }
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
    ['nothing like a code', 'x', '"focus rules" lists them.'],
  ])('an unknown code, %s', (_, code, hint) => {
    expect(run(code)).toEqual({
      status: 2,
      stdout: '',
      stderr: `focus: There is no rule "${code}": ${hint}\n`,
    });
  });
});

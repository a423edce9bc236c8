import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { focus, folderWith, ROOT, write } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };

const schema: unknown = JSON.parse(
  readFileSync(join(ROOT, 'packages/cli/schema/focus-check-1.schema.json'), 'utf8'),
);
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  schema as object,
);

/** What `check --format json` printed, valid against its schema. */
function checkJson(
  args: readonly string[],
  cwd: string,
): { readonly status: number | null; readonly output: unknown } {
  const { status, stdout, stderr } = focus(['check', '--format', 'json', ...args], { cwd });
  expect(stderr).toBe('');
  const output: unknown = JSON.parse(stdout);
  validate(output);
  expect(validate.errors).toBeNull();
  return { status, output };
}

describe('focus check --format json', () => {
  test('prints nothing but counts where nothing is wrong', () => {
    expect(checkJson([], folderWith(YEAR))).toEqual({
      status: 0,
      output: {
        formatVersion: 1,
        files: 3,
        findings: [],
        summary: { error: 0, breach: 0, warning: 0, info: 0, accepted: 0 },
      },
    });
  });

  test('says of a finding what, where, about which figure, and what would put it right', () => {
    expect(checkJson(['2026-03.focus'], folderWith({ ...YEAR, '2026-03.focus': BROKEN_MARCH }))).toEqual({
      status: 1,
      output: {
        formatVersion: 1,
        files: 1,
        findings: [
          {
            file: '2026-03.focus',
            range: { start: { line: 10, column: 45 }, end: { line: 10, column: 51 } },
            severity: 'error',
            code: 'malformed-amount',
            message: 'A minus is not written; write 6,105.',
            cites: [],
            accepted: null,
            firm: 'meridian',
            month: '2026-03',
            schedule: 'A',
            line: '5c',
            item: '4201',
            column: null,
            related: [],
            fixes: [{ title: 'Write 6,105' }],
          },
          expect.objectContaining({
            code: 'month-over-month',
            accepted: expect.stringContaining('OPS-1182') as string,
          }),
        ],
        summary: { error: 1, breach: 0, warning: 0, info: 0, accepted: 1 },
      },
    });
  });

  test('names the places that explain a finding', () => {
    const { output } = checkJson(['2026-03.focus'], folderWith({ ...YEAR, '2026-03.focus': MARCH }));
    expect(output).toMatchObject({
      findings: [
        {
          code: 'month-over-month',
          cites: [expect.any(String)],
          related: expect.arrayContaining([
            expect.objectContaining({ file: '2026-02.focus', message: expect.any(String) as string }),
          ]) as unknown[],
        },
      ],
    });
  });

  test('gives paths from the current folder, with forward slashes', () => {
    const root = folderWith({});
    write(join(root, 'firms/mérí dian'), { ...YEAR, '2026-03.focus': BROKEN_MARCH });
    write(root, { 'elsewhere/note.txt': '' });
    const from = (cwd: string, path: string) =>
      new Set(
        (checkJson([path], cwd).output as { findings: { file: string }[] }).findings.map(({ file }) => file),
      );
    expect(from(root, 'firms')).toEqual(new Set(['firms/mérí dian/2026-03.focus']));
    expect(from(join(root, 'elsewhere'), '../firms')).toEqual(new Set(['../firms/mérí dian/2026-03.focus']));
    expect(from(join(root, 'firms/mérí dian'), '.')).toEqual(new Set(['2026-03.focus']));
  });

  test('is the same, byte for byte, each time', () => {
    const cwd = folderWith({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    const run = () => focus(['check', '--format', 'json'], { cwd }).stdout;
    expect(run()).toBe(run());
  });
});

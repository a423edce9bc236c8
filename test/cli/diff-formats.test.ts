import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { committed, MARCH_CORRECTED, told, YEAR } from './diff-support.ts';
import { changed, DRAFT, FEBRUARY, JANUARY, MARCH, POLICY, PROFILE, PROFILE_WITH_POLICY } from './filings.ts';
import { git, ROOT, write } from './support.ts';

describe('focus diff --format', () => {
  const schema: unknown = JSON.parse(
    readFileSync(join(ROOT, 'packages/cli/schema/focus-diff-1.schema.json'), 'utf8'),
  );
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    schema as object,
  );

  function asJson(folder: string, ...args: readonly string[]) {
    const output = JSON.parse(told(folder, '--format', 'json', ...args)) as {
      before: unknown;
      after: unknown;
      summary: Record<string, unknown>;
      firms: { months: { entered: unknown[]; derived: { name: string; material: boolean }[] }[] }[];
    };
    expect(validate(output) ? [] : validate.errors).toEqual([]);
    return output;
  }

  test('json is valid against its schema, and holds what is below the threshold too', () => {
    const folder = committed();
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    const head = git(folder, 'rev-parse', 'HEAD').trim();
    const { before, after, summary, firms } = asJson(folder, '--threshold', '1%');
    expect({ before, after }).toEqual({
      before: { name: 'HEAD', commit: head },
      after: { name: 'work tree', commit: null },
    });
    expect(summary).toMatchObject({ entered: 1, derived: 10, other: 3, below: 8 });
    const [month] = firms[0]?.months ?? [];
    expect(month?.entered[0]).toMatchObject({
      kind: 'figure',
      schedule: 'A',
      item: '4201',
      name: 'expenses',
      before: { state: 'figure', value: '6105', source: { file: '2026-03.focus', line: 10 } },
      after: { state: 'figure', value: '6501' },
      difference: '396',
      percent: '6.4865',
      material: true,
      controlTotal: false,
      parts: [{ label: 'occupancy, data, other', before: '700', after: '1096' }],
    });
    expect(month?.derived.find(({ name }) => name === 'net-capital')).toMatchObject({
      before: { value: '61204', origin: 'asserted' },
      after: { value: '60808' },
      difference: '-396',
      material: false,
      causes: [{ kind: 'cell', name: 'net-capital-before-haircuts', month: '2026-03', difference: '-396' }],
    });
  });

  test('json is valid whatever changed', () => {
    const folder = committed({ ...YEAR, 'firm.focus': PROFILE_WITH_POLICY, 'policy.focusform': POLICY });
    write(folder, {
      'policy.focusform': changed(POLICY, 'default 30% ', 'default 20% '),
      'firm.focus': changed(
        PROFILE_WITH_POLICY,
        'method               alternative',
        'method               basic\n  method alternative from 2026-03',
      ),
      '2026-01.focus': changed(JANUARY, 'report meridian', 'reprt meridian'),
      '2026-02.focus': changed(DRAFT, /^4201 .*$/m, '4201 expenses x'),
      '2026-03.focus': changed(MARCH_CORRECTED, /^worksheet commodities-firm[^]*?\n\n/m, ''),
    });
    asJson(folder);
    asJson(folder, '--threshold', '$100,000');
  });

  test('markdown is a comment for a pull request', () => {
    const folder = committed();
    write(folder, {
      '2026-03.focus': changed(MARCH_CORRECTED, '"occupancy, data, other"', '"rent | @dana <b> #12"  '),
    });
    const text = told(folder, '--format', 'markdown');
    expect(text).toMatch(
      /^<!-- focus diff -->\n\n### Figures: `HEAD` → `work tree`\n\n\*\*1 figure entered and 10 computed figures changed\. 1 as before\.\*\*\n/,
    );
    expect(text).toContain('| `~` | `4201 expenses` | 6,105 | 6,501 | +396 | +6.5% |');
    expect(text).toContain('"rent &#124; &#64;dana &lt;b&gt; &#35;12"');
    expect(text).not.toContain('@dana');
  });

  test('markdown stays within what a comment may hold', () => {
    const firms = Array.from({ length: 60 }, (_, index) => `firm-${index}`);
    const files = (march: string) =>
      Object.fromEntries(
        firms.flatMap((id) => [
          [`${id}/firm.focus`, changed(PROFILE, 'firm meridian', `firm ${id}`)],
          [`${id}/01.focus`, changed(JANUARY, 'report meridian', `report ${id}`)],
          [`${id}/02.focus`, changed(FEBRUARY, 'report meridian', `report ${id}`)],
          [`${id}/03.focus`, changed(march, 'report meridian', `report ${id}`)],
        ]),
      );
    const folder = committed(files(MARCH));
    write(folder, files(MARCH_CORRECTED));
    const text = told(folder, '--format', 'markdown');
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('Not all fits into a comment: `focus diff` lists it.');
    expect(text.match(/Meridian Clearing Corp\., March 2026/g)).toHaveLength(60);
  });

  test('html is one page that loads nothing', () => {
    const folder = committed();
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    const page = told(folder, '--format', 'html');
    expect(page).toContain(
      '<th scope="row"><span class="mark changed" title="changed">~</span> 4201 expenses</th>',
    );
    expect(page).not.toMatch(/<script|https?:\/\//);
  });

  test('github annotates what is new, and tells the figures a month is known by', () => {
    const folder = committed();
    write(folder, {
      '2026-03.focus': changed(MARCH, /^4201 .*$/m, '4201 expenses                                6,501'),
    });
    const lines = told(folder, '--format', 'github').trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, 50))).toEqual([
      '::error file=2026-03.focus,line=10,endLine=10,col=',
      '::error file=2026-03.focus,line=17,endLine=17,col=',
      '::notice title=Figures%3A HEAD → work tree::1 figu',
      '::notice file=2026-03.focus,line=1,title=meridian ',
    ]);
    expect(lines[3]).toContain('3750 net-capital: 61,204 → 60,808 (396 less)%0A');
  });
});

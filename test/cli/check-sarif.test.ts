import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, Region, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { expectValidSarif } from './sarif-schema.ts';
import { BROKEN_MARCH, changed, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { focus, folderWith, ROOT, write } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };

/** February without enough in the reserve bank account: a breach that the form's own rule finds. */
const SHORT = changed(FEBRUARY, /^(4530 reserve-bank-account\s+)\d+,\d+/m, '$1  1,000');

/** What SARIF 2.1.0 asks of a log: its schema, and what the standard says beyond it. */
function expectSarif(log: Log): void {
  expectValidSarif(log);
  expect(log).toMatchObject({ version: '2.1.0' });
  expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
  for (const { tool, results = [], originalUriBaseIds = {} } of log.runs) {
    const codes = (tool.driver.rules ?? []).map(({ id }) => id);
    expect(new Set(codes).size).toBe(codes.length);
    for (const result of results) {
      expect(codes).toContain(result.ruleId);
      if (result.ruleIndex !== undefined) expect(codes[result.ruleIndex]).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      expect(result.locations).toHaveLength(1);
      for (const { physicalLocation } of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) {
        const { uri = '', uriBaseId = '' } = physicalLocation?.artifactLocation ?? {};
        expect(uri).toMatch(/^[^/\\:]+(\/[^/\\:]+)*$/);
        expect(Object.keys(originalUriBaseIds)).toContain(uriBaseId);
        expectRegion(physicalLocation?.region);
      }
      for (const { artifactChanges } of result.fixes ?? []) {
        expect(artifactChanges).not.toEqual([]);
        for (const { replacements } of artifactChanges) {
          expect(replacements).not.toEqual([]);
          for (const { deletedRegion } of replacements) expectRegion(deletedRegion);
        }
      }
    }
  }
}

/** Lines and columns from 1, the end not before the start. */
function expectRegion(region: Region | undefined): void {
  const { startLine = 0, startColumn = 0, endLine = startLine, endColumn = 0 } = region ?? {};
  expect(startLine).toBeGreaterThan(0);
  expect(startColumn).toBeGreaterThan(0);
  expect([endLine > startLine, endLine === startLine && endColumn >= startColumn]).toContain(true);
}

/** The run that `check --format sarif` printed. */
function sarifRun(files: Readonly<Record<string, string>>): Run {
  return sarifIn(folderWith(files));
}

function sarifIn(cwd: string, ...paths: readonly string[]): Run {
  const { stdout, stderr } = focus(['check', '--format', 'sarif', ...paths], { cwd });
  expect(stderr).toBe('');
  const log = JSON.parse(stdout) as Log;
  expectSarif(log);
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  if (run === undefined) throw new Error('There is no run.');
  return run;
}

function resultsOf(run: Run, code: string): readonly Result[] {
  return (run.results ?? []).filter(({ ruleId }) => ruleId === code);
}

function resultOf(run: Run, code: string): Result {
  const [result, another] = resultsOf(run, code);
  if (result === undefined || another !== undefined) throw new Error(`There is not one result ${code}.`);
  return result;
}

function fingerprintsOf(run: Run): readonly unknown[] {
  return (run.results ?? []).map(({ partialFingerprints }) => partialFingerprints?.['focusFinding/v1']);
}

describe('focus check --format sarif', () => {
  test('is valid and empty where nothing is wrong', () => {
    const run = sarifRun(YEAR);
    expect(run.results).toEqual([]);
    expect(run.tool.driver).toMatchObject({ name: 'focus', rules: [] });
    expect(run.tool.driver.version).toBe(
      (JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8')) as { version: string })
        .version,
    );
  });

  test('is valid for every month of the examples', () => {
    const run = sarifIn(ROOT, 'examples');
    expect(run.results?.length).toBeGreaterThan(5);
  });

  test('says what, where, how bad and how to put it right', () => {
    const run = sarifRun({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    const place = {
      artifactLocation: { uri: '2026-03.focus', uriBaseId: '%SRCROOT%' },
      region: { startLine: 10, startColumn: 45, endLine: 10, endColumn: 51 },
    };
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(resultOf(run, 'malformed-amount')).toMatchObject({
      level: 'error',
      message: { text: 'A minus is not written; write 6,105.' },
      locations: [{ physicalLocation: place }],
      suppressions: [],
      fixes: [
        {
          description: { text: 'Write 6,105' },
          artifactChanges: [
            {
              artifactLocation: place.artifactLocation,
              replacements: [{ deletedRegion: place.region, insertedContent: { text: '6,105' } }],
            },
          ],
        },
      ],
      properties: { severity: 'error', firm: 'meridian', month: '2026-03', schedule: 'A', line: '5c' },
    });
  });

  test('shows an accepted finding as suppressed, with its reason', () => {
    const run = sarifRun({ ...YEAR, '2026-03.focus': MARCH });
    expect(resultOf(run, 'month-over-month')).toMatchObject({
      level: 'warning',
      suppressions: [
        {
          kind: 'inSource',
          status: 'accepted',
          justification: 'ACATS residuals of 3/9 and 3/10; cleared 4/2, OPS-1182',
        },
      ],
      relatedLocations: [
        {
          message: { text: expect.any(String) as string },
          physicalLocation: { artifactLocation: { uri: '2026-02.focus' } },
        },
      ],
    });
  });

  test('a breach is of the level error and stays a breach; its rule is told in full, with a link to the law', () => {
    const run = sarifRun({ ...YEAR, '2026-02.focus': SHORT });
    const { level, ruleIndex, properties } = resultOf(run, 'reserve-deficiency');
    expect({ level, severity: properties?.['severity'] as unknown }).toEqual({
      level: 'error',
      severity: 'breach',
    });
    const rule = run.tool.driver.rules?.[ruleIndex ?? -1];
    expect(rule).toMatchObject({
      id: 'reserve-deficiency',
      defaultConfiguration: { level: 'error' },
      helpUri: expect.stringMatching(/^https:\/\/www\.ecfr\.gov\//) as string,
      help: {
        text: expect.stringMatching(/\nBroken when .*\nSee .*17 CFR 240\.15c3-3/) as string,
        markdown: expect.stringContaining('https://www.ecfr.gov/') as string,
      },
    });
  });

  test('every result names a rule of the tool, every rule has a result', () => {
    const run = sarifRun({ ...YEAR, '2026-02.focus': SHORT, '2026-03.focus': BROKEN_MARCH });
    const rules = (run.tool.driver.rules ?? []).map(({ id }) => id);
    const results = run.results ?? [];
    expect(results.map(({ ruleIndex }) => rules[ruleIndex ?? -1])).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
    expect(rules).toEqual([...new Set(results.map(({ ruleId }) => ruleId))].sort());
  });

  test('gives paths from the current folder, as URIs, in fixes and related places too', () => {
    const root = folderWith({});
    write(join(root, 'firms/mérí dian#1'), { ...YEAR, '2026-03.focus': BROKEN_MARCH });
    const run = sarifIn(root, 'firms');
    const uris = new Set([...JSON.stringify(run).matchAll(/"uri":"([^"]*)"/g)].map(([, uri]) => uri));
    expect(uris).toEqual(
      new Set(['02', '03'].map((month) => `firms/m%C3%A9r%C3%AD%20dian%231/2026-${month}.focus`)),
    );
  });

  test('is the same, byte for byte, in another folder', () => {
    const files = { ...YEAR, '2026-02.focus': SHORT, '2026-03.focus': BROKEN_MARCH };
    const print = () => focus(['check', '--format', 'sarif'], { cwd: folderWith(files) }).stdout;
    expect(print()).toBe(print());
  });

  test('a finding keeps its fingerprint when lines are added, the file is renamed, the figure changes', () => {
    const before = sarifRun({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    const after = sarifRun({
      ...YEAR,
      'march.focus': `// Moved\n\n${changed(BROKEN_MARCH, '-6,105', '-6,106')}`,
    });
    expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before));
    expect(new Set(fingerprintsOf(before)).size).toBe(before.results?.length);
  });

  test('findings of one kind at one line of the form are told apart by their order', () => {
    const twice = changed(BROKEN_MARCH, /^(4201 expenses .*)$/m, '$1\n$1');
    const run = sarifRun({ ...YEAR, '2026-03.focus': twice, 'stray.focus': 'hello\nhello\n' });
    expect(resultsOf(run, 'malformed-amount')).toHaveLength(2);
    const prints = fingerprintsOf(run);
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('what a file says becomes no link', () => {
    const reason = 'see [the memo](https://example.com/x)';
    const run = sarifRun({
      ...YEAR,
      '2026-03.focus': changed(MARCH, /^4201 expenses .*$/m, '4201 expenses [a](https://example.com)'),
      '2026-02.focus': changed(SHORT, /^( {2}filed.*)$/m, `$1\n  accept reserve-deficiency 4530 "${reason}"`),
    });
    const texts = (run.results ?? []).map(({ message }) => message.text ?? '');
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => text.includes(']('))).toEqual([]);
    expect(resultOf(run, 'reserve-deficiency').suppressions?.[0]?.justification).toBe(reason);
  });

  test('ends with the status of the text', () => {
    const broken = folderWith({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    expect(focus(['check', '--format', 'sarif'], { cwd: broken }).status).toBe(1);
    expect(focus(['check', '--format', 'sarif'], { cwd: folderWith(YEAR) }).status).toBe(0);
  });
});

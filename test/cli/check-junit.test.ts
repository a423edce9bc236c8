import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, changed, DRAFT, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { focus, folderWith } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };

/** An element as it is read back: attributes begin with `@`. */
interface Suite {
  readonly '@name': string;
  readonly testcase: readonly Record<string, unknown>[];
}

interface Suites {
  readonly testsuite: readonly Suite[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => name === 'testsuite' || name === 'testcase',
});

/**
 * What the format has, as Jenkins and GitLab describe it; of attributes, `file` and `line` are those by which GitLab
 * links a case. There is no schema of it that all would agree upon.
 */
const ELEMENTS: Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly children: readonly string[] }>
> = {
  testsuites: { attributes: ['name', 'tests', 'failures', 'errors', 'skipped'], children: ['testsuite'] },
  testsuite: { attributes: ['name', 'tests', 'failures', 'errors', 'skipped'], children: ['testcase'] },
  testcase: {
    attributes: ['name', 'classname', 'file', 'line'],
    children: ['failure', 'skipped', 'system-out'],
  },
  failure: { attributes: ['message', 'type'], children: [] },
  skipped: { attributes: ['message'], children: [] },
  'system-out': { attributes: [], children: [] },
};

/** Expects XML, each element where it may be and with attributes it may have, counts that are right. */
function expectJunit(text: string): void {
  const open: string[] = [];
  const counted = { tests: 0, failures: 0, skipped: 0, errors: 0 };
  let stated: Readonly<Record<string, string>> = {};
  // Throws at the first thing that is no XML, a character that has no place in it among them.
  const sax = new SaxesParser();
  sax.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1);
    expect(parent === undefined ? ['testsuites'] : (ELEMENTS[parent]?.children ?? [])).toContain(name);
    expect(ELEMENTS[name]?.attributes).toEqual(expect.arrayContaining(Object.keys(attributes)));
    open.push(name);
    if (name === 'testsuites') stated = attributes;
    if (name === 'testcase') counted.tests += 1;
    if (name === 'failure') counted.failures += 1;
    if (name === 'skipped') counted.skipped += 1;
  });
  sax.on('closetag', () => open.pop());
  sax.write(text).close();
  for (const [name, count] of Object.entries(counted))
    expect({ [name]: stated[name] }).toEqual({ [name]: String(count) });
}

/** What `check --format junit` printed, read back. */
function junit(files: Readonly<Record<string, string>>): Suites {
  const { stdout, stderr } = focus(['check', '--format', 'junit'], { cwd: folderWith(files) });
  expect(stderr).toBe('');
  expectJunit(stdout);
  return (parser.parse(stdout) as { testsuites: Suites }).testsuites;
}

function casesOf({ testsuite }: Suites, file: string): Suite['testcase'] {
  return testsuite.find((suite) => suite['@name'] === file)?.testcase ?? [];
}

describe('focus check --format junit', () => {
  test('a file without a finding is a suite with a case that passes', () => {
    const suite = (file: string) => ({
      '@name': file,
      '@tests': '1',
      '@failures': '0',
      '@errors': '0',
      '@skipped': '0',
      testcase: [{ '@name': 'nothing found', '@classname': file, '@file': file }],
    });
    expect(junit(YEAR)).toEqual({
      '@name': 'focus check',
      '@tests': '3',
      '@failures': '0',
      '@errors': '0',
      '@skipped': '0',
      testsuite: ['2026-01.focus', '2026-02.focus', 'firm.focus'].map(suite),
    });
  });

  test('an error is a failure; an accepted warning passes and prints its reason', () => {
    const suites = junit({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    expect(suites).toMatchObject({ '@tests': '5', '@failures': '1', '@skipped': '0' });
    expect(casesOf(suites, '2026-03.focus')).toEqual([
      {
        '@name': 'malformed-amount: meridian 2026-03 A 5c',
        '@classname': '2026-03.focus',
        '@file': '2026-03.focus',
        '@line': '10',
        failure: {
          '@message': 'A minus is not written; write 6,105.',
          '@type': 'error[malformed-amount]',
          '#text':
            '2026-03.focus:10:45: error[malformed-amount]: A minus is not written; write 6,105.\nhelp: Write 6,105',
        },
      },
      expect.objectContaining({
        '@name': 'month-over-month: meridian 2026-03 A 34a',
        'system-out': expect.stringContaining('accepted: ACATS residuals of 3/9 and 3/10') as string,
      }),
    ]);
  });

  test('a warning is a skipped case: listed with its message, and no failure', () => {
    const suites = junit({ ...YEAR, '2026-02.focus': changed(DRAFT, /^4980 total-tickets .*\n/m, '') });
    expect(suites).toMatchObject({ '@tests': '3', '@failures': '0', '@skipped': '1' });
    expect(casesOf(suites, '2026-02.focus')).toEqual([
      expect.objectContaining({
        '@name': 'unanswered-lines: meridian 2026-02',
        skipped: expect.objectContaining({
          '@message': expect.stringContaining('total-tickets') as string,
        }) as unknown,
      }),
    ]);
  });

  test('findings of one kind at one line of the form have names of their own', () => {
    const twice = changed(BROKEN_MARCH, /^(4201 expenses .*)$/m, '$1\n$1');
    const names = casesOf(junit({ ...YEAR, '2026-03.focus': twice }), '2026-03.focus').map(
      (one) => one['@name'],
    );
    expect(names).toContain('malformed-amount: meridian 2026-03 A 5c (2)');
    expect(new Set(names).size).toBe(names.length);
  });

  test('what a file or its name says is text, and nothing else', () => {
    const reason = `</system-out><failure/> ]]> & 'true' \u0007 \uFFFF 𝒳`;
    const file = `a&b<c>"d'.focus`;
    const suites = junit({
      ...YEAR,
      [file]: changed(MARCH, /ACATS residuals[^"]*/, reason),
    });
    expect(suites).toMatchObject({ '@tests': '4', '@failures': '0' });
    const [first] = casesOf(suites, file);
    expect(first).toMatchObject({ '@classname': file, '@file': file });
    const text = JSON.stringify(casesOf(suites, file));
    expect(text).toContain(`</system-out><failure/> ]]> & 'true' `);
    expect(text).toContain('𝒳');
    expect(text).not.toMatch(/\\u0007|\uFFFF/);
  });

  test('is the same, byte for byte, in another folder', () => {
    const files = { ...YEAR, '2026-03.focus': BROKEN_MARCH };
    const print = () => focus(['check', '--format', 'junit'], { cwd: folderWith(files) }).stdout;
    expect(print()).toBe(print());
  });
});

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FEBRUARY, PROFILE } from './filings.ts';
import {
  filesBelow,
  focus,
  folderWith,
  repositoryWith,
  ROOT,
  temporaryFolder,
  write,
  type Run,
} from './support.ts';

const ANSWERS: Readonly<Record<string, string>> = {
  firm: 'meridian',
  name: 'Meridian "M" Clearing Corp.',
  month: '2026-01',
  'sec-file-no': '8-41234',
  'id-no': '104512',
  street: '100 Wall Street',
  city: 'New York',
  state: 'NY',
  zip: '10005',
  contact: 'Dana Whitfield',
  telephone: '+1 212 555 0142',
  'organized-as': 'corporation',
  business: 'carrying',
  method: 'alternative',
  'reserve-computation': 'weekly',
  'schedule-b-columns': 'all',
};

const TOOLS = [
  '.gitattributes',
  '.github/workflows/focus.yml',
  '.gitignore',
  '.vscode/extensions.json',
  '.vscode/settings.json',
];

/** The options that answer everything, some of them changed; an empty one is left out. */
function options(changes: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries({ ...ANSWERS, ...changes }).flatMap(([name, value]) =>
    value === '' ? [] : [`--${name}`, value],
  );
}

function init(cwd: string, ...args: readonly string[]): Run {
  return focus(['init', ...args], { cwd });
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

describe('focus init', () => {
  test('makes a workspace of which check says only that its month is not answered', () => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = init(cwd, ...options());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`made  firm.focus                   the profile of meridian
made  2026-01.focus                January 2026, 68 lines, no figure yet
made  .gitattributes               git: line ends, and which diffs and merges are of filings
made  .gitignore                   git: leaves out what "focus build --out out" writes
made  .vscode/settings.json        VS Code: formats a filing when it is saved
made  .vscode/extensions.json      VS Code: recommends the extension
made  .github/workflows/focus.yml  GitHub Actions: checks every change and builds the reports

Write the figures into 2026-01.focus, then run "focus check".
`);
    expect(filesBelow(cwd)).toEqual(['2026-01.focus', 'firm.focus', ...TOOLS].sort());
    expect(readFileSync(join(cwd, 'firm.focus'), 'utf8')).toBe(`firm meridian "Meridian ""M"" Clearing Corp."
  form                 focus-part-1
  sec-file-no          "8-41234"
  id-no                "104512"
  street               "100 Wall Street"
  city                 "New York"
  state                "NY"
  zip                  "10005"
  contact              "Dana Whitfield"
  telephone            "+1 212 555 0142"
  organized-as         corporation
  business             carrying
  method               alternative
  reserve-computation  weekly
  schedule-b-columns   all
`);
    const check = focus(['check', '--format', 'json'], { cwd });
    expect(check.status).toBe(0);
    const { findings } = JSON.parse(check.stdout) as { findings: { code: string; severity: string }[] };
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning unanswered-lines']);
  });

  test('changes nothing when it is run again, with its options or without', () => {
    const cwd = temporaryFolder();
    init(cwd, ...options());
    const before = contents(cwd);
    const done = { status: 0, stdout: 'Nothing to do: everything is there.\n', stderr: '' };
    expect(init(cwd, ...options())).toEqual(done);
    expect(init(cwd)).toEqual(done);
    expect(contents(cwd)).toEqual(before);
  });

  test('leaves what is there, and says what it lacks', () => {
    const files = {
      '.gitattributes':
        '# ours\n*.focusform text eol=lf\n*.focus diff=focus merge=focus\n*.focus text eol=lf\n',
      '.gitignore': 'node_modules\n',
      '.vscode/settings.json': '{}\n',
    };
    const cwd = folderWith(files);
    const { status, stdout } = init(cwd, ...options({ ci: 'none' }));
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(2, 5)).toEqual([
      'left  .gitignore               as it is: it lacks /out/',
      'left  .vscode/settings.json    as it is: it is another than "focus init" would write',
      'made  .vscode/extensions.json  VS Code: recommends the extension',
    ]);
    expect(contents(cwd)).toMatchObject(files);
    expect(filesBelow(cwd)).not.toContain('.github/workflows/focus.yml');
  });

  test('adds what is missing to a workspace that has a firm, and asks nothing', () => {
    const files = { 'firm.focus': PROFILE, '2026-02.focus': FEBRUARY };
    const cwd = folderWith(files);
    const { status, stdout } = init(cwd, '--editor', 'none', '--ci', 'none');
    expect(status).toBe(0);
    expect(stdout.match(/^\w+ +\S+/gm)).toEqual(['made  .gitattributes', 'made  .gitignore']);
    expect(contents(cwd)).toMatchObject(files);
  });

  test('makes the folder, and puts the files of tools at the root of the work tree', () => {
    const cwd = repositoryWith({ 'meridian/firm.focus': PROFILE, 'meridian/2026-02.focus': FEBRUARY });
    mkdirSync(join(cwd, 'docs'));
    const { status, stderr } = init(join(cwd, 'docs'), '../filings/harbor', ...options({ firm: 'harbor' }));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(filesBelow(cwd)).toEqual(
      [
        ...['filings/harbor/2026-01.focus', 'filings/harbor/firm.focus'],
        ...['meridian/2026-02.focus', 'meridian/firm.focus', ...TOOLS],
      ].sort(),
    );
    expect(focus(['check', 'filings'], { cwd }).status).toBe(0);
  });

  test('begins the first month of a firm that has only a profile', () => {
    const cwd = folderWith({ 'firm.focus': PROFILE });
    const { stdout } = init(cwd, '--firm', 'meridian', '--month', '2026-05');
    expect(stdout.split('\n')[0]).toBe(
      'made  2026-05.focus                May 2026, 68 lines, no figure yet',
    );
  });

  test('recommends the extension by the name it has', () => {
    const cwd = temporaryFolder();
    init(cwd, ...options());
    const recommended: unknown = JSON.parse(readFileSync(join(cwd, '.vscode/extensions.json'), 'utf8'));
    const extension = JSON.parse(readFileSync(join(ROOT, 'packages/vscode/package.json'), 'utf8')) as {
      publisher: string;
      name: string;
    };
    expect(recommended).toEqual({ recommendations: [`${extension.publisher}.${extension.name}`] });
  });

  test('says what is missing where there is no terminal to ask on', () => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = init(cwd, ...options({ name: '', month: '', method: '' }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'focus: There is no terminal to ask on: "focus init" needs --name, --month and --method.\n',
    );
    expect(filesBelow(cwd)).toEqual([]);
  });

  test.each([
    [{ firm: 'Meridian' }, /^focus: --firm will not do: .*meridian/],
    [{ firm: 'meridian corp' }, /^focus: --firm will not do: The identifier of a firm is one word\.$/],
    [{ name: ' ' }, /^focus: --name will not do: A firm has a name\.$/],
    [{ month: '2026-1' }, /^focus: A month is written as 2026-01, not "2026-1"\.$/],
    [{ method: 'other' }, /^focus: --method takes basic or alternative, not "other"\.$/],
    [{ 'minimum-dollars': '250000' }, /^focus: --minimum-dollars will not do: .*\$250,000/],
    [{ 'minimum-dollars': '$5,000' }, /^focus: minimum-dollars is \$5,000, less than the \$250,000 /],
    [{ commenced: '3/9/2026' }, /^focus: --commenced will not do: .*2026-03-09/],
    [{ contact: 'Dana\nWhitfield' }, /^focus: --contact will not do: /],
  ])('refuses %j, and writes nothing', (changes, sentence) => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = init(cwd, 'filings', ...options(changes));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim()).toMatch(sentence);
    expect(filesBelow(cwd)).toEqual([]);
  });

  test('refuses a second firm in the folder of the first', () => {
    const cwd = temporaryFolder();
    init(cwd, ...options());
    const before = contents(cwd);
    const { status, stderr } = init(cwd, ...options({ firm: 'harbor' }));
    expect(status).toBe(2);
    expect(stderr).toBe(
      'focus: firm.focus is there, and does not hold the profile of harbor: name a folder of its own, as "focus init harbor".\n',
    );
    expect(contents(cwd)).toEqual(before);
  });

  test('refuses a folder that is a file', () => {
    const cwd = temporaryFolder();
    write(cwd, { filings: '' });
    expect(init(cwd, 'filings/harbor', ...options()).stderr).toMatch(
      /^focus: filings\/harbor cannot be a folder: \S+filings is a file\.\n$/,
    );
  });

  test('says what will be warned of', () => {
    const { status, stderr } = init(temporaryFolder(), ...options({ 'reserve-computation': '' }));
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^focus: The profile does not say how often .* \(reserve-computation-unstated\)\n$/,
    );
  });
});

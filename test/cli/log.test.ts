import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { MARCH_CORRECTED } from './diff-support.ts';
import { changed, FEBRUARY, JANUARY, MARCH, POLICY, PROFILE, PROFILE_WITH_POLICY } from './filings.ts';
import { commit, log, told } from './log-support.ts';
import { git, repositoryWith, ROOT, temporaryFolder, write } from './support.ts';

/** March before its taxes were known. */
const FIRST_DRAFT = [
  [/^ {2}filed .*\n/m, ''],
  [/^4221 .*\n/m, ''],
].reduce((text, [from = '', to = '']) => changed(text, from, String(to)), MARCH);

/** A repository in which March was drafted, filed, moved to another file and corrected. */
function history(): string {
  const folder = repositoryWith({
    'firm.focus': PROFILE,
    '2026-01.focus': JANUARY,
    '2026-02.focus': FEBRUARY,
  });
  commit(folder, '2026-03-12', 'File February 2026');
  write(folder, { '2026-03.focus': FIRST_DRAFT });
  commit(folder, '2026-04-07', 'Draft March 2026');
  write(folder, { '2026-03.focus': MARCH });
  commit(folder, '2026-04-14', 'File March 2026');
  renameSync(join(folder, '2026-03.focus'), join(folder, 'march.focus'));
  commit(folder, '2026-04-15', 'Rename');
  write(folder, { 'march.focus': MARCH_CORRECTED });
  commit(folder, '2026-05-20', 'Take in a late invoice');
  return folder;
}

describe('focus log', () => {
  test('tells who changed an entry when, from what to what', () => {
    expect(told(history(), 'meridian', '2026-03', '4201')).toBe(`Meridian Clearing Corp., March 2026
Schedule A, line 5c (item 4201), Expenses

2026-05-20  ........  Test  6,105 → 6,501   +396   Take in a late invoice
                                                   its parts too
2026-04-07  ........  Test          6,105          Draft March 2026
`);
  });

  test('reads each state with the house rules that it has', () => {
    const folder = repositoryWith({
      'firm.focus': PROFILE_WITH_POLICY,
      'rules/policy.focusform': POLICY,
      '2026-01.focus': JANUARY,
      '2026-02.focus': FEBRUARY,
      '2026-03.focus': MARCH,
    });
    commit(folder, '2026-04-14', 'File March 2026');
    // The same rules, with another name of a setting.
    write(folder, {
      'firm.focus': PROFILE_WITH_POLICY.replaceAll('haircut-limit', 'most-haircuts'),
      'rules/policy.focusform': POLICY.replaceAll('haircut-limit', 'most-haircuts'),
    });
    commit(folder, '2026-05-04', 'Rename a setting');
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    expect(told(folder, 'meridian', '2026-03', '3910')).toBe(`Meridian Clearing Corp., March 2026
Schedule A, line 25d (item 3910), Net Capital in Excess of Greater of 2% of Aggregate Debit Items or Minimum Requirement

not committed               57,000 → 56,604   (396)  ← expenses +396
2026-04-14  ........  Test           57,000          File March 2026
`);
  });

  test('tells the same whatever git is configured to show', () => {
    const folder = history();
    const plain = told(folder, 'meridian', '2026-03', 'net-capital');
    const month = told(folder, 'meridian', '2026-03');
    const settings = {
      'log.showSignature': 'true',
      'log.showRoot': 'false',
      'log.follow': 'true',
      'log.decorate': 'full',
      'log.date': 'relative',
      'log.diffMerges': 'combined',
      'format.pretty': 'oneline',
      'diff.orderFile': '/nowhere',
      'diff.renames': 'copies',
      'diff.noprefix': 'true',
      'diff.external': 'false',
      'color.ui': 'always',
      'color.diff.old': 'blue',
      'core.quotePath': 'true',
      'core.abbrev': '6',
      'core.pager': 'false',
      'i18n.logOutputEncoding': 'UTF-16',
    };
    for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
    expect(told(folder, 'meridian', '2026-03', 'net-capital')).toBe(plain);
    expect(told(folder, 'meridian', '2026-03')).toBe(month);
  });

  test('tells a month that the first commit brought, whatever git is configured to show of that', () => {
    const folder = repositoryWith({ 'firm.focus': PROFILE, '2026-03.focus': MARCH });
    commit(folder, '2026-04-14', 'File March 2026');
    git(folder, 'config', 'log.showRoot', 'false');
    expect(told(folder, 'meridian', '2026-03', '4201')).toMatch(/ 6,105 +File March 2026$/m);
  });

  test('tells signed commits, whatever git is configured to show of signatures', () => {
    const folder = history();
    const keys = temporaryFolder();
    // A signature that cannot be checked: git says so among what it tells of the commit.
    const object = git(folder, 'cat-file', 'commit', 'HEAD').replace(
      /\n\n/,
      '\ngpgsig -----BEGIN SSH SIGNATURE-----\n U1NIU0lH\n -----END SSH SIGNATURE-----\n\n',
    );
    write(keys, { commit: object });
    const signed = git(folder, 'hash-object', '-t', 'commit', '-w', join(keys, 'commit')).trim();
    git(folder, 'reset', '--quiet', '--hard', signed);
    git(folder, 'config', 'log.showSignature', 'true');
    expect(told(folder, 'meridian', '2026-03', '4201')).toContain('Take in a late invoice');
  });

  test('follows a computed figure back to what was typed', () => {
    expect(told(history(), 'meridian', '2026-03', 'net-capital')).toBe(`Meridian Clearing Corp., March 2026
Schedule A, line 19 (item 3750), Net Capital

2026-05-20  ........  Test          61,204 → 60,808   (396)  Take in a late invoice
                                                             ← expenses +396
2026-04-14  ........  Test  not computable → 61,204          File March 2026
                                                             ← federal-income-taxes not answered → 412
`);
  });

  test('tells of a whole month what was typed, and counts the rest', () => {
    const text = told(history(), 'meridian', '2026-03');
    expect(text).toContain(`2026-04-14  ........  Test: File March 2026
  draft → filed 2026-04-14
  4221 federal-income-taxes  not answered → 412
  1 figure entered and 11 computed figures changed.
`);
    expect(text).toMatch(
      /2026-04-07 {2}\.{8} {2}Test: Draft March 2026\n {2}The month is new: \d+ figures written\./,
    );
    expect(text).not.toContain('Rename');
    expect(text).not.toContain('File February');
    expect(told(history(), 'meridian', '2026-03', '--limit', '1').match(/^2026/gm)).toHaveLength(1);
  });

  test('tells a change of a month before that moves a figure', () => {
    const folder = history();
    write(folder, {
      '2026-02.focus': changed(FEBRUARY, /^4201 .*$/m, '4201 expenses                                6,000'),
    });
    rmSync(join(folder, '2026-01.focus'));
    write(folder, { '2026-01.focus': JANUARY });
    commit(folder, '2026-06-01', 'Correct February');
    expect(told(folder, 'meridian', '2026-03', '3501', '--limit', '1')).toMatch(
      /^2026-06-01 .* Correct February\n +← equity-end-of-month of February 2026 [+(]/m,
    );
  });

  test('tells a line of a grid column by column', () => {
    expect(told(history(), 'meridian', '2026-03', 'B', '8')).toMatch(
      /Draft March 2026\n +debits +159\n +credits +98\n +deductions +\$152,455\n$/,
    );
    expect(told(history(), 'meridian', '2026-03', 'B.8.items')).toMatch(/ 38 +Draft March 2026\n$/);
  });

  test('tells what is not committed yet, and a month that is taken away', () => {
    const folder = history();
    write(folder, { 'march.focus': changed(MARCH_CORRECTED, '48,217', '48,218') });
    expect(told(folder, 'meridian', '2026-03', '4980')).toMatch(/^not committed +48,217 → 48,218 +\+1$/m);
    rmSync(join(folder, 'march.focus'));
    commit(folder, '2026-06-01', 'Drop March');
    expect(told(folder, 'meridian', '2026-03', '4980')).toMatch(
      /^2026-06-01 .* Drop March\n +the month is taken away$/m,
    );
  });

  test('names the commit on a branch, not the merge that brings it in', () => {
    const folder = history();
    git(folder, 'switch', '--quiet', '--create', 'fix');
    write(folder, { 'march.focus': changed(MARCH_CORRECTED, '48,217', '48,218') });
    commit(folder, '2026-05-21', 'Count a ticket more');
    git(folder, 'switch', '--quiet', '-');
    write(folder, {
      '2026-02.focus': changed(FEBRUARY, /^4980 .*$/m, '4980 total-tickets                              7'),
    });
    commit(folder, '2026-05-22', 'Count tickets of February');
    git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Merge fix', 'fix');
    const text = told(folder, 'meridian', '2026-03', '4980');
    expect(text).toContain('Count a ticket more');
    expect(text).not.toContain('Merge fix');
  });

  test('says where the history of a shallow clone begins', () => {
    const folder = history();
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, clone);
    expect(told(clone, 'meridian', '2026-03', '4201')).toContain(
      'This clone holds only the last commits: what the first of them shows may be older.',
    );
  });

  test('says in a sentence what it cannot tell', () => {
    const folder = history();
    const sentence = (...args: readonly string[]) => {
      const { status, stdout, stderr } = log(folder, ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(sentence('nobody', '2026-03')).toBe(
      'focus: There is no firm "nobody" in this repository, and never was: there is meridian.\n',
    );
    expect(sentence('meridia', '2026-03')).toBe(
      'focus: There is no firm "meridia" in this repository, and never was: did you mean meridian?\n',
    );
    expect(sentence('x', '2026-12')).toMatch(/^focus: There is no firm "x" in this repository/);
    expect(sentence('meridian', '2026-07')).toBe(
      'focus: meridian has no report of 2026-07, and never had one.\n',
    );
    expect(sentence('meridian', 'March')).toBe('focus: A month is written as 2026-03, not "March".\n');
    expect(sentence('meridian', '2026-03', '--limit', '0')).toBe(
      'focus: --limit takes how many commits are told: at least 1.\n',
    );
    expect(sentence('meridian', '2026-03', '9999')).toMatch(/^focus: There is no line "9999" in the form/);
    expect(log(repositoryWith({}), 'meridian', '2026-03').stderr).toBe('focus: There is no commit yet.\n');
  });
});

describe('focus log --format json', () => {
  const schema: unknown = JSON.parse(
    readFileSync(join(ROOT, 'packages/cli/schema/focus-log-1.schema.json'), 'utf8'),
  );
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    schema as object,
  );

  test('is valid against its schema, for a line and for a month', () => {
    const folder = history();
    const line = JSON.parse(told(folder, 'meridian', '2026-03', '3750', '--format', 'json')) as {
      steps: {
        commit: { subject: string };
        figures: { causes: { name: string; difference: string | null }[] }[];
      }[];
    };
    expect(validate(line) ? [] : validate.errors).toEqual([]);
    expect(
      line.steps.map(({ commit: { subject }, figures }) => [subject, figures[0]?.causes[0]?.name]),
    ).toEqual([
      ['Take in a late invoice', 'expenses'],
      ['File March 2026', 'federal-income-taxes'],
    ]);
    const month: unknown = JSON.parse(told(folder, 'meridian', '2026-03', '--format', 'json'));
    expect(validate(month) ? [] : validate.errors).toEqual([]);
    expect(month).toMatchObject({
      line: null,
      complete: true,
      steps: [{ change: 'changed' }, { change: 'changed' }, { change: 'added' }],
    });
  });
});

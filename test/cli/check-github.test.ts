import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit } from './diff-support.ts';
import { BROKEN_MARCH, changed, DRAFT, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { focus, folderWith, git, repositoryWith, write } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };

/** The commands that `check --format github` printed, one a line. */
function annotations(files: Readonly<Record<string, string>>, ...args: readonly string[]): readonly string[] {
  const { stdout, stderr } = focus(['check', '--format', 'github', ...args], { cwd: folderWith(files) });
  expect(stderr).toBe('');
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) /);
  return lines;
}

/** Files with one error each. */
function errors(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`error-${index}.focus`, 'hello\n']));
}

describe('focus check --format github', () => {
  test('prints nothing where nothing is wrong', () => {
    expect(annotations(YEAR)).toEqual([]);
  });

  test('annotates the place of a finding', () => {
    expect(annotations({ ...YEAR, '2026-03.focus': BROKEN_MARCH })).toEqual([
      '::error file=2026-03.focus,line=10,endLine=10,col=45,endColumn=50,title=malformed-amount::A minus is not written; write 6,105.',
    ]);
  });

  test('leaves accepted findings to --all, which makes them notices', () => {
    const files = { ...YEAR, '2026-03.focus': MARCH };
    expect(annotations(files)).toEqual([]);
    const [notice, ...others] = annotations(files, '--all');
    expect(others).toEqual([]);
    expect(notice).toMatch(
      /^::notice file=2026-03\.focus,.*,title=month-over-month::From .* more than 50\.00%25: .*%0AAccepted: ACATS residuals of 3\/9 and 3\/10; .*%0ASee /,
    );
  });

  test('errors come before warnings, whatever the order of the files', () => {
    const lines = annotations({
      ...YEAR,
      '2026-02.focus': changed(DRAFT, /^4980 total-tickets .*\n/m, ''),
      '2026-03.focus': BROKEN_MARCH,
    });
    expect(lines.map((line) => line.replace(/ .*/, ''))).toEqual(['::error', '::warning']);
  });

  test('ten of a kind are all shown', () => {
    const lines = annotations(errors(10));
    expect(new Set(lines).size).toBe(10);
    expect(lines.filter((line) => !line.startsWith('::error '))).toEqual([]);
  });

  test('of more than ten of a kind ten are shown, and a last notice counts the others', () => {
    const last = (lines: readonly string[]) => {
      expect(lines.slice(0, -1).filter((line) => line.startsWith('::error '))).toHaveLength(10);
      expect(lines).toHaveLength(11);
      return lines.at(-1);
    };
    expect(last(annotations(errors(11)))).toBe(
      '::notice title=focus check::… and 1 more error; "focus check" lists them.',
    );
    expect(last(annotations(errors(23)))).toContain('… and 13 more errors; ');
  });

  test('the notice that counts is one of the ten', () => {
    const months = Array.from({ length: 12 }, (_, index) => String(2040 + index));
    const accepted = Object.fromEntries(
      months.map((year) => [
        `${year}.focus`,
        `report meridian ${year}-01\n  accept month-over-month 5362 "Looked at"\nschedule A ${year}-01\n5362 aged-fails-to-deliver 100\n` +
          `report meridian ${year}-02\n  accept month-over-month 5362 "Looked at"\nschedule A ${year}-02\n5362 aged-fails-to-deliver 900\n`,
      ]),
    );
    const lines = annotations({ 'firm.focus': PROFILE, ...accepted, ...errors(11) }, '--all');
    const notices = lines.filter((line) => line.startsWith('::notice '));
    expect(notices).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/^::notice title=focus check::… and .* more errors?.* and 3 more notices; /);
  });

  test('neither a message nor a name can end a command or begin another', () => {
    const name = 'a,line=1::b%0A\n::error title=x.focus';
    const [line, ...others] = annotations({ ...YEAR, [name]: 'report ::error::100%\r::warning::x\n' });
    expect(
      others.filter((other) => !other.includes('file=a%2Cline=1%3A%3Ab%250A%0A%3A%3Aerror title=x')),
    ).toEqual([]);
    expect(line).toMatch(/^::error file=a%2Cline=1%3A%3Ab%250A%0A%3A%3Aerror title=x\.focus,line=1,/);
    expect(line).not.toContain('\r');
  });
});

describe('focus check in a job of GitHub Actions', () => {
  /** Runs in a clone of two commits that a push made of one. */
  function inJob(files: Readonly<Record<string, string>>, pushed: Readonly<Record<string, string>>) {
    const folder = repositoryWith(files);
    commit(folder, 'Start');
    const before = git(folder, 'rev-parse', 'HEAD').trim();
    write(folder, { ...pushed, 'notes.txt': 'x' });
    commit(folder, 'Push');
    const sha = git(folder, 'rev-parse', 'HEAD').trim();
    const event = folderWith({
      'event.json': JSON.stringify({ ref: 'refs/heads/main', before, after: sha }),
    });
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: join(event, 'event.json'),
      GITHUB_STEP_SUMMARY: join(event, 'summary.md'),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/filings',
      GITHUB_SHA: sha,
    };
    const summary = () => {
      try {
        return readFileSync(join(event, 'summary.md'), 'utf8');
      } catch {
        return '';
      }
    };
    return { folder, env, sha, summary };
  }

  test('prints the text as ever, then annotations, and writes the summary', () => {
    const { folder, env, sha, summary } = inJob(YEAR, { '2026-03.focus': BROKEN_MARCH });
    const plain = focus(['check'], { cwd: folder });
    const { stdout, status } = focus(['check'], { cwd: folder, env });
    expect(status).toBe(1);
    expect(stdout.startsWith(plain.stdout)).toBe(true);
    expect(stdout.slice(plain.stdout.length)).toBe(
      '::error file=2026-03.focus,line=10,endLine=10,col=45,endColumn=50,title=malformed-amount::A minus is not written; write 6,105.\n',
    );
    const page = `https://github.com/acme/filings/blob/${sha}/2026-03.focus`;
    expect(summary()).toBe(`### ❌ Filings: 1 error

4 files, 3 reports of 1 firm.

|  | Where | About | Finding |
| :-- | :-- | :-- | :-- |
| ❌&nbsp;error | [2026&#8209;03.focus:10](${page}#L10) | 2026&#8209;03&nbsp;A&nbsp;5c | A minus is not written; write 6,105. \`malformed-amount\` |

<details><summary>1 accepted</summary>

| Where | About | Finding |
| :-- | :-- | :-- |
| [2026&#8209;03.focus:43](${page}#L43) | 2026&#8209;03&nbsp;A&nbsp;34a | From $74,000 to $212,000 in a month, a change of $138,000 and more than 50.00%: accept it with its reason. \`month-over-month\`<br>Accepted: ACATS residuals of 3/9 and 3/10; cleared 4/2, OPS-1182 |

</details>

`);
  });

  test('says in the summary that nothing is wrong', () => {
    const { folder, env, summary } = inJob(YEAR, {});
    expect(focus(['check', '--format', 'github'], { cwd: folder, env })).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(summary()).toBe('### ✅ Filings: nothing wrong\n\n3 files, 2 reports of 1 firm.\n\n');
  });

  test('what the push changed comes first among errors, as only ten are shown', () => {
    const { folder, env, summary } = inJob({ ...YEAR, ...errors(12) }, { 'z.focus': 'hello\n' });
    const lines = focus(['check', '--format', 'github'], { cwd: folder, env }).stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^::error file=z\.focus,/);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('::notice title=focus check::… and 3 more errors; see the summary of the job.');
    expect(summary().match(/^\| ❌&nbsp;error /gm)).toHaveLength(13);
  });

  test('tells places from the top of the work tree, wherever it is run', () => {
    const { folder, env } = inJob({ 'firms/a/x.focus': 'hello\n' }, {});
    const { stdout } = focus(['check', '--format', 'github'], { cwd: join(folder, 'firms'), env });
    expect(stdout).toMatch(/^::error file=firms\/a\/x\.focus,line=1,/);
  });

  test('keeps formats for programs clean', () => {
    const { folder, env, summary } = inJob(YEAR, { '2026-03.focus': BROKEN_MARCH });
    for (const format of ['json', 'sarif', 'junit', 'code-quality']) {
      const plain = focus(['check', '--format', format], { cwd: folder });
      expect(focus(['check', '--format', format], { cwd: folder, env })).toEqual(plain);
    }
    expect(summary()).toBe('');
  });

  test('a summary beside what other steps wrote into it stays below a mebibyte, and counts what it leaves out', () => {
    const { folder, env, summary } = inJob({ ...YEAR, ...errors(3500) }, {});
    write(join(env.GITHUB_STEP_SUMMARY, '..'), { 'summary.md': 'x'.repeat(300_000) });
    focus(['check', '--format', 'github'], { cwd: folder, env });
    const size = Buffer.byteLength(summary());
    expect(size).toBeLessThanOrEqual(1024 * 1024);
    expect(size).toBeGreaterThan(1_000_000);
    const [, more = ''] = /^… and ([\d,]+) findings more; `focus check` lists them\.$/m.exec(summary()) ?? [];
    expect(summary().match(/^\| ❌&nbsp;error /gm)).toHaveLength(3500 - Number(more.replace(',', '')));
  });

  test('what a finding says is text in the summary, and no markup', () => {
    const { folder, env, summary } = inJob(YEAR, {
      '2026-03.focus': changed(MARCH, /^4201 expenses .*$/m, '4201 expenses |<img/src=x>@octocat#12'),
    });
    focus(['check', '--format', 'github'], { cwd: folder, env });
    expect(summary()).toContain('&#124;&lt;img/src=x&gt;&#64;octocat&#35;12');
    expect(summary()).not.toMatch(/<img|@octocat/);
  });
});

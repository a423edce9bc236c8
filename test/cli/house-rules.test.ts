/** House rules from a `.focusform` beside the filings, as the command tells them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, FEBRUARY, JANUARY, POLICY, PROFILE, PROFILE_WITH_POLICY } from './filings.ts';
import { filesBelow, focus, repositoryWith } from './support.ts';

/** February with haircuts of more than 30 % of net capital, and no control totals that say otherwise. */
const RISKY = changed(
  changed(FEBRUARY, /^(3740 haircuts +)\d+,\d+/m, '$118,155'),
  /^(?:3750 net-capital|3910 excess-net-capital-alternative) .*\n/gm,
  '',
);
/** The same with its reason. */
const ACCEPTED = changed(
  RISKY,
  /^( {2}filed.*)$/m,
  '$1\n  accept meridian-policy/haircut-limit 3740 "Hedged on 3/2"',
);
/** A policy with a name misspelt at line 20, and a quantity that nobody cites. */
const FAULTY = changed(POLICY, 'when haircuts > haircut-limit', 'when haircutts > haircut-limit');

const YEAR = { 'meridian/firm.focus': PROFILE_WITH_POLICY, 'meridian/2026-01.focus': JANUARY };

interface Told {
  readonly file: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly cites: readonly string[];
  readonly accepted: string | null;
  readonly line: string | null;
}

/** The findings that `check --format json` tells. */
function toldIn(cwd: string, ...paths: readonly string[]): { status: number | null; findings: Told[] } {
  const { status, stdout } = focus(['check', '--format', 'json', ...paths], { cwd });
  return { status, findings: (JSON.parse(stdout) as { findings: Told[] }).findings };
}

const at = ({ file, range, severity, code }: Told) =>
  `${file}:${range.start.line}:${range.start.column} ${severity} ${code}`;

describe('focus check', () => {
  test('holds filings against the house rules they take on, wherever those stand', () => {
    const cwd = repositoryWith({
      ...YEAR,
      'meridian/2026-02.focus': RISKY,
      'rules/policy.focusform': POLICY,
    });
    const { status, stdout } = focus(['check', 'meridian/2026-02.focus'], { cwd });
    expect(`\n${stdout}`).toBe(`
meridian/2026-02.focus:24:45: warning[meridian-policy/haircut-limit]: Haircuts are $18,155,000, $1,256,600 above 30.00% of net capital ($16,898,400): the risk committee meets within three business days.
   |
24 | 3740 haircuts                               18,155
   |                                             ^^^^^^
   = see: Meridian Capital Policy 4.2, section 3.2

1 file, 1 report of 1 firm: 1 warning.
`);
    expect(status).toBe(0);
  });

  test('says so in JSON, with code, citation and place', () => {
    const cwd = repositoryWith({ ...YEAR, 'meridian/2026-02.focus': RISKY, 'policy.focusform': POLICY });
    const { status, findings } = toldIn(cwd);
    expect(status).toBe(0);
    expect(findings).toMatchObject([
      {
        code: 'meridian-policy/haircut-limit',
        severity: 'warning',
        cites: ['Meridian Capital Policy 4.2, section 3.2'],
        accepted: null,
        line: '18',
      },
    ]);
    expect(findings.map(at)).toEqual(['meridian/2026-02.focus:24:45 warning meridian-policy/haircut-limit']);
  });

  test('shows what is accepted, in text and in JSON', () => {
    const cwd = repositoryWith({ ...YEAR, 'meridian/2026-02.focus': ACCEPTED, 'policy.focusform': POLICY });
    expect(focus(['check', '--max-warnings', '0'], { cwd })).toEqual({
      status: 0,
      stdout: '4 files, 2 reports of 1 firm: nothing wrong; 1 accepted (--all shows them).\n',
      stderr: '',
    });
    expect(focus(['check', '--all'], { cwd }).stdout).toContain('   = accepted: Hedged on 3/2\n');
    expect(toldIn(cwd).findings).toMatchObject([
      { code: 'meridian-policy/haircut-limit', accepted: 'Hedged on 3/2' },
    ]);
  });

  test('tells an acceptance that is stale', () => {
    const idle = changed(
      FEBRUARY,
      /^( {2}filed.*)$/m,
      '$1\n  accept meridian-policy/haircut-limit 3740 "Hedged"',
    );
    const cwd = repositoryWith({ ...YEAR, 'meridian/2026-02.focus': idle, 'policy.focusform': POLICY });
    const { findings } = toldIn(cwd);
    expect(findings.map(at)).toEqual(['meridian/2026-02.focus:3:10 warning stale-acceptance']);
    expect(findings[0]?.message).toBe(
      'There is nothing to accept: meridian-policy/haircut-limit does not stand at 3740 haircuts this month; remove the line.',
    );
  });

  test('tells what is wrong with house rules in the same list, and who takes them on', () => {
    const cwd = repositoryWith({ ...YEAR, 'meridian/2026-02.focus': ACCEPTED, 'policy.focusform': FAULTY });
    const { status, findings } = toldIn(cwd);
    expect(status).toBe(1);
    expect(findings.map(at)).toEqual([
      'meridian/firm.focus:20:24 error broken-rules',
      'policy.focusform:24:18 error unknown-name',
    ]);
    const text = focus(['check', 'policy.focusform'], { cwd });
    expect(text.status).toBe(1);
    expect(`\n${text.stdout}`).toBe(`
policy.focusform:24:18: error[unknown-name]: There is no line, quantity or setting \`haircutts\`; write \`haircuts\` if that is meant.
   |
24 |     warning when haircutts > haircut-limit * net-capital
   |                  ^^^^^^^^^
   = help: Write haircuts

1 file, 0 reports of 0 firms: 1 error.
`);
  });

  test('tells house rules that nobody has written', () => {
    const cwd = repositoryWith(YEAR);
    expect(toldIn(cwd).findings).toMatchObject([
      {
        code: 'unknown-rules',
        message:
          'No .focusform of this workspace has the house rules `meridian-policy`; write `rules meridian-policy for focus-part-1 { … }` in a .focusform file.',
      },
      { code: 'unknown-setting' },
    ]);
    const other = repositoryWith({
      ...YEAR,
      'meridian/firm.focus': changed(PROFILE_WITH_POLICY, 'meridian-policy', 'meridian-polcy'),
      'policy.focusform': POLICY,
    });
    const { stdout } = focus(['check'], { cwd: other });
    expect(stdout).toContain('the house rules `meridian-polcy`; write meridian-policy.');
    expect(stdout).toContain('   = help: Write meridian-policy\n');
  });

  test('says nothing of house rules that nobody takes on', () => {
    const cwd = repositoryWith({
      'firm.focus': PROFILE,
      '2026-01.focus': JANUARY,
      '2026-02.focus': RISKY,
      'policy.focusform': POLICY,
    });
    expect(focus(['check'], { cwd })).toEqual({
      status: 0,
      stdout: '4 files, 2 reports of 1 firm: nothing wrong.\n',
      stderr: '',
    });
  });
});

describe('focus build', () => {
  test('writes what house rules find, and how far off they are', () => {
    const cwd = repositoryWith({ ...YEAR, 'meridian/2026-02.focus': ACCEPTED, 'policy.focusform': POLICY });
    expect(focus(['build', '--out', 'out'], { cwd }).status).toBe(0);
    const year = JSON.parse(readFileSync(join(cwd, 'out/meridian/2026.json'), 'utf8')) as {
      months: { settings: Record<string, string>; headroom: { rule: string }[]; findings: unknown[] }[];
    };
    expect(year.months[1]?.findings).toMatchObject([
      {
        code: 'meridian-policy/haircut-limit',
        accepted: 'Hedged on 3/2',
        cites: ['Meridian Capital Policy 4.2, section 3.2'],
      },
    ]);
    const january = year.months[0];
    expect(Object.keys(january?.settings ?? {}).slice(-2)).toEqual(['early-warning-level', 'haircut-limit']);
    expect(january?.headroom.map(({ rule }) => rule)).toContain('meridian-policy/internal-early-warning');
  });

  test('writes no filed year under house rules that have errors', () => {
    const cwd = repositoryWith({ ...YEAR, 'policy.focusform': FAULTY });
    const { status, stderr } = focus(['build', '--out', 'out'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'meridian 2026 is not written: the profile has 1 error; "focus check" says what is wrong.\n',
    );
    expect(filesBelow(cwd).filter((file) => file.startsWith('out/'))).toEqual([]);
  });
});

describe('focus rules', () => {
  const cwd = () => repositoryWith({ ...YEAR, 'policy.focusform': POLICY });

  test('lists the house rules of the workspace after those of the form', () => {
    const folder = cwd();
    const { status, stdout } = focus(['rules'], { cwd: join(folder, 'meridian') });
    expect(status).toBe(0);
    const listed = [...stdout.matchAll(/^(?:error|breach|warning|info)\s+(\S+)$/gm)].map(([, code]) => code);
    expect(listed[0]).toBe('net-capital-deficiency');
    expect(listed.slice(-4)).toEqual([
      'meridian-policy/internal-early-warning',
      'meridian-policy/haircut-limit',
      'meridian-policy/aged-fails-limit',
      'meridian-policy/subordination-concentration',
    ]);
    const { rules } = JSON.parse(focus(['rules', '--format', 'json'], { cwd: folder }).stdout) as {
      rules: { code: string; ruleset: string | null }[];
    };
    expect(rules.map(({ code }) => code)).toEqual(listed);
    expect(rules[0]?.ruleset).toBeNull();
    expect(rules.at(-1)?.ruleset).toBe('meridian-policy');
  });

  test('shows one of them in full, by its code or a part of it', () => {
    const folder = cwd();
    const { stdout } = focus(['rules', 'meridian-policy/aged-fails-limit'], { cwd: folder });
    expect(stdout).toBe(`warning  meridian-policy/aged-fails-limit

says
  Aged fails are {aged-fails}, more than 1 % of net capital ({most}): operations reports on each of
  them.

when
  aged-fails-to-deliver + aged-fails-to-receive > 1% * net-capital

with
  aged-fails = aged-fails-to-deliver + aged-fails-to-receive
  most = 1% * net-capital

in force
  from 2026-01-31

for
  firms whose profile says rules meridian-policy

at
  line 34a (item 5362), aged-fails-to-deliver: To Deliver

rests on
  line 34a (item 5362), aged-fails-to-deliver: To Deliver
  line 34b (item 5365), aged-fails-to-receive: To Receive
  line 19 (item 3750), net-capital: Net Capital

cites
  Meridian Capital Policy 4.2, section 3.5
`);
    expect(focus(['rules', 'aged-fails-limit'], { cwd: folder }).stderr).toContain(
      'did you mean meridian-policy/aged-fails-limit?',
    );
  });

  test('leaves out those with errors, and says so', () => {
    const folder = repositoryWith({ ...YEAR, 'policy.focusform': FAULTY });
    const { status, stdout, stderr } = focus(['rules'], { cwd: join(folder, 'meridian') });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'focus: ../policy.focusform has 1 error, so its rules are left out; "focus check" says what is wrong.\n',
    );
    expect(stdout).toContain('net-capital-deficiency');
    expect(stdout).not.toContain('meridian-policy');
  });
});

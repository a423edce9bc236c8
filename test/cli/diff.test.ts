import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, committed, diff, MARCH_CORRECTED, SAME, told, YEAR } from './diff-support.ts';
import { changed, FEBRUARY, JANUARY, MARCH, POLICY, PROFILE, PROFILE_WITH_POLICY } from './filings.ts';
import { write } from './support.ts';

describe('focus diff', () => {
  test('tells what was entered, what follows from it and what the rules say, apart', () => {
    const folder = committed();
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    expect(told(folder)).toBe(
      `Meridian Clearing Corp., March 2026
Entered                                  HEAD   work tree
~ 4201 expenses                         6,105       6,501        +396    +6.5%
~      "occupancy, data, other"           700       1,096        +396
~ control totals written anew: equity-end-of-month, net-capital and excess-net-capital-alternative

Derived                                  HEAD   work tree
~ 4250 net-profit-or-loss               1,553       1,157        (396)  (25.5%)  ← expenses +396
~ 3500 equity-end-of-month             70,671      70,275        (396)   (0.6%)  ← net-profit-or-loss (396)
~ 3530 capital-and-subordinations      95,885      95,489        (396)   (0.4%)  ← equity-end-of-month (396)
~ 3640 net-capital-before-haircuts     74,652      74,256        (396)   (0.5%)  ← capital-and-subordinations (396)
~ 3750 net-capital                     61,204      60,808        (396)   (0.6%)  ← net-capital-before-haircuts (396)
~ 4881 net-capital-after-withdrawals   56,204      55,808        (396)   (0.7%)  ← net-capital (396)
~ 3851 net-capital-to-debits           29.12%      28.93%   (0.19 pts)           ← net-capital (396)
~ 3910 excess-net-capital-alternative  57,000      56,604        (396)   (0.7%)  ← net-capital (396)
~ 3852 option-deductions-ratio         23.35%      23.50%   +0.15 pts            ← net-capital (396)
~ 5375 commodity-concentration-firm    13,425      19,125      +5,700   +42.5%   ← excess-net-capital-alternative (396)

Rules
  1 accepted finding still stands.

Headroom
  net-capital could fall by 50,694 → 50,298 before early-warning-debits

Thousands of dollars where no $ stands.
1 figure entered and 10 computed figures changed. 1 as before.
`,
    );
  });

  test('says that no figure changed where only the form of the text did', () => {
    const folder = committed();
    const comment = changed(MARCH, /^schedule A.*$/m, '$&   // as of today');
    const renamed = changed(comment, '4201 expenses     ', '4201 expenses ');
    write(folder, { '2026-03.focus': renamed.replaceAll('\n', '\r\n') });
    expect(diff(folder)).toEqual(SAME);
  });

  test('matches months by what they are: renamed, joined and split files are no change', () => {
    const folder = committed();
    renameSync(join(folder, '2026-01.focus'), join(folder, 'j.focus'));
    rmSync(join(folder, '2026-02.focus'));
    rmSync(join(folder, '2026-03.focus'));
    write(folder, { 'books/rest.focus': `${MARCH}\n${FEBRUARY}` });
    expect(diff(folder)).toEqual(SAME);
    commit(folder, 'Arrange anew');
    expect(diff(folder, 'HEAD~1', 'HEAD')).toEqual(SAME);
  });

  test('carries a change on into the months that follow, told once', () => {
    const folder = committed();
    write(folder, {
      '2026-01.focus': changed(JANUARY, /^3501 .*$/m, '3501 equity-start-of-month                  66,185'),
    });
    const text = told(folder);
    expect(text).toContain(
      'Meridian Clearing Corp., February to March 2026\nDerived, nothing was entered; in each month',
    );
    expect(text).toMatch(/^~ 3501 equity-start-of-month +\([\d,]+\)$/m);
    expect(text.match(/^Entered/gm)).toHaveLength(1);
  });

  test('names a month that is new, with the figures it is known by against the month before', () => {
    const folder = committed({ 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY });
    write(folder, { '2026-03.focus': MARCH });
    expect(told(folder)).toMatch(
      /^Meridian Clearing Corp., March 2026\n {2}New: \d+ figures written\.\n +February 2026 +March 2026\n\+ 3750 net-capital +60,\d{3} +61,204 /,
    );
    commit(folder, 'March');
    expect(told(folder, 'HEAD', 'HEAD~1')).toContain('Not there any more: ');
  });

  test('tells rules that are newly broken, accepted and satisfied, and what comes near', () => {
    const folder = committed();
    const low = changed(MARCH, /^3740 .*$/m, '3740 haircuts                               68,000');
    write(folder, { '2026-03.focus': low });
    const text = told(folder);
    expect(text).toContain('✗ newly broken: warning early-warning-debits at 3750 net-capital\n');
    expect(text).toMatch(/net-capital could fall by [\d,]+ → [\d,]+ before early-warning-net-capital/);
    commit(folder, 'Low');
    write(folder, {
      '2026-03.focus': changed(
        low,
        /^ {2}accept/m,
        '  accept  early-warning-debits "told the SEC on 4/1"\n$&',
      ),
    });
    const accepted = told(folder);
    expect(accepted).toContain('+ accept early-warning-debits "told the SEC on 4/1"');
    expect(accepted).toContain(
      '• newly accepted: warning early-warning-debits at 3750 net-capital\n    accepted: told the SEC on 4/1',
    );
    expect(accepted).toContain('No figure changed; 1 other change.');
    write(folder, { '2026-03.focus': MARCH });
    expect(told(folder)).toContain('✓ newly satisfied: warning early-warning-debits at 3750 net-capital\n');
  });

  test('tells states in words, never as numbers', () => {
    const folder = committed();
    write(folder, {
      '2026-03.focus': changed(
        MARCH,
        /^4201 expenses .*$/m,
        '4201 expenses                               -6,105',
      ),
    });
    const text = told(folder);
    expect(text).toMatch(/^~ 4201 expenses +6,105 +cannot be read$/m);
    expect(text).toContain('not computable any more: net-profit-or-loss, ');
    expect(text).toContain('← expenses 6,105 → cannot be read');
    write(folder, { '2026-03.focus': changed(MARCH, /^4221 .*\n/m, '') });
    expect(told(folder)).toMatch(/^- 4221 federal-income-taxes +412 +not answered$/m);
  });

  test('says what cannot be read, and compares the rest', () => {
    const folder = committed();
    write(folder, {
      '2026-03.focus': changed(MARCH, 'report meridian', 'reprt meridian'),
      '2026-02.focus': changed(FEBRUARY, /^4980 .*$/m, '4980 total-tickets                              7'),
    });
    const text = told(folder);
    expect(text).toMatch(
      /^! 2026-03\.focus:1 cannot be read \(work tree\), so what it holds is not compared: /,
    );
    expect(text).toContain(
      'Not compared: it is not there, or in what could not be read (work tree, 2026-03.focus:1).',
    );
    expect(text).toMatch(/^~ 4980 total-tickets +[\d,]+ +7 /m);
    expect(text).toMatch(/1 figure entered as far as it can be read\./);
  });

  test('computes nothing from a month in conflict', () => {
    const folder = committed();
    const conflict = changed(
      MARCH,
      /^4201 .*$/m,
      '<<<<<<< ours\n$&\n=======\n4201 expenses      6,501\n>>>>>>> theirs',
    );
    write(folder, { '2026-03.focus': conflict });
    const text = told(folder);
    expect(text).toContain('Not compared: a git conflict stands in it (work tree, 2026-03.focus:1).');
    expect(text).not.toContain('6,501');
  });

  test('tells parts, worksheets, profiles and amendments', () => {
    const folder = committed();
    const amended = changed(MARCH_CORRECTED, /^ {2}filed .*$/m, '$&\n  amended 2026-05-20 "A late invoice"');
    write(folder, {
      '2026-03.focus': changed(
        changed(amended, /^4201.*$/m, '$&\n     was                                     6,105'),
        '"Gold"                         480      515',
        '"Gold"                         480      540',
      ),
      'firm.focus': changed(
        changed(PROFILE, 'Dana Whitfield', 'Ann Whitfield'),
        'fcm                  yes',
        'fcm                  no',
      ),
    });
    const text = told(folder);
    expect(text).toContain(
      'Meridian Clearing Corp., profile\n~ contact "Dana Whitfield" → "Ann Whitfield"\n~ fcm yes → no\n',
    );
    expect(text).not.toContain('February 2026');
    expect(text).toContain('~ filed 2026-04-14 → amended 2026-05-20, "A late invoice"\n');
    expect(text).toMatch(/^~ 4201 expenses .* amended; originally 6,105$/m);
    expect(text).toContain('~ commodities-firm "Gold": short 515 → 540\n');
  });

  test('reads house rules as they stood at each revision', () => {
    const folder = committed({ ...YEAR, 'firm.focus': PROFILE_WITH_POLICY, 'policy.focusform': POLICY });
    write(folder, { 'policy.focusform': changed(POLICY, 'default 30% ', 'default 20% ') });
    const text = told(folder);
    expect(text).toMatch(/^House rules\n~ house rules meridian-policy\n/);
    expect(text).toContain('✗ newly broken: warning meridian-policy/haircut-limit at 3740 haircuts');
    expect(text).toContain('No figure changed; 1 other change.');
    expect(diff(folder, '--fail-on', 'new-findings').status).toBe(1);
    expect(diff(folder, '--fail-on', 'never').status).toBe(0);
  });

  test('counts what is below a threshold, and lists the rest', () => {
    const folder = committed();
    write(folder, {
      '2026-03.focus': changed(
        MARCH_CORRECTED,
        /^4221 .*$/m,
        '4221 federal-income-taxes                      402',
      ),
    });
    const text = told(folder, '--threshold', '$100,000 1%');
    expect(text).toContain('4201 expenses');
    expect(text).not.toMatch(/^~ 4221/m);
    expect(text).toContain('1 change below the threshold is not listed.');
    expect(text).not.toMatch(/^~ 3750/m);
    const { status, stderr } = diff(folder, '--threshold', '100');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'focus: --threshold takes an amount, a percent or both, as "$100,000 1%", not "100".\n',
    });
  });
});

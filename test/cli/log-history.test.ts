/** `focus log` where a month cannot be read for a while, and where branches decided otherwise. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MARCH_CORRECTED } from './diff-support.ts';
import { changed, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { commit, told } from './log-support.ts';
import { attempt } from './repositories.ts';
import { git, repositoryWith, write } from './support.ts';

const FILE = '2026-03.focus';

const QUARTER = {
  'firm.focus': PROFILE,
  '2026-01.focus': JANUARY,
  '2026-02.focus': FEBRUARY,
  [FILE]: MARCH,
};

const EXPENSES = /^4201 .*$/m;
const TAXES = /^4221 .*$/m;
const TICKETS = /^4980 .*$/m;

/** March with another line in place of one. */
function march(line: RegExp, by: string): string {
  return changed(MARCH, line, by);
}

function filed(): string {
  const folder = repositoryWith(QUARTER);
  commit(folder, '2026-04-14', 'File March 2026');
  git(folder, 'branch', '--move', 'main');
  return folder;
}

/** What keeps March from being read, and what is said of it. */
const UNREADABLE = {
  'conflict markers': {
    spoil: (folder: string) => {
      const [line = ''] = EXPENSES.exec(MARCH) ?? [];
      const markers = `<<<<<<< main\n${line}\n=======\n4201 expenses 6,200\n>>>>>>> april`;
      write(folder, { [FILE]: march(EXPENSES, markers) });
    },
    why: 'a git conflict stands in it (2026-03.focus:1)',
  },
  'a copy of it': {
    spoil: (folder: string) => {
      write(folder, { 'copy.focus': MARCH });
    },
    why: 'it is given more than once (2026-03.focus:1)',
  },
  'a broken heading': {
    spoil: (folder: string) => {
      write(folder, { [FILE]: march(/^report .*$/m, 'report meridian 2026-3') });
    },
    why: 'it is not there, or in what could not be read (2026-03.focus:1)',
  },
  'another encoding': {
    spoil: (folder: string) => {
      writeFileSync(join(folder, FILE), `\uFEFF${MARCH}`, 'utf16le');
    },
    why: 'it is not there, or in what could not be read (2026-03.focus:1)',
  },
};

describe.each(Object.entries(UNREADABLE))(
  'a month that cannot be read for a while: %s',
  (_, { spoil, why }) => {
    /** What is told, sentences on a line each. */
    const flat = (folder: string, ...args: readonly string[]) =>
      told(folder, 'meridian', '2026-03', ...args).replaceAll(/\n {20,}/g, ' ');

    function spoilt(): string {
      const folder = filed();
      spoil(folder);
      commit(folder, '2026-05-04', 'Spoil');
      return folder;
    }

    function mended(text: string): string {
      const folder = spoilt();
      rmSync(join(folder, 'copy.focus'), { force: true });
      write(folder, { [FILE]: text });
      commit(folder, '2026-05-20', 'Put right');
      return folder;
    }

    test('no change of a figure is lost', () => {
      const folder = mended(MARCH_CORRECTED);
      expect(flat(folder, '4201')).toBe(`Meridian Clearing Corp., March 2026
Schedule A, line 5c (item 4201), Expenses

2026-05-20  ........  Test  cannot be read →          6,501   Put right
2026-05-04  ........  Test           6,105 → cannot be read   Spoil ${why}
2026-04-14  ........  Test                            6,105   File March 2026
`);
      expect(flat(folder, '3750')).toBe(`Meridian Clearing Corp., March 2026
Schedule A, line 19 (item 3750), Net Capital

2026-05-20  ........  Test  cannot be read →         60,808   Put right ← expenses +396
2026-05-04  ........  Test          61,204 → cannot be read   Spoil ${why}
2026-04-14  ........  Test                           61,204   File March 2026
`);
      const json = JSON.parse(told(folder, 'meridian', '2026-03', '4201', '--format', 'json')) as {
        steps: { figures: { before: { state: string } | null; after: { state: string; value: string } }[] }[];
      };
      expect(json.steps.map(({ figures: [figure] }) => [figure?.before?.state, figure?.after.value])).toEqual(
        [
          ['broken', '6501'],
          ['figure', null],
          [undefined, '6105'],
        ],
      );
    });

    test('of the whole month, what was typed since it was read last is told where it can be read again', () => {
      const text = told(mended(MARCH_CORRECTED), 'meridian', '2026-03');
      expect(text).toContain(`2026-05-20  ........  Test: Put right
  4201 expenses                  6,105 → 6,501   +396
       "occupancy, data, other"    700 → 1,096   +396
  control totals written anew: equity-end-of-month, net-capital and excess-net-capital-alternative
  The month can be read again. 1 figure entered and 10 computed figures changed. net-capital 60,808, (396);
`);
      expect(text).toContain(`2026-05-04  ........  Test: Spoil
  The month cannot be read: ${why}.

2026-04-14`);
    });

    test('that it is again what it was is told, too', () => {
      const folder = mended(MARCH);
      expect(told(folder, 'meridian', '2026-03')).toContain(`2026-05-20  ........  Test: Put right
  The month can be read again. No figure changed.

2026-05-04`);
      expect(flat(folder, '4201', '--limit', '1')).toMatch(/ cannot be read → 6,105 +Put right\n$/);
      // What was never answered is no figure to be lost.
      expect(flat(folder, 'B.8.items')).toMatch(/ 38 +File March 2026\n$/);
    });

    test('before it is committed, and where it is taken away in the end', () => {
      const folder = filed();
      spoil(folder);
      expect(flat(folder, '4201')).toContain(`not committed               6,105 → cannot be read   ${why}\n`);
      commit(folder, '2026-05-04', 'Spoil');
      rmSync(join(folder, 'copy.focus'), { force: true });
      rmSync(join(folder, FILE));
      commit(folder, '2026-05-20', 'Drop March');
      expect(flat(folder, '4201', '--limit', '1')).toMatch(
        / cannot be read → +Drop March the month is taken away\n$/,
      );
      expect(told(folder, 'meridian', '2026-03', '--limit', '1')).toContain(
        'Drop March\n  The month is taken away.',
      );
    });

    test('a month that could not be read at first is new where it can be', () => {
      const folder = repositoryWith(QUARTER);
      spoil(folder);
      commit(folder, '2026-04-14', 'File March 2026');
      rmSync(join(folder, 'copy.focus'), { force: true });
      write(folder, { [FILE]: MARCH });
      commit(folder, '2026-05-20', 'Put right');
      expect(told(folder, 'meridian', '2026-03', '4201')).toMatch(
        /\n\n2026-05-20 {2}\.{8} {2}Test {2}6,105 {3}Put right\n$/,
      );
      expect(told(folder, 'meridian', '2026-03', '--limit', '1')).toMatch(
        /Put right\n {2}The month is new: \d+ figures written\./,
      );
    });
  },
);

describe('lines of a month that cannot be read for a while', () => {
  test('a change of a figure among them is not lost', () => {
    const folder = filed();
    write(folder, { [FILE]: march(/^schedule A /m, 'schedul A ') });
    commit(folder, '2026-05-04', 'Spoil');
    write(folder, { [FILE]: MARCH_CORRECTED });
    commit(folder, '2026-05-20', 'Put right');
    expect(told(folder, 'meridian', '2026-03', '4201')).toContain(`
2026-05-20  ........  Test  cannot be read →          6,501   Put right
2026-05-04  ........  Test           6,105 → cannot be read   Spoil
2026-04-14  ........  Test                            6,105   File March 2026
`);
    expect(told(folder, 'meridian', '2026-03')).toContain(`Put right
  4201 expenses`);
  });
});

describe('a merge', () => {
  const taxes = (figure: number) =>
    march(TAXES, `4221 federal-income-taxes                        ${figure}`);

  /** Two branches with a version of March each, `aa` checked out. */
  function branches(ours: string, theirs: string): string {
    const folder = filed();
    for (const [name, text] of [
      ['bb', theirs],
      ['aa', ours],
    ] as const) {
      git(folder, 'switch', '--quiet', '--create', name, 'main');
      write(folder, { [FILE]: text });
      commit(folder, '2026-05-04', name);
    }
    return folder;
  }

  const merge = (folder: string, ...args: readonly string[]) =>
    git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Merge', ...args);

  /** The subjects of what is told of a line, the newest first, with the figure each ends with. */
  const newest = (folder: string, line: string) =>
    told(folder, 'meridian', '2026-03', line)
      .split('\n')
      .flatMap((text) => {
        const [, figure, subject] = / ([\d,]+) {2,}(?:[+(][\d,]+\)? +)?([A-Za-z].*)$/.exec(text) ?? [];
        return figure === undefined || subject === undefined ? [] : [`${figure} ${subject}`];
      });

  test('that keeps one side is named where the other changed the figure', () => {
    const folder = branches(taxes(413), taxes(414));
    merge(folder, '--strategy', 'ours', 'bb');
    expect(told(folder, 'meridian', '2026-03', '4221')).toMatch(
      /\n\n.* Test {2}414 → 413 {3}\(1\) {2}Merge\n(?:.* Test {2}412 → 41[34] .*\n){2}.* 412 +File March 2026\n$/,
    );
    expect(told(folder, 'meridian', '2026-03', '--limit', '1')).toMatch(
      /Test: Merge\n {2}4221 .* 414 → 413 +\(1\)\n/,
    );
  });

  test('that keeps the other side is named, too', () => {
    const folder = branches(taxes(413), taxes(414));
    attempt(folder, 'merge', '--quiet', 'bb');
    write(folder, { [FILE]: taxes(414) });
    commit(folder, '2026-05-05', 'Merge');
    expect(newest(folder, '4221')[0]).toBe('414 Merge');
  });

  test('that brings together what each side changed is not named of a line, unless it follows from both', () => {
    const folder = branches(
      taxes(413),
      march(TICKETS, '4980 total-tickets                            48,218'),
    );
    merge(folder, 'bb');
    expect(newest(folder, '4221')).toEqual(['413 aa', '412 File March 2026']);
    expect(newest(folder, '4980')).toEqual(['48,218 bb', '48,217 File March 2026']);
    const both = branches(
      taxes(413),
      march(/^1710 .*$/m, '1710 subordinated-loans                     26,000'),
    );
    merge(both, 'bb');
    expect(newest(both, '3750').sort()).toEqual([
      '61,203 aa',
      '61,204 File March 2026',
      '62,203 Merge',
      '62,204 bb',
    ]);
    expect(newest(both, '3750')[0]).toBe('62,203 Merge');
  });

  test('of what one side took back ends with what the file says', () => {
    const folder = branches(taxes(413), taxes(414));
    write(folder, { [FILE]: MARCH });
    commit(folder, '2026-05-20', 'back');
    merge(folder, 'bb');
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(taxes(414));
    expect(newest(folder, '4221')[0]).toMatch(/^414 /);
  });

  test('of a branch that was merged before is not named', () => {
    const folder = branches(taxes(413), taxes(414));
    merge(folder, '--strategy', 'ours', 'bb');
    git(folder, 'switch', '--quiet', 'main');
    git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Into main', 'aa');
    expect(told(folder, 'meridian', '2026-03', '4221')).not.toContain('Into main');
    expect(told(folder, 'meridian', '2026-03')).not.toContain('Into main');
  });
});

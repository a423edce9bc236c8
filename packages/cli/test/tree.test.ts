import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createColors } from '../src/output/color.ts';
import { widthOf } from '../src/output/printable.ts';
import { strokesFor, treeLines, type TreeNode } from '../src/output/tree.ts';

const colors = createColors(false);
const strokes = strokesFor({ LANG: 'en_US.UTF-8' }, 'linux');

function node(label: string, figure: string, rest: Partial<TreeNode> = {}): TreeNode {
  return { label, figure, isMissing: false, place: '', notes: [], children: [], ...rest };
}

const tree = node('total', '1,240', {
  notes: ['= first + second'],
  children: [
    node('first', '(10)', { place: 'a.focus:1', children: [node('deeper', '-0-', { place: 'a.focus:12' })] }),
    node('second', 'broken', { isMissing: true, place: 'a.focus:2', notes: ['a note'] }),
  ],
});

const printed = (columns: number) => treeLines([tree], { colors, strokes, columns });

describe('a tree', () => {
  test('has its figures and its places in columns', () => {
    expect(printed(80)).toEqual([
      'total          1,240',
      '│  = first + second',
      '├─ first        (10)  a.focus:1',
      '│  └─ deeper     -0-  a.focus:12',
      '└─ second     broken  a.focus:2',
      '      a note',
    ]);
  });

  test('puts a figure below a label that leaves it no room', () => {
    const long = node('a-label-of-more-than-thirty-characters', '1', { place: 'a.focus:1' });
    expect(treeLines([long], { colors, strokes, columns: 40 })).toEqual([
      'a-label-of-more-than-thirty-characters',
      `${' '.repeat(26)}  1  a.focus:1`,
    ]);
  });

  test('is as narrow as its terminal, where labels and figures are', () => {
    fc.assert(
      fc.property(trees(7), fc.integer({ min: 80, max: 160 }), (root, columns) => {
        for (const line of treeLines([root], { colors, strokes, columns })) {
          expect(widthOf(line)).toBeLessThanOrEqual(columns);
          expect(line).toBe(line.trimEnd());
        }
      }),
    );
  });
});

/** Trees of so many levels at most, of words that fit a terminal. */
function trees(levels: number): fc.Arbitrary<TreeNode> {
  const children = levels === 0 ? fc.constant([]) : fc.array(trees(levels - 1), { maxLength: 2 });
  return fc.record({
    label: fc.stringMatching(/^[a-z-]{1,20}$/),
    figure: fc.stringMatching(/^[0-9,]{1,8}$/),
    isMissing: fc.boolean(),
    place: fc.stringMatching(/^[a-z]{0,8}$/),
    notes: fc.array(
      fc
        .array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 12 })
        .map((all) => all.join(' ')),
      { maxLength: 2 },
    ),
    children,
  });
}

describe('the strokes', () => {
  test.each([
    ['a UTF-8 locale', { LANG: 'en_US.UTF-8' }, 'linux', true],
    ['another way to write it', { LC_ALL: 'C.utf8', LANG: 'C' }, 'linux', true],
    ['the locale that counts', { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, 'linux', false],
    ['an empty one, which does not', { LC_ALL: '', LANG: 'en_US.UTF-8' }, 'linux', true],
    ['none', {}, 'linux', false],
    ['Windows', {}, 'win32', true],
  ])('%s', (_, env, platform, lines) => {
    expect(strokesFor(env, platform).fork).toBe(lines ? '├─ ' : '|- ');
  });
});

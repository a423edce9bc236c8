import { expect, test } from 'vitest';
import { counted, statusOf } from '../src/output/tally.ts';

const NOTHING = { error: 0, breach: 0, warning: 0, info: 0, accepted: 0 };

test.each([
  ['nothing', NOTHING, Infinity, 0],
  ['an error', { ...NOTHING, error: 1 }, Infinity, 1],
  ['a breach', { ...NOTHING, breach: 1 }, Infinity, 1],
  ['warnings', { ...NOTHING, warning: 9 }, Infinity, 0],
  ['as many warnings as allowed', { ...NOTHING, warning: 9 }, 9, 0],
  ['more warnings than allowed', { ...NOTHING, warning: 10 }, 9, 1],
  ['infos and what is accepted', { ...NOTHING, info: 5, accepted: 5 }, 0, 0],
])('the status after %s', (_, counts, maxWarnings, status) => {
  expect(statusOf(counts, maxWarnings)).toBe(status);
});

test('counts are grouped and their nouns agree', () => {
  expect(counted(0, 'error')).toBe('0 errors');
  expect(counted(1, 'breach')).toBe('1 breach');
  expect(counted(2, 'breach')).toBe('2 breaches');
  expect(counted(12_000, 'file')).toBe('12,000 files');
});

import { expect, test } from 'vitest';
import { isColored } from '../src/output/color.ts';

test.each([
  ['a terminal has colours', 'auto', {}, true, true],
  ['a pipe has none', 'auto', {}, false, false],
  ['NO_COLOR takes them away', 'auto', { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR says nothing', 'auto', { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR brings them into a pipe', 'auto', { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0 takes them away', 'auto', { FORCE_COLOR: '0' }, true, false],
  ['NO_COLOR counts before FORCE_COLOR', 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['a dumb terminal has none', 'auto', { TERM: 'dumb' }, true, false],
  ['the option counts before the environment', 'always', { NO_COLOR: '1', TERM: 'dumb' }, false, true],
  ['never is never', 'never', { FORCE_COLOR: '1' }, true, false],
])('%s', (_, when, env, onTerminal, expected) => {
  expect(isColored(when, env, onTerminal)).toBe(expected);
});

import { expect, test } from 'vitest';
import { systemReason } from '../src/exit.ts';

test('what the system says is told in words, where there are words for it', () => {
  const error = (code: string) => Object.assign(new Error(`${code}: something, open '/x'`), { code });
  expect(systemReason(error('EACCES'))).toBe('permission denied');
  expect(systemReason(error('ENOSPC'))).toBe('no space is left on the device');
  expect(systemReason(error('EWEIRD'))).toBe("EWEIRD: something, open '/x'");
  expect(systemReason('thrown')).toBe('thrown');
});

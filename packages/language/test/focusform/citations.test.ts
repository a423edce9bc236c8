import { describe, expect, test } from 'vitest';
import { citationOf } from '../../src/citations.ts';

describe('A citation links to the current text where there is one', () => {
  test.each([
    [
      '17 CFR 240.15c3-1(a)(1)(ii)',
      'https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(ii)',
    ],
    ['17 CFR 240.17a-5(a)', 'https://www.ecfr.gov/current/title-17/section-240.17a-5#p-240.17a-5(a)'],
    ['17 CFR 1.12', 'https://www.ecfr.gov/current/title-17/section-1.12'],
    ['17 CFR 240.15c3-3a, Note E(3)', 'https://www.ecfr.gov/current/title-17/section-240.15c3-3a'],
    ['90 FR 2790', 'https://www.federalregister.gov/citation/90-FR-2790'],
    ['FOCUS Report Part I, instructions, line 24', null],
    ['17 CFR', null],
    ['see 90 FR 2790', null],
  ])('%s', (text, href) => {
    expect(citationOf(text)).toEqual({ text, href });
  });
});

import { describe, expect, it } from 'vitest';
import { report } from './support/facts.ts';
import { complete, evaluated, found, shown, without, workspace } from './support/workspace.ts';

describe('a figure with more digits than can be computed with', () => {
  // The longest figure that can be written, against a net capital of one thousand: a ratio of 10^16 hundredths.
  const month = report('2026-01', { ...complete, 'A.start': -2, 'A.debt': 999_999_999_999 });

  it('is not reported, and said where it stands', () => {
    const [first] = evaluated(month);
    expect(shown(first, 'A.capital')).toBe('figure 1');
    expect(shown(first, 'A.ratio')).toBe('broken');
    expect(found(workspace(month)).filter((finding) => finding.includes('too-large'))).toEqual([
      'error too-large 2026-01.focus:0:0-19',
    ]);
  });

  it('leaves the months after it alone where they do not rest on it', () => {
    const [, second] = evaluated(month, report('2026-02', without(complete, 'A.start')));
    expect(shown(second, 'A.ratio')).toMatch(/^figure /);
  });
});

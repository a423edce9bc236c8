/** What somebody who looks at a cell reads, against what it holds. */
import { describe, expect, test } from 'vitest';
import { shownBy } from '../../src/table/number-format.ts';

describe('a number format shows', () => {
  test.each([
    ...[
      '',
      'General',
      '@',
      '0',
      '0.00',
      '#,##0',
      '#,##0.00',
      '# ##0',
      '00000',
      '#.#',
      '.00',
      '0.00E+00',
      '##0.0E+0',
    ],
    ...[
      '$#,##0',
      '"$"#,##0',
      '[$$-409]#,##0.00',
      '[$€-407] #,##0',
      '#,##0\\ [$USD]',
      '"USD" 0',
      '[Red]0',
      '[$-409]0',
    ],
    // What spreadsheets bring along.
    ...[
      '#,##0 ;(#,##0)',
      '#,##0.00;[Red](#,##0.00)',
      '$#,##0_);\\($#,##0\\)',
      '$#,##0.00_);[Red]\\($#,##0.00\\)',
    ],
    '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    '_-[$£-809]* #,##0.00_-;\\-[$£-809]* #,##0.00_-;_-[$£-809]* "-"??_-;_-@_-',
    '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
    ...['0.00;[Red]0.00', '#,##0;-#,##0', '#,##0;#,##0-', '+#,##0;-#,##0', '#,##0;−#,##0'],
    // What "focus export" writes.
    ...['#,##0;(#,##0);"-0-"', '$#,##0.00;($#,##0.00);"-0-"'],
  ])('what is held: %s', (format) => {
    expect([1240.5, -1240.5].map((number) => shownBy(format, number))).toEqual([
      { percent: false, reads: 'same' },
      { percent: false, reads: 'same' },
    ]);
  });

  test.each(['0%', '0.00%', '0.00 %', '(0.00%);(0.00%);"-0-"'])('a percent: %s', (format) => {
    expect(shownBy(format, 0.2335).percent).toBe(true);
    expect(shownBy(format, -0.2335)).toEqual({
      percent: true,
      reads: 'same',
    });
  });

  test('what only says that it is a percent, as what is held', () => {
    expect(shownBy('0.00"%"', 23.35)).toEqual({ percent: false, reads: 'same' });
    expect(shownBy('0.00\\%', 23.35)).toEqual({ percent: false, reads: 'same' });
  });

  test.each([
    // A part of it.
    ...[
      '#,##0,',
      '#,##0,;(#,##0,)',
      '0.0,,"m"',
      '0,',
      '0,,.0',
      '$#,##0,_);($#,##0,)',
      '0,%',
      '0.0,%',
      '#,##0.00,',
    ],
    // More or other digits than it has.
    ...[
      '0"000"',
      '#,##0",000"',
      '"1"0',
      '"(000)"',
      '0\\.000',
      '0"."000',
      '\\00',
      '000-00',
      '0.00%%',
      '# ?/?',
    ],
    // A word that may say how much of it is meant.
    ...['General" k"', '#,##0 "M"', '0\\k', '[$k]0', '0" thousand"', '#,##0 "CR";#,##0 "DR"'],
    // Another time.
    ...['m/d/yyyy', 'd-mmm-yy', '[h]:mm', 'h:mm AM/PM'],
    // Nothing.
    ...[';;;', '""', '"n/a"', '" ";" "'],
    // What depends on its size.
    ...['[>999999]0.0,,"M";[>999]0.0,"K";0', '[<1000]0;0'],
    ...['(#,##0', '#,##0)', '-(0)', '-0-'],
  ])('something else: %s', (format) => {
    expect([1240, -1240].map((number) => shownBy(format, number).reads)).toEqual(['otherwise', 'otherwise']);
  });

  test('each number by its own section', () => {
    expect([5, -5].map((number) => shownBy('#,##0;(#,##0,)', number).reads)).toEqual(['same', 'otherwise']);
    expect([5, -5].map((number) => shownBy('#,##0,;(#,##0)', number).reads)).toEqual(['otherwise', 'same']);
    expect([0.5, -0.5].map((number) => shownBy('0;0%', number).percent)).toEqual([false, true]);
    expect([5, -5].map((number) => shownBy('#,##0;;', number).reads)).toEqual(['same', 'otherwise']);
  });

  test('the other sign, or none', () => {
    expect([5, -5].map((number) => shownBy('(#,##0);(#,##0)', number).reads)).toEqual(['sign', 'same']);
    expect([5, -5].map((number) => shownBy('(#,##0);#,##0', number).reads)).toEqual(['sign', 'sign']);
    expect([5, -5].map((number) => shownBy('0;0', number).reads)).toEqual(['same', 'sign']);
    expect([5, -5].map((number) => shownBy('-0', number).reads)).toEqual(['sign', 'otherwise']);
  });
});

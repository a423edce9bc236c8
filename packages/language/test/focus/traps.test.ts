/** The traps of reading `.focus`, one by one, by their number in the project's list (`docs`: L1 to L20). */
import { describe, expect, test } from 'vitest';
import { parseFiling } from '@focus/language/langium';
import { dump, form, goodMonth } from './support/filings.ts';
import { cells, codes, fixTitles, onlyReport, read, readA, readB } from './support/reading.ts';

const figure = (value: number) => ({ state: 'figure', value });
const nil = { state: 'nil', value: 0 };
const broken = { state: 'broken', value: 0 };

describe('the first word says what a line is', () => {
  test('L1 position decides what a number is: item number, row, figure or count', () => {
    expect(cells(readA('770 114', '103 1,234'))).toEqual({
      'A.total-fails-to-deliver': figure(114),
      'A.securities-borrowed': figure(1234),
    });
    expect(cells(readB('10 yes', '3 4 5 6 $7'))).toEqual({
      'B.completed-as-instructed': figure(1),
      'B.security-without-money.items': figure(4),
      'B.security-without-money.debits': figure(5),
      'B.security-without-money.credits': figure(6),
      'B.security-without-money.deductions': figure(7),
    });
  });

  test('L2 a broken line is one broken line: no entry comes out of its middle', () => {
    const filing = readA('1711x 4201 6,105', '4221 federal-income-taxes 412');
    expect(codes(filing)).toEqual(['broken-line']);
    expect(cells(filing)).toEqual({ 'A.federal-income-taxes': figure(412) });
    expect(onlyReport(filing).holes).toBe(true);
  });

  test('L12 names are no keywords: settings and lines may begin like one, in either reader', () => {
    const text = 'firm meridian "M"\n  schedule-b-columns all\n  filed-by "x"\n  fcm yes';
    const filing = read(text);
    expect(codes(filing)).toEqual([]);
    expect(filing.firms[0]?.settings.map(({ name }) => name)).toEqual([
      'schedule-b-columns',
      'filed-by',
      'fcm',
    ]);
    expect(dump(parseFiling('a.focus', text, form))).toEqual(dump(filing));
  });
});

describe('words are separated by spaces and tabs, nothing else', () => {
  test.each([
    ['a no-break space', '1\u00a0234'],
    ['a narrow no-break space', '1\u202f234'],
    ['a thin space', '1\u2009234'],
    ['a form feed', '1\f234'],
    ['a NUL character', '1\u0000234'],
  ])('L3 %s in a figure is named and the figure is not read', (name, written) => {
    const filing = readA(`4201 expenses ${written}`);
    expect(codes(filing)).toEqual(['strange-blank']);
    expect(filing.findings[0]?.message.toLowerCase()).toContain(name.toLowerCase());
    expect(fixTitles(filing.findings[0])).toContain('Write 1,234');
    expect(cells(filing)).toEqual({ 'A.expenses': broken });
  });

  test('L3 a strange blank between words splits nothing', () => {
    expect(codes(readA('4201\u00a0expenses 6,105'))).toEqual(['strange-blank']);
    expect(codes(readA('4201 expenses\u00a06,105'))).toEqual(['strange-blank']);
    expect(codes(readA('4201 expenses \u00a0 6,105'))).toEqual(['strange-blank']);
  });

  test('L4 a comment begins at the start of a line or after a blank, and not in a string', () => {
    expect(codes(readA('// 4201 expenses 6,105', '4201 expenses 6,105 // fine', '4221 412\t//fine'))).toEqual(
      [],
    );
    expect(codes(readA('4201 expenses 6,105//x'))).toEqual(['malformed-amount']);
    expect(read('firm meridian "https://x" // y').firms[0]?.name).toBe('https://x');
    expect(codes(readA('4201 expenses 6,105 #x'))).toEqual(['unexpected-word']);
  });

  test('L5 strings have no escapes, a doubled quote is a quote, and they end on their line', () => {
    expect(read('firm meridian "C:\\new"').firms[0]?.name).toBe('C:\\new');
    expect(read('firm meridian "a ""b"" c"').firms[0]?.name).toBe('a "b" c');
    const open = read('firm meridian "a\n  method basic\n  zip "b"');
    expect(codes(open)).toEqual(['broken-heading']);
    expect(fixTitles(open.findings[0])).toEqual(['Write "a"']);
  });

  test('L6 dates and months are words of their own, and half of one is none', () => {
    expect(onlyReport(read('report meridian 2026-03\n filed 2026-04-14')).filed?.date).toBe('2026-04-14');
    const month = read('report meridian 2026-3');
    expect(codes(month)).toEqual(['broken-heading']);
    expect(fixTitles(month.findings[0])).toEqual(['Write 2026-03']);
    expect(codes(readA('4201 expenses 2026-03'))).toEqual(['malformed-amount']);
    expect(codes(read('report meridian 2026-03\n filed 2026-04-31'))).toEqual(['malformed-date']);
  });
});

describe('figures', () => {
  test('L7 nil and the point are whole words, and a point only leaves a cell of a grid blank', () => {
    expect(cells(readA('4201 expenses -0-'))).toEqual({ 'A.expenses': nil });
    for (const written of ['-0-5', '- 0 -', '..']) {
      expect(cells(readA(`4201 expenses ${written}`))).toEqual({ 'A.expenses': broken });
    }
    expect(codes(readA('4201 expenses .'))).toEqual(['unexpected-word']);
    expect(cells(readB('5G offsetting-items . (20) (20) .'))).toEqual({
      'B.offsetting-items.debits': figure(20),
      'B.offsetting-items.credits': figure(20),
    });
  });

  test('L8 negative dollars and percents stand in brackets around the sign', () => {
    const { 'A.trading-profit-or-loss': loss } = cells(readA('3950 trading-profit-or-loss ($1,240,310.22)'));
    expect(loss).toEqual({ state: 'figure', value: -1240, exact: '-1240310.22', dollars: true });
    expect(cells(readA('3851 (3.20%)'))).toEqual({ 'A.net-capital-to-debits': figure(-320) });
    for (const written of ['$(5)', '-5', '$-5', '-$5']) {
      const filing = readA(`3950 trading-profit-or-loss ${written}`);
      expect(codes(filing)).toEqual(['malformed-amount']);
      expect(fixTitles(filing.findings[0])).toEqual([written.includes('$') ? 'Write ($5)' : 'Write (5)']);
    }
  });

  test.each([
    ['3740 haircuts ( 13,448 )', '13,448'],
    ['3740 haircuts $ 13,448,000', '$13,448,000'],
    ['3950 trading-profit-or-loss ( 13,448 )', '(13,448)'],
    ['3950 trading-profit-or-loss - 13,448', '(13,448)'],
    ['3950 trading-profit-or-loss \u2212 13,448', '(13,448)'],
    ['3950 trading-profit-or-loss $ ( 13,448,000 )', '($13,448,000)'],
    ['3950 trading-profit-or-loss ( $13,448,000)', '($13,448,000)'],
    ['3950 trading-profit-or-loss (13,448 )', '(13,448)'],
    ['3851 net-capital-to-debits 92.40 %', '92.40%'],
  ])('L8 a figure that stands in several words is offered as one: %s', (line, instead) => {
    const { findings } = readA(line);
    expect(findings).toMatchObject([{ code: 'malformed-amount', place: { end: line.length } }]);
    expect(fixTitles(findings[0])).toEqual([`Write ${instead}`]);
  });

  test('L8 so it is in a grid, where each column has one', () => {
    const { findings } = readB(
      '1 money-suspense 3 14 2 $ 13,650',
      '5G offsetting-items . ( 20 ) ( 20 ) .',
      '3 1 - 2 $3',
    );
    expect(findings.map((finding) => [finding.place.line, fixTitles(finding)])).toEqual([
      [2, ['Write $13,650']],
      [3, ['Write (20)']],
      [3, ['Write (20)']],
      [4, ['Write -0-']],
    ]);
    expect(codes(readA('4201 expenses 13,448 - 5'))).toEqual(['unexpected-word']);
  });

  test('L3 a strange blank before a comment is named, and not what the comment says', () => {
    const { findings } = readA('3740 haircuts 13,448\u00a0// x');
    expect(findings).toMatchObject([{ code: 'strange-blank', place: { start: 14, end: 23 } }]);
    expect(fixTitles(findings[0])).toEqual(['Write a space instead']);
  });

  test('L9 an answer that is none is no name', () => {
    const { findings } = readB('10 y');
    expect(findings).toMatchObject([{ code: 'unknown-choice' }]);
    expect(fixTitles(findings[0])).toEqual(['Write yes']);
    expect(codes(readB('10 money-suspense'))).toEqual(['name-mismatch']);
  });

  test('L6 a month in letters is no column', () => {
    const { findings } = read('report m 2026-03\nschedule B March items debits');
    expect(findings).toMatchObject([{ code: 'broken-heading', fixes: [] }]);
    expect(findings[0]?.message).toContain('a month is written as 2026-03');
  });

  test('L5 a text that says nothing is none', () => {
    const { firms, findings } = read('firm m ""\n  sec-file-no " "\n  city "New York"');
    expect(findings.map(({ code, place }) => [code, place.line])).toEqual([
      ['incomplete-line', 0],
      ['incomplete-line', 1],
    ]);
    expect(firms[0]?.settings.map(({ value }) => value)).toEqual([null, { kind: 'text', text: 'New York' }]);
  });

  test('L9 an average has a decimal, a count and thousands have none', () => {
    expect(cells(readA('114 equity-markets-nasdaq 42.5'))).toEqual({
      'A.equity-markets-nasdaq': figure(425),
    });
    expect(codes(readA('4980 total-tickets 48,217.5'))).toEqual(['malformed-amount']);
    expect(codes(readA('4201 expenses 6,105.5'))).toEqual(['malformed-amount']);
  });

  test('L10 zero has one spelling; what rounds to nothing is an answer and keeps its dollars', () => {
    expect(cells(readA('4201 expenses 0'))).toEqual({ 'A.expenses': nil });
    for (const written of ['0.00', '(0)', '00', '$0', '0%', '-0', '--', 'none', '–0–']) {
      const filing = readA(`4201 expenses ${written}`);
      expect(codes(filing), written).toEqual(['malformed-amount']);
      expect(fixTitles(filing.findings[0]), written).toEqual(['Write -0-']);
    }
    expect(cells(readA('4201 expenses $400'))).toEqual({
      'A.expenses': { state: 'figure', value: 0, exact: '400', dollars: true },
    });
  });

  test('L11 both groupings are read, and deductions must stand in brackets', () => {
    expect(cells(readA('4201 1234', '4221 1,234'))).toEqual({
      'A.expenses': figure(1234),
      'A.federal-income-taxes': figure(1234),
    });
    expect(cells(readA('4274 deductions-from-capital (1,000)'))).toEqual({
      'A.deductions-from-capital': figure(1000),
    });
    const bare = readA('4274 deductions-from-capital 500');
    expect(codes(bare)).toEqual(['wrong-sign']);
    expect(fixTitles(bare.findings[0])).toEqual(['Write (500)']);
    expect(codes(readB('5G . 20 (20) .'))).toEqual(['wrong-sign']);
  });
});

describe('sections', () => {
  test('L13 indentation means nothing; a section ends where the next begins', () => {
    const filing = read(
      'firm meridian "M"\nmethod basic\n   report meridian 2026-03\nfiled 2026-04-14\n schedule A\n     4201 6\n worksheet option-deductions amount\n"x" 5\n    schedule B 2026-03 deductions\n1 $5',
    );
    expect(codes(filing)).toEqual([]);
    const report = onlyReport(filing);
    expect(report.schedules.map(({ schedule }) => schedule)).toEqual(['A', 'B']);
    expect(report.worksheets.map(({ rows }) => rows.length)).toEqual([1]);
    expect(cells(filing)).toEqual({ 'A.expenses': figure(6), 'B.money-suspense.deductions': figure(5) });
  });

  test('L14 after a broken heading every line is held, without findings of its own, and counted', () => {
    const filing = readA('4201 expenses 6,105', 'schedule b', '3 x 1', '10 yes', '@@@', '', '// no line');
    expect(codes(filing)).toEqual(['broken-heading']);
    expect(filing.findings[0]?.message).toContain('The 3 lines below it are not read.');
    expect(cells(filing)).toEqual({ 'A.expenses': figure(6105) });
    expect(onlyReport(filing).holes).toBe(true);
  });

  test.each([
    'report meridian 2026-4',
    'report 2026-04',
    'Report meridian 2026-04',
    'reprot meridian 2026-04',
    '4report meridian 2026-04',
    'report: meridian 2026-04',
    '"report" meridian 2026-04',
    '\freport meridian 2026-04',
    'month meridian 2026-04',
    '3 report meridian 2026-04',
  ])('L14 figures below %j do not fall into the report above', (heading) => {
    const text = [
      'report meridian 2026-03',
      'schedule A 2026-03',
      '4201 expenses 6,105',
      heading,
      '  filed 2026-05-14',
      'schedule B items debits credits deductions',
      '1 money-suspense 3 14 2 $13,650',
      'schedule A',
      '4221 federal-income-taxes 412',
      'worksheet option-deductions amount',
      '"x" 5',
    ].join('\n');
    const report = onlyReport(read(text));
    expect(cells(read(text))).toEqual({ 'A.expenses': figure(6105) });
    expect(report).toMatchObject({ month: '2026-03', filed: null, worksheets: [] });
    expect(codes(read(text))).toContain('broken-heading');
  });

  test.each(['Firm meridian "M"', 'Report meridian 2026-03', 'reprot meridian 2026-03'])(
    'L14 a heading that is none is told as one at the top of a file, too: %s',
    (heading) => {
      const { findings } = read(`${heading}\n  method basic\n`);
      expect(findings).toMatchObject([{ code: 'broken-heading', place: { line: 0 } }]);
      expect(fixTitles(findings[0])).toEqual([`Write ${heading.startsWith('F') ? 'firm' : 'report'}`]);
      expect(findings[0]?.message).toContain('The line below it is not read.');
    },
  );

  test('L14 the next good heading ends the hold', () => {
    const filing = read(
      'report x 2026-4\nschedule A 2026-04\n4201 1\nreport x 2026-05\nschedule A 2026-05\n4201 2',
    );
    expect(codes(filing)).toEqual(['broken-heading']);
    expect(cells(filing)).toEqual({ 'A.expenses': figure(2) });
  });

  test('L15 a conflict marker leaves its whole report without figures to rely on', () => {
    const filing = readA(
      '1710 subordinated-loans 25,000',
      '<<<<<<< HEAD',
      '4201 expenses 6,105',
      '=======',
      '4201 expenses 6,501',
      '>>>>>>> topic',
    );
    expect(codes(filing)).toEqual(['conflict-marker', 'conflict-marker', 'conflict-marker']);
    expect(onlyReport(filing).conflicted).toBe(true);
  });

  test('L15 a conflict that began above the heading takes the report in, and ends with its last marker', () => {
    const filing = read(
      '<<<<<<< a\nreport m 2026-03\nschedule A\n4201 1\n=======\nreport m 2026-03\nschedule A\n4201 2\n>>>>>>> b\nreport m 2026-04\nschedule A\n4201 3',
    );
    expect(filing.reports.map(({ month, conflicted }) => [month, conflicted])).toEqual([
      ['2026-03', true],
      ['2026-04', false],
    ]);
    expect(codes(filing)).toEqual(['conflict-marker', 'conflict-marker', 'conflict-marker']);
  });

  test('L16 a setting has one value', () => {
    const filing = read('firm m "M"\n contact "Dana" "555"\n street "1 Wall St"\n city "New York"');
    expect(codes(filing)).toEqual(['unexpected-word']);
    expect(
      filing.firms[0]?.settings.map(({ name, value }) => [name, value?.kind === 'text' ? value.text : null]),
    ).toEqual([
      ['contact', null],
      ['street', '1 Wall St'],
      ['city', 'New York'],
    ]);
  });

  test('L17 what follows a complete line is one word too many, and the line is no fact', () => {
    const valued = readA('841 long-contractual-commitments 3,000 valued market');
    expect(cells(valued)).toEqual({
      'A.long-contractual-commitments': { state: 'figure', value: 3000, valued: 'market' },
    });
    for (const line of ['841 3,000 valued market now', '3750 net-capital 61,204 61,204']) {
      const filing = readA(line);
      expect(codes(filing)).toEqual(['unexpected-word']);
      expect(Object.values(cells(filing))).toEqual([broken]);
    }
    const settings = read('firm m "M"\n method basic\n method alternative from 2026-07').firms[0]?.settings;
    expect(settings?.map(({ from }) => from)).toEqual([null, '2026-07']);
  });

  test('L18 a last line that nothing ends is a line', () => {
    const text = goodMonth.trimEnd();
    expect(codes(read(text))).toEqual([]);
    expect(dump(read(text))).toEqual(dump(read(`${text}\n`)));
    expect(dump(parseFiling('a.focus', text, form))).toEqual(dump(read(text)));
  });

  test.each([
    ['Expenses', 'expenses'],
    ['net_capital', 'net-capital'],
    ['netCapital', 'net-capital'],
  ])('L19 %s is offered as %s', (written, name) => {
    const filing = readA(`4201 ${written} 6,105`);
    expect(codes(filing)).toEqual(['malformed-name']);
    expect(fixTitles(filing.findings[0])).toEqual([`Write ${name}`]);
    expect(cells(filing)).toEqual({ 'A.expenses': broken });
  });

  test('L20 one month is one report: a second is kept apart, for the workspace to point at both', () => {
    const filing = read('report m 2026-03\nschedule A\n4201 1\nreport m 2026-03\nschedule A\n4221 2');
    expect(codes(filing)).toEqual([]);
    expect(filing.reports.map(({ month, monthPlace }) => [month, monthPlace.line])).toEqual([
      ['2026-03', 0],
      ['2026-03', 3],
    ]);
  });
});

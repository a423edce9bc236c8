/** How lines are laid out: the worked month, taken apart and put together again, byte for byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  layoutDated,
  layoutEntry,
  layoutFact,
  layoutFirm,
  layoutFlag,
  layoutPart,
  layoutReport,
  layoutSchedule,
  layoutSetting,
  layoutWas,
  layoutWorksheet,
} from '@focus/language';
import { judge, type WellShaped } from '../../src/focus/shapes.ts';
import { cutLine, type Word } from '../../src/focus/words.ts';
import { goodText } from './support/texts.ts';

test('every line of the samples stands as it is laid out', () => {
  for (const line of goodText.split('\n').filter((text) => text !== '')) expect(laidOut(line)).toBe(line);
});

test('the digits of a figure in brackets stand under those without', () => {
  const positive = layoutEntry('3950', 'trading-profit-or-loss', ['1,240']);
  const negative = layoutEntry('3950', 'trading-profit-or-loss', ['(1,240)']);
  expect(negative.indexOf('1,240')).toBe(positive.indexOf('1,240'));
});

test('an original stands under its figure', () => {
  expect(layoutWas(['6,105'])).toHaveLength(layoutEntry('4201', 'expenses', ['6,501']).length);
});

test('what does not fit moves only itself', () => {
  fc.assert(
    fc.property(
      fc.nat(70),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 }),
      (name, sizes) => {
        const figures = sizes.map((size) => '9'.repeat(size));
        const line = layoutEntry('1', 'n'.repeat(name + 1), figures);
        expect(line.split(/ +/)).toEqual(['1', 'n'.repeat(name + 1), ...figures]);
      },
    ),
  );
});

function laidOut(text: string): string {
  const line = { number: 0, words: cutLine(text, 0, text.length) };
  const judged = judge(line);
  if (judged.problem !== null) throw new Error(judged.problem.message);
  return layOut(judged);
}

function layOut(judged: WellShaped): string {
  const { kind, slots, rest } = judged;
  const figures = rest.map((word) => word.text);
  switch (kind) {
    case 'firm':
      return layoutFirm(slots.id.text, label(slots.title));
    case 'setting':
      return layoutSetting(slots.setting.text, figures[0] ?? '', slots.from?.text);
    case 'report':
      return layoutReport(slots.firm.text, slots.month.text);
    case 'filed':
    case 'accept':
    case 'amended':
      return layoutFact(
        kind,
        judged.line.words
          .slice(1)
          .map(({ text }) => text)
          .join(' '),
      );
    case 'schedule':
      return layoutSchedule(slots.schedule.text, slots.month?.text ?? '', figures);
    case 'worksheet':
      return layoutWorksheet(slots.worksheet.text, figures);
    case 'entry': {
      const valued = slots.valued === undefined ? '' : `valued ${slots.valued.text}`;
      if (figures[0] === 'yes') return layoutFlag(slots.key.text, slots.name?.text ?? '', figures[0]);
      return layoutEntry(slots.key.text, slots.name?.text ?? '', figures, valued);
    }
    case 'part':
      return layoutPart(label(slots.label), figures);
    case 'dated':
      return layoutDated(slots.date.text, figures);
    case 'was':
      return layoutWas(figures);
    case 'conflict':
      throw new Error('a conflict marker is not laid out');
  }
}

function label(word: Word): string {
  return word.text.slice(1, -1);
}

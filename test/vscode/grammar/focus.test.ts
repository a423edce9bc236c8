import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileForm } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { outlineFiling } from '@focus/language';
import { grammarOf, piecesOf } from '../support/tokens.ts';

const EXAMPLES = join(import.meta.dirname, '../../../examples');
const form = compileForm(focusPart1);
const grammar = await grammarOf('focus');

/** Each line as its pieces with the first words of their scopes: `1710:entity.name.tag …`. */
function told(text: string): string[] {
  return piecesOf(grammar, text).map((pieces) =>
    pieces.map(([piece, scope]) => `${piece} ${scope}`).join(' | '),
  );
}

test('a report is told apart word by word', () => {
  expect(
    told(`report meridian 2026-03 // third
  filed   2026-04-14 seal 0a1b-2c3d-4e5f
  accept  month-over-month 5362 "cleared ""4/2"", OPS-1182"
schedule A 2026-03
3950 trading-profit-or-loss   (1,240)
841  long-contractual-commitments  3,000  valued market
     "Corn"  $1,073.50  -0-  .
     was  4,100
schedule B 2026-03 items debits
10   completed-as-instructed yes`),
  ).toEqual([
    'report keyword.control.report | meridian entity.name.namespace.firm | 2026-03 variable.other.enummember.month | // punctuation.definition.comment |  third comment.line.double-slash',
    'filed keyword.control.filed | 2026-04-14 variable.other.enummember.date | seal keyword.other.seal | 0a1b-2c3d-4e5f constant.other.seal',
    'accept keyword.control.accept | month-over-month entity.name.function.rule | 5362 entity.name.tag.item-number | "cleared ""4/2"", OPS-1182" string.quoted.double',
    'schedule keyword.control.schedule | A entity.name.section | 2026-03 variable.other.enummember.month',
    '3950 entity.name.tag.item-number | trading-profit-or-loss variable.other.line-name | (1,240) constant.numeric.loss',
    '841 entity.name.tag.item-number | long-contractual-commitments variable.other.line-name | 3,000 constant.numeric.figure | valued keyword.other.valued | market variable.other.constant.choice',
    '"Corn" string.quoted.double | $1,073.50 constant.numeric.figure | -0- constant.language.nil | . punctuation.other.blank',
    'was keyword.control.was | 4,100 constant.numeric.figure',
    'schedule keyword.control.schedule | B entity.name.section | 2026-03 variable.other.enummember.month | items variable.parameter.column | debits variable.parameter.column',
    '10 entity.name.tag.item-number | completed-as-instructed variable.other.line-name | yes constant.language.answer',
  ]);
});

test('a profile is told apart word by word', () => {
  expect(
    told(`firm meridian "Meridian Clearing Corp."
  method           alternative  from 2026-07
  minimum-dollars  $500,000
  variance-threshold 50%`),
  ).toEqual([
    'firm keyword.control.firm | meridian entity.name.namespace.firm | "Meridian Clearing Corp." string.quoted.double',
    'method support.type.property-name.setting | alternative variable.other.constant.choice | from keyword.other.from | 2026-07 variable.other.enummember.month',
    'minimum-dollars support.type.property-name.setting | $500,000 constant.numeric.figure',
    'variance-threshold support.type.property-name.setting | 50% constant.numeric.figure',
  ]);
});

test('a word that is none of the language has no colour, and a conflict marker is invalid', () => {
  expect(told('4201 expenses 1,2345 -6,105\n<<<<<<< HEAD')).toEqual([
    '4201 entity.name.tag.item-number | expenses variable.other.line-name | 1,2345 meta.stray | -6,105 meta.stray',
    '<<<<<<< HEAD invalid.illegal.conflict-marker',
  ]);
});

test('every word of the examples is coloured as a whole', () => {
  for (const file of readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.focus')) continue;
    const text = readFileSync(join(EXAMPLES, file), 'utf8');
    const pieces = piecesOf(grammar, text);
    for (const { number, words } of outlineFiling(text, form).lines) {
      const coloured = (pieces[number] ?? []).filter(([, scope]) => !scope.includes('comment'));
      const where = `${file}:${number + 1}`;
      expect(
        coloured.map(([piece]) => piece.trim()),
        where,
      ).toEqual(words.map((word) => word.text));
      const plain = coloured.filter(([, scope]) => /^(?:meta|source)/.test(scope));
      expect(plain, where).toEqual([]);
    }
  }
});

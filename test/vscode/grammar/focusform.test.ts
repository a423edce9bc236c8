import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grammarOf, piecesOf } from '../support/tokens.ts';

const ROOT = join(import.meta.dirname, '../../..');
const grammar = await grammarOf('focusform');

function told(text: string): string[] {
  return piecesOf(grammar, text).map((pieces) =>
    pieces.map(([piece, scope]) => `${piece.trim()} ${scope}`).join(' | '),
  );
}

test('a rule is told apart word by word', () => {
  expect(
    told(`rule haircut-limit from 2026-01-31 {
  warning when haircuts > 30% * exact prior A.net-capital // ours
  at     haircuts
  says   "Haircuts are {haircuts}"
         "too much."
  cites  "Policy 4.2"`),
  ).toEqual([
    'rule keyword.control.rule | haircut-limit entity.name.function.rule | from keyword.other | 2026-01-31 variable.other.enummember.date | { source',
    'warning keyword.control.severity | when keyword.operator.word | haircuts variable.other.reference | > keyword.operator | 30% constant.numeric.percent | * keyword.operator | exact support.function | prior variable.language | A entity.name.section | . source | net-capital variable.other.reference | // punctuation.definition.comment | ours comment.line.double-slash',
    'at keyword.other | haircuts variable.other.reference',
    'says keyword.other | " string.quoted.double | Haircuts are string.quoted.double | { punctuation.section.embedded | haircuts variable.other.reference | } punctuation.section.embedded | " string.quoted.double',
    '" string.quoted.double | too much. string.quoted.double | " string.quoted.double',
    'cites keyword.other.cites | "Policy 4.2" string.other.citation',
  ]);
});

test('a line is told apart word by word', () => {
  expect(told(`    line 5a  3950  trading-profit  "Profit"  signed  = prior x or entered`)).toEqual([
    'line storage.type.line | 5a constant.other.line-key | 3950 entity.name.tag.item-number | trading-profit variable.other.line-name | " string.quoted.double | Profit string.quoted.double | " string.quoted.double | signed storage.modifier | = keyword.operator | prior variable.language | x variable.other.reference | or keyword.operator.word | entered storage.modifier',
  ]);
});

test('every keyword of the language has the colour of one', () => {
  const langium = readFileSync(join(ROOT, 'packages/language/src/focusform/focusform.langium'), 'utf8');
  const rules = langium.replaceAll(/^\s*(?:\/\/|type |hidden terminal|terminal).*$/gm, '');
  const keywords = [...new Set([...rules.matchAll(/'([a-z]+)'/g)].map(([, word]) => word ?? ''))];
  expect(keywords.length).toBeGreaterThan(60);
  const plain = keywords.filter((word) => {
    const [[, scope] = ['', '']] = piecesOf(grammar, word)[0] ?? [];
    return !/^(?:keyword|storage|support|variable\.language)/.test(scope);
  });
  expect(plain).toEqual([]);
});

test.each(['packages/forms/focus-part-1.focusform', 'examples/meridian/policy.focusform'])(
  'every word of %s is coloured',
  (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    piecesOf(grammar, text).forEach((pieces, line) => {
      const plain = pieces.filter(([piece, scope]) => scope === 'source' && /[\w$%"]/.test(piece));
      expect(plain, `${file}:${line + 1}`).toEqual([]);
    });
  },
);

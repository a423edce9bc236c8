/** The reference of the language: its examples hold, and it leaves no word out, nor the page of findings a code. */
import { AstUtils, GrammarAST } from 'langium';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RESERVED } from '../../src/focusform/tokens.ts';
import { createFormServices, prepareHouseRules } from '../../src/langium.ts';
import { fixturesIn, readFixture } from '../../../../test/support/annotated.ts';
import { formWith, prepared } from './support/forms.ts';

const DOCS = join(import.meta.dirname, '../../../../docs');
const reference = readFileSync(join(DOCS, 'focusform.md'), 'utf8');
const findings = readFileSync(join(DOCS, 'findings.md'), 'utf8');
const [example = '', cases = '', house = ''] = [...reference.matchAll(/```focusform\n([^]*?)```/g)].map(
  ([, text = '']) => text,
);
const inline = [...reference.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

function section(title: string): string {
  return reference.split(/^## /m).find((text) => text.startsWith(title)) ?? '';
}

describe('The reference of the language', () => {
  test('has examples with nothing wrong in them', async () => {
    const form = await prepared(example);
    expect((await prepareHouseRules('house.focusform', house, form)).findings).toEqual([]);
    const settings = 'reserve-computation daily | weekly "How often"\n    floor';
    await prepared(formWith(cases).replace('floor', settings));
  });

  test('names every word of the grammar', () => {
    const { Grammar } = createFormServices().form;
    const words = new Set(inline.flatMap((code) => code.match(/[a-z]+(?:-[a-z]+)*/g) ?? []));
    const missing = AstUtils.streamAst(Grammar)
      .filter(GrammarAST.isKeyword)
      .map(({ value }) => value)
      .filter((value) => /^[a-z]+$/.test(value) && !words.has(value))
      .toArray();
    expect(missing).toEqual([]);
  });

  test('lists the reserved words', () => {
    const sentence = /These words can be no name:([^.]*)\./.exec(reference)?.[1] ?? '';
    expect(new Set(sentence.match(/[a-z]+/g))).toEqual(RESERVED);
  });

  test('lists the code of every check, and no other', () => {
    expect(section('What is checked')).toContain('(findings.md#in-house-rules-and-forms)');
    const [, ofForms = ''] = findings.split('## In house rules and forms');
    const listed = [...ofForms.matchAll(/^### (\S+)$/gm)].map(([, code]) => code);
    const marked = fixturesIn(join(import.meta.dirname, 'resources/findings'), '.focusform.txt')
      .flatMap((path) => readFixture(path).expected)
      .map(({ code }) => code);
    expect([...listed].sort()).toEqual([...new Set([...marked, 'not-house-rules'])].sort());
  });
});

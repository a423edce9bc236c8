/** Good months as people type them, and with something wrong between the lines. */
import fc from 'fast-check';
import { cutLine } from '../../../src/focus/words.ts';
import { anyText, goodText, slip, wordSoup } from './texts.ts';

/** How a line is typed, and what stands above it. */
const typing = fc.record({
  indent: fc.constantFrom('', '', ' ', '\t', '       '),
  blank: fc.constantFrom(' ', '   ', '\t', ' \t'),
  isNameLeftOut: fc.boolean(),
  isUngrouped: fc.boolean(),
  comment: fc.constantFrom('', '', '', ' // x', '\t//  two  blanks\t', ' '),
  above: fc.constantFrom<(string | null)[]>(
    ...Array.from({ length: 30 }, () => null),
    ...['', '  ', '// y', '\t//', '<<<<<<<', '>>>>>>>', 'schedule b', '@'],
  ),
});

/** Good months with blanks, groupings, names and line ends as people type them, and some lines between them. */
const untidy: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.array(typing, { minLength: 30, maxLength: 60 }),
    fc.boolean(),
  )
  .map(([end, typings, isEnded]) => {
    const lines = goodText.split('\n').flatMap((line, number) => {
      const typed = typings[number % typings.length];
      if (typed === undefined || line === '') return [line];
      const { indent, blank, isNameLeftOut, isUngrouped, comment, above } = typed;
      const words = cutLine(line, 0, line.length)
        .filter(({ kind }, at) => !(isNameLeftOut && at === 1 && kind === 'NAME' && /^\d/.test(line)))
        .map(({ text, kind }) => {
          const isFigure = kind === 'FIGURE' || kind === 'NIL';
          return isUngrouped && isFigure ? text.replace('-0-', '0').replaceAll(',', '') : text;
        });
      return [...(above === null ? [] : [above]), `${indent}${words.join(blank)}${comment}`];
    });
    return lines.join(end) + (isEnded ? end : '');
  });

/** Every kind of text there is to format. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  untidy,
  wordSoup,
  anyText,
  slip.map(({ text }) => text),
);

/** What a line that is wrong, or stands elsewhere, says all the same: that a month was filed, or amended. */
import { placeOf, placeOfLine, textOf, type ReportDraft } from './drafts.ts';
import type { Line } from './findings.ts';
import type { Judged } from './section.ts';
import { kebabCase, suggestionFor } from './spelling.ts';
import { WORD_CLASSES } from './word-classes.ts';
import type { Word } from './words.ts';

/** Which line of a report begins with a word, or was probably meant to; null where it may be any. */
export function factMeant({ text }: Word): string | null {
  return suggestionFor(kebabCase(text) ?? '', ['filed', 'amended', 'accept']);
}

/**
 * Takes from a line that cannot be taken as it stands that its month was filed, or amended, if it says so: what holds of a
 * draft does not hold of that month. A date that cannot be read is not known.
 */
export function noteState(report: ReportDraft, { line, slots }: Pick<Judged, 'line' | 'slots'>): void {
  const [first] = line.words;
  const meant = first === undefined ? null : factMeant(first);
  const said: Readonly<Record<string, Word | undefined>> = slots;
  const fact = { date: said['date']?.text ?? null, place: placeOfLine(line) };
  if (meant === 'filed') report.filed ??= { ...fact, ...sealIn(line) };
  else if (meant === 'amended') {
    const reason = said['reason'];
    report.amended ??= { ...fact, reason: reason === undefined ? '' : textOf(reason) };
  }
}

function sealIn(line: Line) {
  const at = line.words.findIndex(({ text }) => text === 'seal');
  const seal = at < 0 ? undefined : line.words[at + 1];
  if (seal === undefined || !WORD_CLASSES.seal.fits(seal)) return { seal: null };
  return { seal: seal.text, sealPlace: placeOf(line, seal) };
}

/**
 * What findings in filings mean that no rule of a form says: by the code that stands in brackets behind their severity.
 * This is where `focus rules CODE`, SARIF and `docs/findings.md` have it from.
 */
import type { CheckCode } from '@focus/engine';
import type { ReadingCode } from '@focus/language';
import type { UnreadableCode } from '../../diff/reader.ts';
import { error, info, warning, type CodeText } from './code-texts.ts';

/** What can be found in a `.focus` file. */
export type FilingCode = CheckCode | ReadingCode | UnreadableCode;

/** Of filings: what is wrong with the text, and what the figures show apart from rules. */
export const FILING_CODES: Readonly<Record<FilingCode, CodeText>> = {
  'amended-before-filed': error(
    'The date of an amendment is before the date on which the month was filed.',
    'Correct one of the dates.',
  ),
  'amended-not-filed': error(
    'A month says that it was amended, and not that it was filed.',
    'Write `filed YYYY-MM-DD` above the amendment; or remove it, as the figures of a draft are simply changed.',
  ),
  'amended-prior': warning(
    'The month before was amended after this month was filed, and what this month carries over from it would now be another figure. The line stays as it was reported.',
    'Correct the difference as the finding says.',
  ),
  'answered-twice': error(
    'A line, a row of a worksheet or a fact of a report stands twice in one month. Which of them holds is not guessed: the line is broken, and so is what rests on it.',
    'Remove one of the two.',
  ),
  'below-minimum': error(
    'A line that may be written higher than what the form computes is written lower.',
    'Write the computed figure or more, or remove the line.',
  ),
  'broken-heading': error(
    'The heading of a section cannot be read. Everything below it, up to the next heading, is held: it counts nowhere, so that no figure falls into the section before.',
    'Correct the heading; what stands below is then read.',
  ),
  'broken-line': error(
    'A line does not begin with anything that a line of its section begins with, so nothing of it is read.',
    'Begin it with an item number or a row, a name, a date, or a label in quotes; or make it a comment with //.',
  ),
  'broken-rules': error(
    'The profile takes on house rules that have errors themselves, so none of them is judged.',
    'Correct the `.focusform` file first; `focus check` says what is wrong there.',
  ),
  'conflict-marker': error(
    'A merge left the markers of a conflict in the file. Nothing of that report is computed until they are gone.',
    'Keep one of the two sides, or write what holds, and remove the three lines of markers.',
  ),
  'control-total': error(
    'A line that the form computes is written as well, and the two disagree: either the written total is wrong, or a figure it rests on. A total in dollars, from the books, may differ by what rounding explains, and not by more. Where one wrong figure makes several totals disagree, the first is named; one of a later month only where that first one is not asked for.',
    'Correct a line that it rests on, or write the computed figure. `focus explain FIRM MONTH LINE` shows how it comes about.',
  ),
  'control-total-rounding': info(
    'A total in dollars, from the books, differs from what is computed by no more than the rounding of the figures it rests on.',
    'Nothing need be done.',
  ),
  'duplicate-firm': error(
    'A firm has more than one profile in the workspace, so none of its settings counts.',
    'Keep one profile. Settings that change in time stand in one profile, with `from YYYY-MM`.',
  ),
  'duplicate-month': error(
    'A month of a firm is reported more than once in the workspace, so nothing of it is computed.',
    'Keep one of the reports. A copy of a file is the usual reason.',
  ),
  'figure-too-long': error(
    'A figure has more digits than any report can have; most often it was typed with some too many.',
    'Check the digits.',
  ),
  'inapplicable-line': error(
    'There is a figure on a line that does not apply to the firm, by the settings of its profile.',
    'Remove the line, or correct the setting.',
  ),
  'inapplicable-nil': info(
    '`-0-` stands on a line that does not apply to the firm. It is not printed.',
    'The line can be removed.',
  ),
  'filed-before-end': error(
    'A month says that it was filed on a day before it ended, and its figures are of its end.',
    'Correct the date, or remove the line until the month is filed.',
  ),
  'incomplete-line': error(
    'Something of a line is missing: a figure, a value, a date or a reason.',
    'Write what is missing. In a grid, `.` leaves a cell blank.',
  ),
  'late-filing': warning('A month was filed after the day it was due.', 'Check the date.'),
  'malformed-amount': error(
    'A figure is not written as the language has it: wrong grouping, a minus, decimals of thousands, other digits than 0 to 9. It is not guessed what is meant, so the line is broken.',
    'Write it as `6,105`, `(1,240)`, `$1,234.56`, `23.35%`, or `-0-` for nothing to report; the finding offers what was probably meant.',
  ),
  'malformed-date': error(
    'A date is not written as the language has it, or is none.',
    'Write it as 2026-04-14.',
  ),
  'malformed-month': error(
    'A month is not written as the language has it, or is none.',
    'Write it as 2026-03.',
  ),
  'malformed-name': error(
    'A name is not written as the language has it.',
    'Write it in lower-case letters, digits and hyphens; the rules of house rules as `policy/house-limit`.',
  ),
  'malformed-string': error(
    'A text is not closed on its line, or stands without quotes.',
    'Put it between " and " on one line; "" in it is a quote.',
  ),
  'misplaced-line': error(
    'A line stands where its kind has no place: a figure in a profile, or a line before the first heading.',
    'Move it below the heading it belongs to, or write that heading above it.',
  ),
  'misplaced-was': error(
    'A `was` stands below nothing that it could be the original of, or is the second one of a line.',
    'Put it right below the entry, the part or the row whose original it states; each has one.',
  ),
  'missing-column': error(
    'The heading of a grid lacks a column that the firm reports, by the settings of its profile.',
    'Write the column behind the month of the heading, and its figures below.',
  ),
  'missing-month': warning(
    'There is a gap between two months of a firm. The later one does not follow from the earlier, so what it carries over from the month before has to be entered.',
    'Add the report.',
  ),
  'missing-setting': error(
    'The profile of a firm lacks settings that the form needs.',
    'Write those that the finding lists; `focus init` asks for them.',
  ),
  'missing-valuation': error(
    'The form asks how the figure of this line is valued, and nothing says it.',
    'Write `valued` and one of the ways that the finding names behind the figure; `focus import` takes it from `--valued`.',
  ),
  'mixed-parts': error(
    'Some parts of a column carry a $ and some do not, so it is not clear in what they are.',
    'Write all parts of a column with $, or none.',
  ),
  'month-mismatch': error(
    'The heading of a schedule says another month than the report it stands in. Nothing below it is counted.',
    'Write the month of the report, or the heading of another report above.',
  ),
  'name-mismatch': error(
    'The name behind a key is the name of another line, or of none: the key says one line and the name another.',
    'Correct whichever is wrong. The name may be left out.',
  ),
  'not-acceptable': warning(
    'An `accept` names an error, which cannot be accepted, or information, which needs no acceptance.',
    'Correct the figure instead, or remove the line.',
  ),
  'not-text': error(
    'A file of one of the states that are compared is not UTF-8 text, so nothing of it is compared.',
    'Save it in that encoding.',
  ),
  'original-without-amendment': error(
    'A figure says what it was, and the month does not say that it was amended.',
    'Write `amended YYYY-MM-DD "reason"` below the heading of the report; `focus amend` does it.',
  ),
  overdue: {
    severities: ['breach'],
    means: 'A month was due before the day asked for, and is not filed, or not even begun.',
    advice: 'File it, and write `filed YYYY-MM-DD` below its heading; `focus new FIRM` begins a month.',
  },
  'parts-do-not-sum': error(
    'The parts of an entry do not come to its figure.',
    'Correct a part or the figure; or leave the figure out, and the parts make it.',
  ),
  'sealed-figure-changed': error(
    'What a month states is no longer what was sealed when it was filed: a figure was changed, added or taken away.',
    'Take the change back, or amend the month: `focus amend` says why, and writes what the figures were.',
  ),
  'section-twice': error(
    'A schedule or a worksheet stands twice in one report.',
    'Put the lines of both under one heading.',
  ),
  'setting-below-minimum': error(
    'A setting of the profile is less than the least that the law asks of this firm.',
    'Write as much or more, or leave the line out: it is then computed.',
  ),
  'setting-twice': error(
    'A setting stands twice for the same time.',
    'Remove one, or say with `from YYYY-MM` since when the other holds.',
  ),
  'setting-without-rules': warning(
    'The profile has a setting of house rules that it does not take on, so the setting does nothing.',
    'Write `rules NAME` in the profile, or remove the line.',
  ),
  'stale-acceptance': warning(
    'An `accept` covers no finding: the figure was corrected meanwhile, the line is not said, or another one covers it.',
    'Correct its line, or remove it.',
  ),
  'strange-blank': error(
    'A blank that is neither a space nor a tab stands in a word, such as the no-break space that is copied from a web page or a spreadsheet.',
    'Replace or remove it, as the finding offers.',
  ),
  'superfluous-column': info(
    'The heading of a grid has a column that the firm need not report. What stands there is not printed.',
    'The column can be removed.',
  ),
  'too-large': error(
    'A computed line comes to more digits than a report can have, so it is not computed.',
    'Correct a figure that it rests on: most often one has digits too many.',
  ),
  'unanswered-lines': {
    severities: ['error', 'warning'],
    means:
      'Lines that the firm has to answer are blank. In a draft that is a warning, which lists what is left to do; in a month that is filed it is an error.',
    advice: 'Write a figure, or `-0-` where there is nothing to report.',
  },
  'uncomputed-lines': error(
    'Lines that the form computes come to nothing in a month that is filed, as a month before is not complete: a line that they rest on is not answered there, or cannot be read. Where an error of the month before is told, that alone is.',
    'Complete the month that the finding names.',
  ),
  'unexpected-word': error(
    'There is more on a line than belongs there.',
    'Remove it, or turn it into a comment with //.',
  ),
  unmerged: error(
    'A merge left a file in conflict, so nothing of it is compared.',
    'Resolve the conflict, and `git add` the file.',
  ),
  'unknown-choice': error(
    'A setting or a line has a value that is none of its choices.',
    'Write one of those that the finding names.',
  ),
  'unknown-column': error(
    'The heading of a grid or of a worksheet names a column that there is not.',
    'Write one of those that the finding names.',
  ),
  'unknown-firm': error(
    'A report names a firm that has no profile in the workspace, so it is not known which lines apply.',
    'Correct the name, or write the profile: `firm NAME "…"` with its settings.',
  ),
  'unknown-line': error(
    'A key, an item number or a name is none of a line of this schedule.',
    'Correct it; `focus explain` and the editor find lines by their names.',
  ),
  'unknown-rule': warning(
    'An `accept` names a rule that there is not.',
    'Correct its code; `focus rules` lists them. A house rule is written with the name of its rules before it.',
  ),
  'unknown-rules': error(
    'The profile takes on house rules that no `.focusform` file of the workspace has.',
    'Correct the name, or write the rules.',
  ),
  'unknown-schedule': error(
    'The form has no schedule of this name.',
    'Write one of those that the finding names.',
  ),
  'unknown-setting': error(
    'The profile has a setting that neither the form nor the firm’s house rules know.',
    'Correct the name, or remove the line.',
  ),
  'unknown-worksheet': error(
    'The form has no worksheet of this name.',
    'Write one of those that the finding names.',
  ),
  'worksheet-blank': {
    severities: ['error', 'warning'],
    means:
      'A row of a worksheet leaves a cell blank that a line is computed from, so the line comes to nothing. In a draft that is a warning; in a month that is filed it is an error.',
    advice: 'Write a figure, or `-0-` where there is none.',
  },
  'worksheet-dates': {
    severities: ['error', 'warning'],
    means:
      'The rows of a dated worksheet are not in the order of time, or do not reach back to the first day that is averaged, so no mean can be taken. Where only house rules ask for those days it is a warning.',
    advice: 'Write the rows in order, each date once, and begin with the row that held on that first day.',
  },
  'wrong-sign': error(
    'A figure is negative where the form has none, or a deduction stands without its brackets.',
    'Write a deduction as `(1,240)`, and any other figure of such a line without brackets.',
  ),
  'wrong-unit': error(
    'A figure is not in the unit of its line: dollars where there is a count, a percent without its %, or a column of dollars without its $.',
    'Write it as the finding says. A line of thousands takes exact dollars, too, with a $.',
  ),
};

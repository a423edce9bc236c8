/** What findings in forms and house rules mean, by their codes, as `filing-codes.ts` has it for filings. */
import type { FormCode } from '@focus/language/langium';
import { error, type CodeText } from './code-texts.ts';

/** Of forms and house rules, `.focusform`: one with any of these is not used. */
export const FORM_CODES: Readonly<Record<FormCode, CodeText>> = {
  'broken-placeholder': error(
    'Braces in a message hold no name of a figure.',
    'Put the name of a line, a quantity or a setting between them.',
  ),
  cycle: error(
    'Something rests on itself, by way of what it is computed from.',
    'Break the circle; `prior` takes the figure of the month before.',
  ),
  'dangling-operator': error('There is nothing behind an operator.', 'Write what it is to be applied to.'),
  'equals-in-condition': error(
    'A condition has `=`, which opens a formula.',
    'Write `is` for a choice, and `<`, `<=`, `>` or `>=` for a quantity.',
  ),
  'glued-minus': error(
    'A minus stands without blanks: `a-b` is one name.',
    'Put blanks on both sides of it: `a - b`.',
  ),
  'inapplicable-operand': error(
    'A line or a quantity is used where it may not apply: under another choice than its own, or where none of its cases holds.',
    'Say with `when` where it is used, or give it a case without one.',
  ),
  'key-twice': error('A line or an item number stands twice.', 'Correct one of them.'),
  'malformed-date': error(
    'A date is none, is not written as 2026-04-14, or lies before another that it should follow.',
    'Correct it.',
  ),
  'malformed-name': error(
    'A name is not written as the language has it.',
    'Write it in lower-case letters, digits and hyphens.',
  ),
  'malformed-number': error(
    'A number is not written as the language has it, or is none that can stand there.',
    'Write it as the finding says.',
  ),
  'malformed-string': error(
    'A text is not closed on its line, or a rule says nothing.',
    'Put it between " and " on one line.',
  ),
  'misplaced-column': error(
    'A column of a worksheet has a value for each row, and stands where there is no row, or one of another worksheet.',
    'Write `sum(WORKSHEET.COLUMN)`, or a mean over days.',
  ),
  'misplaced-it': error(
    '`it` stands for the line at hand, and there is none outside of a rule `for each`.',
    'Name the line.',
  ),
  'missing-column': error(
    'A formula of a grid names rows of which none has the column.',
    'Leave the column out with `only`, or name other rows.',
  ),
  'missing-part': error(
    'A form lacks a row that each has once: `revision`, `due`, `headlines`, `profile`.',
    'Write it.',
  ),
  'missing-unit': error('A line does not say in what its figures are.', 'Write its unit.'),
  'missing-worksheet': error(
    'A sum or a mean over rows names no worksheet.',
    'Name one of its columns, as `WORKSHEET.COLUMN`.',
  ),
  'name-twice': error('A name is taken.', 'Give one of the two another name.'),
  'nested-rows': error('A sum or a mean over rows stands within another.', 'Name the inner one with `let`.'),
  'not-a-choice': error(
    '`is` asks for a choice of something that has none.',
    'Compare a quantity with `<`, `<=`, `>` or `>=`.',
  ),
  'not-a-date': error(
    'A time is counted from something that is no date.',
    'Name a setting of the type `date`.',
  ),
  'not-a-form': error('The file of a form holds house rules.', 'Begin it with `form NAME "title" {`.'),
  'not-a-line': error('A name stands where a line is asked for, and is none.', 'Name a line of the form.'),
  'not-a-quantity': error(
    'A name that has no figure stands in a formula: a choice, a text, a worksheet.',
    'Ask for it in a condition, or name a column of the worksheet in a sum.',
  ),
  'not-given': error(
    '`given` is asked of something that is neither a setting nor a worksheet.',
    'Name one of them; of a line, ask `answered NAME`.',
  ),
  'not-house-rules': error(
    'A `.focusform` file of a workspace holds a form, and not house rules.',
    'Begin it with `rules NAME for FORM {`.',
  ),
  'reserved-name': error(
    'A setting is called like the first word of another line of a `.focus` file.',
    'Give it another name.',
  ),
  'section-twice': error('Something that a form has once stands twice.', 'Join the two.'),
  'strange-blank': error(
    'A blank stands in the text that only looks like one of the language’s.',
    'Write a space instead.',
  ),
  'strange-sign': error(
    'A sign stands in the text that only looks like one of the language’s, such as a long dash for a minus.',
    'Write the one that the finding names.',
  ),
  'superfluous-exact': error(
    '`exact` stands before what is never rounded.',
    'Leave it away; it is for lines.',
  ),
  'type-mismatch': error(
    'Kinds that do not go together are added, compared or chosen between: money and a count.',
    'Correct one of the two sides.',
  ),
  'uncited-rule': error('A rule does not say who says so.', 'Add `cites "…"`, the paragraph.'),
  'unexpected-word': error(
    'A word stands where another kind of word is read.',
    'Write what the finding asks for.',
  ),
  'unknown-choice': error('`is`, or a default, names no choice of the setting.', 'Write one of its choices.'),
  'unknown-column': error('A grid or a worksheet has no column of this name.', 'Write one that it has.'),
  'unknown-form': error(
    'The rules are for a form that there is not.',
    'Name the form that the finding names.',
  ),
  'unknown-name': error(
    'A name stands for nothing: there is no line, quantity or setting of that name.',
    'Correct it; a quantity of your own is written with `let`.',
  ),
  'unknown-schedule': error('The form has no schedule of this name.', 'Write one that it has.'),
  'unknown-type': error('A setting is of a type that there is not.', 'Write one that the finding names.'),
  'unknown-worksheet': error('The form has no worksheet of this name.', 'Write one that it has.'),
  'unreachable-case': error(
    'A case never counts: wherever it holds, one above it does.',
    'Move it up, or take it away.',
  ),
  'wrong-arguments': error(
    'A function is called with too few or too many quantities.',
    'Call it as the finding says.',
  ),
  'wrong-months': error(
    'The pages of a schedule do not hold the months 1 to 12 in order.',
    'Write the months as the finding says.',
  ),
  'wrong-unit': error(
    'A formula or a default is of another kind than its line or its setting: a count where there is money.',
    'Correct one of the two.',
  ),
  'wrong-worksheet': error(
    'A mean over days goes over a worksheet whose rows have no dates.',
    'Name one with dated rows.',
  ),
};

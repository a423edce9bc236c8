/** An evaluated year as one self-contained page (`outputs.md`, "The completed report as HTML"). */
import type { EvaluatedFirm } from '@focus/engine';
import { rememberCells, type CellsOf } from '../year.ts';
import { bookOf, type Book } from './book.ts';
import { courseSection } from './course.ts';
import { cover, monthsSection } from './cover.ts';
import { findingsSection } from './findings.ts';
import { formulasSection } from './formulas.ts';
import { html, type Html } from './html.ts';
import { limitsSection } from './limits.ts';
import { scheduleSection } from './schedules.ts';
import { STYLE_ELEMENT, STYLE_HASH } from './style.ts';
import { supportingSection } from './supporting.ts';

/** Nothing is loaded from anywhere and nothing runs; the page's own style sheet is known by its hash. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * A firm's year as HTML text: the cover, the form's schedules sheet by sheet, the course of the year, supporting
 * schedules, findings and formulas. The same reports give the same bytes.
 * @param cellsOf where several outputs of the year are made, so that they share its cells
 * @throws RangeError where the firm has no report in that year
 */
export function yearToHtml(firm: EvaluatedFirm, year: number, cellsOf: CellsOf = rememberCells()): string {
  const book = bookOf(firm, year, { cellsOf });
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${titleOf(book)}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        ${bodyOf(book)}
      </body>
    </html> `.toString();
}

/** A year's page in pieces, for a program that shows it in a page of its own. */
export interface PagePieces {
  readonly title: string;
  /** The `<style>` element: the same for every page. */
  readonly style: string;
  /** Its hash as a content security policy takes it, without quotes. */
  readonly styleHash: string;
  /**
   * The content of `<body>`. Every figure carries `data-month` and `data-cell`, and in the schedules an `id`
   * (`anchorOf`).
   */
  readonly body: string;
}

/**
 * A firm's year as `yearToHtml` has it, in pieces, with every figure saying which one it is.
 * @param fileName what a file is called on the page
 * @throws RangeError where the firm has no report in that year
 */
export function yearToPieces(
  firm: EvaluatedFirm,
  year: number,
  fileName: (file: string) => string,
): PagePieces {
  const book = bookOf(firm, year, { isPreview: true, fileName });
  return {
    title: titleOf(book),
    style: STYLE_ELEMENT.toString(),
    styleHash: STYLE_HASH,
    body: bodyOf(book).toString(),
  };
}

function titleOf({ firm, form, year }: Book): string {
  return `${firm.name} – ${form.title}, ${String(year)}`;
}

function bodyOf(book: Book): Html {
  const course = courseSection(book);
  const limits = limitsSection(book);
  const supporting = supportingSection(book);
  const formulas = formulasSection(book);
  const { schedules } = book.form;
  return html`<a class="skip" href="#report">Skip to the report</a>
    ${cover(book)}
    <nav aria-label="Sections">
      <ul>
        <li><a href="#months">Months</a></li>
        ${schedules.map(({ id }) => html`<li><a href="#schedule-${id}">Schedule ${id}</a></li> `)}${course === null ? null : html`<li><a href="#course">Course of the year</a></li> `}${limits === null ? null : html`<li><a href="#limits">Limits</a></li> `}${supporting === null ? null : html`<li><a href="#supporting">Supporting schedules</a></li> `}
        <li><a href="#findings">Findings</a></li>
        ${formulas === null ? null : html`<li><a href="#formulas">Formulas</a></li> `}
      </ul>
    </nav>
    <main id="report">
      ${monthsSection(book)}${schedules.map((schedule) => scheduleSection(schedule, book))}${course}${limits}${supporting}${findingsSection(book)}${formulas}
    </main>`;
}

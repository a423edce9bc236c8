/** A figure in a table: printed as the form prints it, explained when it is pointed at or focused. */
import { printFigure, type Cell } from '@focus/engine';
import type { Book } from './book.ts';
import { explain } from './explain.ts';
import { html, type Content, type Html } from './html.ts';

/** Where a cell stands on the page, for links to it. */
export function idOf({ month, spec }: Pick<Cell, 'month' | 'spec'>): string {
  return anchorOf(month, spec.id);
}

/** Where a figure of a month stands on the page. @param cell its id in the form */
export function anchorOf(month: string, cell: string): string {
  return `at-${month}-${cell.replaceAll('.', '-')}`;
}

/** How a figure stands in its table. */
export interface Standing {
  /** How many columns it takes. */
  readonly columns: number;
  /** The first of its month's columns. */
  readonly isFirst: boolean;
  /** The one place of the page that findings link to. */
  readonly isAnchor: boolean;
}

/** The table cell of a figure. It can be focused where it has something to say. */
export function figureCell(cell: Cell, book: Book, { columns, isFirst, isAnchor }: Standing): Html {
  const classes = ['fig', cell.state, ...(isFirst ? ['first'] : [])];
  if (cell.origin === 'derived' || cell.origin === 'asserted') classes.push('computed');
  const remarks = book.remarks.at(cell);
  const explanation = explain(cell, remarks, book);
  const marks = remarks.flatMap(({ number }) => (number === null ? [] : [number]));
  const attributes = [
    isAnchor && (book.isPreview || marks.length > 0) ? html` id="${idOf(cell)}"` : null,
    book.isPreview ? html` data-month="${cell.month}" data-cell="${cell.spec.id}"` : null,
    columns === 1 ? null : html` colspan="${columns}"`,
    explanation === null ? null : html` tabindex="0" aria-description="${explanation}"`,
  ];
  return html`<td class="${classes.join(' ')}" ${attributes}>${content(cell)}${marks.map(mark)}</td>`;
}

function content(cell: Cell): Content {
  const { state, value, unit, spec, was, valued } = cell;
  if (state === 'undefined' || state === 'broken') return html`<span class="state">${state}</span>`;
  if (value === null) return null;
  const figure = printedFigure(printFigure(value, unit, spec.sign));
  if (was === null && valued === null) return figure;
  const original =
    was === null ? null : html`<del>${printedFigure(printFigure(was, unit, spec.sign))}</del> `;
  const kind = valued === null ? null : html` <small>${valued}</small>`;
  return html`${original}${was === null ? figure : html`<ins>${figure}</ins>`}${kind}`;
}

/** The number of a finding, which leads to it. */
export function mark(number: number): Html {
  return html` <a class="mark" href="#finding-${number}"><span class="sr">finding </span>${number}</a>`;
}

/** A printed figure whose closing bracket hangs, so that digits stand under digits. */
export function printedFigure(text: string): Content {
  return text.endsWith(')') ? html`${text.slice(0, -1)}<span class="hang">)</span>` : text;
}

/** The course of the year: a small plot of every computed figure that moves. */
import {
  printFigure,
  type Cell,
  type CellSpec,
  type LineSpec,
  type ScheduleSpec,
  type Unit,
} from '@focus/engine';
import type { Book } from './book.ts';
import { html, type Html } from './html.ts';
import { plot, type Point } from './plot.ts';
import { monthOfYear, MONTHS_OF_YEAR } from './words.ts';

/** A plot needs that many figures to say something. */
const FEWEST = 3;

interface Course {
  readonly schedule: ScheduleSpec;
  readonly line: LineSpec;
  readonly spec: CellSpec;
  readonly points: readonly Point[];
}

/** The section of plots; null where no computed figure has a course. */
export function courseSection(book: Book): Html | null {
  const courses = book.form.schedules.flatMap((schedule) =>
    schedule.rows.flatMap((row) => (row.kind === 'line' ? coursesOf(schedule, row.line, book) : [])),
  );
  if (courses.length === 0) return null;
  return html`<section id="course" class="flow" aria-labelledby="title-course">
    <h2 id="title-course">The course of ${book.year}</h2>
    <p>
      Every computed figure that moves: its course above, its change from the month before below. Each plot
      has its own scale, from its lowest figure to its highest.
    </p>
    <div class="courses">${courses.map((course) => card(course, book))}</div>
  </section> `;
}

function coursesOf(schedule: ScheduleSpec, line: LineSpec, book: Book): Course[] {
  return line.cells.flatMap((spec) => {
    if (spec.formula === null || spec.unit === 'flag') return [];
    const points = pointsOf(spec, book);
    const moves = points.some(({ value }) => value !== points[0]?.value);
    return moves && points.length >= FEWEST ? [{ schedule, line, spec, points }] : [];
  });
}

function pointsOf(spec: CellSpec, book: Book): Point[] {
  return MONTHS_OF_YEAR.flatMap((month) => {
    const cell = book.month(month)?.cells.get(spec.id);
    if (cell === undefined || cell.value === null) return [];
    return [{ month, value: cell.value, figure: print(cell, cell.value) }];
  });
}

function print({ unit, spec }: Pick<Cell, 'unit' | 'spec'>, value: number): string {
  return printFigure(value, unit, spec.sign);
}

function card({ schedule, line, spec, points }: Course, book: Book): Html {
  const column = schedule.columns.find(({ name }) => name === spec.column);
  const of = column === undefined ? null : html` <small>${column.label}</small>`;
  const values = points.map(({ value }) => value);
  const low = points.find(({ value }) => value === Math.min(...values));
  const high = points.find(({ value }) => value === Math.max(...values));
  const last = points.at(-1);
  const before = points.at(-2);
  if (low === undefined || high === undefined || last === undefined || before === undefined) return html``;
  const title = book.titleOf(line);
  const label = `${title}${column === undefined ? '' : `, ${column.label}`}: lowest ${at(low)}, highest ${at(high)}, last ${at(last)}.`;
  return html`<figure>
    <figcaption><span class="no">${schedule.id} ${line.line}</span> ${title}${of}</figcaption>
    <p class="now">
      <b>${last.figure}</b>
      ${monthOfYear(last.month)}${before.month === last.month - 1 ? change(last.value - before.value, spec.unit) : null}
    </p>
    ${plot(label, points)}
    <p class="range">Low ${at(low)}, high ${at(high)}</p>
  </figure> `;
}

function at({ month, figure }: Point): string {
  return `${figure} in ${monthOfYear(month)}`;
}

function change(difference: number, unit: Unit): Html {
  if (difference === 0) return html`<span class="change">unchanged</span>`;
  const amount = printFigure(Math.abs(difference), unit).replace('%', ' points');
  return html`<span class="change">${difference > 0 ? 'up' : 'down'} ${amount}</span>`;
}

/** A year's course as a small plot: a line through the months, and bars for the change from month to month. */
import { html, type Html } from './html.ts';
import { monthOfYear, MONTHS_OF_YEAR } from './words.ts';

/** A month's figure. */
export interface Point {
  /** Month of the year, from 1. */
  readonly month: number;
  /** In grains of its unit. */
  readonly value: number;
  /** As printed. */
  readonly figure: string;
}

const WIDTH = 240;
const LEFT = 8;
const STEP = (WIDTH - 2 * LEFT) / 11;
const LINE_TOP = 6;
const LINE_BOTTOM = 58;
const BARS_TOP = 70;
const BARS_BOTTOM = 98;
const HEIGHT = 112;

/**
 * An inline SVG of a year's figures. A month without a figure is a gap.
 * @param label what a screen reader says of it
 * @param points in the order of time, two at least
 */
export function plot(label: string, points: readonly Point[]): Html {
  const values = points.map(({ value }) => value);
  const y = scale(Math.min(...values), Math.max(...values), LINE_BOTTOM, LINE_TOP);
  const zero =
    Math.min(...values) < 0 && Math.max(...values) > 0
      ? html`<path class="zero" d="M0 ${y(0)}H${WIDTH}" />`
      : null;
  return html`<svg
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
  >
    ${zero}
    <path class="course" d="${course(points, y)}" />
    ${points.map(({ month, value, figure }) => html`<circle cx="${x(month)}" cy="${y(value)}" r="2.2"><title>${monthOfYear(month)} ${figure}</title></circle>`)}
    ${bars(points)}
    ${MONTHS_OF_YEAR.map((month) => html`<text x="${x(month)}" y="${HEIGHT - 2}">${monthOfYear(month).charAt(0)}</text>`)}
  </svg>`;
}

function x(month: number): number {
  return rounded(LEFT + (month - 1) * STEP);
}

function course(points: readonly Point[], y: (value: number) => number): string {
  return points
    .map(({ month, value }, index) => {
      const isNext = points[index - 1]?.month === month - 1;
      return `${isNext ? 'L' : 'M'}${String(x(month))} ${String(y(value))}`;
    })
    .join('');
}

function bars(points: readonly Point[]): Html {
  const changes = points.flatMap(({ month, value }, index) => {
    const before = points[index - 1];
    return before?.month === month - 1 ? [{ month, change: value - before.value }] : [];
  });
  const largest = Math.max(...changes.map(({ change }) => Math.abs(change)), 1);
  const y = scale(-largest, largest, BARS_BOTTOM, BARS_TOP);
  const half = 4;
  return html`<path class="zero" d="M0 ${y(0)}H${WIDTH}" />${changes.map(
      ({ month, change }) =>
        html`<path
          class="${change < 0 ? 'fall' : 'rise'}"
          d="M${rounded(x(month) - half)} ${y(0)}V${y(change)}h${2 * half}V${y(0)}Z"
        />`,
    )}`;
}

function scale(low: number, high: number, bottom: number, top: number): (value: number) => number {
  if (high === low) return () => rounded((bottom + top) / 2);
  return (value) => rounded(bottom - ((value - low) / (high - low)) * (bottom - top));
}

/** A coordinate, short and the same everywhere. */
function rounded(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

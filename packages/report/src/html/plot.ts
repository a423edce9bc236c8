/** A year's course as a small plot: a line through the months, and bars for the change from month to month. */
import { css, html, type Html } from './html.ts';
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
  return html`<svg
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
  >
    ${content(points, MONTHS_OF_YEAR)}
  </svg>`;
}

/** A figure of some month, as a plot of its own takes it. */
export interface DatedPoint extends Omit<Point, 'month'> {
  /** `YYYY-MM`. */
  readonly month: string;
}

/**
 * The course of twelve months as an SVG file that stands alone, to be shown as an image on a light or a dark ground.
 * @param points in the order of time, two at least; those more than a year before the last are left out
 */
export function plotImage(points: readonly DatedPoint[]): string {
  const last = points.at(-1)?.month ?? '';
  const end = Number(last.slice(5));
  const axis = MONTHS_OF_YEAR.map((month) => ((end + month - 1) % 12) + 1);
  const year = `${String(Number(last.slice(0, 4)) - 1)}${last.slice(4)}`;
  const shown = points
    .filter(({ month }) => month > year)
    .map((point) => ({ ...point, month: Number(point.month.slice(5)) }));
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
  >
    ${IMAGE_STYLE}${content(shown, axis)}
  </svg>`.toString();
}

/** An image knows nothing of the theme around it: a blue and a grey that show on white and on black. */
const IMAGE_STYLE: Html = html`<style>
  ${css`
    .course {
      fill: none;
      stroke: #3b82d6;
      stroke-width: 1.8;
      stroke-linejoin: round;
    }
    circle,
    .rise {
      fill: #3b82d6;
    }
    .fall {
      fill: none;
      stroke: #3b82d6;
    }
    .zero {
      fill: none;
      stroke: #8a8f98;
      stroke-width: 0.7;
    }
    text {
      fill: #8a8f98;
      font: 8.5px sans-serif;
      text-anchor: middle;
    }
  `}
</style> `;

/**
 * The drawing itself.
 * @param axis the months from left to right
 */
function content(points: readonly Point[], axis: readonly number[]): Html {
  const x = (month: number): number => rounded(LEFT + axis.indexOf(month) * STEP);
  const values = points.map(({ value }) => value);
  const y = scale(Math.min(...values), Math.max(...values), LINE_BOTTOM, LINE_TOP);
  const zero =
    Math.min(...values) < 0 && Math.max(...values) > 0
      ? html`<path class="zero" d="M0 ${y(0)}H${WIDTH}" />`
      : null;
  return html`${zero}
    <path class="course" d="${course(points, axis, x, y)}" />
    ${points.map(({ month, value, figure }) => html`<circle cx="${x(month)}" cy="${y(value)}" r="2.2"><title>${monthOfYear(month)} ${figure}</title></circle>`)}
    ${bars(points, axis, x)}
    ${axis.map((month) => html`<text x="${x(month)}" y="${HEIGHT - 2}">${monthOfYear(month).charAt(0)}</text>`)}`;
}

/** Whether a month stands on the axis right after another one. */
function follows(month: number, before: Point | undefined, axis: readonly number[]): boolean {
  return before !== undefined && axis.indexOf(before.month) === axis.indexOf(month) - 1;
}

function course(
  points: readonly Point[],
  axis: readonly number[],
  x: (month: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map(({ month, value }, index) => {
      const isNext = follows(month, points[index - 1], axis);
      return `${isNext ? 'L' : 'M'}${String(x(month))} ${String(y(value))}`;
    })
    .join('');
}

function bars(points: readonly Point[], axis: readonly number[], x: (month: number) => number): Html {
  const changes = points.flatMap(({ month, value }, index) => {
    const before = points[index - 1];
    return before !== undefined && follows(month, before, axis)
      ? [{ month, change: value - before.value }]
      : [];
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

/** The style of what follows the schedules: plots, worksheets, findings. */
import { css, type Html } from '../html.ts';

/** The style of what follows the schedules: plots, worksheets, findings. */
export const SECTIONS: Html = css`
  .courses {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
    gap: 1.8rem 2rem;
  }
  figure {
    margin: 0;
    border-top: 1.5px solid var(--rule);
    padding-top: 0.4rem;
    display: flex;
    flex-direction: column;
  }
  figcaption {
    font-size: 0.86rem;
    font-weight: 600;
    line-height: 1.3;
    flex: 1;
  }
  figcaption .no {
    min-width: 0;
    color: var(--soft);
    font-weight: 400;
  }
  figure .now {
    margin: 0.3rem 0 0.2rem;
    font-size: 0.86rem;
  }
  figure .now b {
    font-size: 1.15rem;
  }
  .change::before {
    content: ' · ';
  }
  .range {
    font-size: 0.78rem;
    color: var(--soft);
    margin: 0.2rem 0 0;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
  }
  svg .course {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  svg circle {
    fill: #fff;
    stroke: var(--ink);
    stroke-width: 1.4;
  }
  svg .zero {
    stroke: var(--edge);
    stroke-width: 0.7;
    fill: none;
  }
  svg .rise {
    fill: var(--ink);
  }
  svg .fall {
    fill: #fff;
    stroke: var(--ink);
    stroke-width: 1;
  }
  svg text {
    font-size: 8.5px;
    fill: var(--soft);
    text-anchor: middle;
  }

  .worksheets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(25rem, 1fr));
    gap: 1.4rem 2rem;
    align-items: start;
  }
  .worksheet th:not(:first-child),
  .worksheet .fig {
    text-align: right;
  }
  .worksheet .fig {
    padding-right: 0.9rem;
  }
  .worksheet {
    font-size: 0.84rem;
  }
  .worksheet tbody th {
    min-width: 9em;
  }
  .worksheet thead th {
    font-weight: 400;
    line-height: 1.25;
  }
  .formulas tbody th {
    width: 40%;
  }
  .findings .severity {
    font-weight: 700;
  }
  .findings p {
    margin: 0 0 0.25rem;
  }
  .findings ul {
    margin: 0 0 0.25rem;
    padding-left: 1.1rem;
  }
  .source,
  .cites {
    font-size: 0.85em;
    color: var(--soft);
  }
  .findings tr:target,
  .fig:target {
    background: #fff6d6;
    box-shadow: inset 0 0 0 2px var(--ink);
  }
`;

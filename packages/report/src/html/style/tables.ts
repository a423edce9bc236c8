/** The style of tables and figures. */
import { css, type Html } from '../html.ts';

/** The style of tables and figures. */
export const TABLES: Html = css`
  table,
  tr[id],
  td[id] {
    scroll-margin-top: 6rem;
  }

  table {
    border-collapse: collapse;
    width: 100%;
  }
  caption {
    text-align: left;
    font-size: 0.85rem;
    color: var(--soft);
    padding-bottom: 0.4rem;
  }
  th,
  td {
    text-align: left;
    vertical-align: top;
    padding: 0.22rem 0.5rem;
    font-weight: 400;
  }
  thead th {
    font-size: 0.8rem;
    font-weight: 600;
    vertical-align: bottom;
    border-bottom: 1.5px solid var(--rule);
  }
  tbody tr {
    border-bottom: 1px solid var(--hair);
  }
  .states,
  .formulas,
  .findings,
  .worksheet {
    border-top: 1.5px solid var(--rule);
    border-bottom: 1.5px solid var(--rule);
    font-size: 0.92rem;
  }
  .states tbody th,
  .states td:nth-child(-n + 3) {
    white-space: nowrap;
  }
  .badge,
  thead small.draft {
    text-transform: uppercase;
    font-size: 0.72rem;
    letter-spacing: 0.05em;
    font-weight: 700;
  }
  .badge {
    border: 1.5px solid var(--ink);
    padding: 0.05rem 0.35rem;
    margin-right: 0.4rem;
  }
  .badge.draft {
    border-style: dashed;
  }
  .badge.filed {
    background: var(--ink);
    color: #fff;
  }
  .alert {
    border: 2px solid var(--ink);
    border-left-width: 10px;
    padding: 0.8rem 1.2rem 0.3rem;
    margin-bottom: 1.6rem;
  }
  .alert ul {
    margin: 0.2rem 0 0.6rem;
    padding-left: 1.2rem;
  }

  .sheet {
    margin: 0 0 3rem;
  }
  .sheet-head {
    display: grid;
    grid-template-columns: 7rem 1fr auto;
    border: 1.5px solid var(--rule);
  }
  .sheet-head p {
    margin: 0;
    padding: 0.4rem 0.8rem;
    line-height: 1.3;
    font-size: 0.88rem;
  }
  .sheet-head .letter {
    text-align: center;
    border-right: 1.5px solid var(--rule);
    font-size: 0.8rem;
  }
  .sheet-head .letter b {
    display: block;
    font:
      600 2rem/1 'Iowan Old Style',
      Palatino,
      Georgia,
      'Liberation Serif',
      serif;
  }
  .sheet-head .when {
    text-align: right;
    border-left: 1.5px solid var(--rule);
  }
  .sheet .months caption {
    padding-top: 0.5rem;
  }

  .months {
    font-size: 0.84rem;
    border-bottom: 1.5px solid var(--rule);
  }
  .months thead th {
    position: sticky;
    top: 2.9rem;
    background: #fff;
    z-index: 2;
    border-top: 1.5px solid var(--rule);
    box-shadow: inset 0 -1.5px var(--rule);
  }
  .months thead tr + tr th {
    position: static;
  }
  .months .month {
    text-align: right;
    vertical-align: top;
  }
  .months col.label {
    width: 40%;
  }
  .months col.item {
    width: 3.2em;
  }
  .months col.amount {
    width: 9.2%;
  }
  .grid col.label {
    width: 22%;
  }
  .grid col.few {
    width: 4.5%;
  }
  .grid col.amount {
    width: 7%;
  }
  .grid thead th {
    text-align: right;
    line-height: 1.2;
  }
  .grid thead .month {
    text-align: center;
    border-left: 1.5px solid var(--rule);
  }
  .months thead .head {
    text-align: left;
  }
  .months thead .head + .head {
    text-align: right;
    padding-inline: 0.2em 0.4em;
  }
  .months .line td.fig[colspan] {
    text-align: center;
  }
  .months thead abbr {
    text-decoration: none;
  }
  .months thead small {
    display: block;
  }
  .months thead small.draft {
    color: var(--ink);
    border: 1.5px dashed var(--ink);
    display: table;
    margin: 0.1rem 0 0 auto;
    padding: 0.05rem 0.3rem;
  }
  .grid thead small.draft {
    margin-inline: auto;
  }
  .months tbody th {
    position: relative;
    padding-left: 2.5em;
    line-height: 1.3;
  }
  .months tbody th.depth-1 {
    padding-left: 4.1em;
  }
  .months tbody th.depth-2 {
    padding-left: 5.5em;
  }
  .months .no {
    position: absolute;
    left: 0.6em;
  }
  .months .depth-1 .no {
    left: 2.5em;
  }
  .months .depth-2 .no {
    left: 4.1em;
  }
  .parts {
    width: auto;
    margin-bottom: 1.2rem;
  }
  .parts col.label,
  .parts tbody th {
    width: 22em;
    padding-left: 0.5rem;
  }
  .parts col.amount {
    width: auto;
  }
  .parts .fig {
    min-width: 7em;
  }
  .parts.grid .fig {
    min-width: 4em;
  }
  .months .heading th {
    padding-top: 0.5rem;
  }
  .months .item {
    padding-inline: 0.2em 0.4em;
    color: var(--soft);
    text-align: right;
  }
  .months .line td:not(.item),
  .months .fig {
    text-align: right;
    white-space: nowrap;
  }
  .months .fig {
    position: relative;
    padding-right: 0.9rem;
    min-width: 4.6rem;
  }
  .grid .fig {
    min-width: 3.2em;
    padding-left: 0.2rem;
  }
  .grid .first {
    border-left: 1.5px solid var(--rule);
  }
  .months:not(.grid) .fig,
  .months:not(.grid) td.first {
    border-left: 1px solid var(--hair);
  }
  .computed.line th,
  .fig.computed {
    font-weight: 650;
  }
  .computed.line {
    background: var(--wash);
  }
  .none,
  .fig.inapplicable {
    background: repeating-linear-gradient(135deg, transparent 0 4px, #dfe3e7 4px 5px);
  }
  .hang {
    position: absolute;
  }
  .fig del {
    display: block;
    color: var(--soft);
    font-weight: 400;
    font-size: 0.92em;
  }
  .fig ins {
    text-decoration: none;
    border-bottom: 3px double var(--ink);
  }
  .fig small {
    display: block;
    line-height: 1.1;
  }
  .state {
    font-style: italic;
    font-size: 0.9em;
  }
  .broken .state {
    font-weight: 700;
  }
  .mark {
    position: absolute;
    top: 0.1rem;
    right: 0.1rem;
    font-size: 0.68em;
    line-height: 1;
    font-weight: 700;
  }
  .fig[aria-description]:hover {
    background: #e6edf5;
  }
  .fig[aria-description]:hover::after,
  .fig[aria-description]:focus::after {
    content: attr(aria-description);
    content: attr(aria-description) / '';
    position: absolute;
    z-index: 6;
    top: calc(100% + 2px);
    right: 0;
    width: max-content;
    max-width: 27rem;
    padding: 0.6rem 0.8rem;
    background: #fff;
    color: var(--ink);
    border: 1.5px solid var(--ink);
    box-shadow: 0 6px 18px rgb(0 0 0 / 0.18);
    font-size: 0.8rem;
    font-weight: 400;
    font-style: normal;
    line-height: 1.45;
    text-align: left;
    white-space: pre-line;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .notes {
    font-size: 0.8rem;
    margin: 0.8rem 0 0;
  }
  .notes div {
    display: grid;
    grid-template-columns: 4.2rem 1fr;
    margin-bottom: 0.3rem;
  }
  .notes dt {
    font-weight: 600;
  }
  .notes dd {
    margin: 0;
  }
`;

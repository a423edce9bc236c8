/** The style on narrow screens and on Letter paper. */
import { css, type Html } from '../html.ts';

/** The style on narrow screens and on Letter paper. */
export const PRINT: Html = css`
  @media (max-width: 60rem) {
    body {
      padding: 1rem 1rem 4rem;
    }
    .sheet,
    .flow {
      overflow-x: auto;
    }
    .months thead th {
      position: static;
    }
    .profile {
      grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr));
    }
    .states tbody th,
    .states td:nth-child(-n + 3) {
      white-space: normal;
    }
  }
  @page {
    size: letter portrait;
    margin: 0.36in 0.5in;
  }
  @page wide {
    size: letter landscape;
    margin: 0.4in;
  }
  @media print {
    :root {
      --ink: #000;
      --soft: #333;
      --hair: #aaa;
    }
    html {
      font-size: 9.5pt;
    }
    body {
      max-width: none;
      padding: 0;
    }
    nav,
    .skip,
    .sr {
      display: none;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    section {
      margin: 0;
    }
    .schedule > h2 {
      display: none;
    }
    .sheet {
      break-before: page;
      margin: 0;
    }
    .sheet.landscape {
      page: wide;
    }
    .flow {
      margin-top: 1.5rem;
    }
    #course,
    #supporting,
    #findings {
      break-before: page;
    }
    h2,
    h3,
    caption {
      break-after: avoid;
    }
    tr,
    figure,
    .worksheet,
    .parts,
    .profile div {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
    .months {
      font-size: 7.4pt;
    }
    .months thead th {
      position: static;
      box-shadow: none;
      font-size: 7pt;
    }
    .months tbody th,
    .months td {
      padding-top: 0.8pt;
      padding-bottom: 0.7pt;
      line-height: 1.16;
    }
    .months .heading th {
      padding-top: 2pt;
    }
    .months .fig {
      min-width: 0;
      padding-right: 6pt;
      padding-left: 2pt;
    }
    .landscape .months {
      font-size: 7pt;
    }
    .sheet-head p {
      font-size: 7.6pt;
      padding: 2pt 6pt;
      line-height: 1.2;
    }
    .sheet-head .letter b {
      font-size: 15pt;
    }
    .sheet .months caption {
      padding: 3pt 0 2pt;
      font-size: 6.8pt;
    }
    .notes {
      font-size: 6.8pt;
      margin-top: 4pt;
    }
    .courses {
      grid-template-columns: repeat(4, 1fr);
      gap: 12pt;
    }
    .computed.line,
    .fig.inapplicable {
      background: none;
    }
    .badge.filed {
      background: none;
      color: inherit;
    }
  }
`;

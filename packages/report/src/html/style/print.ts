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
  }
  @page {
    size: letter portrait;
    margin: 0.5in;
  }
  @page wide {
    size: letter landscape;
    margin: 0.45in;
  }
  @media print {
    html {
      font-size: 9.5pt;
      color: #000;
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
      break-before: page;
    }
    #months {
      break-before: auto;
      margin-top: 1.5rem;
    }
    h2,
    h3,
    caption {
      break-after: avoid;
    }
    tr,
    figure,
    .worksheet,
    .profile div {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
    .months {
      font-size: 7.6pt;
    }
    .months thead th {
      position: static;
      box-shadow: none;
    }
    .months th,
    .months td {
      padding-top: 1.1pt;
      padding-bottom: 1.1pt;
    }
    .months .fig {
      min-width: 0;
      padding-right: 6pt;
      padding-left: 2pt;
    }
    .landscape .months {
      font-size: 6.9pt;
    }
    .months thead th {
      font-size: 7pt;
    }
    .sheet-head p {
      font-size: 7.6pt;
      padding: 3pt 6pt;
    }
    .courses {
      grid-template-columns: repeat(3, 1fr);
      gap: 14pt;
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

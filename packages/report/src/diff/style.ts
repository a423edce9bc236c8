/** The style sheet of a comparison's page. The content security policy allows it by its hash, and nothing else. */
import { css, html, type Html } from '../html/html.ts';
import { PAGE } from '../html/style/page.ts';

const DIFF: Html = css`
  header {
    border-bottom: 1px solid var(--rule);
    margin-bottom: 1.5rem;
  }
  .sides {
    color: var(--soft);
  }
  .summary {
    font-weight: 600;
  }
  .unread {
    border-left: 3px solid #b42318;
    padding-left: 0.7rem;
  }
  section {
    margin: 0 0 2.6rem;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    margin: 0 0 0.8rem;
  }
  thead th {
    color: var(--soft);
    font-size: 0.82em;
    font-weight: 400;
    text-align: right;
    padding: 0 0.9rem 0.2rem;
    border-bottom: 1px solid var(--hair);
    white-space: nowrap;
  }
  tbody th {
    text-align: left;
    font-weight: 400;
    white-space: nowrap;
    padding: 0.12rem 0.9rem 0.12rem 0;
  }
  tbody tr.line:hover {
    background: var(--wash);
  }
  tbody tr.part {
    color: var(--soft);
    font-size: 0.92em;
  }
  tbody tr.part th {
    padding-left: 2.2rem;
  }
  .fig {
    text-align: right;
    white-space: nowrap;
    padding: 0.12rem 0.9rem;
  }
  .hang {
    position: absolute;
  }
  .up {
    color: #17603a;
  }
  .down {
    color: #a3201a;
  }
  .why,
  .quiet {
    color: var(--soft);
    font-size: 0.92em;
  }
  ul {
    list-style: none;
    margin: 0 0 0.8rem;
    padding: 0;
  }
  li {
    margin: 0 0 0.3rem;
    padding-left: 1.3rem;
    text-indent: -1.3rem;
  }
  .mark {
    display: inline-block;
    width: 1rem;
    text-indent: 0;
    font-weight: 600;
  }
  .mark.added,
  .good .mark {
    color: #17603a;
  }
  .mark.removed,
  .bad .mark {
    color: #a3201a;
  }
  .mark.changed {
    color: #8a5a00;
  }
  footer {
    color: var(--soft);
    font-size: 0.85em;
  }
  @media print {
    body {
      padding: 0;
      max-width: none;
    }
    section {
      break-inside: avoid;
    }
  }
`;

/** The style element. It holds no text of a comparison, so it is the same on every page. */
export const DIFF_STYLE_ELEMENT: Html = html`<style>
  ${PAGE}${DIFF}
</style>`;

/** The hash of the style element's text, as a content security policy writes it; a test holds the two together. */
export const DIFF_STYLE_HASH = 'sha256-HflZAx49Y6BBX/rn7MGnusxGL/O9TDNA60ErvHtrKY8=';

/** The style of the page itself: type, cover, navigation. */
import { css, type Html } from '../html.ts';

/** The style of the page itself: type, cover, navigation. */
export const PAGE: Html = css`
  :root {
    color-scheme: light;
    --ink: #14171a;
    --soft: #4d555e;
    --rule: #14171a;
    --hair: #c4cad0;
    --wash: #f2f4f6;
    --edge: #7a838c;
    --link: #0b4a8f;
  }
  * {
    box-sizing: border-box;
  }
  html {
    background: #fff;
    color: var(--ink);
    font:
      15px/1.45 'Helvetica Neue',
      Helvetica,
      Arial,
      'Liberation Sans',
      system-ui,
      sans-serif;
    font-variant-numeric: tabular-nums lining-nums;
    -webkit-text-size-adjust: 100%;
  }
  body {
    margin: 0 auto;
    max-width: 82rem;
    padding: 2rem 2rem 6rem;
    background: inherit;
    color: inherit;
    font: inherit;
  }
  h1,
  h2,
  h3 {
    font-family:
      'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, 'Liberation Serif', serif;
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }
  h1 {
    font-size: 2.5rem;
    margin: 0.6rem 0 0.1rem;
    letter-spacing: -0.01em;
  }
  h2 {
    font-size: 1.6rem;
    margin: 0 0 0.8rem;
  }
  h3 {
    font-size: 1.05rem;
    margin: 1.8rem 0 0.5rem;
  }
  p {
    margin: 0 0 0.6rem;
  }
  a {
    color: var(--link);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 2px solid var(--link);
    outline-offset: 1px;
  }
  small {
    font-size: 0.82em;
    color: var(--soft);
    font-weight: 400;
  }
  code {
    font:
      0.88em/1.4 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      'Liberation Mono',
      monospace;
    background: none;
    color: inherit;
    overflow-wrap: anywhere;
  }
  dd,
  td,
  th,
  li,
  p,
  h1,
  h3,
  figcaption {
    unicode-bidi: isolate;
    overflow-wrap: break-word;
  }
  .sr,
  .skip:not(:focus) {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skip:focus {
    display: inline-block;
    padding: 0.4rem 0.8rem;
    background: #fff;
    border: 2px solid var(--link);
  }

  .cover {
    border-top: 6px solid var(--rule);
    padding-top: 0.7rem;
  }
  .cover .form {
    display: flex;
    justify-content: space-between;
    gap: 2rem;
    color: var(--soft);
    font-size: 0.92rem;
    margin: 0;
  }
  .cover .year {
    font-size: 1.15rem;
    color: var(--soft);
    margin-bottom: 1.4rem;
  }
  .profile {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    margin: 0;
    border: solid var(--edge);
    border-width: 1px 0 0 1px;
  }
  .profile div {
    border: solid var(--edge);
    border-width: 0 1px 1px 0;
    padding: 0.35rem 0.6rem 0.5rem;
  }
  .profile dt {
    font-size: 0.74rem;
    color: var(--soft);
    line-height: 1.3;
  }
  .profile dd {
    margin: 0.1rem 0 0;
    font-weight: 600;
  }

  nav {
    position: sticky;
    top: 0;
    z-index: 4;
    background: #fff;
    border-bottom: 1px solid var(--hair);
    margin: 1.6rem 0 2.4rem;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.6rem;
    list-style: none;
    margin: 0;
    padding: 0.7rem 0;
  }
  nav a {
    text-decoration: none;
  }
  nav a:hover {
    text-decoration: underline;
  }
  section {
    margin-bottom: 4rem;
    scroll-margin-top: 4rem;
  }
`;

/** The page of a comparison or an explanation: its policy, its style, and its links to places in files. */
import type { Uri } from 'vscode';

/** What a link to a place in a file begins with, on the page. */
const PLACE = '#place=';

/** A link of Markdown to a line of a file, as the server writes it. */
const FILE_LINK = /\]\(<?([a-z][a-z0-9+.-]*:[^>)\s]*)#L(\d+)>?\)/g;

/** Markdown with links to places that the page's script follows: a page itself may open no file. */
export function withPlaces(markdown: string): string {
  // Long lists are folded for pull requests; in a document of its own they are what it is opened for.
  return markdown
    .replaceAll('<details>', '<details open>')
    .replaceAll(
      FILE_LINK,
      (_, uri: string, line: string) => `](${PLACE}${encodeURIComponent(uri)}&line=${line})`,
    );
}

const STYLE = `
body { padding: 4px 16px 24px; max-width: 62em; line-height: 1.5; }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.25; margin: 1.1em 0 .5em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.35em; } h3 { font-size: 1.15em; } h4 { font-size: 1em; }
p { margin: .6em 0; }
a { text-decoration: none; } a:hover { text-decoration: underline; }
code { font-size: .95em; padding: 0; background: none; color: inherit; }
table { border-collapse: collapse; margin: .4em 0 1em; font-size: .94em; line-height: 1.35; font-variant-numeric: tabular-nums; }
th { font-weight: 600; color: var(--vscode-descriptionForeground); border-bottom: 1px solid var(--vscode-panel-border); }
td { border-bottom: 1px solid color-mix(in srgb, var(--vscode-panel-border) 55%, transparent); vertical-align: top; }
th, td { padding: 4px 7px; text-align: left; }
th:first-child, td:first-child { padding-left: 2px; }
.right { text-align: right; white-space: nowrap; }
ul { padding-left: 1.2em; margin: .2em 0; } li { margin: .12em 0; }
summary { cursor: pointer; margin: .5em 0; }
blockquote { margin: .6em 0; padding-left: .8em; border-left: 3px solid var(--vscode-panel-border); }
`;

/**
 * The page.
 * @param html what VS Code made of the Markdown
 * @param script the address of the page's script
 * @param source what addresses of the extension's files match in a policy
 */
export function toldPage(title: string, html: string, script: Uri, source: string): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}' ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<style nonce="${nonce}">${STYLE}</style>
<script nonce="${nonce}" src="${script.toString()}" defer></script>
</head>
<body>${html.replaceAll(/ style="text-align: ?right;?"/g, ' class="right"')}</body>
</html>`;
}

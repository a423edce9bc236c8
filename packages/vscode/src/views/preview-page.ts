/** The preview's document: the server's page within a policy that lets nothing else in. */
import type { Uri } from 'vscode';
import type { CommandPlace, Preview } from '@focus/server/protocol';

/** What the extension adds to the page: figures can be clicked, and the line being edited is marked. */
const OWN_STYLE = `
[data-cell] { cursor: pointer; }
[data-cell]:hover { outline: 1px solid #7aa7d6; outline-offset: -1px; }
.focus-edited { outline: 2px solid #0f6cbd; outline-offset: -2px; background: #dcecfb !important; }
@media print { .focus-edited { outline: none; background: none !important; } }
`;

/** What the page is told. */
export interface Shown {
  /** The content of the page where it has changed; null where it has not. */
  readonly body: string | null;
  /** The id of what the line under the cursor shows. */
  readonly anchor: string | null;
  /** What VS Code keeps, so that the preview comes back after a reload. */
  readonly state: CommandPlace;
}

/**
 * The document.
 * @param shown what is sent to the page whenever something changes: where to scroll to, what VS Code keeps
 * @param script the address of the extension's script in the page
 * @param source what addresses of the extension's files match in a policy
 */
export function pageOf(preview: Preview, shown: Shown, script: Uri, source: string): string {
  const nonce = nonceOf();
  const policy = [
    "default-src 'none'",
    `style-src '${preview.styleHash}' 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}' ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(preview.title)}</title>
${preview.style}
<style nonce="${nonce}">${OWN_STYLE}</style>
<script nonce="${nonce}" src="${script.toString()}" data-shown="${escaped(JSON.stringify(shown))}" defer></script>
</head>
<body>${preview.body}</body>
</html>`;
}

function nonceOf(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

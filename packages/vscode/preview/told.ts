/** Runs in comparisons and explanations: a link to a place in a file is followed by the extension. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const vscode = acquireVsCodeApi();

document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (!href.startsWith('#place=')) return;
    event.preventDefault();
    event.stopPropagation();
    const { place, line } = Object.fromEntries(new URLSearchParams(href.slice(1)));
    vscode.postMessage({ uri: place, line: Number(line) - 1 });
  },
  true,
);

export {};

/**
 * Runs in the preview: takes new pages, shows the line being edited, and tells of clicks on figures. Markup comes from
 * the server with every value escaped, and the page's policy keeps anything in it from running.
 */

/** What the extension sends. */
interface Shown {
  /** The content of the page where it has changed. */
  readonly body: string | null;
  /** The id of what the line under the cursor shows. */
  readonly anchor: string | null;
  /** What VS Code keeps for the next start. */
  readonly state: unknown;
}

declare function acquireVsCodeApi(): { postMessage(message: unknown): void; setState(state: unknown): void };

const MARK = 'focus-edited';
const vscode = acquireVsCodeApi();
const given = document.currentScript?.dataset['state'];
if (given !== undefined) vscode.setState(JSON.parse(given));
let shownAnchor: string | null = null;

addEventListener('message', ({ data }: MessageEvent<Shown>) => {
  vscode.setState(data.state);
  if (data.body !== null) take(data.body);
  mark(data.anchor);
});

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('a, summary') !== null) return;
  const figure = target.closest<HTMLElement>('[data-cell]');
  if (figure === null) return;
  const { month, cell } = figure.dataset;
  vscode.postMessage({ month, cell });
});

/** Puts a new page in the place of the old, as far down as the old one was and with the same parts unfolded. */
function take(body: string): void {
  const { scrollX, scrollY } = window;
  const unfolded = [...document.querySelectorAll('details')].map(({ open }) => open);
  document.body.innerHTML = body;
  const details = document.querySelectorAll('details');
  if (details.length === unfolded.length) {
    details.forEach((one, index) => (one.open = unfolded[index] ?? false));
  }
  window.scrollTo(scrollX, scrollY);
}

function mark(anchor: string | null): void {
  document.querySelectorAll(`.${MARK}`).forEach((one) => {
    one.classList.remove(MARK);
  });
  const at = anchor === null ? null : document.getElementById(anchor);
  at?.classList.add(MARK);
  // What is edited stays where the person has scrolled to; another line is brought into view.
  if (anchor !== shownAnchor) at?.scrollIntoView({ block: 'center', inline: 'center' });
  shownAnchor = anchor;
}

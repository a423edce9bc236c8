/**
 * Runs in the preview: takes new pages, shows the line being edited, and tells of clicks on figures. Markup comes from
 * the server with every value escaped, and the page's policy keeps anything in it from running.
 */

import type { Shown } from '../src/views/preview-page.ts';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void; setState(state: unknown): void };

const MARK = 'focus-edited';
/** How wide a page wants to be, in pixels, and how small it may be drawn. */
const WIDTH = 800;
const SMALLEST = 0.68;
const vscode = acquireVsCodeApi();
const given = document.currentScript?.dataset['shown'];
let shownAnchor: string | null = null;

fit();
if (given !== undefined) update(JSON.parse(given) as Shown);
addEventListener('resize', fit);
addEventListener('message', ({ data }: MessageEvent<Shown>) => {
  update(data);
});

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('a, summary') !== null) return;
  const figure = target.closest<HTMLElement>('[data-cell]');
  if (figure === null) return;
  const { month, cell } = figure.dataset;
  vscode.postMessage({ month, cell });
});

/** Half an editor is narrower than a page of six months: it is drawn smaller, as far as it can be read. */
function fit(): void {
  const zoom = Math.min(1, Math.max(SMALLEST, window.innerWidth / WIDTH));
  document.body.style.setProperty('zoom', String(zoom));
}

function update({ body, anchor, state }: Shown): void {
  vscode.setState(state);
  // Without the mark the page is as the server made it, to be compared with what it makes now.
  unmark();
  if (body !== null) take(body);
  mark(anchor);
}

/** Brings the page up to date: only what has changed is drawn anew, and stays unfolded where it was. */
function take(body: string): void {
  const page = new DOMParser().parseFromString(body, 'text/html');
  renew(document.body, page.body);
}

/** Makes the children of one element those of another. */
function renew(shown: Element, wanted: Element): void {
  const before = [...shown.childNodes];
  const after = [...wanted.childNodes];
  if (before.length !== after.length) {
    shown.replaceChildren(...after);
    return;
  }
  before.forEach((node, index) => {
    const next = after[index];
    if (next === undefined || node.isEqualNode(next)) return;
    if (node instanceof Element && next instanceof Element && isSameKind(node, next)) renew(node, next);
    else node.replaceWith(next);
  });
}

/** Whether two elements differ in nothing but their content. */
function isSameKind(one: Element, other: Element): boolean {
  return one.cloneNode(false).isEqualNode(other.cloneNode(false));
}

function unmark(): void {
  document.querySelectorAll(`.${MARK}`).forEach((one) => {
    one.classList.remove(MARK);
    if (one.classList.length === 0) one.removeAttribute('class');
  });
}

function mark(anchor: string | null): void {
  const at = anchor === null ? null : document.getElementById(anchor);
  at?.classList.add(MARK);
  // What is edited stays where the person has scrolled to; another line is brought into view.
  if (anchor !== shownAnchor) at?.scrollIntoView({ block: 'center', inline: 'nearest' });
  shownAnchor = anchor;
}

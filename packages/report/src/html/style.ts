/** The page's style sheet. The content security policy allows it by its hash, and nothing else. */
import { html, type Html } from './html.ts';
import { PAGE } from './style/page.ts';
import { PRINT } from './style/print.ts';
import { SECTIONS } from './style/sections.ts';
import { TABLES } from './style/tables.ts';

/** The style element. It holds no value of a report, so its text is the same on every page. */
export const STYLE_ELEMENT: Html = html`<style>
  ${PAGE}${TABLES}${SECTIONS}${PRINT}
</style>`;

/** The hash of the style element's text, as a content security policy writes it; a test holds the two together. */
export const STYLE_HASH = 'sha256-AEijYAu9jd2tjwekdPWDOwP5Xg7tKOzI+2JExJVvOvA=';

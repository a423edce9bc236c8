/** A comparison as one self-contained page: no script, nothing loaded, every text escaped. */
import type { ReportComparison, WorkspaceComparison } from '@focus/engine';
import { html, type Content, type Html } from '../html/html.ts';
import { printable } from '../printable.ts';
import type { ToldCarried } from './carried.ts';
import { DIFF_STYLE_ELEMENT, DIFF_STYLE_HASH } from './style.ts';
import type { ToldBlock, ToldHeadroom, ToldMonth } from './told-month.ts';
import type { ToldRule } from './told-rules.ts';
import { tell, type ComparisonOptions, type ToldFirm, type ToldLine, type ToldRow } from './told.ts';

/** Nothing is loaded from anywhere and nothing runs; the page's own style sheet is known by its hash. */
const POLICY = `default-src 'none'; style-src '${DIFF_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

interface Sides {
  readonly before: string;
  readonly after: string;
}

/** A comparison as HTML text. The same comparison gives the same bytes. */
export function comparisonToHtml(
  comparison: WorkspaceComparison | ReportComparison,
  options: ComparisonOptions = {},
): string {
  const { before, after, unread, houseRules, firms, summary } = tell(comparison, options);
  const sides = { before: printable(before), after: printable(after) };
  const title = `Figures: ${sides.before} → ${sides.after}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${DIFF_STYLE_ELEMENT}
      </head>
      <body>
        <header>
          <h1>Figures</h1>
          <p class="sides"><code>${sides.before}</code> → <code>${sides.after}</code></p>
          <p class="summary">${printable(summary.join(' '))}</p>
          ${unread.map((one) => html`<p class="unread">${printable(one)}</p>`)}
        </header>
        <main>
          ${
            houseRules.length === 0
              ? null
              : html`<section>
                  <h2>House rules</h2>
                  ${list(houseRules)}
                </section>`
          }${firms.map((firm) => firmSections(firm, sides))}
        </main>
        ${firms.length === 0 ? null : html`<footer><p>Thousands of dollars where no $ stands.</p></footer>`}
      </body>
    </html> `.toString();
}

function firmSections(firm: ToldFirm, sides: Sides): Content {
  const name = printable(firm.name);
  return [
    firm.profile.length === 0
      ? null
      : html`<section>
          <h2>${name}, profile</h2>
          ${list(firm.profile)}
        </section>`,
    firm.months.map((month) => monthSection(name, month, sides)),
  ];
}

function monthSection(firm: string, month: ToldMonth, sides: Sides): Html {
  const { title, lead, key, keySides, entered, derived, carried, rules, headroom } = month;
  return html`<section>
    <h2>${firm}, ${title}</h2>
    ${lead.map((text) => html`<p>${printable(text)}</p>`)}${
      key === null || key.lines.length === 0 ? null : block(null, key, keySides ?? sides)
    }${isBare(entered) ? null : block('Entered', entered, sides)}${
      isBare(derived) ? null : block('Derived', derived, sides)
    }${carried === null ? null : carriedBlock(carried)}${
      rules.rules.length === 0 && rules.still === ''
        ? null
        : html`<h3>Rules</h3>
            <ul class="rules">
              ${rules.rules.map(ruleItem)}
            </ul>
            ${rules.still === '' ? null : html`<p class="quiet">${printable(rules.still)}</p>`}`
    }${
      headroom.length === 0
        ? null
        : html`<h3>Headroom</h3>
            <ul class="rules">
              ${headroom.map(headroomItem)}
            </ul>`
    }
  </section> `;
}

function isBare({ lines, rest }: ToldBlock): boolean {
  return lines.length === 0 && rest === '';
}

function block(title: string | null, { lines, rest }: ToldBlock, { before, after }: Sides): Html {
  const rows = lines.filter((one) => one.kind === 'row');
  const others = lines.filter((one) => one.kind === 'line');
  const table =
    rows.length === 0
      ? null
      : html`<div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col"><span class="sr">Line</span></th>
                <th scope="col">${before}</th>
                <th scope="col">${after}</th>
                <th scope="col">Change</th>
                <th scope="col"><span class="sr">In percent</span></th>
                <th scope="col"><span class="sr">Why</span></th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(tableRow)}
            </tbody>
          </table>
        </div>`;
  return html`${title === null ? null : html`<h3>${title}</h3>`}${table}${others.length === 0 ? null : list(others)}${
    rest === '' ? null : html`<p class="quiet">${rest}</p>`
  } `;
}

function tableRow({ mark, name, isPart, before, after, difference, share, note, causes }: ToldRow): Html {
  const tone = difference === '' ? '' : difference.startsWith('(') ? 'down' : 'up';
  const because = causes.length === 0 ? '' : `← ${causes.join(', ')}`;
  return html`<tr class="${isPart ? 'part' : 'line'}">
    <th scope="row">${marked(mark)}${printable(name)}</th>
    <td class="fig">${figure(before)}</td>
    <td class="fig">${figure(after)}</td>
    <td class="fig ${tone}">${figure(difference)}</td>
    <td class="fig ${tone}">${figure(share)}</td>
    <td class="why">${printable([note, because].filter((text) => text !== '').join(' '))}</td>
  </tr> `;
}

/** A figure whose closing bracket hangs, so that digits stand under digits. */
function figure(text: string): Content {
  const shown = printable(text);
  return shown.endsWith(')') ? html`${shown.slice(0, -1)}<span class="hang">)</span>` : shown;
}

const MARKS: Readonly<Record<ToldLine['mark'], string>> = {
  '+': 'added',
  '-': 'removed',
  '~': 'changed',
  ' ': '',
};

function marked(mark: ToldLine['mark']): Content {
  const word = MARKS[mark];
  return word === '' ? null : html`<span class="mark ${word}" title="${word}">${mark}</span> `;
}

function list(lines: readonly ToldLine[]): Html {
  return html`<ul>
    ${lines.map(({ mark, text }) => html`<li>${marked(mark)}${printable(text)}</li>`)}
  </ul>`;
}

function carriedBlock({ rows, lines, rest }: ToldCarried): Html {
  const table =
    rows.length === 0
      ? null
      : html`<table>
          <thead>
            <tr>
              <th scope="col"><span class="sr">Line</span></th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ name, difference }) =>
                html`<tr class="line">
                  <th scope="row">${printable(name)}</th>
                  <td class="fig ${difference.startsWith('(') ? 'down' : 'up'}">${figure(difference)}</td>
                </tr>`,
            )}
          </tbody>
        </table>`;
  return html`<h3>Derived</h3>
    <p class="quiet">Nothing was entered; in each month:</p>
    ${table}${lines.length === 0 ? null : list(lines)}${rest === '' ? null : html`<p class="quiet">${printable(rest)}</p>`}`;
}

function ruleItem({ tone, status, severity, code, at, message, accepted }: ToldRule): Html {
  const mark = tone === 'bad' ? '✗' : tone === 'good' ? '✓' : '•';
  return html`<li class="${tone}">
    <span class="mark">${mark}</span> <b>${status}</b>: ${severity} <code>${code}</code>${printable(at)}${
      message === '' ? null : html`<br />${printable(message)}`
    }${accepted === null ? null : html`<br />accepted: ${printable(accepted)}`}
  </li>`;
}

function headroomItem({ rule, when, figure: moved, before, after, isNear }: ToldHeadroom): Html {
  const now = isNear ? html`<b>${after}</b>` : after;
  const figures: Content = before === '' ? now : [`${before} → `, now];
  return html`<li>
    ${moved === 'left' ? [figures, ' is left'] : [`${moved} `, figures]} before <code>${rule}</code>${when}
  </li>`;
}

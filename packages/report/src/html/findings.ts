/** The findings of the year and what the firm says to them. */
import { printMonth, type Citation, type SourcePlace } from '@focus/engine';
import type { Book } from './book.ts';
import { idOf } from './figure.ts';
import { html, type Content, type Html } from './html.ts';
import { SEVERITIES, type Remark } from './remarks.ts';
import { counted } from './words.ts';

/** The list of findings, open ones first, then those accepted with their reasons. */
export function findingsSection(book: Book): Html {
  const { listed } = book.remarks;
  const content =
    listed.length === 0
      ? null
      : html`<table class="findings">
          <caption>
            Findings of ${book.year}, open ones first
          </caption>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Severity</th>
              <th scope="col">Where</th>
              <th scope="col">Finding</th>
              <th scope="col">Accepted</th>
            </tr>
          </thead>
          <tbody>
            ${listed.map((remark) => findingRow(remark, book))}
          </tbody>
        </table>`;
  return html`<section id="findings" class="flow" aria-labelledby="title-findings">
    <h2 id="title-findings">Findings and acceptances</h2>
    <p>In the year: ${summary(listed)}.</p>
    ${content}
  </section> `;
}

/** `1 breach and 2 warnings open, 1 accepted`. */
export function summary(remarks: readonly Remark[]): string {
  if (remarks.length === 0) return 'none';
  const open = remarks.filter(({ finding }) => finding.accepted === null);
  const counts = SEVERITIES.flatMap((severity) => {
    const count = open.filter(({ finding }) => finding.severity === severity).length;
    if (count === 0) return [];
    return severity === 'info' ? [`${String(count)} for information`] : [counted(count, severity)];
  });
  const accepted = remarks.length - open.length;
  const said = counts.length === 0 ? 'none open' : `${counts.join(', ')} open`;
  return accepted === 0 ? said : `${said}; ${String(accepted)} accepted`;
}

function findingRow({ finding, report, number }: Remark, book: Book): Html {
  const { severity, code, message, cites, accepted, place, related } = finding;
  return html`<tr id="finding-${number ?? ''}" class="${severity}">
    <th scope="row">${number}</th>
    <td class="severity">${severity}</td>
    <td>${printMonth(report.month)}${where({ finding, report, number }, book)}</td>
    <td>
      <p>${message}</p>
      ${cites.length === 0 ? null : html`<p class="cites">${citations(cites)}</p> `}${
        related.length === 0
          ? null
          : html`<ul>
              ${related.map((one) => html`<li>${one.message} <span class="source">${source(one.place, book)}</span></li>`)}
            </ul> `
      }
      <p class="source"><code>${code}</code> at ${source(place, book)}</p>
    </td>
    <td>${accepted ?? 'open'}</td>
  </tr> `;
}

function where({ finding, report }: Remark, book: Book): Content {
  const { schedule, line, column } = finding.subject;
  const cell = report
    .cells()
    .find(
      (one) =>
        one.schedule.id === schedule &&
        one.line.line === line &&
        (column === null || one.spec.column === column),
    );
  if (cell === undefined) return null;
  const label = cell.schedule.columns.find(({ name }) => name === column)?.label;
  const of = label === undefined ? null : html`, ${label}`;
  return html`<br /><a href="#${idOf(cell)}">Schedule ${cell.schedule.id}, line ${cell.line.line}</a
    ><br />${book.titleOf(cell.line)}${of}`;
}

function source({ file, line }: SourcePlace, { fileName }: Book): string {
  return `${fileName(file)}, line ${String(line + 1)}`;
}

/** Citations, with links to the current text where there is one. */
export function citations(cites: readonly Citation[]): Content {
  return cites.map(({ text, href }, index) => {
    const separator = index === 0 ? null : '; ';
    return html`${separator}${isWebAddress(href) ? html`<a href="${href}" rel="noreferrer">${text}</a>` : text}`;
  });
}

/** House rules are a firm's own text: a link of theirs leads to the web or nowhere. */
function isWebAddress(href: string | null): href is string {
  return href?.startsWith('https://') === true;
}

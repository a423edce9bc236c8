/** Distance to the limits: what the figures of each month can move before a rule is broken. */
import { printFigure, type EvaluatedReport, type RuleSpec, type RuleStanding } from '@focus/engine';
import type { Book } from './book.ts';
import { mark } from './figure.ts';
import { html, type Content, type Html } from './html.ts';
import { monthCells, monthsTable } from './table.ts';
import { monthOfYear, MONTHS_OF_YEAR } from './words.ts';

/** Months that fit side by side on a sheet. */
const ACROSS = 6;

/** A rule over the year: how each month stands to it. */
interface LimitRow {
  readonly rule: RuleSpec;
  readonly standings: ReadonlyMap<EvaluatedReport, RuleStanding>;
}

/** The tables of headroom; null where no figure of the year decides a rule. */
export function limitsSection(book: Book): Html | null {
  const rows = rowsOf(book.reports).filter(({ standings }) =>
    [...standings.values()].some(({ headroom }) => headroom !== null),
  );
  if (rows.length === 0) return null;
  const given = MONTHS_OF_YEAR.filter((number) => book.month(number) !== undefined);
  const tables = given.flatMap((_, index) =>
    index % ACROSS === 0 ? [limitsTable(rows, book, given.slice(index, index + ACROSS))] : [],
  );
  return html`<section id="limits" class="flow" aria-labelledby="title-limits">
    <h2 id="title-limits">Distance to the limits</h2>
    <p>
      What a figure can move before its rule is broken; blank where the rule does not apply or cannot be told.
    </p>
    ${tables}
  </section> `;
}

/** The rules of the year that have one place to stand at: of others, one figure would not tell which is meant. */
function rowsOf(reports: readonly EvaluatedReport[]): readonly LimitRow[] {
  const rows = new Map<string, { rule: RuleSpec; standings: Map<EvaluatedReport, RuleStanding> }>();
  for (const report of reports) {
    for (const standing of report.rules()) {
      const { rule } = standing;
      if (rule.instances.length > 1) continue;
      const row = rows.get(rule.code) ?? { rule, standings: new Map<EvaluatedReport, RuleStanding>() };
      rows.set(rule.code, row);
      row.standings.set(report, standing);
    }
  }
  return [...rows.values()];
}

function limitsTable(rows: readonly LimitRow[], book: Book, months: readonly number[]): Html {
  const layout = { book, months, columns: [null] };
  const body = rows.map(
    (row) =>
      html`<tr>
        <th scope="row">${head(row, book)}</th>
        ${monthCells(layout, ({ report }) => [
          html`<td class="fig first">${distance(row.standings.get(report), book)}</td>`,
        ])}
      </tr> `,
  );
  return monthsTable({
    ...layout,
    id: `limits-${String(months[0])}`,
    caption: `Distance to the limits, ${months.map(monthOfYear).join(', ')} ${String(book.year)}`,
    heads: ['Rule'],
    groups: [body],
    kind: 'parts',
  });
}

/** The rule, and which figure can move: `Net Capital can fall`. */
function head({ rule, standings }: LimitRow, book: Book): Content {
  const moves = [...standings.values()].flatMap(({ headroom }) => headroom?.moves ?? [])[0];
  const figure = moves?.kind === 'cell' ? titleOf(moves.name, book) : moves?.name;
  const movement = figure === undefined ? null : html`<br /><small>${figure} can ${moves?.way ?? ''}</small>`;
  return html`<code>${rule.code}</code>${movement}`;
}

function titleOf(cell: string, book: Book): string | undefined {
  const line = book.reports[0]?.cell(cell).line;
  return line === undefined ? undefined : book.titleOf(line);
}

function distance(standing: RuleStanding | undefined, book: Book): Content {
  if (standing?.state === 'broken') {
    const number = book.remarks.listed.find(({ finding }) => finding === standing.finding)?.number ?? null;
    return html`<span class="state">broken</span>${number === null ? null : mark(number)}`;
  }
  const headroom = standing?.headroom ?? null;
  if (headroom === null) return null;
  // Nothing to spare is a distance like any other: `-0-` is what a filing says where there is nothing to report.
  return headroom.value === 0 ? '0' : printFigure(headroom.value, headroom.unit);
}

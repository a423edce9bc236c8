/** How the computed lines come about: each formula in force in the year, with its citations. */
import type { Citation, LineSpec } from '@focus/engine';
import type { Book } from './book.ts';
import { citations } from './findings.ts';
import { html, type Html } from './html.ts';
import { quantitiesIn, type NamedCase } from './quantities.ts';
import { monthOfYear, MONTHS_OF_YEAR } from './words.ts';

interface FormulaInForce {
  readonly text: string;
  readonly cites: readonly Citation[];
  /** The form's quantities that it names. */
  readonly quantities: readonly NamedCase[];
  readonly months: number[];
}

/** The table of formulas; null where nothing was computed. */
export function formulasSection(book: Book): Html | null {
  const rows = book.form.schedules.flatMap((schedule) =>
    schedule.rows.flatMap((row) => (row.kind === 'line' ? formulaRows(schedule.id, row.line, book) : [])),
  );
  if (rows.length === 0) return null;
  return html`<section id="formulas" class="flow" aria-labelledby="title-formulas">
    <h2 id="title-formulas">How the computed lines come about</h2>
    <table class="formulas">
      <caption>
        Formulas in force in ${book.year}
      </caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Formula</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section> `;
}

function formulaRows(schedule: string, line: LineSpec, book: Book): Html[] {
  const formulas = formulasOf(line, book);
  return formulas.map(({ text, cites, quantities, months }) => {
    const when =
      formulas.length === 1 ? null : html`<br /><small>${months.map(monthOfYear).join(', ')}</small>`;
    const rests = cites.length === 0 ? null : html`<p class="cites">${citations(cites)}</p>`;
    return html`<tr>
      <th scope="row"><span class="no">${schedule} ${line.line}</span> ${book.titleOf(line)}${when}</th>
      <td><code>${text}</code>${rests}${quantities.map(quantityText)}</td>
    </tr> `;
  });
}

function quantityText({ name, formula }: NamedCase): Html {
  const { text, condition, cites } = formula;
  const when = condition === null ? null : `, as ${condition}`;
  const rests = cites.length === 0 ? null : html`<br />${citations(cites)}`;
  return html`<p class="cites"><code>${name}</code> is <code>${text}</code>${when}${rests}</p>`;
}

function formulasOf(line: LineSpec, book: Book): FormulaInForce[] {
  const formulas = new Map<string, FormulaInForce>();
  for (const number of MONTHS_OF_YEAR) {
    const cells = line.cells.flatMap(({ id }) => book.month(number)?.cells.get(id) ?? []);
    for (const { formula, state, operands, month } of cells) {
      if (formula === null || state === 'inapplicable') continue;
      const quantities = quantitiesIn(operands, book).filter((one) => one.month === month);
      const key = [formula, ...quantities.map((one) => one.formula)].map(({ text }) => text).join('\n');
      const known = formulas.get(key) ?? { ...formula, quantities, months: [] };
      formulas.set(key, known);
      if (known.months.at(-1) !== number) known.months.push(number);
    }
  }
  return [...formulas.values()];
}

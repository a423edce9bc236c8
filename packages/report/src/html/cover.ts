/** The cover: whose report it is, the profile in force, and how each month stands. */
import {
  printMonth,
  printQuantity,
  type EvaluatedReport,
  type SettingInForce,
  type SettingSpec,
} from '@focus/engine';
import { plainSetting } from '../plain.ts';
import type { Book } from './book.ts';
import { summary } from './findings.ts';
import { html, type Content, type Html } from './html.ts';
import { longDate, monthOfYear, MONTHS_OF_YEAR } from './words.ts';

/** The page's header and the state of its months. */
export function cover(book: Book): Html {
  const { form, firm, year } = book;
  return html`<header class="cover">
    <p class="form">${form.title}<span>${form.revision}</span></p>
    <h1>${firm.name}</h1>
    <p class="year">For month ends ${year}</p>
    <dl class="profile">${form.settings.flatMap((spec) => setting(spec, book) ?? [])}</dl>
  </header> `;
}

/** How the months stand: filed or not, due when, with what open. */
export function monthsSection(book: Book): Html {
  return html`<section id="months" class="flow" aria-labelledby="title-months">
    <h2 id="title-months">The months</h2>
    ${gravest(book)}
    <table class="states">
      <caption>
        State of each report of ${book.year}
      </caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">As of</th>
          <th scope="col">Due</th>
          <th scope="col">State</th>
          <th scope="col">Findings</th>
        </tr>
      </thead>
      <tbody>
        ${book.reports.map((report) => monthRow(report, book))}
      </tbody>
    </table>
    ${missing(book)}
  </section> `;
}

function monthRow(report: EvaluatedReport, book: Book): Html {
  const remarks = book.remarks.listed.filter((remark) => remark.report === report);
  return html`<tr>
    <th scope="row">${printMonth(report.month)}</th>
    <td>${longDate(report.asOf)}</td>
    <td>${longDate(report.due)}</td>
    <td>${state(report)}</td>
    <td>${summary(remarks)}</td>
  </tr> `;
}

function state({ state: word, facts }: EvaluatedReport): Html {
  const label = html`<b class="badge ${word}">${word}</b>`;
  const filed = facts.filed === null ? 'not filed' : `filed ${dayOf(facts.filed)}`;
  const seal = facts.filed?.seal == null ? null : html`, seal <code>${facts.filed.seal}</code>`;
  const amended =
    facts.amended === null ? null : html`; amended ${dayOf(facts.amended)}: ${facts.amended.reason}`;
  return html`${label} ${filed}${seal}${amended}`;
}

function dayOf({ date }: { readonly date: string | null }): string {
  return date === null ? 'on a day that cannot be read' : longDate(date);
}

/** Errors and breaches that stand open come before anything else. */
function gravest(book: Book): Html | null {
  const open = book.remarks.listed.filter(
    ({ finding }) =>
      finding.accepted === null && (finding.severity === 'error' || finding.severity === 'breach'),
  );
  if (open.length === 0) return null;
  return html`<div class="alert">
    <p><b>To be resolved first</b></p>
    <ul>
      ${open.map(({ finding, report, number }) => html`<li><b>${finding.severity}</b> ${printMonth(report.month)}: ${finding.message} <a href="#finding-${number}">No. ${number}</a></li> `)}
    </ul>
  </div> `;
}

function missing(book: Book): Html | null {
  const absent = MONTHS_OF_YEAR.filter((number) => book.month(number) === undefined);
  if (absent.length === 0) return null;
  return html`<p>No report of ${absent.map(monthOfYear).join(', ')}.</p> `;
}

function setting(spec: SettingSpec, book: Book): Html | null {
  const spans = spansOf(spec, book.reports);
  if (spans.length === 0) return null;
  const values = spans.map(({ value, from }, index) => {
    const since = index === 0 ? null : html` <small>from ${printMonth(from)}</small>`;
    const origin =
      value.origin === 'entered'
        ? null
        : html` <small>(${value.origin === 'default' ? 'by default' : 'computed'})</small>`;
    return html`<dd>${settingText(value, spec)}${origin}${since}</dd>`;
  });
  return html`<div>
    <dt>${spec.label}</dt>
    ${values}
  </div> `;
}

/** The values a setting had over the year, each with the first month it held in. */
function spansOf(spec: SettingSpec, reports: readonly EvaluatedReport[]) {
  const spans: { value: SettingInForce; from: string }[] = [];
  for (const report of reports) {
    const value = report.settings.get(spec.name);
    const last = spans.at(-1)?.value;
    if (value === undefined) continue;
    if (last !== undefined && plainSetting(last.value, spec.type) === plainSetting(value.value, spec.type))
      continue;
    spans.push({ value, from: report.month });
  }
  return spans;
}

function settingText({ value }: SettingInForce, spec: SettingSpec): Content {
  if (value.kind === 'amount') return printQuantity(value.amount, spec.type);
  return spec.type === 'date' ? longDate(value.text) : value.text;
}

/**
 * What a firm would write that keeps its figures in JSON: every file is held against a JSON schema (ajv), the formulas
 * of the form are computed in decimals (decimal.js), from the month before where they say so, and the control totals
 * are held against them. Formulas alone: no rule of the law, no messages with places, no acceptances.
 *
 *   node check-json.mjs FOLDER
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Decimal } from 'decimal.js';

const number = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const flag = { enum: ['yes', 'no'] };
const GRID = [
  'money-suspense', 'security-with-money-long', 'security-with-money-short', 'security-without-money',
  'security-record-breaks', 'correspondents-long', 'correspondents-short', 'depositories',
  'clearing-organizations-long', 'clearing-organizations-short', 'intercompany-accounts',
  'bank-accounts-and-loans', 'other-differences', 'commodity-differences', 'open-transfers-and-reorgs',
  'resolved-subsequently',
]; // prettier-ignore
const SINGLE = [
  'subordinated-loans', 'secured-demand-notes', 'trading-profit-or-loss', 'other-gross-income', 'expenses',
  'federal-income-taxes', 'additions-to-capital', 'deductions-from-capital', 'equity-end-of-month',
  'other-deductions-or-credits', 'added-charges-securities', 'added-charges-commodities', 'non-allowable-assets',
  'proprietary-commodity-charges', 'other-charges', 'haircuts', 'net-capital', 'scheduled-withdrawals',
  'aggregate-debits', 'excess-net-capital-alternative',
]; // prettier-ignore

const row = { type: 'array', items: number, minItems: 4, maxItems: 4 };
const validate = new Ajv().compile({
  type: 'object',
  required: ['firm', 'month', 'A', 'B', 'equityMarkets'],
  additionalProperties: false,
  properties: {
    firm: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
    month: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
    A: { type: 'object', required: SINGLE, additionalProperties: number },
    B: {
      type: 'object',
      required: [...GRID, 'offsetting-items', 'completed-as-instructed'],
      additionalProperties: false,
      properties: {
        ...Object.fromEntries(GRID.map((name) => [name, row])),
        'offsetting-items': { ...row, items: { anyOf: [number, { type: 'null' }] } },
        'completed-as-instructed': { type: 'array', items: flag, minItems: 1, maxItems: 1 },
      },
    },
    equityMarkets: {
      type: 'array',
      items: {
        type: 'object',
        required: ['from', 'counts'],
        properties: {
          from: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          counts: { type: 'array', items: number, minItems: 3, maxItems: 3 },
        },
      },
    },
  },
});

Decimal.set({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
const ZERO = new Decimal(0);
const DAY = 86_400_000;

const RECONCILING = GRID.slice(5, 13);
const LINES_1_TO_7 = [...GRID.slice(0, 5), ...GRID.slice(13, 15)];

/**
 * Every formula of the form for a firm under the alternative method.
 * @param {import('../figures.ts').MonthFigures} month
 * @param {Record<string, Decimal> | null} prior what the month before came to
 * @returns {Record<string, Decimal>} by the names of the lines, in the unit of each
 */
export function compute({ month, A, B, equityMarkets }, prior) {
  const of = (name) => new Decimal(A[name]);
  const inColumn = (name, column) => new Decimal(B[name]?.[column] ?? 0);
  const result = {};
  const set = (name, value) => (result[name] = value);
  const columns = [0, 1, 2, 3].map((column) => {
    const reconciling = RECONCILING.reduce((sum, name) => sum.plus(inColumn(name, column)), ZERO).minus(
      inColumn('offsetting-items', column),
    );
    set(`total-reconciling-differences ${column}`, reconciling);
    const total = LINES_1_TO_7.reduce((sum, name) => sum.plus(inColumn(name, column)), reconciling);
    return set(`total-lines-1-to-7 ${column}`, total);
  });
  const subordinations = set(
    'total-subordinations',
    of('subordinated-loans').plus(of('secured-demand-notes')),
  );
  const start = set(
    'equity-start-of-month',
    prior === null ? of('equity-start-of-month') : prior['equity-end-of-month'],
  );
  const profit = set(
    'net-profit-or-loss',
    of('trading-profit-or-loss')
      .plus(of('other-gross-income'))
      .minus(of('expenses'))
      .minus(of('federal-income-taxes')),
  );
  const end = set(
    'equity-end-of-month',
    start.plus(profit).plus(of('additions-to-capital')).minus(of('deductions-from-capital')),
  );
  const capital = set(
    'capital-and-subordinations',
    subordinations.plus(end).plus(of('other-deductions-or-credits')),
  );
  const operational = set('operational-deductions', columns[3].div(1000).toDecimalPlaces(0));
  const charges = set(
    'total-deductions-and-charges',
    of('added-charges-securities')
      .plus(of('added-charges-commodities'))
      .plus(operational)
      .plus(of('non-allowable-assets'))
      .plus(of('proprietary-commodity-charges'))
      .plus(of('other-charges')),
  );
  const before = set('net-capital-before-haircuts', capital.minus(charges));
  const net = set('net-capital', before.minus(of('haircuts')));
  set('net-capital-after-withdrawals', net.minus(of('scheduled-withdrawals')));
  const means = meansOf(equityMarkets, month);
  set('equity-markets-nasdaq', means[0].toDecimalPlaces(1));
  set('equity-markets-other', means[1].toDecimalPlaces(1));
  // $2,500 for each security in which a market is made, $1,000 where it is worth $5 or less, at most $1,000,000.
  const markets = means[0].plus(means[1]).minus(means[2]).times(2500).plus(means[2].times(1000));
  const minimum = Decimal.max(
    250_000,
    Decimal.min(1_000_000, markets),
    of('aggregate-debits').times(1000).times('0.02'),
  );
  const required = set('minimum-capital', minimum.div(1000).toDecimalPlaces(0));
  set('net-capital-to-debits', net.div(of('aggregate-debits')).times(100).toDecimalPlaces(2));
  set('excess-net-capital-alternative', net.minus(required));
  return result;
}

/** Means over the 30 days before the month's end; each row holds from its date until the next one's. */
function meansOf(rows, month) {
  const [year, number] = month.split('-').map(Number);
  const end = Date.UTC(year, number, 0);
  const first = end - 30 * DAY;
  const times = rows.map(({ from }) => Date.parse(from));
  return [0, 1, 2].map((column) => {
    let sum = ZERO;
    rows.forEach(({ counts }, index) => {
      const days = (Math.min(times[index + 1] ?? end, end) - Math.max(times[index], first)) / DAY;
      if (days > 0) sum = sum.plus(new Decimal(counts[column]).times(days));
    });
    return sum.div(30);
  });
}

function main(folder) {
  let months = 0;
  let totals = 0;
  const wrong = [];
  for (const firm of readdirSync(folder).sort()) {
    let prior = null;
    for (const file of readdirSync(join(folder, firm)).sort()) {
      const data = JSON.parse(readFileSync(join(folder, firm, file), 'utf8'));
      if (!validate(data)) {
        wrong.push(`${firm}/${file}: ${JSON.stringify(validate.errors)}`);
        continue;
      }
      const computed = compute(data, prior);
      for (const name of ['equity-end-of-month', 'net-capital', 'excess-net-capital-alternative']) {
        totals += 1;
        if (computed[name].equals(data.A[name])) continue;
        wrong.push(`${firm}/${file}: ${name} is ${data.A[name]} and computes to ${computed[name].toFixed()}`);
      }
      prior = computed;
      months += 1;
    }
  }
  for (const sentence of wrong) console.log(sentence);
  console.log(
    `${months} months, ${totals} control totals: ${wrong.length === 0 ? 'all agree' : `${wrong.length} wrong`}`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

if (import.meta.main) main(process.argv[2] ?? '.');

/**
 * The same figures as journals of plain-text accounting, with a balance assertion for every figure: those of ledger,
 * hledger and beancount. What the control totals rest on is posted against them, so that the tool that checks that a
 * transaction balances, and that its balances are as asserted, checks the formula.
 *
 * A line of the form is an account, a month a transaction at its end that takes each account to the month's figure.
 */
import type { MonthFigures } from '../figures.ts';

/** What reads a journal. */
export type Dialect = 'ledger' | 'hledger' | 'beancount';

/** A change of an account and what it comes to. */
interface Posting {
  readonly account: string;
  readonly change: bigint;
  /** Null where nothing is asserted: what flows in a month, and what keeps the transaction in balance. */
  readonly balance: bigint | null;
  readonly commodity: string;
}

/** Of the second schedule, by column. */
const COMMODITIES = ['ITEMS', 'THOUSANDS', 'THOUSANDS', 'DOLLARS'];

const INCOME = ['trading-profit-or-loss', 'other-gross-income', 'additions-to-capital'];
const EXPENSES = ['expenses', 'federal-income-taxes', 'deductions-from-capital'];
const CAPITAL = ['subordinated-loans', 'secured-demand-notes', 'other-deductions-or-credits'];
const CHARGES = [
  'added-charges-securities',
  'added-charges-commodities',
  'non-allowable-assets',
  'proprietary-commodity-charges',
  'other-charges',
  'haircuts',
];

/** Writes the journal of one firm, month after month. */
export class Journal {
  readonly #dialect: Dialect;
  /** What the accounts have come to. */
  readonly #balances = new Map<string, bigint>();
  readonly #opened = new Set<string>();

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** The text of the next month. */
  month({ firm, month, A, B }: MonthFigures): string {
    const of = (name: string): bigint => BigInt(A[name] ?? '0');
    const equity = this.#equity(of);
    const net = this.#netCapital(of, B);
    const others = this.#others(A, B);
    const [year = 0, number = 0] = month.split('-').map(Number);
    const end = new Date(Date.UTC(year, number, 0));
    const all = [
      ['equity', equity],
      ['net capital', net],
      ['figures', others],
    ] as const;
    const texts = all.map(([title, postings]) => {
      const full = postings.map((one) => ({ ...one, account: accountOf(firm, one.account) }));
      return this.#dialect === 'beancount'
        ? this.#beancount(title, full, end)
        : transaction(title, full, end);
    });
    return `${texts.join('\n')}\n`;
  }

  /** Ownership equity: what was there, what came in and what went out. */
  #equity(of: (name: string) => bigint): Posting[] {
    const opening = this.#balances.has('Equity') ? 0n : of('equity-start-of-month');
    const flows = [
      ...(opening === 0n ? [] : [flow('Opening', -opening)]),
      ...INCOME.map((name) => flow(`Flow:${name}`, -of(name))),
      ...EXPENSES.map((name) => flow(`Flow:${name}`, of(name))),
    ];
    return [...flows, this.#total('Equity', flows, of('equity-end-of-month'))];
  }

  /** Net capital: equity and subordinations, less what may not be counted. */
  #netCapital(of: (name: string) => bigint, B: MonthFigures['B']): Posting[] {
    const operational = roundedToThousands(totalDeductions(B));
    const parts = [
      this.#to('Capital:equity', -of('equity-end-of-month')),
      ...CAPITAL.map((name) => this.#to(`Capital:${name}`, -of(name))),
      ...CHARGES.map((name) => this.#to(`Charges:${name}`, of(name))),
      this.#to('Charges:operational', operational),
    ];
    return [...parts, this.#total('NetCapital', parts, of('net-capital'))];
  }

  /** Every figure beside: what balances it is an account of its own for each commodity. */
  #others(A: MonthFigures['A'], B: MonthFigures['B']): Posting[] {
    const known = new Set([
      ...INCOME,
      ...EXPENSES,
      ...CAPITAL,
      ...CHARGES,
      ...['equity-start-of-month', 'equity-end-of-month', 'net-capital'],
    ]);
    const single = Object.entries(A)
      .filter(([name, figure]) => !known.has(name) && /^-?\d+$/.test(figure))
      .map(([name, figure]) =>
        this.#to(`Figures:${name}`, BigInt(figure), name === 'total-tickets' ? 'ITEMS' : 'THOUSANDS'),
      );
    const grid = Object.entries(B).flatMap(([name, figures]) =>
      figures.flatMap((figure, column) =>
        figure === null || !/^-?\d+$/.test(figure)
          ? []
          : [
              this.#to(
                `Grid:${name}:${['items', 'debits', 'credits', 'deductions'][column] ?? ''}`,
                BigInt(figure),
                COMMODITIES[column],
              ),
            ],
      ),
    );
    const postings = [...single, ...grid];
    const rests = [...new Set(postings.map(({ commodity }) => commodity))].map((commodity): Posting => {
      const sum = postings.reduce(
        (total, one) => (one.commodity === commodity ? total + one.change : total),
        0n,
      );
      return { account: 'Rest', change: -sum, balance: null, commodity };
    });
    return [...postings, ...rests];
  }

  /** Takes an account to a figure. */
  #to(account: string, balance: bigint, commodity = 'THOUSANDS'): Posting {
    const change = balance - (this.#balances.get(account) ?? 0n);
    this.#balances.set(account, balance);
    return { account, change, balance, commodity };
  }

  /** A control total: it changes by what is posted against it, and is asserted as it is stated. */
  #total(account: string, parts: readonly Posting[], stated: bigint): Posting {
    const change = -parts.reduce((sum, one) => sum + one.change, 0n);
    this.#balances.set(account, stated);
    return { account, change, balance: stated, commodity: 'THOUSANDS' };
  }

  #beancount(title: string, postings: readonly Posting[], end: Date): string {
    const opens = postings.flatMap(({ account }) => {
      if (this.#opened.has(account)) return [];
      this.#opened.add(account);
      return [`2000-01-01 open ${account}`];
    });
    const lines = postings.map(({ account, change, commodity }) => `  ${account}  ${change} ${commodity}`);
    const next = dateOf(new Date(end.getTime() + 86_400_000));
    const balances = postings.flatMap(({ account, balance, commodity }) =>
      balance === null ? [] : [`${next} balance ${account}  ${balance} ${commodity}`],
    );
    return [...opens, `${dateOf(end)} * "${title}"`, ...lines, '', ...balances, ''].join('\n');
  }
}

/** The journal that takes in those of all firms. */
export function mainJournal(dialect: Dialect, files: readonly string[]): string {
  return files
    .map((file) => (dialect === 'beancount' ? `include "${file}"\n` : `include ${file}\n`))
    .join('');
}

function transaction(title: string, postings: readonly Posting[], end: Date): string {
  const lines = postings.map(
    ({ account, change, balance, commodity }) =>
      `    ${account}  ${change} ${commodity}${balance === null ? '' : ` = ${balance} ${commodity}`}`,
  );
  return [`${dateOf(end)} * ${title}`, ...lines, ''].join('\n');
}

function flow(account: string, change: bigint): Posting {
  return { account, change, balance: null, commodity: 'THOUSANDS' };
}

/** As beancount wants it, and the others take it: `Assets:Firm-001:Capital:Subordinated-loans`. */
function accountOf(firm: string, account: string): string {
  const parts = ['assets', firm, ...account.split(':')];
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(':');
}

function totalDeductions(B: MonthFigures['B']): bigint {
  return Object.entries(B)
    .filter(([name]) => name !== 'resolved-subsequently' && name !== 'completed-as-instructed')
    .reduce((sum, [, figures]) => sum + BigInt(figures[3] ?? '0'), 0n);
}

function roundedToThousands(dollars: bigint): bigint {
  return (dollars + 500n) / 1000n;
}

function dateOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

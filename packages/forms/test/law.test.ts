/** The settings, worksheets and rules of the form, as a firm and a compliance officer meet them. */
import { describe, expect, it } from 'vitest';
import { focusPart1 } from '../src/index.ts';
import { Written } from './support/written.ts';

const written = new Written(focusPart1);

describe('Settings of the profile', () => {
  const named = (presence: string): string[] =>
    focusPart1.settings.filter((setting) => setting.presence === presence).map(({ name }) => name);

  it('are required where the head of the form or its computation needs them from every firm', () => {
    expect(named('required')).toEqual([
      ...['form', 'sec-file-no', 'id-no', 'street', 'city', 'state', 'zip', 'contact', 'telephone'],
      ...['organized-as', 'business', 'method', 'schedule-b-columns'],
    ]);
  });

  it('may be left out where they are a choice, or make no sense for some firms', () => {
    expect(named('optional')).toEqual([
      ...['filed-by', 'commenced', 'fcm', 'minimum-dollars', 'reserve-computation', 'variance-threshold'],
    ]);
    const defaults = focusPart1.settings.filter(({ presence }) => presence === 'default');
    expect(defaults.map(({ name, fallback }) => [name, fallback])).toEqual([
      ['concentration-base', { kind: 'text', text: 'current' }],
      ['variance-floor', { kind: 'amount', amount: [0, 1] }],
    ]);
  });

  it('offer the choices of the language', () => {
    const choices = focusPart1.settings
      .filter(({ type }) => type === 'choice')
      .map(({ name, choices }) => [name, choices]);
    expect(Object.fromEntries(choices)).toEqual({
      form: ['focus-part-1'],
      'organized-as': ['corporation', 'partnership', 'llc', 'sole-proprietor'],
      business: ['carrying', 'special-account', 'dealer', 'introducing', 'mutual-fund', 'other'],
      method: ['basic', 'alternative'],
      'reserve-computation': ['daily', 'weekly', 'monthly'],
      'schedule-b-columns': ['all', 'deductions'],
      'concentration-base': ['current', 'prior-month'],
    });
  });

  it('are all labelled', () => {
    for (const { name, label } of focusPart1.settings) expect(label, name).not.toBe('');
  });
});

describe('Worksheets', () => {
  it('have the columns and units of their instructions', () => {
    const stated = focusPart1.worksheets.map(({ name, by, columns }) => [
      name,
      by,
      columns.map((column) => `${column.name} ${column.unit}`),
    ]);
    expect(stated).toEqual([
      ['commodities-firm', 'text', ['long count', 'short count', 'margin dollars']],
      ['commodities-customer', 'text', ['long count', 'short count', 'margin dollars']],
      ['equity-markets', 'date', ['nasdaq count', 'other count', 'low-price count']],
      ['option-deductions', 'text', ['amount thousands']],
    ]);
  });
});

describe('Rules', () => {
  it('are those of the rulebook, each with its severity, place, condition and dates', async () => {
    const stated = focusPart1.rules.map(({ code, severity, from, until, instances }) => {
      const [first] = instances;
      const at = instances
        .map((instance) => (instance.at === null ? 'report' : written.cell(instance.at)))
        .join(' ');
      return [
        `${severity} ${code}${from === null ? '' : ` from ${from}`}${until === null ? '' : ` until ${until}`}`,
        `  at ${at}`,
        `  when ${first === undefined ? '' : written.condition(first.when)}`,
        '',
      ].join('\n');
    });
    await expect(stated.join('\n')).toMatchFileSnapshot('resources/rulebook.txt');
  });

  it('each name their source and their figures', () => {
    for (const { code, cites, instances } of focusPart1.rules) {
      expect(cites, code).not.toEqual([]);
      for (const { message } of instances) expect(message.length, code).toBeGreaterThan(0);
    }
  });

  it('link to the paragraph of the regulation they rest on', () => {
    const links = focusPart1.rules.flatMap(({ cites }) => cites.flatMap(({ href }) => href ?? []));
    expect(links).toContain('https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(i)');
    for (const link of links) expect(() => new URL(link)).not.toThrow();
  });
});

/** Completions of headings and of the lines below a firm's and a report's: settings, dates, acceptances. */
import { nextMonth, printMonth, HOUSE_RULES, acceptanceOf } from '@focus/engine';
import { layoutFact, layoutSchedule, layoutSetting, layoutWorksheet, newMonth } from '@focus/language';
import type { Place } from './context.ts';
import { CompletionItemKind, type Suggestion } from './items.ts';

/** What may begin a line outside of schedules: the headings that come next. */
export function headings(place: Place): Suggestion[] {
  return [...sectionsOfReport(place), ...monthsToBegin(place)];
}

/** The schedules and worksheets that a report does not have yet. */
function sectionsOfReport({ filing: { form }, report }: Place): Suggestion[] {
  if (report === null) return [];
  const { month, facts } = report;
  const schedules = form.form.schedules
    .filter(({ id }) => !facts.schedules.some(({ schedule }) => schedule === id))
    .map(({ id, title, columns }): Suggestion => {
      const names = columns
        .filter((column) => {
          const cells = form.lines.flatMap((line) => line.cells.get(column.name) ?? []);
          const [first] = cells.filter(({ schedule }) => schedule.id === id);
          return first !== undefined && report.cell(first.spec.id).state !== 'inapplicable';
        })
        .map(({ name }) => name);
      const text = layoutSchedule(id, month, names);
      return { label: text.replace(/ +/g, ' '), text, detail: title, kind: CompletionItemKind.Class };
    });
  const worksheets = form.form.worksheets
    .filter(({ name }) => !facts.worksheets.some((given) => given.name === name))
    .map(({ name, title, columns }): Suggestion => {
      const text = layoutWorksheet(
        name,
        columns.map((column) => column.name),
      );
      return { label: `worksheet ${name}`, text, detail: title, kind: CompletionItemKind.Class };
    });
  return [...schedules, ...worksheets];
}

/** The next month of the firm at hand, or of each firm where none is, with all its lines to be answered. */
function monthsToBegin({ filing: { session, form }, section }: Place): Suggestion[] {
  if (session === null) return [];
  const { live } = session;
  const own = live.outline(section?.firm ?? '');
  const all =
    own === undefined
      ? live
          .ids()
          .slice(0, MOST_FIRMS)
          .map((id) => live.outline(id))
      : [own];
  return all
    .filter((firm) => firm !== undefined)
    .flatMap(({ id, name, file, reports }): Suggestion[] => {
      const last = reports.at(-1);
      if (last === undefined) return [];
      const month = nextMonth(last.month);
      const files = new Set([file, last.facts.file]);
      const filings = [...files].flatMap((one) => live.file(one) ?? []);
      return [
        {
          label: `report ${id} ${month}`,
          kind: CompletionItemKind.Snippet,
          detail: `${name}: ${printMonth(month)}, every line to be answered`,
          text: newMonth(form, filings, id, month).trimEnd(),
        },
      ];
    });
}

/** Making a month's text takes a look at the month before. */
const MOST_FIRMS = 10;

/** The settings that a profile does not have yet, then all others: a setting may change with a month. */
export function settings({ filing: { form, session }, section }: Place): Suggestion[] {
  const profile = session === null ? undefined : profileAt(session, section?.firm ?? null);
  const written = new Set(profile?.settings.map(({ name }) => name));
  const specs = form.form.settings;
  const sorted = [
    ...specs.filter(({ name }) => !written.has(name)),
    ...specs.filter(({ name }) => written.has(name)),
  ];
  const own = sorted.map(({ name, label, presence, fallback }): Suggestion => {
    const missing = !written.has(name) && presence === 'required';
    const byDefault = fallback?.kind === 'text' ? `, ${fallback.text} where it is left out` : '';
    return {
      label: name,
      kind: missing ? CompletionItemKind.Field : CompletionItemKind.Property,
      detail: `${label}${byDefault}`,
      text: layoutSetting(name, '').trimEnd().padEnd(SETTING_VALUE).trimStart(),
    };
  });
  const rules: Suggestion[] = form.form.rulesets.map(({ name }) => ({
    label: `${HOUSE_RULES} ${name}`,
    kind: CompletionItemKind.Property,
    detail: 'house rules of this workspace',
    text: layoutSetting(HOUSE_RULES, name).trimStart(),
  }));
  return [...own, ...rules];
}

/** Where the value of a setting begins. */
const SETTING_VALUE = layoutSetting('x', 'y').indexOf('y');

/** The choices of the setting that was written. */
export function choices({ filing: { form }, before }: Place): Suggestion[] {
  const [name = ''] = before;
  if (name === HOUSE_RULES) {
    return form.form.rulesets.map((set) => ({ label: set.name, kind: CompletionItemKind.Module }));
  }
  const spec = form.setting(name);
  return (spec?.choices ?? []).map((label) => ({
    label,
    kind: CompletionItemKind.EnumMember,
    ...(spec?.fallback?.kind === 'text' && spec.fallback.text === label ? { beside: 'default' } : {}),
  }));
}

/** What may stand below the heading of a report. */
export function reportFacts({ report }: Place): Suggestion[] {
  const due = report?.due;
  const filed: Suggestion[] =
    report?.facts.filed == null
      ? [
          {
            label: 'filed',
            kind: CompletionItemKind.Keyword,
            detail: due === undefined ? 'the date of filing' : `the date of filing; due ${due}`,
            text: layoutFact('filed', '').trim().padEnd('filed   '.length),
          },
        ]
      : [];
  const amended: Suggestion[] =
    report?.facts.amended == null && report?.facts.filed != null
      ? [
          {
            label: 'amended',
            kind: CompletionItemKind.Keyword,
            detail: 'the date of the amendment, and why',
            text: 'amended ',
          },
        ]
      : [];
  return [
    ...filed,
    ...amended,
    {
      label: 'accept',
      kind: CompletionItemKind.Keyword,
      detail: 'a finding, with a reason',
      text: 'accept  ',
    },
  ];
}

/** What can be accepted this month, then every rule of which something could be. */
export function rulesToAccept({ filing: { form }, report }: Place): Suggestion[] {
  const open = (report?.findings ?? []).flatMap((finding): Suggestion[] => {
    const acceptance = acceptanceOf(form, finding);
    if (acceptance === null) return [];
    const words = [acceptance.rule, acceptance.key, acceptance.column].filter((word) => word !== null);
    return [
      {
        label: words.join(' '),
        kind: CompletionItemKind.Event,
        detail: finding.severity,
        documentation: finding.message,
        isPreferred: true,
      },
    ];
  });
  const named = new Set(open.map(({ label }) => label));
  const others = form.form.rules
    .filter(({ severity, code }) => (severity === 'warning' || severity === 'breach') && !named.has(code))
    .map(({ code, severity, text }): Suggestion => ({
      label: code,
      kind: CompletionItemKind.Constant,
      beside: severity,
      documentation: text,
    }));
  return [...open, ...others];
}

/** The firms of the workspace. */
export function firms({ filing: { session } }: Place): Suggestion[] {
  if (session === null) return [];
  const { live } = session;
  return live
    .ids()
    .map((id) => ({ label: id, kind: CompletionItemKind.Module, detail: live.nameOf(id) ?? '' }));
}

/** The month after the last of a firm; the month of the report in the heading of a schedule. */
export function months({ filing: { session }, section, before }: Place): Suggestion[] {
  if (before[0] !== 'report') {
    const own = section?.month ?? null;
    return own === null ? [] : [{ label: own, kind: CompletionItemKind.EnumMember, detail: printMonth(own) }];
  }
  const last = session?.live.firm(before[1] ?? '')?.reports.at(-1)?.month;
  if (last === undefined) return [];
  const next = nextMonth(last);
  return [
    { label: next, kind: CompletionItemKind.EnumMember, detail: `${printMonth(next)}, the next month` },
  ];
}

/** The schedules of the form. */
export function schedules({ filing: { form } }: Place): Suggestion[] {
  return form.form.schedules.map(({ id, title }) => ({
    label: id,
    kind: CompletionItemKind.Class,
    detail: title,
  }));
}

/** The worksheets of the form. */
export function worksheets({ filing: { form } }: Place): Suggestion[] {
  return form.form.worksheets.map(({ name, title }) => ({
    label: name,
    kind: CompletionItemKind.Class,
    detail: title,
  }));
}

function profileAt({ live }: NonNullable<Place['filing']['session']>, firm: string | null) {
  for (const file of firm === null ? [] : live.filesAbout(firm)) {
    const found = live.file(file)?.firms.find(({ id }) => id === firm);
    if (found !== undefined) return found;
  }
  return undefined;
}

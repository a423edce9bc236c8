/** A workspace that is edited says at any time what it would say were it read anew. */
import { isDeepStrictEqual } from 'node:util';
import {
  compileForm,
  evaluate,
  explain,
  LiveWorkspace,
  type Change,
  type EvaluatedReport,
  type EvaluatedWorkspace,
  type FilingSource,
  type Finding,
} from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { firmsNamed, readFiling } from '@focus/language';
import { takeInHouseRules } from '@focus/language/langium';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EditedTexts, HOUSE_RULES, sessions } from './workspace.ts';

/** Sessions of up to twelve updates, each compared to the last figure. */
const RUNS = 20;

const { form: withRules, findings: ofRules } = await takeInHouseRules(focusPart1, [
  { file: 'rules.focusform', text: HOUSE_RULES },
]);
const form = compileForm(withRules);

/** Everything that a report says, as plain data. */
function told(report: EvaluatedReport) {
  const { facts, asOf, due, state, settings, findings, profile } = report;
  return {
    entries: { ...facts, entries: null },
    asOf,
    due,
    state,
    profile,
    settings: [...settings],
    findings,
    cells: report.cells(),
    headroom: report.headroom(),
    rules: report.rules(),
    quantities: report.form.quantities.map(({ name }) => report.quantity(name)),
  };
}

type Told = ReturnType<typeof told>;

/** What is said of every month, by firm and month, and found in every file. */
interface Said {
  readonly months: ReadonlyMap<string, Told>;
  readonly found: ReadonlyMap<string, readonly Finding[]>;
}

/** What a workspace says of every month, by firm and month. */
function toldOf({ firms }: EvaluatedWorkspace): Map<string, Told> {
  return new Map(firms.flatMap(({ id, reports }) => reports.map((one) => [`${id} ${one.month}`, told(one)])));
}

/** What is found in each file, without what is left out for an error of the month before. */
function byFile({ firms, findings }: EvaluatedWorkspace): Map<string, Finding[]> {
  const told = new Set(firms.flatMap(({ reports }) => reports.flatMap((report) => report.findings)));
  const kept = findings.filter((finding) => finding.follows === undefined || told.has(finding));
  return Map.groupBy(kept, ({ place }) => place.file);
}

/** The month before as a report shows it. */
function shownBefore({ prior }: EvaluatedReport) {
  return prior === null ? null : [prior.facts.file, prior.month, prior.findings];
}

/** A figure with what it rests on, through all months before. */
function derivations(report: EvaluatedReport) {
  return ['A.equity-end-of-month', 'A.net-capital', 'A.security-concentration-firm'].map((id) =>
    explain(report, id),
  );
}

/** Holds a live workspace against the same files evaluated afresh. */
function expectSame(live: LiveWorkspace, fresh: EvaluatedWorkspace, { months, found }: Said): void {
  expect([...live.firms.keys()]).toEqual(fresh.firms.map(({ id }) => id));
  for (const name of new Set([...live.files(), ...found.keys()])) {
    expectEqual(live.findingsIn(name), found.get(name) ?? [], `found in ${name}`);
  }
  for (const firm of fresh.firms) {
    const held = live.firm(firm.id);
    expect({ ...held, reports: null }).toEqual({ ...firm, reports: null });
    expect(held?.reports.map(({ month }) => month)).toEqual(firm.reports.map(({ month }) => month));
    for (const [index, expected] of firm.reports.entries()) {
      const report = held?.reports[index];
      if (report === undefined) throw new Error('as many reports were found');
      const name = `${firm.id} ${report.month}`;
      expect(live.report(firm.id, report.month)).toBe(report);
      expectEqual(told(report), months.get(name), name);
      expectEqual(shownBefore(report), shownBefore(expected), `the month before ${name}`);
    }
    const [last, expected] = [held?.reports.at(-1), firm.reports.at(-1)];
    if (last !== undefined && expected !== undefined) {
      expectEqual(derivations(last), derivations(expected), `derivations of ${firm.id}`);
    }
  }
  for (const name of live.files()) {
    expect(live.reportsIn(name).map(({ facts }) => facts)).toEqual(live.file(name)?.reports ?? []);
  }
}

/** Holds what an update says it changed against what is said before and after. */
function expectNamed(change: Change, before: Said, after: Said): void {
  const files = [...before.found.keys(), ...after.found.keys()].filter(
    (name) => !isDeepStrictEqual(before.found.get(name), after.found.get(name)),
  );
  expect(change.files).toEqual([...new Set(files)].sort());
  const named = new Set(change.reports.map(({ firm, month }) => `${firm} ${month}`));
  const months = [...before.months.keys(), ...after.months.keys()].filter(
    (name) => !isDeepStrictEqual(before.months.get(name), after.months.get(name)),
  );
  expect(months.filter((name) => !named.has(name))).toEqual([]);
}

/** Firms in a few words. */
function outlined(workspace: LiveWorkspace | EvaluatedWorkspace) {
  const firms = workspace instanceof LiveWorkspace ? workspace.outlines() : workspace.firms;
  return firms.map(({ id, name, file, place, reports }) => [
    ...[id, name, file, place],
    reports.map(({ month, due, state, findings, facts }) => [month, due, state, findings, facts.place]),
  ]);
}

/** Compares fast, and shows a difference where there is one. */
function expectEqual(actual: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, what).toEqual(expected);
}

test('the house rules of the sessions are right', () => {
  expect(ofRules).toEqual([]);
});

/** A file that is read when it is needed, as it is at that time. */
function sourceOf(file: string, texts: EditedTexts): FilingSource {
  const text = texts.text(file) ?? '';
  const versions = new Map<string, number>();
  return {
    file,
    ...firmsNamed(text),
    read() {
      const now = texts.text(file) ?? '';
      if (!versions.has(now)) versions.set(now, versions.size);
      return { filing: readFiling(file, now, form), version: versions.get(now) ?? 0 };
    },
  };
}

/** How a workspace is handled between two comparisons. */
interface Handling {
  /** Files are held as editors hold those they have open, or read when they are needed. */
  readonly held: boolean;
  /** Something is looked at before the workspace is told what changed. */
  readonly early: boolean;
  readonly update: 'all' | 'some' | 'firm by firm' | 'asked';
  /** How many months stay awake. */
  readonly awake: number;
}

const handlings: fc.Arbitrary<readonly Handling[]> = fc.array(
  fc.record({
    held: fc.boolean(),
    early: fc.boolean(),
    update: fc.constantFrom('all', 'some', 'firm by firm', 'asked'),
    awake: fc.constantFrom(0, 3, 8, 1000),
  }),
  { minLength: 13, maxLength: 13 },
);

/** Brings a workspace up to date in one of the ways there are; what changed, all together. */
function updated(live: LiveWorkspace, { update, awake }: Handling, texts: EditedTexts): Change {
  const changes: Change[] = [];
  switch (update) {
    case 'all':
      break;
    case 'some':
      while (live.isPending) {
        changes.push(live.updateSome(['beta'], () => true));
        live.rest(awake, new Set());
      }
      break;
    case 'firm by firm':
      for (const name of texts.names) changes.push(live.update(live.firmsIn(name)));
      break;
    case 'asked':
      for (const name of texts.names) live.reportsIn(name);
      live.firm('acme');
      break;
  }
  changes.push(live.update());
  return {
    files: [...new Set(changes.flatMap(({ files }) => files))].sort(),
    reports: changes.flatMap(({ reports }) => reports),
  };
}

test(
  'after every edit the same is said as of the files read anew, and what changed is named',
  { timeout: 240_000 },
  () => {
    fc.assert(
      fc.property(sessions, handlings, (session, handled) => {
        const texts = new EditedTexts();
        const live = new LiveWorkspace(form);
        const read = (name: string) => readFiling(name, texts.text(name) ?? '', form);
        const tell = (name: string, held: boolean) => {
          if (texts.text(name) === undefined) live.delete(name);
          else if (held) live.set(read(name));
          else live.defer(sourceOf(name, texts));
        };
        let before: Said = { months: new Map(), found: new Map() };
        for (const [at, edits] of [[], ...session].entries()) {
          const handling = handled[at];
          if (handling === undefined) throw new Error('a session is that long');
          const changed = at === 0 ? texts.names : edits.flatMap((edit) => texts.apply(edit));
          for (const name of changed) {
            if (handling.early) live.reportsIn(name);
            tell(name, handling.held);
          }
          const change = updated(live, handling, texts);
          const fresh = evaluate(texts.names.map(read), form);
          const said = { months: toldOf(fresh), found: byFile(fresh) };
          expectSame(live, fresh, said);
          expectNamed(change, before, said);
          expect(live.isPending).toBe(false);
          live.rest(handling.awake, new Set());
          expect(outlined(live)).toEqual(outlined(fresh));
          before = said;
        }
      }),
      { numRuns: RUNS },
    );
  },
);

/** What stands above a report, and what an extension asks of it: status, tree, comparison, explanation, page. */
import type { FocusRequests } from '@focus/server/protocol';
import { CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver';
import { afterEach, describe, expect, test } from 'vitest';
import { linesOf, meridian } from './support/drawn.ts';
import { Editor, ROOT, uriOf } from './support/editor.ts';

let editor: Editor;
afterEach(() => editor.stop());

const MARCH = '2026-03.focus';
const DECEMBER = '2026-12.focus';

/** Opens a month of the example year that was changed since the last commit. */
async function opened(path: string, change: (text: string) => string = (text) => text, settings?: unknown) {
  const head = meridian();
  editor = await Editor.start({ files: { ...head, [path]: change(head[path] ?? '') }, head, settings });
  await editor.open(path);
}

function ask<Method extends keyof FocusRequests>(
  method: Method,
  params: FocusRequests[Method]['params'],
): Promise<FocusRequests[Method]['result']> {
  return editor.connection.sendRequest(method, params);
}

/** The place of `what`, where it stands first. */
function at(path: string, what: string) {
  return { uri: uriOf(path), position: editor.at(path, what) };
}

/** The titles of the lenses, resolved; those that do something with their command behind them. */
async function lensesOf(path: string): Promise<readonly string[]> {
  const lenses = await editor.connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: uriOf(path) },
  });
  const titles: string[] = [];
  for (const lens of lenses ?? []) {
    const { command } =
      lens.command === undefined
        ? await editor.connection.sendRequest(CodeLensResolveRequest.type, lens)
        : lens;
    const does =
      command === undefined || command.command === ''
        ? ''
        : ` (${command.command} ${JSON.stringify(command.arguments)})`;
    titles.push(`${String(lens.range.start.line)}: ${command?.title ?? ''}${does}`);
  }
  return titles;
}

describe('Above a report', () => {
  test('stand its state, its figures, its findings, and what can be done with it', async () => {
    await opened(
      MARCH,
      (text) => `// the first quarter\n\n${text.replace('6,105', '6,205').replace('4,020', '4,120')}`,
    );
    const place = '[{"uri":"file:///books/2026-03.focus","line":2}]';
    expect(await lensesOf(MARCH)).toEqual([
      '2: filed April 14, 2026',
      '2: Net capital 61,104 · Excess 56,900 · Net capital to debits 29.07%',
      `2: 1 error, 1 accepted (focus.showFindings ${place})`,
      `2: Preview (focus.preview ${place})`,
      `2: Compare with February 2026 (focus.compareWithPrior ${place})`,
      `2: Δ 11 figures since HEAD (focus.compareWithHead ${place})`,
    ]);
  });

  test('stands what is due, and that there is no figure where there is none', async () => {
    await opened(DECEMBER, (text) => text.replace(/^4201.*\n/m, ''));
    const [state, figures] = await lensesOf(DECEMBER);
    expect(state).toBe('1: draft, due January 15, 2027');
    expect(figures).toBe('1: Net capital … · Excess … · Net capital to debits …');
  });

  test('stands that nothing changed, or that the last commit has no such month', async () => {
    await opened(MARCH, (text) => text.replace('     "clearance', '  "clearance'));
    expect((await lensesOf(MARCH)).at(-1)).toContain('No figure changed since HEAD');
    await editor.stop();
    const { [MARCH]: march = '', ...others } = meridian();
    editor = await Editor.start({ files: { ...others, [MARCH]: march }, head: others });
    await editor.open(MARCH);
    expect((await lensesOf(MARCH)).at(-1)).toContain('Not in HEAD');
  });

  test('stands that nothing is compared where a conflict is to be resolved', async () => {
    await opened(MARCH, (text) =>
      text.replace(/^4201 .*\n/m, (line) => `<<<<<<< HEAD\n${line}=======\n${line}>>>>>>> theirs\n`),
    );
    expect((await lensesOf(MARCH)).at(-1)).toContain('Not comparable with HEAD');
  });

  test('stands that there is no commit to compare with', async () => {
    editor = await Editor.start({ files: meridian() });
    await editor.open(MARCH);
    expect((await lensesOf(MARCH)).at(-1)).toBe('0: No commit to compare with');
    expect(await ask('focus/compare', { ...at(MARCH, 'haircuts'), with: 'head' })).toBeNull();
  });

  test('stands what changed since the last commit had it in a file of another name', async () => {
    const { [MARCH]: march = '', 'firm.focus': firm = '', ...others } = meridian();
    const head = { ...others, 'march.focus': march, 'profile.focus': firm };
    const files = { ...others, [MARCH]: march.replace('6,105', '6,205'), 'firm.focus': firm };
    editor = await Editor.start({ files, head });
    await editor.open(MARCH);
    expect((await lensesOf(MARCH)).at(-1)).toContain('figures since HEAD');
    expect((await ask('focus/compare', { ...at(MARCH, 'haircuts'), with: 'head' }))?.markdown).toContain(
      '| `~` | `4201 expenses` | 6,105 | 6,205 | +100 | +1.6% |',
    );
  });

  test('stands nothing where that is switched off', async () => {
    await opened(MARCH, undefined, { codeLens: { enabled: false } });
    expect(await lensesOf(MARCH)).toEqual([]);
  });
});

describe('The status of the report under the cursor', () => {
  test('has what a status bar says', async () => {
    await opened(MARCH);
    const status = await ask('focus/status', { ...at(MARCH, 'haircuts'), today: '2026-05-01' });
    expect(status).toEqual({
      workspace: ROOT,
      firm: 'meridian',
      name: 'Meridian Clearing Corp.',
      month: '2026-03',
      title: 'March 2026',
      state: 'filed',
      filed: '2026-04-14',
      due: '2026-04-14',
      overdue: false,
      unanswered: 0,
      findings: { error: 0, breach: 0, warning: 0, info: 0, accepted: 1 },
      place: { uri: uriOf(MARCH), line: 0 },
      headlines: [
        {
          label: 'Net capital',
          text: '61,204',
          unit: 'thousands of dollars',
          state: 'figure',
          cell: 'A.net-capital',
        },
        {
          label: 'Excess',
          text: '57,000',
          unit: 'thousands of dollars',
          state: 'figure',
          cell: 'A.excess-net-capital-alternative',
        },
        {
          label: 'Net capital to debits',
          text: '29.12%',
          unit: '',
          state: 'figure',
          cell: 'A.net-capital-to-debits',
        },
      ],
    });
  });

  test('is overdue by the client’s date, and counts the lines that are not answered', async () => {
    await opened(DECEMBER, (text) =>
      text.replace(/^(4201|1710|9 ) .*\n/gm, '').replace(/^5B.*$/m, '5B   depositories . . . .'),
    );
    const inTime = await ask('focus/status', { ...at(DECEMBER, 'haircuts'), today: '2027-01-15' });
    const late = await ask('focus/status', { ...at(DECEMBER, 'haircuts'), today: '2027-01-16' });
    expect([inTime?.overdue, late?.overdue, late?.unanswered]).toEqual([false, true, 3]);
    expect((await ask('focus/status', at(DECEMBER, 'haircuts')))?.overdue).toBe(false);
  });

  test('is none in a profile', async () => {
    await opened('firm.focus');
    expect(await ask('focus/status', at('firm.focus', 'method'))).toBeNull();
  });
});

describe('The tree', () => {
  test('has firms, and of each the years with their months, the latest first', async () => {
    await opened(MARCH, (text) => text.replace('6,105', '6,205'));
    await editor.write('2027-01.focus', 'report meridian 2027-01\n');
    const { firms } = await ask('focus/tree', { today: '2027-02-01' });
    expect(firms).toMatchObject([
      {
        workspace: ROOT,
        firm: 'meridian',
        name: 'Meridian Clearing Corp.',
        place: { uri: uriOf('firm.focus'), line: 0 },
        first: '2026-01',
        last: '2027-01',
        overdue: 1,
        findings: { error: 2, accepted: 2 },
      },
    ]);
    const years = await ask('focus/months', { workspace: ROOT, firm: 'meridian', today: '2027-02-01' });
    expect(years.map(({ year, months }) => [year, months.length])).toEqual([
      [2027, 1],
      [2026, 12],
    ]);
    expect(years[0]?.months[0]).toMatchObject({ title: 'January 2027', state: 'draft', overdue: false });
    expect(years[0]?.months[0]?.unanswered).toBeGreaterThan(50);
    expect(years[1]?.months[0]).toMatchObject({
      title: 'December 2026',
      overdue: true,
      place: { uri: uriOf(DECEMBER), line: 1 },
    });
    expect(years[1]?.months.map(({ month }) => month).slice(0, 2)).toEqual(['2026-12', '2026-11']);
  });

  test('of a workspace without firms is empty', async () => {
    editor = await Editor.start({ files: {} });
    expect(await ask('focus/tree', {})).toEqual({ firms: [] });
    expect(await ask('focus/months', { workspace: ROOT, firm: 'nobody' })).toEqual([]);
  });
});

describe('A comparison', () => {
  test('with the last commit tells what was entered, what follows, and what the rules say', async () => {
    await opened(MARCH, (text) => text.replace('6,105', '6,205').replace('4,020', '4,120'));
    const comparison = await ask('focus/compare', { ...at(MARCH, 'haircuts'), with: 'head' });
    expect(comparison).toMatchObject({
      title: 'Meridian Clearing Corp., March 2026: HEAD and now',
      changes: 11,
    });
    expect(comparison?.markdown).toContain('| `~` | `4201 expenses` | 6,105 | 6,205 | +100 | +1.6% |');
    expect(comparison?.markdown).toContain('| `~` | `3750 net-capital` | 61,204 | 61,104 | (100) |');
  });

  test('with the month before has both by their names; the first month has none', async () => {
    await opened(MARCH);
    const comparison = await ask('focus/compare', { ...at(MARCH, 'haircuts'), with: 'prior' });
    expect(comparison?.title).toBe('Meridian Clearing Corp.: February 2026 and March 2026');
    expect(comparison?.markdown).toContain('| `~` | `3750 net-capital` | 60,328 | 61,204 | +876 |');
    await editor.open('2026-01.focus');
    expect(await ask('focus/compare', { ...at('2026-01.focus', 'haircuts'), with: 'prior' })).toBeNull();
  });
});

test('An explanation goes back to what was entered, month by month', async () => {
  await opened(MARCH);
  const explained = await ask('focus/explain', at(MARCH, '70,671'));
  expect(explained?.title).toBe('3500 equity-end-of-month, March 2026');
  expect(explained?.markdown).toContain(
    linesOf(`
- 3501 equity-start-of-month **70,118** \`= prior equity-end-of-month\`
  - 3500 equity-end-of-month, February 2026 **[70,118](<file:///books/2026-02.focus#L17>)** (see below)
- 4250 net-profit-or-loss **1,553** \`= trading-profit-or-loss + other-gross-income - expenses - federal-income-taxes\`
  - 3950 trading-profit-or-loss **[\\(1,240\\)](<file:///books/2026-03.focus#L8>)**
  - 4212 other-gross-income **[9,310](<file:///books/2026-03.focus#L9>)**
  - 4201 expenses **[6,105](<file:///books/2026-03.focus#L10>)**
    - "salaries and benefits" **[4,020](<file:///books/2026-03.focus#L11>)**
`),
  );
  expect(explained?.markdown).toContain(
    linesOf(`
**February 2026**

- 3500 equity-end-of-month **[70,118](<file:///books/2026-02.focus#L17>)** \`= equity-start-of-month + net-profit-or-loss + additions-to-capital - deductions-from-capital\`
`),
  );
});

describe('The page of the year', () => {
  test('shows what is typed, and where the cursor is in it', async () => {
    await opened(MARCH);
    const preview = await ask('focus/preview', at(MARCH, '61,204'));
    expect(preview).toMatchObject({
      workspace: ROOT,
      firm: 'meridian',
      year: 2026,
      anchor: 'at-2026-03-A-net-capital',
    });
    expect(preview?.styleHash).toMatch(/^sha256-/);
    expect(preview?.body).not.toMatch(/<script|<style|javascript:|\son\w+=/i);
    const cell = /<td [^>]*id="at-2026-03-A-net-capital"[^>]*>[^<]*/;
    expect(cell.exec(preview?.body ?? '')?.[0]).toMatch(
      /data-month="2026-03" data-cell="A.net-capital".*>61,204$/s,
    );
    await editor.replace(MARCH, '13,448', '13,449');
    const after = await ask('focus/preview', at(MARCH, '61,204'));
    expect(cell.exec(after?.body ?? '')?.[0]).toMatch(/ in 2026-03.focus, line 25\..*>61,203 ?$/s);
  });

  test('is sent once as long as it is the same', async () => {
    await opened(MARCH);
    const first = await ask('focus/preview', at(MARCH, '61,204'));
    const known = first?.version ?? '';
    const moved = await ask('focus/preview', { ...at(MARCH, '13,448'), known });
    expect(moved).toMatchObject({
      unchanged: true,
      body: '',
      version: known,
      anchor: 'at-2026-03-A-haircuts',
    });
    // A comment is not on the page.
    await editor.replace(MARCH, 'schedule A 2026-03', 'schedule A 2026-03  // of the books');
    const remarked = await ask('focus/preview', { ...at(MARCH, '13,448'), known });
    expect(remarked).toMatchObject({ unchanged: true, body: '', version: known });
    // A line more above it: every figure stands elsewhere.
    await editor.replace(MARCH, 'schedule A', '// of the books\nschedule A');
    const later = await ask('focus/preview', { ...at(MARCH, '13,448'), known });
    expect(later?.unchanged).toBe(false);
    expect(later?.body).toContain('in 2026-03.focus, line 26.');
  });

  test('leads from a figure to its line, or to where it would be written', async () => {
    await opened(MARCH);
    const figure = { workspace: ROOT, firm: 'meridian', month: '2026-03' };
    const locate = async (cell: string) => (await ask('focus/locate', { ...figure, cell }))?.range;
    expect(await locate('A.net-capital')).toEqual(editor.rangeOf(MARCH, '61,204'));
    expect(await locate('B.money-suspense.deductions')).toEqual(editor.rangeOf(MARCH, '$13,650'));
    const beside = editor.after(MARCH, '-0-');
    expect(await locate('A.total-subordinations')).toEqual({ start: beside, end: beside });
    expect(await ask('focus/locate', { ...figure, cell: 'A.nothing' })).toBeNull();
    expect(await ask('focus/locate', { ...figure, month: '2030-01', cell: 'A.net-capital' })).toBeNull();
  });

  test('is none in a profile', async () => {
    await opened('firm.focus');
    expect(await ask('focus/preview', at('firm.focus', 'method'))).toBeNull();
  });
});

test('After an update the client is told which months it concerns', async () => {
  await opened(MARCH);
  const told: unknown[] = [];
  editor.connection.onNotification('focus/didUpdate', (params: unknown) => {
    told.push(params);
  });
  await editor.replace(MARCH, '3,915', '3,916');
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ workspace: ROOT });
  expect(told[0]).toHaveProperty('reports', expect.arrayContaining([{ firm: 'meridian', month: '2026-03' }]));
});

/** Quick fixes and refactorings, made as an editor makes them. */
import { compileForm, sealOf } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { CodeActionRequest, type CodeAction, type Position } from 'vscode-languageserver';
import { afterEach, describe, expect, test } from 'vitest';
import { actionCalled, applied } from './support/apply.ts';
import { Editor, uriOf } from './support/editor.ts';
import { example } from './support/examples.ts';

const MARCH = '2026-03.focus';
let editor: Editor;
afterEach(() => editor.stop());

async function start(change: (text: string) => string = (text) => text): Promise<void> {
  const files = example('meridian');
  files[MARCH] = change(files[MARCH] ?? '');
  editor = await Editor.start({ files });
  await editor.open(MARCH);
}

async function actionsAt(position: Position, only?: string[]): Promise<CodeAction[]> {
  const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uriOf(MARCH) },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
  return (actions ?? []).filter((action): action is CodeAction => 'kind' in action);
}

/** The lines of a text that are not those of the open document: what an action wrote. */
function written(text: string | undefined): string[] {
  const before = new Set(editor.text(MARCH).split('\n'));
  return (text ?? '').split('\n').filter((line) => !before.has(line));
}

describe('quick fixes', () => {
  test('a minus becomes brackets, and the line that was wrong is right', async () => {
    await start((text) => text.replace(/^(3950 \S+ +)\(([\d,]+)\)/m, '$1-$2'));
    const fix = actionCalled(
      await actionsAt(editor.after(MARCH, '3950 trading-profit-or-loss')),
      'Write (1,240)',
    );
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(fix.diagnostics?.map(({ code }) => code)).toEqual(['malformed-amount']);
    await editor.write(MARCH, null);
    expect(applied(editor, fix.edit)[MARCH]).toMatch(/^3950 trading-profit-or-loss +\(1,240\)$/m);
  });

  test('a control total that disagrees is written as computed', async () => {
    await start((text) => text.replace(/^(3500 \S+ +)[\d,]+/m, '$11'));
    const titles = (await actionsAt(editor.at(MARCH, '3500'))).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Write '))).not.toEqual([]);
  });

  test('a warning is accepted with a reason that is left to be written, and is an error until it is', async () => {
    await start((text) => text.replace(/^ {2}accept +.*\n/gm, ''));
    const warning = editor.findings(MARCH).find((line) => line.includes('month-over-month'));
    expect(warning).toBeDefined();
    const [line = '0', character = '0'] = (warning ?? '').split(/[:-]/);
    const accept = (await actionsAt({ line: Number(line), character: Number(character) })).find(({ title }) =>
      title.startsWith('Accept month-over-month'),
    );
    const text = applied(editor, accept?.edit)[MARCH] ?? '';
    expect(written(text)).toEqual([expect.stringMatching(/^ {2}accept {2}month-over-month \S+ ""$/)]);
    await editor.replace(MARCH, editor.text(MARCH), text);
    expect(editor.findings(MARCH).join('\n')).toContain('The reason is empty');
    await editor.replace(MARCH, '""', '"looked into, OPS-1182"');
    expect(editor.findings(MARCH).find((one) => one.includes('month-over-month'))).toContain(
      'looked into, OPS-1182',
    );
  });

  test('all that needs no choice is fixed at once, and nothing else', async () => {
    await start((text) => text.replace(/^(3950 \S+ +)\(([\d,]+)\)/m, '$1-$2').replace(/^4201 /m, '4202 '));
    const [fix] = await actionsAt({ line: 0, character: 0 }, ['source.fixAll']);
    expect(fix?.kind).toBe('source.fixAll.focus');
    expect(written(applied(editor, fix?.edit)[MARCH])).toEqual([
      expect.stringMatching(/^3950 .* \(1,240\)$/),
    ]);
  });
});

test('a month that is filed is sealed, and a figure that changes then is an error', async () => {
  await start();
  const sealed = actionCalled(await actionsAt(editor.at(MARCH, 'filed')), 'Seal March 2026');
  const text = applied(editor, sealed.edit)[MARCH] ?? '';
  expect(written(text)).toEqual([
    expect.stringMatching(/^ {2}filed {3}2026-04-14 seal [0-9a-f]{4}(-[0-9a-f]{4}){2}$/),
  ]);
  await editor.replace(MARCH, editor.text(MARCH), text);
  expect(await sealsAt('filed')).toEqual([]);
  await editor.replace(
    MARCH,
    /^4221 .*$/m.exec(text)?.[0] ?? '',
    '4221 federal-income-taxes                       512',
  );
  expect(editor.findings(MARCH).join('\n')).toContain('sealed-figure-changed');
});

test('a draft is filed today and sealed at once', async () => {
  await start((text) => text.replace(/^ {2}filed.*\n/m, ''));
  expect(await sealsAt('report')).toEqual(['Say that March 2026 was filed today, and seal it']);
});

test('what is wrong, or not answered, is not sealed', async () => {
  await start((text) => text.replace(/^ {2}filed.*\n/m, '').replace(/^4221 .*\n/m, ''));
  expect(await sealsAt('report')).toEqual([]);
  await editor.replace(MARCH, 'report meridian 2026-03\n', 'report meridian 2026-03\n  filed 2026-04-14\n');
  expect(await sealsAt('report')).toEqual([]);
});

test('what follows from an error of the month before is not sealed either', async () => {
  await start();
  expect(await sealsAt('filed')).toEqual(['Seal March 2026']);
  const february = '2026-02.focus';
  await editor.open(february);
  const income = /^4212 .*$/m.exec(editor.text(february))?.[0] ?? '';
  await editor.replace(february, income, '4212 other-gross-income 1');
  expect(editor.findings(february).join('\n')).toContain('control-total');
  expect(editor.findings(MARCH).join('\n')).not.toContain('control-total');
  expect(await sealsAt('filed')).toEqual([]);
});

async function sealsAt(word: string): Promise<string[]> {
  const titles = (await actionsAt(editor.at(MARCH, word))).map(({ title }) => title);
  return titles.filter((title) => /seal/i.test(title));
}

describe('the settings that a profile lacks', () => {
  const PROFILE = 'firm.focus';

  async function offered(without: RegExp): Promise<{ titles: string[]; written: string }> {
    const files = example('meridian');
    files[PROFILE] = (files[PROFILE] ?? '').replaceAll(without, '');
    editor = await Editor.start({ files });
    await editor.open(PROFILE);
    const at = editor.at(PROFILE, 'meridian');
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(PROFILE) },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    const fixes = (actions ?? []).filter(
      (one): one is CodeAction => 'kind' in one && one.kind === 'quickfix',
    );
    const text = applied(editor, fixes[0]?.edit)[PROFILE] ?? '';
    const added = text.split('\n').slice(editor.text(PROFILE).split('\n').length - 1);
    return { titles: fixes.map(({ title }) => title), written: added.join('\n') };
  }

  test('the only one is written with one of its choices', async () => {
    expect(await offered(/^ {2}method .*\n/gm)).toEqual({
      titles: ['Write method basic', 'Write method alternative'],
      written: '  method               basic\n',
    });
  });

  test('of several, the names', async () => {
    expect(await offered(/^ {2}(?:method|street) .*\n/gm)).toEqual({
      titles: ['Write the settings that are missing, to be filled in'],
      written: '  street               ""\n  method\n',
    });
  });
});

test('a sealed month that was changed says what it was, as the last commit has it', async () => {
  const files = example('meridian');
  const form = compileForm(focusPart1);
  const month = files[MARCH] ?? '';
  const [facts] = readFiling(MARCH, month, form).reports;
  const seal = facts === undefined ? null : sealOf(form, facts);
  const sealed = month.replace(/^( {2}filed +[\d-]+)$/m, `$1 seal ${seal ?? ''}`);
  editor = await Editor.start({ files: { ...files, [MARCH]: sealed }, head: { [MARCH]: sealed } });
  await editor.open(MARCH);
  expect(editor.findings(MARCH).join('\n')).not.toContain('sealed-figure-changed');
  await editor.replace(
    MARCH,
    /^4221 .*$/m.exec(sealed)?.[0] ?? '',
    '4221 federal-income-taxes                       512',
  );
  expect(editor.findings(MARCH).join('\n')).toContain('sealed-figure-changed');
  const action = actionCalled(
    await actionsAt(editor.at(MARCH, '4221')),
    'Write what the changed figures were, as committed last',
  );
  const text = applied(editor, action.edit)[MARCH] ?? '';
  expect(written(text)).toEqual([
    expect.stringMatching(/^ {2}amended \d{4}-\d{2}-\d{2} ""$/),
    expect.stringMatching(/^ {5}was +412$/),
  ]);
  await editor.replace(MARCH, editor.text(MARCH), text);
  // What is left to do is all that is said of the amendment.
  expect(editor.findings(MARCH).filter((one) => one.includes('amend'))).toEqual([
    expect.stringContaining('say between the quotes what was amended, and why'),
  ]);
  await editor.replace(MARCH, editor.text(MARCH), text.replace('""', '"a tax bill came late"'));
  expect(editor.findings(MARCH).join('\n')).not.toContain('sealed-figure-changed');
});

describe('refactorings', () => {
  test('what is not answered is answered with -0-, line by line in the order of the form', async () => {
    await start((text) => text.replace(/^(1730|4221) .*\n/gm, ''));
    const action = actionCalled(
      await actionsAt(editor.at(MARCH, 'schedule A')),
      'Answer the lines of March 2026 that are left with -0-',
    );
    const text = applied(editor, action.edit)[MARCH] ?? '';
    expect(text).toMatch(/^1710 .*\n1730 secured-demand-notes +-0-\n/m);
    expect(text).toMatch(/\n4221 federal-income-taxes +-0-\n4264 /);
    await editor.replace(MARCH, editor.text(MARCH), text);
    expect(editor.findings(MARCH).join('\n')).not.toContain('unanswered-lines');
  });

  test('computed lines are all written, and all removed again', async () => {
    await start();
    const write = actionCalled(
      await actionsAt(editor.at(MARCH, '4201')),
      'Write all computed lines of March 2026',
    );
    const all = applied(editor, write.edit)[MARCH] ?? '';
    expect(written(all).length).toBeGreaterThan(10);
    const findings = editor.findings(MARCH).map((line) => line.replace(/^\S+ /, ''));
    await editor.replace(MARCH, editor.text(MARCH), all);
    expect(editor.findings(MARCH).map((line) => line.replace(/^\S+ /, ''))).toEqual(findings);
    const remove = actionCalled(
      await actionsAt(editor.at(MARCH, '4201')),
      'Remove the computed lines of March 2026',
    );
    const none = applied(editor, remove.edit)[MARCH] ?? '';
    expect(none).not.toMatch(/^3750 /m);
    expect(none.split('\n').length).toBeLessThan(all.split('\n').length);
  });

  test('an entry keeps its original before it is amended', async () => {
    await start();
    const keep = actionCalled(
      await actionsAt(editor.at(MARCH, '4221')),
      'Keep the original of federal-income-taxes: was …',
    );
    expect(written(applied(editor, keep.edit)[MARCH])).toEqual([
      expect.stringMatching(/^ {2}amended \d{4}-\d{2}-\d{2} ""$/),
      expect.stringMatching(/^ {5}was +412$/),
    ]);
  });

  test('an original stands right below its line: parts stand below it, with their own', async () => {
    await start((text) =>
      text
        .replace(/^(4221 \S+ +412)$/m, '$1\n     "federal" 400\n     was 390\n     "state" 12')
        .replace(/^( {2}filed .*)$/m, '$1\n  amended 2026-05-04 "found"')
        .replace(/^(3740 \S+ +)([\d,]+)$/m, '$1$2\n     was 12,000'),
    );
    const below = (text: string | undefined, key: string): string[] => {
      const lines = (text ?? '').split('\n');
      const at = lines.findIndex((line) => line.startsWith(key));
      return lines.slice(at + 1, at + 4).map((line) => line.trim().replace(/ +/g, ' '));
    };
    const keep = actionCalled(
      await actionsAt(editor.at(MARCH, '4221')),
      'Keep the original of federal-income-taxes: was …',
    );
    expect(below(applied(editor, keep.edit)[MARCH], '4221')).toEqual(['was 412', '"federal" 400', 'was 390']);
    const add = actionCalled(await actionsAt(editor.at(MARCH, '3740')), 'Add parts to haircuts');
    const figure = /^3740 \S+ +([\d,]+)$/m.exec(editor.text(MARCH))?.[1] ?? '';
    expect(below(applied(editor, add.edit)[MARCH], '3740').slice(0, 2)).toEqual([
      'was 12,000',
      `"part" ${figure}`,
    ]);
    const titles = (await actionsAt(editor.at(MARCH, '3740'))).map(({ title }) => title);
    expect(titles).not.toContain('Keep the original of haircuts: was …');
  });

  test('exact dollars are rounded, on the ruler', async () => {
    await start((text) => text.replace(/^(4221 \S+) +412$/m, '$1 $412,310.22'));
    const round = actionCalled(await actionsAt(editor.at(MARCH, '4221')), 'Round to thousands');
    expect(written(applied(editor, round.edit)[MARCH])).toEqual([
      `4221 federal-income-taxes${'412'.padStart(25)}`,
    ]);
  });

  test('a file with two months is split, and what is not of a month stays', async () => {
    const files = example('meridian');
    const both = `// the books\n\n${files['2026-01.focus'] ?? ''}\n// February\n${files['2026-02.focus'] ?? ''}`;
    editor = await Editor.start({ files: { 'firm.focus': files['firm.focus'] ?? '', [MARCH]: both } });
    await editor.open(MARCH);
    const split = actionCalled(await actionsAt({ line: 0, character: 0 }), 'Split into 2 files, one a month');
    const texts = applied(editor, split.edit);
    expect(Object.keys(texts).sort()).toEqual(['2026-01.focus', '2026-02.focus', MARCH].sort());
    expect(texts['2026-01.focus']?.trim()).toBe(files['2026-01.focus']?.trim());
    expect(texts['2026-02.focus']?.trim()).toBe(`// February\n${files['2026-02.focus']?.trim() ?? ''}`);
    expect(texts[MARCH]?.trim()).toBe('// the books');
  });

  test('a file whose lines end as on Windows is split into files whose lines do', async () => {
    const files = example('meridian');
    const both = `${files['2026-01.focus'] ?? ''}\n${files['2026-02.focus'] ?? ''}`.replaceAll('\n', '\r\n');
    editor = await Editor.start({ files: { 'firm.focus': files['firm.focus'] ?? '', [MARCH]: both } });
    await editor.open(MARCH);
    const split = actionCalled(await actionsAt({ line: 0, character: 0 }), 'Split into 2 files, one a month');
    const texts = applied(editor, split.edit);
    const january = (files['2026-01.focus'] ?? '').trimEnd();
    expect(texts['2026-01.focus']).toBe(`${january}\n`.replaceAll('\n', '\r\n'));
  });

  test('an editor that takes no more than changes of texts is given those, and no files to make', async () => {
    const files = example('meridian');
    const broken = (files['2026-01.focus'] ?? '').replace(/^(3950 \S+ +)\(?([\d,]+)\)?/m, '$1-$2');
    editor = await Editor.start({
      files: {
        'firm.focus': files['firm.focus'] ?? '',
        [MARCH]: `${broken}\n${files['2026-02.focus'] ?? ''}`,
      },
      capabilities: {},
    });
    await editor.open(MARCH);
    const actions = await actionsAt(editor.at(MARCH, '3950'));
    const fix = actions.find(({ title }) => title.startsWith('Write ('));
    expect(Object.keys(fix?.edit ?? {})).toEqual(['changes']);
    expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([uriOf(MARCH)]);
    expect(actions.filter(({ title }) => title.startsWith('Split '))).toEqual([]);
  });
});

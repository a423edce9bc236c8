/** A workspace evaluated firm by firm says what it says evaluated at once, however its files lie. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { compileForm } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { expect, onTestFinished, test } from 'vitest';
import { evaluateInTurn } from '../src/in-turn.ts';
import { checkWorkspaces, readWorkspaces } from '../src/reading.ts';
import { openWorkspaces } from '../src/workspace.ts';

const form = compileForm(focusPart1);

const profile = (firm: string) => `firm ${firm} "${firm}"\n  method alternative\n  carrying customers\n`;
const month = (firm: string, of: string) => `report ${firm} ${of}\n\nschedule A ${of}\n4201 expenses 12\n`;

type Layout = Readonly<Record<string, string>>;

function workspaceWith(layout: Layout) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'focus-in-turn-')));
  for (const [path, text] of Object.entries(layout)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What both ways of reading say, and whether the first came to its end in turn. */
async function both(layout: Layout) {
  const { folder, remove } = workspaceWith(layout);
  try {
    const workspaces = openWorkspaces([folder]);
    const [checked] = await checkWorkspaces(workspaces);
    const [read] = await readWorkspaces(workspaces);
    const [workspace] = workspaces;
    if (checked === undefined || read === undefined || workspace === undefined)
      throw new Error('nothing read');
    const { files, reports, firms, findings } = read;
    return {
      inTurn: {
        files: checked.files,
        reports: checked.reports,
        firms: checked.firms,
        findings: checked.findings,
      },
      atOnce: { files, reports, firms, findings },
      isInTurn:
        evaluateInTurn(
          workspace,
          form,
          () => undefined,
          () => undefined,
        ) !== null,
    };
  } finally {
    remove();
  }
}

test.each<[string, boolean, Layout]>([
  [
    'a folder for each firm',
    true,
    {
      'a/2026-01.focus': month('a', '2026-01'),
      'a/2026-02.focus': month('a', '2026-02'),
      'a/firm.focus': profile('a'),
      'b/2026-01.focus': month('b', '2026-01'),
      'b/firm.focus': profile('b'),
    },
  ],
  [
    'a folder for each year of a firm',
    true,
    {
      'a/2025/12.focus': month('a', '2025-12'),
      'a/2026/01.focus': month('a', '2026-01'),
      'a/firm.focus': profile('a'),
      'ab/2026/01.focus': month('ab', '2026-01'),
      'ab/firm.focus': profile('ab'),
    },
  ],
  [
    'all firms in one file, their months elsewhere',
    true,
    {
      'firms.focus': profile('a') + profile('b'),
      'x/2026-01.focus': month('a', '2026-01') + month('b', '2026-01'),
      'y/2026-02.focus': month('a', '2026-02') + month('b', '2026-02'),
    },
  ],
  [
    'profiles in a folder of their own, before the months',
    true,
    {
      'firms/a.focus': profile('a'),
      'firms/b.focus': profile('b'),
      'months/a.focus': month('a', '2026-01'),
      'months/b.focus': month('b', '2026-01'),
    },
  ],
  [
    'a month that lies in the folder of another firm',
    false,
    {
      'a/2026-01.focus': month('a', '2026-01'),
      'a/firm.focus': profile('a'),
      'b/2026-02.focus': month('a', '2026-02'),
      'b/firm.focus': profile('b'),
    },
  ],
  [
    'a firm given twice',
    false,
    {
      'a/2026-01.focus': month('a', '2026-01'),
      'a/firm.focus': profile('a'),
      'z/2026-01.focus': month('a', '2026-01'),
      'z/firm.focus': profile('a'),
    },
  ],
  [
    'a month of a firm without a profile, of which the others are told',
    false,
    {
      'a/2026-01.focus': month('a', '2026-01'),
      'a/firm.focus': profile('a'),
      'b/2026-01.focus': month('bb', '2026-01'),
      'b/firm.focus': profile('b'),
    },
  ],
  ['no file at all but a profile', true, { 'firm.focus': profile('a') }],
])('%s', async (_, expected, layout) => {
  const { inTurn, atOnce, isInTurn } = await both(layout);
  expect(inTurn).toEqual(atOnce);
  expect(isInTurn).toBe(expected);
});

test('any layout', async () => {
  const folder = fc.constantFrom('', 'a/', 'a/x/', 'a/y/', 'ab/', 'b/', 'b/x/');
  const firm = fc.constantFrom('a', 'b', 'c');
  const statement = fc.oneof(
    firm.map(profile),
    fc.tuple(firm, fc.constantFrom('2026-01', '2026-02', '2026-04')).map(([of, at]) => month(of, at)),
  );
  const file = fc.record({
    folder,
    name: fc.constantFrom('1.focus', '2.focus', 'x.focus'),
    text: fc.array(statement, { minLength: 1, maxLength: 3 }).map((texts) => texts.join('\n')),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 7 }), async (files) => {
      const layout = Object.fromEntries(files.map((one) => [`${one.folder}${one.name}`, one.text]));
      const { inTurn, atOnce } = await both(layout);
      expect(inTurn).toEqual(atOnce);
    }),
    { numRuns: 60 },
  );
});

test('what cannot be read is told once, by either way', async () => {
  const { folder, remove } = workspaceWith({ 'firm.focus': profile('a') });
  onTestFinished(remove);
  writeFileSync(join(folder, 'latin.focus'), Buffer.from([0x66, 0xe9, 0x0a]));
  await expect(checkWorkspaces(openWorkspaces([folder]))).rejects.toThrow(
    /latin\.focus cannot be read: it is not UTF-8/,
  );
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@focus/server';
import { COMMANDS, TOKEN_MODIFIERS, TOKEN_TYPES } from '@focus/server/protocol';

const EXTENSION = join(import.meta.dirname, '../../packages/vscode');

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { default: unknown; markdownDescription?: string }>>;
    }[];
    readonly problemPatterns: readonly { readonly regexp: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, unknown>> }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { markdown: string } }[] }[];
  };
}

const manifest = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8')) as Manifest;
const { contributes } = manifest;
const settings = Object.assign(
  {},
  ...contributes.configuration.map(({ properties }) => properties),
) as Readonly<Record<string, { default: unknown; markdownDescription?: string }>>;
/** What the client alone looks at. */
const OF_THE_CLIENT = [
  'focus.build.folder',
  'focus.command',
  'focus.preview.followCursor',
  'focus.statusBar.enabled',
  'focus.trace.server',
];

/** `{ a: { b: 1 } }` as `{ 'focus.a.b': 1 }`. */
function flat(value: object, path: string): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, one]: [string, unknown]) =>
      typeof one === 'object' && one !== null ? flat(one, `${path}.${name}`) : { [`${path}.${name}`]: one },
    ),
  ) as Record<string, unknown>;
}

test('the settings of the server are those the extension declares, with the same defaults', () => {
  const declared = Object.entries(settings).filter(([name]) => !OF_THE_CLIENT.includes(name));
  expect(Object.fromEntries(declared.map(([name, { default: value }]) => [name, value]))).toEqual(
    flat(DEFAULT_SETTINGS, 'focus'),
  );
});

test('every setting says what it is, and the README lists each with its default', () => {
  const readme = readFileSync(join(EXTENSION, 'README.md'), 'utf8');
  for (const [name, { default: value, markdownDescription }] of Object.entries(settings)) {
    expect(markdownDescription, name).toMatch(/\.$/);
    expect(readme, name).toMatch(new RegExp(`\\| \`${name}\` +\\| \`${String(value)}\` +\\|`));
  }
});

test('every command that lenses name, and every one in a menu, is one the extension has', () => {
  const commands = contributes.commands.map(({ command }) => command);
  const inMenus = Object.values(contributes.menus).flatMap((items) =>
    items.flatMap(({ command }) => command ?? []),
  );
  expect(commands).toEqual(expect.arrayContaining([...new Set([...Object.values(COMMANDS), ...inMenus])]));
  expect(new Set(commands).size).toBe(commands.length);
});

test('the kinds of semantic tokens that VS Code does not know are declared, and each has a colour', () => {
  const known = ['keyword', 'namespace', 'enumMember', 'property', 'parameter', 'string', 'comment'];
  const own = TOKEN_TYPES.filter((type) => !known.includes(type));
  expect(contributes.semanticTokenTypes.map(({ id }) => id).sort()).toEqual([...own].sort());
  expect(contributes.semanticTokenModifiers.map(({ id }) => id).sort()).toEqual([...TOKEN_MODIFIERS].sort());
  const [focus] = contributes.semanticTokenScopes;
  expect(Object.keys(focus?.scopes ?? {})).toEqual(expect.arrayContaining(own));
});

test('the files that the extension names are there', () => {
  const steps = contributes.walkthroughs.flatMap((one) => one.steps.map(({ media }) => media.markdown));
  for (const file of [manifest.icon, ...steps]) expect(existsSync(join(EXTENSION, file)), file).toBe(true);
});

test('the problem matcher reads a finding to its end, also behind a line of progress that was taken back', () => {
  const [pattern] = contributes.problemPatterns;
  const matcher = new RegExp(pattern?.regexp ?? '');
  const finding =
    'harbor/2026.focus:166:8: error[unknown-firm]: No firm harbour has a profile here (known: harbor: x.focus:1:2).';
  const parts = [
    'harbor/2026.focus',
    '166',
    '8',
    'error',
    'unknown-firm',
    'No firm harbour has a profile here (known: harbor: x.focus:1:2).',
  ];
  expect(matcher.exec(finding)?.slice(1)).toEqual(parts);
  // What is left of it without the codes of terminals.
  expect(matcher.exec(`\rReading 2 of 15 files …\r${finding}`)?.slice(1)).toEqual(parts);
  expect(matcher.exec('166 | report harbour 2026-03')).toBeNull();
  expect(matcher.exec('15 files, 24 reports of 3 firms: 3 errors, 2 warnings.')).toBeNull();
});

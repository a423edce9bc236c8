/**
 * The page of what editors get, `docs/editor-features.md`: drawn from what the server announces, what the extension
 * contributes and what the command offers, so that it cannot say more than there is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { ServerCapabilities } from 'vscode-languageserver';
import { FEATURES } from '../../packages/server/src/features/index.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Where the page is. */
export const FEATURES_PAGE = join(ROOT, 'docs/editor-features.md');

interface Manifest {
  readonly browser?: string;
  readonly main?: string;
  readonly capabilities: {
    readonly untrustedWorkspaces?: { readonly supported: unknown };
    readonly virtualWorkspaces?: { readonly supported: unknown };
  };
  readonly contributes: Readonly<
    Record<string, readonly unknown[] | Readonly<Record<string, unknown>> | undefined>
  >;
}

/** A feature, whether it is here, and what it is here. */
type Row = readonly [feature: string, isHere: boolean, what: string];

/** The text of the page. */
export async function featuresPage(): Promise<string> {
  const can = FEATURES.reduce<ServerCapabilities>(
    (all, { capabilities }) => ({ ...all, ...capabilities }),
    {},
  );
  const manifest = JSON.parse(readFileSync(join(ROOT, 'packages/vscode/package.json'), 'utf8')) as Manifest;
  const commands = readFileSync(join(ROOT, 'packages/cli/src/commands/index.ts'), 'utf8');
  const server: readonly Row[] = [
    [
      'completion',
      has(can.completionProvider),
      'lines still unanswered in the form’s order, settings, columns, rules to accept, whole months',
    ],
    ['signature help', has(can.signatureHelpProvider), 'the column of a grid the cursor is in'],
    [
      'hover',
      has(can.hoverProvider),
      'formula with figures, unit, instruction, twelve months, rules and their headroom',
    ],
    [
      'definition',
      has(can.definitionProvider),
      'an item number leads to its line in the form, a month to the one before',
    ],
    ['references', has(can.referencesProvider), 'every month that has the line, open or not'],
    ['highlights', has(can.documentHighlightProvider), 'the same line, firm or month in a document'],
    ['rename', has(can.renameProvider), 'a firm in its profile and all its reports; names of a `.focusform`'],
    [
      'document and workspace symbols',
      has(can.documentSymbolProvider) && has(can.workspaceSymbolProvider),
      'reports, schedules, lines; firms and months by name',
    ],
    ['folding', has(can.foldingRangeProvider), 'sections, entries with their parts, comments'],
    ['selection ranges', has(can.selectionRangeProvider), 'word, line, entry, schedule, report'],
    [
      'document links',
      has(can.documentLinkProvider),
      'the regulation behind a rule, and what a comment cites',
    ],
    [
      'formatting: document, range, on type',
      has(can.documentFormattingProvider) &&
        has(can.documentRangeFormattingProvider) &&
        has(can.documentOnTypeFormattingProvider),
      'the same bytes as `focus fmt`',
    ],
    [
      'semantic tokens',
      has(can.semanticTokensProvider),
      'entered, control total, nil, loss, accepted, original, broken',
    ],
    ['code actions', has(can.codeActionProvider), 'quick fixes, accept with a reason, fix all, refactorings'],
    [
      'code lens',
      has(can.codeLensProvider),
      'headline figures, state, due date, findings, change since HEAD',
    ],
    [
      'inlay hints',
      has(can.inlayHintProvider),
      'computed lines, rounding, sums of parts, last month; each with a tooltip, written by a double-click',
    ],
    ['call hierarchy', has(can.callHierarchyProvider), 'the derivation of a figure, both ways'],
    [
      'the form, read-only',
      has(can.workspace?.textDocumentContent),
      'opened by definition on an item number',
    ],
  ];
  const { contributes, capabilities } = manifest;
  const extension: readonly Row[] = [
    ['snippets', has(contributes['snippets']), ''],
    ['walkthrough', has(contributes['walkthroughs']), ''],
    ['tree view', has(contributes['views']), 'firms, years, months with their state'],
    ['commands', has(contributes['commands']), ''],
    ['settings', has(contributes['configuration']), ''],
    [
      'task and problem matcher',
      has(contributes['taskDefinitions']) && has(contributes['problemMatchers']),
      '`focus check`',
    ],
    ['desktop', has(manifest.main), ''],
    ['web extension', has(manifest.browser), 'vscode.dev, github.dev'],
    ['untrusted workspaces', capabilities.untrustedWorkspaces?.supported === true, 'declared'],
    ['virtual workspaces', capabilities.virtualWorkspaces?.supported === true, 'declared'],
  ];
  const offered = (name: string): boolean => commands.includes(`['${name}'`);
  const command: readonly Row[] = [
    ['check', offered('check'), 'text, JSON, SARIF, JUnit, annotations; `--watch`'],
    ['format', offered('fmt'), '`--check`, `--diff`'],
    [
      'semantic git diff',
      offered('diff'),
      'text, Markdown, HTML, JSON; two revisions, the index or the work tree',
    ],
    ['history of a figure', offered('log'), ''],
    ['git drivers and merge by cell', offered('git'), ''],
    ['language server', offered('lsp'), 'any editor: docs/editors.md'],
  ];
  const text = [
    '# What editors get',
    '',
    'Generated by `npm run generate` from what the language server announces, what the VS Code extension contributes and',
    'what the command offers. Everything works for files that are not open too, and for `.focusform` where it has a meaning.',
    '',
    ...section('Language services, in any editor', server),
    ...section('VS Code extension', extension),
    ...section('Command line', command),
    'Not here, because filings have no use for them: a debugger, notebooks, a test runner. Not here yet: other languages than',
    'English. No telemetry.',
    '',
  ].join('\n');
  return format(text, { ...(await resolveConfig(FEATURES_PAGE)), parser: 'markdown' });
}

function section(title: string, rows: readonly Row[]): string[] {
  const lines = rows.map(([feature, isHere, what]) => `| ${feature} | ${isHere ? '●' : '○'} | ${what} |`);
  return [`## ${title}`, '', '| feature | here | |', '| --- | :-: | --- |', ...lines, ''];
}

function has(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== false && value !== null;
}

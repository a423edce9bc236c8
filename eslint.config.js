/**
 * What the code must look like beyond what the compiler checks. The directions of imports between packages
 * stand in one table, ALLOWED.
 */
import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * What each part of the project may import beside its own relative files: other packages of the project,
 * Langium, Node's modules, VS Code, and other libraries. Whatever is not named is an error.
 *
 * `test/architecture` proves the same of the bundles, transitively; the rule here says it while one types.
 */
const ALLOWED = [
  {
    files: ['packages/engine/src/**'],
    imports: ['fraction.js', 'dequal', '@18f/us-federal-holidays', '@noble/hashes/*'],
  },
  {
    // The lean part, which the command line starts with: readers and lowering of .focus, without Langium.
    files: ['packages/language/src/**'],
    imports: ['@focus/engine', 'leven', 'node-diff3'],
    // Not by way of a neighbour either.
    keepsOut: '/(?:langium|generated/|focusform/(?!heading\\.ts$))',
  },
  {
    // The part that knows Langium: the entry for it, the forms' language, what adapts its parser.
    files: [
      'packages/language/src/langium.ts',
      'packages/language/src/focusform/**',
      'packages/language/src/langium/**',
      'packages/language/src/**/*langium*.ts',
    ],
    // How house rules begin is told before it is known whether there are any to parse.
    except: ['packages/language/src/focusform/heading.ts'],
    imports: ['@focus/engine', 'langium', 'langium/*', 'vscode-languageserver-types'],
  },
  {
    files: ['packages/forms/src/**'],
    imports: ['@focus/engine'],
  },
  {
    files: ['packages/forms/*.ts'],
    imports: [
      '@focus/engine',
      '@focus/language',
      '@focus/language/langium',
      'json-stringify-pretty-compact',
      'node:*',
    ],
  },
  {
    files: ['packages/report/src/**'],
    imports: [
      '@focus/engine',
      'csv-stringify',
      'csv-stringify/sync',
      'fast-string-width',
      'fast-wrap-ansi',
      'json-stringify-pretty-compact',
    ],
  },
  {
    // Langium only where a `.focusform` is looked at.
    files: ['packages/server/src/**'],
    imports: [
      '@focus/engine',
      '@focus/forms',
      '@focus/forms/source',
      '@focus/language',
      '@focus/language/langium',
      '@focus/report',
      'langium',
      'langium/*',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-uri',
    ],
  },
  {
    // The server's entries take the server and where it runs; the client knows of it what is said over the wire.
    files: ['packages/vscode/src/**', 'packages/vscode/preview/**'],
    imports: [
      '@focus/cli/lsp-host',
      '@focus/server',
      '@focus/server/protocol',
      'vscode',
      'vscode-languageclient',
      'vscode-languageclient/*',
      'vscode-languageserver',
      'vscode-languageserver/*',
      'vscode-uri',
    ],
  },
  {
    files: ['packages/action/src/**'],
    imports: ['@focus/cli/ci', '@focus/engine', '@focus/report', 'sarif', 'node:*'],
  },
  {
    files: ['packages/cli/src/**'],
    imports: [
      '@focus/engine',
      '@focus/forms',
      '@focus/language',
      '@focus/language/langium',
      '@focus/report',
      '@focus/server',
      '@clack/prompts',
      'commander',
      'diff',
      'csv-parse/sync',
      'csv-stringify/sync',
      'fast-string-width',
      'fast-wrap-ansi',
      'fast-xml-builder',
      'hucre/xlsx',
      'leven',
      'picocolors',
      'sarif',
      'vscode-languageserver/node',
      'vscode-uri',
      'node:*',
    ],
  },
];

/** Files in which a person reads what the program says: they may write to the console. */
const SPEAKING = [
  'packages/cli/**',
  'test/vscode/**',
  'packages/forms/build.ts',
  'scripts/**',
  'test/bench/**',
];

const SOURCES = ['packages/*/{src,preview}/**/*.ts', 'packages/*/*.ts'];

/** A pattern that no import matches but those of the list and relative ones. */
function allBut(imports) {
  const names = imports.map((name) => name.replaceAll('.', '\\.').replaceAll('*', '.*'));
  return `^(?!(?:\\.|(?:${names.join('|')})$))`;
}

export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', 'out/', '.tools/', '.vscode-host/', 'coverage/']),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A new state of a cell or kind of an expression must be thought of wherever states and kinds are told apart.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    // What an old Node reads before it is told that it is too old, and what starts as fast as CommonJS does.
    files: ['packages/cli/bin/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        __dirname: 'readonly',
        __filename: 'readonly',
        console: 'readonly',
        module: 'writable',
        process: 'readonly',
        require: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{cjs,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  { files: SPEAKING, rules: { 'no-console': 'off' } },
  {
    files: SOURCES,
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
          ],
        },
      ],
      'jsdoc/require-description': [
        'error',
        {
          contexts: [
            'ClassDeclaration',
            'FunctionDeclaration',
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
          ],
        },
      ],
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'jsdoc/check-tag-names': 'error',
      'jsdoc/no-types': 'error',
    },
  },
  ALLOWED.map(({ files, except, imports, keepsOut }) => ({
    files,
    ignores: except ?? [],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: keepsOut === undefined ? allBut(imports) : `${allBut(imports)}|^\\.{1,2}.*${keepsOut}`,
              message: 'The table ALLOWED in eslint.config.js says what may be imported here.',
            },
          ],
        },
      ],
    },
  })),
);

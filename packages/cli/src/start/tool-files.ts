/** The files beside the filings of a new workspace: what git, the editor and CI are told. */
import { ATTRIBUTES } from '../git-setup/settings.ts';

/** A file that a workspace gets, unless it is there. */
export interface StartFile {
  /** From the root of the workspace, with forward slashes. */
  readonly file: string;
  /** What it is for, in a few words. */
  readonly about: string;
  readonly text: string;
  /** Where the order of lines means nothing: the lines that matter. A file that has them is as good. */
  readonly lines: readonly string[] | null;
}

/** What the extension is called where it is installed from. */
const EXTENSION = 'focus-filings.focus-vscode';

/** The repository variable that says where CI installs the command from. */
export const PACKAGE_VARIABLE = 'FOCUS_PACKAGE';

const ATTRIBUTE_LINES = ['*.focus text eol=lf', '*.focusform text eol=lf', ATTRIBUTES];
const IGNORED = ['/out/'];

const SETTINGS = {
  '[focus]': { 'editor.formatOnSave': true, 'editor.rulers': [50], 'editor.wordWrap': 'off' },
  '[focusform]': { 'editor.rulers': [120] },
};

const WORKFLOW = `# Checks the filings of every change, and keeps the completed reports with the run.
#
# The repository variable ${PACKAGE_VARIABLE} says where npm finds the command: a tarball, or a package of your registry.
name: focus

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - name: Install focus
        env:
          ${PACKAGE_VARIABLE}: \${{ vars.${PACKAGE_VARIABLE} }}
        run: npm install --global "\${${PACKAGE_VARIABLE}:?Set this repository variable to where npm finds the command.}"
      - name: Check every filing
        run: focus check --format github
      - name: Build the reports
        if: \${{ !cancelled() }}
        run: focus build --out out
      - uses: actions/upload-artifact@v4
        if: \${{ !cancelled() }}
        with:
          name: reports
          path: out
          if-no-files-found: ignore
`;

/** What of it is wanted. */
export interface ToolChoice {
  readonly editor: boolean;
  readonly ci: boolean;
}

/** The files for git, and those for the editor and for CI where they are wanted. */
export function toolFiles({ editor, ci }: ToolChoice): readonly StartFile[] {
  const git: readonly StartFile[] = [
    lineFile('.gitattributes', 'git: line ends, and which diffs and merges are of filings', ATTRIBUTE_LINES),
    lineFile('.gitignore', 'git: leaves out what "focus build --out out" writes', IGNORED),
  ];
  const vscode: readonly StartFile[] = [
    jsonFile('.vscode/settings.json', 'VS Code: formats a filing when it is saved', SETTINGS),
    jsonFile('.vscode/extensions.json', 'VS Code: recommends the extension', {
      recommendations: [EXTENSION],
    }),
  ];
  const workflow: StartFile = {
    file: '.github/workflows/focus.yml',
    about: 'GitHub Actions: checks every change and builds the reports',
    text: WORKFLOW,
    lines: null,
  };
  return [...git, ...(editor ? vscode : []), ...(ci ? [workflow] : [])];
}

function lineFile(file: string, about: string, lines: readonly string[]): StartFile {
  return { file, about, text: `${lines.join('\n')}\n`, lines };
}

function jsonFile(file: string, about: string, content: unknown): StartFile {
  return { file, about, text: `${JSON.stringify(content, null, 2)}\n`, lines: null };
}

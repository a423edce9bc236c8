/** How the client and the server meet: the same on the desktop and in a browser. */
import { env, extensions, UIKind, Uri } from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import { URI } from 'vscode-uri';

/** The client's name for VS Code: the output channel and the trace setting are under it. */
export const CLIENT_ID = 'focus';
/** The client's name for people. */
export const CLIENT_NAME = 'FOCUS';

/** Language ids. */
const LANGUAGES = ['focus', 'focusform'] as const;

/**
 * Where documents are served: files, documents that were never saved, and the file systems of editors in a browser.
 * Not `git:`, the left side of a diff, which is coloured by the grammar alone.
 */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'vscode-userdata'];

/** The form that ships: the server has its text, and no folder does. */
export const FORM_SCHEME = 'focus-form';

/** Selects the documents that the server serves. */
const SELECTOR = [
  ...LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ scheme, language }))),
  { scheme: FORM_SCHEME, language: 'focusform' },
];

/** Whether files have a last commit here: a browser reaches no git, unless an extension brings it. */
export function hasGit(): boolean {
  return env.uiKind === UIKind.Desktop || extensions.getExtension('vscode.git') !== undefined;
}

/** What the client is made with. */
export function clientOptions(): LanguageClientOptions {
  return {
    middleware: {
      // Without git every report would be said to be in no commit.
      async provideCodeLenses(document, token, next) {
        const lenses = await next(document, token);
        // What is asked for later is asked of git.
        return hasGit() ? lenses : lenses?.filter(({ command }) => command !== undefined);
      },
    },
    documentSelector: SELECTOR,
    // A server that cannot start says so in a notification; what it logs is for those who look.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'focus',
    // Both sides spell URIs the same way, so that a name never stands for two files.
    uriConverters: {
      code2Protocol: (uri) => URI.from(uri).toString(),
      protocol2Code: (text) => Uri.parse(text),
    },
    markdown: { isTrusted: false, supportHtml: false },
  };
}

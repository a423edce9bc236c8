/**
 * The libraries of client and server serve every request that the protocol knows. What our server does not announce is
 * left out of the extension; `test/lsp/extension-services.test.ts` compares.
 */
import type { ServerCapabilities } from 'vscode-languageserver';
import type { Plugin } from 'rolldown';

/** Files of the libraries that are left out, each with what a server would announce that it is for. */
export const UNUSED_SERVICES: Readonly<Record<string, (announced: ServerCapabilities) => unknown>> = {
  colorProvider: (announced) => announced.colorProvider,
  declaration: (announced) => announced.declarationProvider,
  diagnostic: (announced) => announced.diagnosticProvider,
  executeCommand: (announced) => announced.executeCommandProvider,
  fileOperations: (announced) => announced.workspace?.fileOperations,
  implementation: (announced) => announced.implementationProvider,
  inlineCompletion: (announced) => announced.inlineCompletionProvider,
  inlineValue: (announced) => announced.inlineValueProvider,
  linkedEditingRange: (announced) => announced.linkedEditingRangeProvider,
  notebook: (announced) => announced.notebookDocumentSync,
  typeDefinition: (announced) => announced.typeDefinitionProvider,
  typeHierarchy: (announced) => announced.typeHierarchyProvider,
};

const CLIENT = /node_modules\/vscode-languageclient\/lib\/common\/(\w+)\.js$/;

const SERVER = /node_modules\/vscode-languageserver\/lib\/common\/(\w+)\.js$/;

/** Takes services out of client and server, and the client's look at the version of VS Code: a newer one is needed by the manifest. */
export const withoutUnusedServices: Plugin = {
  name: 'without-unused-services',
  transform(code, id) {
    if (/node_modules\/semver\/functions\/(?:parse|satisfies)\.js$/.test(id)) {
      return { code: 'export default () => ({ prerelease: [] });' };
    }
    const service = SERVER.exec(id)?.[1];
    if (service !== undefined) return service in UNUSED_SERVICES ? { code: withoutFeature(code, id) } : null;
    const file = CLIENT.exec(id)?.[1];
    if (file === 'client') return { code: withoutRegistrations(code) };
    if (file === undefined || !(file in UNUSED_SERVICES)) return null;
    // Its names are still asked for, but there is never one of them.
    const names = [...code.matchAll(/\bexports\.(\w+) = \1\b/g)].map(([, name]) => name ?? '');
    return { code: names.map((name) => `export class ${name} {}`).join('\n') };
  },
};

/** The client's code without the lines that register what is left out. */
function withoutRegistrations(code: string): string {
  let text = code;
  for (const service of Object.keys(UNUSED_SERVICES)) {
    const registered = new RegExp(
      `^ *this\\.registerFeature\\(new ${service}_1\\.\\w+\\(this\\)\\);\\n`,
      'gm',
    );
    const without = text.replace(registered, '');
    if (without === text) throw new Error(`The client's library no longer registers ${service} as it did.`);
    text = without;
  }
  return text;
}

/** A part of the server's code that adds nothing to what it is a part of. */
function withoutFeature(code: string, file: string): string {
  const feature = /^const (\w+Feature) = \(Base\) => \{$/m.exec(code)?.[1];
  if (feature === undefined) throw new Error(`${file} no longer adds to the server as it did.`);
  const others = [...code.matchAll(/^exports\.(\w+) = \1;$/gm)].flatMap(([, name = '']) =>
    name === feature ? [] : `export class ${name} {}`,
  );
  return [`export const ${feature} = (Base) => Base;`, ...others].join('\n');
}

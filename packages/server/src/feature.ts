/** How language services are made: each is a feature that adds to what the server can do. */
import type { ServerCapabilities } from 'vscode-languageserver';
import type { FocusServer } from './server.ts';

/** A language service. */
export interface Feature {
  /** What it adds to the capabilities that the server announces. */
  readonly capabilities: ServerCapabilities;
  /** Registers its handlers. */
  listen(server: FocusServer): void;
}

/** What the server announces: what it can do itself, and what its features add. */
export function capabilitiesOf(own: ServerCapabilities, features: readonly Feature[]): ServerCapabilities {
  const all = [own, ...features.map(({ capabilities }) => capabilities)];
  // What concerns the workspace is of several features.
  const workspace = Object.assign({}, ...all.map((one) => one.workspace)) as ServerCapabilities['workspace'];
  return Object.assign({}, ...all, { workspace }) as ServerCapabilities;
}

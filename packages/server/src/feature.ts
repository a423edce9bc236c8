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

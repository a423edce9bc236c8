/** The findings that stand in an editor. */
import type { Finding } from '@focus/engine';
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticOf } from './diagnostics.ts';

/** Publishes findings, and knows for which files there are any in the editor. */
export class Published {
  readonly #connection: Connection;
  readonly #files = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The files for which findings stand in the editor, in canonical spelling. */
  files(): readonly string[] {
    return [...this.#files];
  }

  /**
   * Publishes what is found in a file. Where nothing is and nothing stands there, a file that is not open is passed over.
   * @param document the file where it is open
   */
  publish(file: string, document: TextDocument | undefined, findings: readonly Finding[]): void {
    if (findings.length === 0 && !this.#files.has(file) && document === undefined) return;
    if (findings.length === 0) this.#files.delete(file);
    else this.#files.add(file);
    void this.#connection.sendDiagnostics({
      uri: document?.uri ?? file,
      ...(document === undefined ? {} : { version: document.version }),
      diagnostics: findings.map(diagnosticOf),
    });
  }

  /** Takes back what stands there for a file. */
  withdraw(file: string): void {
    if (!this.#files.delete(file)) return;
    void this.#connection.sendDiagnostics({ uri: file, diagnostics: [] });
  }
}

/** Requests to the server beyond the protocol, with the types of `@focus/server/protocol`. */
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DID_UPDATE, type DidUpdateParams, type FocusRequests } from '@focus/server/protocol';
import { Calm } from './calm.ts';
import { EventEmitter, type Disposable, type Event } from 'vscode';

/** The server as the views ask it. */
export class FocusService implements Disposable {
  readonly client: BaseLanguageClient;
  readonly #updated = new EventEmitter<DidUpdateParams>();
  /** After every update of a workspace. */
  readonly onDidUpdate: Event<DidUpdateParams> = this.#updated.event;
  readonly #listening: Disposable;

  constructor(client: BaseLanguageClient) {
    this.client = client;
    this.#listening = client.onNotification(DID_UPDATE, (params: DidUpdateParams) => {
      this.#updated.fire(params);
    });
  }

  /** Asks the server; rejects where it has failed or has been stopped. */
  ask<Method extends keyof FocusRequests>(
    method: Method,
    params: FocusRequests[Method]['params'],
  ): Promise<FocusRequests[Method]['result']> {
    return this.client.sendRequest(method, params);
  }

  /** Does something again and again, once it is quiet; a failure is for those who look into the output. */
  calmly(wait: number, act: () => unknown): Calm {
    return new Calm(wait, act, (error) => {
      const what = error instanceof Error ? error.message : String(error);
      this.client.outputChannel.appendLine(what);
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#updated.dispose();
  }
}

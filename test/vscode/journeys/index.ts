/** What a person does with the extension; each is driven in every extension host. */
import type { Host } from '../support/vscode.ts';
import type { Window } from '../support/hosts.ts';
import { findings } from './findings.ts';

export const JOURNEYS: readonly ((window: Window, host: Host) => void)[] = [findings];

/** What a person does with the extension; each is driven in every extension host. */
import type { Window } from '../support/hosts.ts';
import type { Host } from '../support/vscode.ts';
import { comparing } from './comparing.ts';
import { findings } from './findings.ts';
import { making } from './making.ts';
import { views } from './views.ts';
import { writing } from './writing.ts';

export const JOURNEYS: readonly ((window: Window, host: Host) => void)[] = [
  findings,
  writing,
  views,
  comparing,
  making,
];

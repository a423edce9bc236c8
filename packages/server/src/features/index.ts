/** Every language service of the server. */
import type { Feature } from '../feature.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { codeActions } from './code-actions.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { folding } from './folding.ts';
import { formContent } from './form-content.ts';
import { formatting } from './formatting.ts';
import { codeLens } from './code-lens.ts';
import { compare } from './compare.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { status } from './status.ts';
import { workspaceTree } from './workspace-tree.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { links } from './links.ts';
import { preview } from './preview.ts';
import { produce } from './produce.ts';
import { rename } from './rename.ts';
import { selectionRange } from './selection-range.ts';
import { symbols } from './symbols.ts';

export const FEATURES: readonly Feature[] = [
  inlayHints,
  hover,
  completion,
  codeActions,
  formatting,
  semanticTokens,
  workspaceTree,
  status,
  compare,
  codeLens,
  preview,
  definition,
  callHierarchy,
  rename,
  symbols,
  folding,
  selectionRange,
  links,
  formContent,
  produce,
];

/** Every language service of the server. */
import type { Feature } from '../feature.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { produce } from './produce.ts';

export const FEATURES: readonly Feature[] = [inlayHints, hover, produce];

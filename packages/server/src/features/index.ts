/** Every language service of the server. */
import type { Feature } from '../feature.ts';
import { inlayHints } from './inlay-hints.ts';

export const FEATURES: readonly Feature[] = [inlayHints];

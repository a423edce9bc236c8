/** Every language service of the server. */
import type { Feature } from '../feature.ts';

export const FEATURES: readonly Feature[] = [];

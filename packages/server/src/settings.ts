/** What a user can set, with what holds where nothing is set. The extension declares the same (a test compares). */

/** The settings of the server, under `focus`. */
export interface Settings {
  readonly inlayHints: {
    /** Derived lines that are not written. */
    readonly derived: boolean;
    /** What an amount in dollars rounds to. */
    readonly rounding: boolean;
    /** What the parts of an entry come to. */
    readonly parts: boolean;
    /** The change against the month before. */
    readonly change: boolean;
  };
  readonly codeLens: { readonly enabled: boolean };
}

/** What holds where nothing is set. */
export const DEFAULT_SETTINGS: Settings = {
  inlayHints: { derived: true, rounding: true, parts: true, change: true },
  codeLens: { enabled: true },
};

/** Settings as an editor sends them: anything at all. What is missing or of another kind is as by default. */
export function settingsFrom(sent: unknown): Settings {
  return merged(DEFAULT_SETTINGS, sent);
}

function merged<T extends object>(defaults: T, sent: unknown): T {
  const given: Readonly<Record<string, unknown>> = isRecord(sent) ? sent : {};
  const entries = Object.entries(defaults).map(([name, fallback]: [string, unknown]) => {
    const value = given[name];
    if (isRecord(fallback)) return [name, merged(fallback, value)];
    return [name, typeof value === typeof fallback ? value : fallback];
  });
  return Object.fromEntries(entries) as T;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

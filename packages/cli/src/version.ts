/** The version of the command. */

/** Put in when the command is bundled. */
declare const FOCUS_VERSION: string;

/** The version of the package: `0.1.0`. */
export const VERSION = FOCUS_VERSION;

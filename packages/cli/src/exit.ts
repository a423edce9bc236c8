/** How the command ends, and the ways it is kept from working (`outputs.md`, "Exit status"). */

/** The exit statuses of every subcommand. */
export const EXIT = {
  /** Nothing is wrong. */
  clean: 0,
  /** The input is wrong: it says so on stdout. */
  wrong: 1,
  /** The command could not do its work: it says why on stderr. */
  failed: 2,
} as const;

/** One of the exit statuses. */
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The command cannot do its work; the message is the sentence a person is told. Ends with status 2. */
export class CannotWork extends Error {}

/** What the operating system said, in a few words: `permission denied`. */
export function systemReason(error: unknown): string {
  const code = errorCode(error);
  const known = code === undefined ? undefined : REASONS[code];
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}

/** The code of a system error, `ENOENT`; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space is left on the device',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ERR_STRING_TOO_LONG: 'it is too large',
};

/** What git is told of filings: settings, each with what it is for. */

/** A setting of git. */
export interface GitSetting {
  readonly name: string;
  readonly value: string;
  /** What it does, for whoever reads what was written. */
  readonly about: string;
}

/** The lines of git's attributes by which its settings are used. */
export const ATTRIBUTES = '*.focus diff=focus merge=focus';

/** The driver that the attributes name. */
export const DRIVER = 'focus';

/** The name of the command that shows differences by figures: `git focus-diff`. */
export const ALIAS = 'focus-diff';

/**
 * The heading of a hunk: the report or the schedule it is in, without the comment behind. In the regular expressions
 * of POSIX, as git has them.
 */
export const HEADINGS = '^[[:space:]]*((firm|report|schedule|worksheet)[[:space:]]([^/]|/[^/])*)';

/** Words as the language has them: strings, and what stands between blanks. */
export const WORDS = '"([^"]|"")*"|[^[:space:]]+';

/**
 * The settings, in the order in which they are told.
 * @param command starts this program in a shell
 */
export function gitSettings(command: string): readonly GitSetting[] {
  return [
    { name: 'diff.focus.xfuncname', value: HEADINGS, about: 'names the report or schedule above each hunk' },
    { name: 'diff.focus.wordRegex', value: WORDS, about: '"git diff --word-diff" by figures, not by digits' },
    {
      name: 'diff.focus.textconv',
      // A clone outlives the program: without it, the file is shown as it is.
      value: `f() { ${command} git textconv -- "$1" 2>/dev/null || cat -- "$1"; }; f`,
      about: 'leaves out of diffs what formatting changes',
    },
    { name: 'merge.focus.name', value: 'filings, merged by cell', about: 'what git calls the merge driver' },
    {
      name: 'merge.focus.driver',
      value: `${command} merge-driver -- %O %A %B %L %P %S %X %Y; s=$?; test $s -le 1 && exit $s; git merge-file --marker-size=%L %A %O %B`,
      about: 'merges by cell; where focus is missing, git merges lines',
    },
    {
      name: `alias.${ALIAS}`,
      value: `!cd "\${GIT_PREFIX:-.}" && ${command} diff`,
      about: `"git ${ALIAS} main" shows changes by figures`,
    },
  ];
}

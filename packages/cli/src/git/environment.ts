/** The environment that git runs in: what it is asked means the same wherever this program was started. */

/** In a git hook these name the hook's own repository, which need not be the one at hand. */
const REPOSITORY = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE'];

/** `git --literal-pathspecs` and its like set these for every hook below it: `*.focus` would be the name of a file. */
const PATHSPECS = [
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

const LEFT_OUT: ReadonlySet<string> = new Set([...REPOSITORY, ...PATHSPECS]);

/** An environment without what would have git look into another repository, or read patterns in another way. */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !LEFT_OUT.has(name)));
}

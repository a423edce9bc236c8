/** What a workflow gives to the action (`with:`), read and judged. `action.yml` says what each means. */
import { CannotWork } from '@focus/cli/ci';

const COMMENT = ['on', 'changes', 'off'] as const;
const FAIL_ON = ['errors', 'breaches', 'warnings', 'never'] as const;
const YES_NO = ['true', 'false'] as const;

/** The inputs of the action. */
export interface Inputs {
  /** From the working directory; none for all below it. */
  readonly paths: readonly string[];
  readonly workingDirectory: string;
  readonly comment: (typeof COMMENT)[number];
  readonly failOn: (typeof FAIL_ON)[number];
  readonly sarif: boolean;
  /** A revision; null for what the event says. */
  readonly base: string | null;
  /** Empty where the workflow gives none. */
  readonly token: string;
}

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the inputs from the variables in which a runner gives them.
 * @throws CannotWork for one that is none of its choices
 */
export function readInputs(env: Environment): Inputs {
  const text = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const choice = <T extends string>(name: string, choices: readonly T[], fallback: T): T => {
    const given = text(name) === '' ? fallback : text(name);
    const found = choices.find((one) => one === given);
    if (found === undefined) {
      throw new CannotWork(`The input "${name}" takes ${choices.join(', ')}, not "${given}".`);
    }
    return found;
  };
  const base = text('base');
  if (/^-|\s/.test(base)) throw new CannotWork(`The input "base", "${base}", is no revision.`);
  return {
    paths: text('paths')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    workingDirectory: text('working-directory') === '' ? '.' : text('working-directory'),
    comment: choice('comment', COMMENT, 'changes'),
    failOn: choice('fail-on', FAIL_ON, 'breaches'),
    sarif: choice('sarif', YES_NO, 'false') === 'true',
    base: base === '' ? null : base,
    token: text('token'),
  };
}

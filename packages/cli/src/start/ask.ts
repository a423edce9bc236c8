/** Questions on a terminal, one after the other. */
import { cancel, intro, outro, select, text } from '@clack/prompts';
import type { SettingSpec } from '@focus/engine';
import { CannotWork } from '../exit.ts';

/** A question that is answered by typing. */
export interface TextQuestion {
  readonly message: string;
  /** What is offered; Enter takes it. */
  readonly initial?: string;
  /** An answer as it looks, shown until something is typed. */
  readonly example?: string;
  /** What is wrong with an answer, as a sentence; null where it will do. */
  readonly problem: (answer: string) => string | null;
}

/** Asks a person, and hands on the answers. */
export interface Asker {
  text(question: TextQuestion): Promise<string>;
  /** Null where nothing is to be said. */
  choice(setting: SettingSpec, isOptional: boolean): Promise<string | null>;
  done(sentence: string): void;
}

/** Whether somebody is there to be asked: questions need a terminal to be read and to be answered. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && process.env['TERM'] !== 'dumb';
}

/**
 * Begins to ask.
 * @returns what asks; each question throws CannotWork where the person breaks off
 */
export function startAsking(title: string): Asker {
  intro(title);
  return {
    async text({ message, initial, example, problem }) {
      const answer = await text({
        message,
        ...(initial === undefined ? {} : { initialValue: initial }),
        ...(example === undefined ? {} : { placeholder: example }),
        validate: (given) => problem((given ?? '').trim()) ?? undefined,
      });
      return taken(answer).trim();
    },
    async choice({ label, choices }, isOptional) {
      const options = choices.map((value) => ({ value, label: value }));
      const none = { value: '', label: 'not stated' };
      const answer = taken(
        await select({ message: label, options: isOptional ? [none, ...options] : options }),
      );
      return answer === '' ? null : answer;
    },
    done(sentence) {
      outro(sentence);
    },
  };
}

function taken(answer: string | symbol): string {
  // What is no text is the sign of Ctrl-C or Escape.
  if (typeof answer === 'string') return answer;
  cancel('Broken off.');
  throw new CannotWork('Nothing is written: the questions were not answered to the end.');
}

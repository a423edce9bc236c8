/**
 * Where something holds, as far as it can be told from a form alone: by the choices of the profile and the
 * dates of the law. All worlds that differ in them are few, and are tried.
 */
import type { Case, Condition } from '@focus/engine';
import { printCondition } from './print.ts';

/** A statement about the profile and the date. What is neither is an `atom`: it may hold or not. */
export type Guard =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Guard[] }
  | { readonly kind: 'not'; readonly of: Guard }
  | { readonly kind: 'is'; readonly setting: string; readonly choice: string }
  | { readonly kind: 'from'; readonly date: string }
  | { readonly kind: 'atom'; readonly key: string };

/** The choices of a setting, and whether it may be missing; undefined where it has no choices. */
export type Choices = (
  setting: string,
) => { readonly choices: readonly string[]; readonly optional: boolean } | undefined;

/** Holds everywhere. */
export const ALWAYS: Guard = { kind: 'all', of: [] };

/** The condition as a guard; null is no condition. */
export function guardOf(condition: Condition | null): Guard {
  if (condition === null) return ALWAYS;
  switch (condition.kind) {
    case 'is':
      if (condition.of.kind === 'cell') return { kind: 'atom', key: printCondition(condition) };
      return { kind: 'is', setting: condition.of.name, choice: condition.choice };
    case 'and':
      return { kind: 'all', of: [guardOf(condition.left), guardOf(condition.right)] };
    case 'or':
      return { kind: 'any', of: [guardOf(condition.left), guardOf(condition.right)] };
    case 'not':
      return { kind: 'not', of: guardOf(condition.of) };
    case 'compare':
    case 'answered':
    case 'given':
    case 'within':
    case 'prior':
      return { kind: 'atom', key: printCondition(condition) };
  }
}

/** Where a case holds, taken by itself. */
export function guardOfCase({ when, from }: Case): Guard {
  if (from === null) return guardOf(when);
  return { kind: 'all', of: [{ kind: 'from', date: from }, guardOf(when)] };
}

/** Where each of some cases is the one that counts: it holds, and none before it does. */
export function guardsOfCases(cases: readonly Case[]): Guard[] {
  const before: Guard[] = [];
  return cases.map((one) => {
    const own = guardOfCase(one);
    const guard: Guard = { kind: 'all', of: [...before, own] };
    before.push({ kind: 'not', of: own });
    return guard;
  });
}

/** Whether there is a world in which a guard holds. */
export function canHold(guard: Guard, choices: Choices): boolean {
  for (const world of worldsOf(variablesOf([guard]), choices)) {
    if (holds(guard, world) === true) return true;
  }
  return false;
}

/** Whether `goal` holds in every world in which all assumptions do. */
export function implies(assumptions: readonly Guard[], goal: Guard, choices: Choices): boolean {
  const wanted = variablesOf([goal]);
  const relevant = assumptions.flatMap(conjuncts).filter((one) => {
    const variables = [...variablesOf([one]).keys()];
    return variables.length === 0 || variables.some((variable) => wanted.has(variable));
  });
  for (const world of worldsOf(variablesOf([goal, ...relevant]), choices)) {
    if (relevant.every((one) => holds(one, world) === true) && holds(goal, world) !== true) return false;
  }
  return true;
}

function conjuncts(guard: Guard): readonly Guard[] {
  return guard.kind === 'all' ? guard.of.flatMap(conjuncts) : [guard];
}

/** A world: the choice of each setting (null: missing), the date, and whether each atom holds. */
type World = ReadonlyMap<string, string | boolean | null>;

/** The variables of guards, each with what is asked of it: choices, or dates. */
type Variables = ReadonlyMap<string, ReadonlySet<string>>;

const DATE = 'date';
const settingKey = (name: string): string => `setting ${name}`;
const atomKey = (key: string): string => `atom ${key}`;

function variablesOf(guards: readonly Guard[]): Variables {
  const found = new Map<string, Set<string>>();
  const visit = (guard: Guard): void => {
    const [key, asked] = variableOf(guard) ?? [];
    if (key !== undefined) found.set(key, (found.get(key) ?? new Set()).add(asked ?? ''));
    if (guard.kind === 'not') visit(guard.of);
    if (guard.kind === 'all' || guard.kind === 'any') guard.of.forEach(visit);
  };
  guards.forEach(visit);
  return found;
}

function variableOf(guard: Guard): readonly [key: string, asked: string] | null {
  if (guard.kind === 'is') return [settingKey(guard.setting), guard.choice];
  if (guard.kind === 'from') return [DATE, guard.date];
  return guard.kind === 'atom' ? [atomKey(guard.key), ''] : null;
}

function* worldsOf(variables: Variables, choices: Choices): Generator<World> {
  const [first, ...others] = variables;
  if (first === undefined) {
    yield new Map();
    return;
  }
  const [variable, asked] = first;
  for (const world of worldsOf(new Map(others), choices)) {
    for (const value of valuesOf(variable, asked, choices)) yield new Map([...world, [variable, value]]);
  }
}

function valuesOf(
  variable: string,
  asked: ReadonlySet<string>,
  choices: Choices,
): readonly (string | boolean | null)[] {
  if (variable.startsWith('atom ')) return [true, false];
  // The dates that are asked for divide time into what is before all of them and what is from each of them on.
  if (variable === DATE) return ['', ...asked];
  const known = choices(variable.slice('setting '.length));
  if (known === undefined) return [...asked, null];
  return known.optional ? [...known.choices, null] : known.choices;
}

/** Whether a guard holds in a world; null where a setting it asks for is missing. */
function holds(guard: Guard, world: World): boolean | null {
  switch (guard.kind) {
    case 'is': {
      const choice = world.get(settingKey(guard.setting)) ?? null;
      return choice === null ? null : choice === guard.choice;
    }
    case 'from':
      return String(world.get(DATE) ?? '') >= guard.date;
    case 'atom':
      return world.get(atomKey(guard.key)) === true;
    case 'not': {
      const of = holds(guard.of, world);
      return of === null ? null : !of;
    }
    case 'all':
    case 'any': {
      const decisive = guard.kind === 'any';
      const of = guard.of.map((one) => holds(one, world));
      if (of.includes(decisive)) return decisive;
      return of.includes(null) ? null : !decisive;
    }
  }
}

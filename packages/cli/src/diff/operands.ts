/** What `focus diff` is asked to compare: revisions and paths, as git reads them. */
import { existsSync } from 'node:fs';
import { CannotWork } from '../exit.ts';
import type { Repository } from '../git/repository.ts';
import {
  findRevision,
  lookAhead,
  mergeBase,
  noSuchRevision,
  nothing,
  resolveRevision,
  type Revision,
} from '../git/revisions.ts';

/** The second of two states. */
export type Second =
  { readonly kind: 'revision'; readonly revision: Revision } | { readonly kind: 'index' | 'work-tree' };

/** Two states, and the paths that are reported on. */
export interface Compared {
  readonly before: Revision;
  readonly after: Second;
  /** As they were typed; none for all. */
  readonly paths: readonly string[];
}

/**
 * Reads the operands.
 * @param paths those behind `--`; null where there is none, and what is no revision is a path
 * @throws CannotWork for a revision that is not there, and for what cannot be compared
 */
export function readOperands(
  repository: Repository,
  operands: readonly string[],
  paths: readonly string[] | null,
  staged: boolean,
): Compared {
  lookAhead(repository, operands.flatMap(namedBy));
  const [names, others] = splitOperands(repository, operands, paths);
  const states = statesOf(repository, names, staged);
  if (states.after.kind !== 'revision' && repository.workTree === null) {
    throw new CannotWork('This repository is bare, without a work tree or an index: name two revisions.');
  }
  return { ...states, paths: others };
}

function splitOperands(
  repository: Repository,
  operands: readonly string[],
  paths: readonly string[] | null,
): readonly [names: readonly string[], paths: readonly string[]] {
  if (paths !== null) return [operands, paths];
  const first = operands.findIndex((operand) => !isRevision(repository, operand));
  if (first < 0) return [operands, []];
  const missing = operands.slice(first).find((operand) => !existsSync(operand));
  if (missing === undefined) return [operands.slice(0, first), operands.slice(first)];
  if (missing !== operands[first])
    throw new CannotWork(`There is no file "${missing}"; write -- before the paths of files that are gone.`);
  throw noSuchRevision(repository, missing);
}

const RANGE = /^(.*?)(\.{2,3})(.*)$/;

/** The revisions that an operand may name. */
function namedBy(operand: string): readonly string[] {
  const [, left, , right] = RANGE.exec(operand) ?? [];
  if (left === undefined || right === undefined) return [operand];
  return [left === '' ? 'HEAD' : left, right === '' ? 'HEAD' : right];
}

function isRevision(repository: Repository, operand: string): boolean {
  if (findRevision(repository, operand) !== null) return true;
  const range = RANGE.exec(operand);
  return range !== null && !/^\.{1,2}(?:\/|$)/.test(operand) && !existsSync(operand);
}

function statesOf(
  repository: Repository,
  names: readonly string[],
  staged: boolean,
): Omit<Compared, 'paths'> {
  const [first, second, third] = names;
  if (third !== undefined) throw new CannotWork('Two revisions can be compared, not more.');
  const working: Second = { kind: staged ? 'index' : 'work-tree' };
  if (first === undefined) return { before: headOf(repository), after: working };
  const range = findRevision(repository, first) === null ? RANGE.exec(first) : null;
  if (staged && (second !== undefined || range !== null)) {
    throw new CannotWork('With --staged the index is one of the two: name one revision at most.');
  }
  if (range !== null) {
    if (second !== undefined) throw new CannotWork(`"${first}" names two revisions already.`);
    return ofRange(repository, range);
  }
  const before = resolveRevision(repository, first);
  if (second === undefined) return { before, after: working };
  return { before, after: { kind: 'revision', revision: resolveRevision(repository, second) } };
}

/** `A..B` compares the two; `A...B` what B changed since it left A. A side left out is HEAD. */
function ofRange(
  repository: Repository,
  [, left = '', dots = '', right = '']: RegExpExecArray,
): Omit<Compared, 'paths'> {
  const [from, to] = [left, right].map((name) => resolveRevision(repository, name === '' ? 'HEAD' : name));
  if (from === undefined || to === undefined) throw new CannotWork('A range names two revisions.');
  const before = dots === '...' ? mergeBase(repository, from, to) : from;
  return { before, after: { kind: 'revision', revision: to } };
}

/** The last commit; nothing at all before the first one. */
function headOf(repository: Repository): Revision {
  return findRevision(repository, 'HEAD') ?? nothing(repository);
}

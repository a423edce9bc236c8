/**
 * The workspace around a path: which files are read, and which of them are reported on (`outputs.md`, "The
 * command `focus`").
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CannotWork, systemReason } from './exit.ts';
import { listFiles } from './listing.ts';

/** A workspace: the files that know of each other. */
export interface Workspace {
  /** The work tree or the folder, absolute, without symbolic links. */
  readonly root: string;
  /** Every `.focus` and `.focusform` file, relative to the root with forward slashes, in order. */
  readonly files: readonly string[];
  /** Those that are reported on. */
  readonly reported: ReadonlySet<string>;
}

/** A path that was given. */
interface Target {
  /** As it was typed. */
  readonly given: string;
  /** Absolute, without symbolic links. */
  readonly path: string;
  readonly root: Root;
}

/** The top of a workspace. */
export interface Root {
  readonly folder: string;
  readonly git: boolean;
}

/**
 * The workspaces of the paths given to a command: one, unless the paths lie in different work trees.
 * @param paths files and folders; none stands for the current folder
 * @param around the folder that is the workspace of all of them, whatever lies around it: absolute, without symbolic
 *   links; null where that is to be found
 * @throws CannotWork for a path that does not exist, is no filing, or holds none
 */
export function openWorkspaces(paths: readonly string[], around: string | null = null): readonly Workspace[] {
  const known = around === null ? null : { folder: around, git: false };
  const targets = (paths.length === 0 ? ['.'] : paths).map((path) => targetOf(path, known));
  const roots = outermost(targets.map(({ root }) => root));
  return roots.map((root) => {
    const files = listFiles(root.folder, root.git);
    const reported = new Set<string>();
    for (const target of targets) {
      if (!belongs(target.root, root)) continue;
      const matching = filesBelow(files, slashed(relative(root.folder, target.path)));
      if (matching.length === 0) throw nothingThere(target);
      for (const file of matching) reported.add(file);
    }
    return { root: root.folder, files, reported };
  });
}

/**
 * The workspace around the current folder, of which nothing is reported on: it may hold no file of ours at all.
 * @throws CannotWork for a folder that cannot be read
 */
export function workspaceHere(): Workspace {
  return workspaceAround(realpathSync.native('.'));
}

/**
 * The workspace that a folder belongs to, or would belong to where it is not there yet: then it lies in the work
 * tree around it, or is an empty workspace of its own.
 * @returns the workspace, and the folder from its root with forward slashes
 * @throws CannotWork where it is no folder, or cannot be read
 */
export function workspaceOf(given: string): { readonly workspace: Workspace; readonly folder: string } {
  const wanted = resolve(given);
  let there = wanted;
  while (!existsSync(there)) there = dirname(there);
  if (!statSync(there).isDirectory()) {
    throw new CannotWork(`${given} cannot be a folder: ${there} is a file.`);
  }
  const real = realpathSync.native(there);
  const path = join(real, relative(there, wanted));
  const isNew = there !== wanted && !rootOf(real).git;
  const workspace = isNew ? { root: path, files: [], reported: new Set<string>() } : workspaceAround(real);
  return { workspace, folder: slashed(relative(workspace.root, path)) };
}

function workspaceAround(path: string): Workspace {
  const { folder, git } = rootOf(path);
  return { root: folder, files: listFiles(folder, git), reported: new Set() };
}

/** A file of a workspace as people and programs are shown it: relative to the current folder. */
export function shownPath(root: string, file: string): string {
  return slashed(relative(process.cwd(), join(root, file)));
}

/** As `shownPath`, for thousands of files of one workspace: each folder is looked at once. */
export function shownPaths(root: string): (file: string) => string {
  const folders = new Map<string, string>();
  return (file) => {
    const end = file.lastIndexOf('/') + 1;
    const folder = file.slice(0, end);
    let shown = folders.get(folder);
    if (shown === undefined) {
      const path = shownPath(root, folder);
      folders.set(folder, (shown = path === '' ? '' : `${path}/`));
    }
    return shown + file.slice(end);
  };
}

/** Whether a file is one of the two languages. */
export function isFiling(file: string): boolean {
  return file.endsWith('.focus');
}

/** Whether a file holds a form or house rules. */
export function isForm(file: string): boolean {
  return file.endsWith('.focusform');
}

function targetOf(given: string, root: Root | null): Target {
  let path: string;
  let isFolder: boolean;
  try {
    path = realpathSync.native(resolve(given));
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw new CannotWork(`${given} cannot be read: ${systemReason(error)}.`);
  }
  if (!isFolder && !isFiling(path) && !isForm(path)) {
    throw new CannotWork(`${given} is neither a .focus nor a .focusform file.`);
  }
  return { given, path, root: root ?? rootOf(isFolder ? path : dirname(path)) };
}

/** The git work tree around a folder; without one, the folder. */
export function rootOf(folder: string): Root {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return { folder: at, git: true };
    if (dirname(at) === at) return { folder, git: false };
  }
}

/** Each root once; a folder inside another given folder belongs to that one. Work trees stay apart. */
export function outermost(roots: readonly Root[]): readonly Root[] {
  const unique = [...new Map(roots.map((root) => [root.folder, root])).values()];
  return unique.filter((root) => !unique.some((other) => other !== root && belongs(root, other)));
}

function belongs(inner: Root, outer: Root): boolean {
  if (inner.folder === outer.folder) return true;
  return (
    !inner.git &&
    !outer.git &&
    inner.folder.startsWith(outer.folder.endsWith(sep) ? outer.folder : outer.folder + sep)
  );
}

function filesBelow(files: readonly string[], path: string): readonly string[] {
  return path === '' ? files : files.filter((file) => file === path || file.startsWith(`${path}/`));
}

function nothingThere({ given, path }: Target): CannotWork {
  return isFiling(path) || isForm(path)
    ? new CannotWork(
        `${given} is not part of the workspace: git ignores it, or it lies in a dot-folder or in node_modules.`,
      )
    : new CannotWork(
        `There is no .focus or .focusform file in ${given === '.' ? `this folder (${basename(path)})` : given}.`,
      );
}

/** A path with forward slashes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** The text of a report as it was filed, from the history of its file. */
import { sealOf, type ReportFacts } from '@focus/engine';
import { readBlobs } from '../git/blobs.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { findRevision } from '../git/revisions.ts';
import { filesNaming } from '../git/search.ts';
import { filesOfTree } from '../git/trees.ts';
import { CannotWork } from '../exit.ts';
import { factsIn, type ReportFile } from './report-file.ts';

/** Versions of a file that are looked at, the last one first. */
const MOST_VERSIONS = 500;

/**
 * The last committed text in which a report states what was sealed; without a seal, the last in which it was filed.
 * @returns null where git has none: nothing was committed yet, the clone is too shallow, or there is no repository
 */
export async function filedText(target: ReportFile, filed: ReportFacts): Promise<string | null> {
  const repository = repositoryOf(target);
  const head = repository === null ? null : findRevision(repository, 'HEAD');
  if (repository === null || head === null) return null;
  for (const text of versions(repository, target.file)) if (isFiled(target, filed, text)) return text;
  // It may have stood in another file.
  const files = await filesOfTree(repository, head.tree);
  const naming = await filesNaming(repository, head.tree, [target.report.month]);
  const objects = [...naming].flatMap((path) => files.get(path) ?? []);
  const texts = [...readBlobs(repository, objects).values()];
  return texts.find((text) => text !== null && isFiled(target, filed, text)) ?? null;
}

function repositoryOf({ read }: ReportFile): Repository | null {
  try {
    return openRepository(read.workspace.root);
  } catch (error) {
    if (error instanceof CannotWork) return null;
    throw error;
  }
}

function isFiled(target: ReportFile, { filed }: ReportFacts, text: string): boolean {
  const facts = factsIn(target, text);
  if (facts === null) return false;
  const seal = filed?.seal ?? null;
  return seal === null ? facts.filed !== null : sealOf(target.read.form, facts) === seal;
}

/** The committed texts of a file, the last one first; also under the names it had before. */
function* versions(repository: Repository, path: string): Generator<string> {
  const log = [
    'log',
    '--follow',
    // Whatever the configuration of whoever runs it says.
    '--root',
    '--no-show-signature',
    '--no-color',
    '-O/dev/null',
    '--raw',
    '--no-abbrev',
    '--format=',
    `--max-count=${String(MOST_VERSIONS)}`,
    '--',
    path,
  ];
  const raw = repository.git.run(log).toString('latin1');
  const objects = [...raw.matchAll(/^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) /gm)].flatMap(([, object = '']) =>
    /^0+$/.test(object) ? [] : [object],
  );
  for (const text of readBlobs(repository, objects).values()) if (text !== null) yield text;
}

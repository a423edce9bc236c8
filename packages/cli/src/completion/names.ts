/** The names of a workspace, for whoever types one. */
import type { ReadWorkspace } from '../reading.ts';
import { readWorkspaces } from '../reading.ts';
import { Git } from '../git/run.ts';
import { workspaceHere } from '../workspace.ts';
import type { Candidate, Names } from './candidates.ts';

/** The names of the workspace around the current folder, which is read when one of them is asked for. */
export function namesHere(): Names {
  let reading: Promise<ReadWorkspace | undefined> | null = null;
  const read = (): Promise<ReadWorkspace | undefined> => {
    reading ??= readWorkspaces([workspaceHere()]).then(([workspace]) => workspace);
    return reading;
  };
  const firms = async () => (await read())?.evaluated.firms ?? [];
  return {
    firms: async () => (await firms()).map(({ id, name }) => ({ word: id, about: name })),
    months: async (firm) => {
      const of = (await firms()).filter(({ id }) => firm === undefined || id === firm);
      return once(
        of.flatMap(({ reports }) => reports.map(({ month, state }) => ({ word: month, about: state }))),
      );
    },
    years: async () =>
      once(
        (await firms()).flatMap(({ reports }) =>
          reports.map(({ month }) => ({ word: month.slice(0, 4), about: '' })),
        ),
      ),
    revisions: () => Promise.resolve(revisionsHere()),
    rules: async () =>
      ((await read())?.form.form.rules ?? []).map(({ code, severity }) => ({ word: code, about: severity })),
    codes: async () => {
      const { allCodes } = await import('../output/rules/codes.ts');
      return once(allCodes().map(({ code, severities }) => ({ word: code, about: severities.join(' or ') })));
    },
    lines: async (by) =>
      ((await read())?.form.lines ?? []).map(({ line, schedule }) => {
        const place = `${schedule.id} ${line.line}`;
        return by === 'item'
          ? { word: line.key, about: `${line.name}, ${place}` }
          : { word: line.name, about: line.item === null ? place : `${line.item}, ${place}` };
      }),
  };
}

/** Branches and tags, those last written to first; none outside of a repository. */
function revisionsHere(): readonly Candidate[] {
  const { status, stdout } = new Git(process.cwd()).ask([
    ...['for-each-ref', '--sort=-creatordate', '--format=%(refname:short)%00%(contents:subject)'],
    ...['refs/heads', 'refs/tags', 'refs/remotes'],
  ]);
  if (status !== 0) return [];
  const lines = stdout.toString().split('\n').slice(0, -1);
  const named = lines.map((line) => {
    const [word = '', about = ''] = line.split('\0');
    return { word, about };
  });
  return [{ word: 'HEAD', about: 'the last commit' }, ...named];
}

function once(all: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(all.map((one) => [one.word, one])).values()];
}

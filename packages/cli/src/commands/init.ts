/** `focus init`: a workspace to start from. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { evaluate, printMonth, type EvaluatedFirm, type Finding, type SettingSpec } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { fileForMonth, newMonth, readFiling } from '@focus/language';
import { COLOR, listed, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { CannotWork, EXIT, systemReason, type ExitStatus } from '../exit.ts';
import { colorsFor, type Colors } from '../output/color.ts';
import { print, say } from '../output/streams.ts';
import { counted } from '../output/tally.ts';
import { readWorkspaces, type ReadWorkspace } from '../reading.ts';
import { canAsk, startAsking } from '../start/ask.ts';
import { answerProblem, firmProblem, nameProblem, profileText, questionsOf } from '../start/profile.ts';
import { makeFolder, putFiles } from '../start/put.ts';
import { PACKAGE_VARIABLE, toolFiles, type StartFile } from '../start/tool-files.ts';
import { shownPath, workspaceOf, type Workspace } from '../workspace.ts';

const QUESTIONS = questionsOf(focusPart1);

/** The subcommand. */
export const init: CommandSpec = {
  name: 'init',
  about: 'Start a workspace: a profile, the first month, and what git, the editor and CI need.',
  operands: [
    {
      usage: '[dir]',
      about: 'the folder for the filings, made where it is not there (default: the current one)',
    },
  ],
  options: [
    option({ name: 'firm', value: 'ID', about: 'how reports name the firm: a word as meridian' }),
    option({ name: 'name', value: 'TEXT', about: 'its full name' }),
    option({ name: 'month', value: 'MONTH', about: 'the first month, as 2026-01' }),
    ...[...QUESTIONS.required, ...QUESTIONS.optional].map(settingOption),
    option({
      name: 'editor',
      value: 'WHICH',
      choices: ['vscode', 'none'],
      fallback: 'vscode',
      about: 'the editor whose settings are written',
    }),
    option({
      name: 'ci',
      value: 'WHICH',
      choices: ['github', 'none'],
      fallback: 'github',
      about: 'the service whose workflow is written',
    }),
    COLOR,
  ],
  examples: [
    ['focus init', 'asks, and starts a workspace in the current folder'],
    ['focus init filings --firm meridian', 'asks for the rest; the folder is made'],
    ['focus init --ci none', 'without a workflow'],
  ],
  notes: `What is not given as an option is asked for on a terminal; elsewhere the command says what is missing. Nothing is
overwritten: what is there stays as it is, and a second run changes nothing. In a git work tree, the files for git,
the editor and CI go to its root. The workflow installs the command from where the repository variable ${PACKAGE_VARIABLE}
says: a tarball, or a package of your registry.

Exit status: 0 the workspace stands, 2 nothing is written.`,
  run,
};

function settingOption({ name, label, type, choices }: SettingSpec) {
  return option({
    name,
    value: type.toUpperCase(),
    choices: choices.length > 0 ? choices : null,
    about: label,
  });
}

/** A firm to begin with. */
interface Beginning {
  readonly firm: string;
  /** Its profile; null where the workspace has one. */
  readonly profile: string | null;
  /** Its first month; null where it has months. */
  readonly month: string | null;
}

/** What becomes of a file. */
interface Fate extends StartFile {
  readonly fate: 'made' | 'there' | 'left';
}

async function run([dir = '.']: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const { workspace, folder } = workspaceOf(dir);
  const [read] = await readWorkspaces([workspace]);
  if (read === undefined) return EXIT.failed;
  const filings = filingsFor(workspace, folder, read, await beginning(read, values));
  const tools = toolFiles({
    editor: textOf(values, 'editor') !== 'none',
    ci: textOf(values, 'ci') !== 'none',
  });
  const fates = [...filings, ...tools].map((file) => fateOf(workspace, file));
  const made = fates.filter(({ fate }) => fate === 'made');
  makeFolder(workspace.root);
  await putFiles(workspace.root, made);
  print(told(workspace, fates, colorsFor(textOf(values, 'color'))));
  return EXIT.clean;
}

/** Which firm the workspace begins with; null where it has one, and no other was named. */
async function beginning(read: ReadWorkspace, values: OptionValues): Promise<Beginning | null> {
  const named = textOf(values, 'firm');
  const known = profiled(read);
  const there = known.find(({ id }) => id === named);
  const month = checkedMonth(textOf(values, 'month'));
  if (there !== undefined) {
    return { firm: there.id, profile: null, month: there.reports.length === 0 ? month : null };
  }
  if (named === undefined && known.length > 0) return null;
  const answers = await answered(read, values, month);
  const profile = profileText(focusPart1, answers.firm, answers.name, answers.settings);
  return { firm: answers.firm, profile, month: answers.month };
}

/** The firms that have a profile. */
function profiled({ filings, evaluated }: ReadWorkspace): readonly EvaluatedFirm[] {
  const ids = new Set(filings.flatMap(({ firms }) => firms.map(({ id }) => id)));
  return evaluated.firms.filter(({ id }) => ids.has(id));
}

function checkedMonth(month: string | undefined): string | null {
  if (month === undefined) return null;
  const problem = monthProblem(month);
  if (problem !== null) throw new CannotWork(problem);
  return month;
}

function monthProblem(month: string): string | null {
  return /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/.test(month)
    ? null
    : `A month is written as 2026-01, not "${month}".`;
}

interface Answered {
  readonly firm: string;
  readonly name: string;
  readonly month: string;
  readonly settings: ReadonlyMap<string, string>;
}

/**
 * What was given as options, and asked for where somebody is there to be asked.
 * @throws CannotWork where an answer will not do, or is missing with nobody to ask
 */
async function answered(read: ReadWorkspace, values: OptionValues, month: string | null): Promise<Answered> {
  const { form } = read;
  const settings = new Map<string, string>();
  for (const setting of [...QUESTIONS.required, ...QUESTIONS.optional]) {
    const value = textOf(values, setting.name);
    if (value === undefined) continue;
    const problem = answerProblem(form, setting, value);
    if (problem !== null) throw new CannotWork(`--${setting.name} will not do: ${problem}`);
    settings.set(setting.name, value);
  }
  const firm = textOf(values, 'firm');
  const name = textOf(values, 'name');
  const wrong = firm === undefined ? null : firmProblem(form, firm);
  if (wrong !== null) throw new CannotWork(`--firm will not do: ${wrong}`);
  const open = QUESTIONS.required.filter((setting) => !settings.has(setting.name));
  if (firm !== undefined && name !== undefined && month !== null && open.length === 0) {
    const misnamed = nameProblem(form, name);
    if (misnamed !== null) throw new CannotWork(`--name will not do: ${misnamed}`);
    return { firm, name, month, settings };
  }
  if (!canAsk()) {
    const missing = [
      ...(firm === undefined ? ['firm'] : []),
      ...(name === undefined ? ['name'] : []),
      ...(month === null ? ['month'] : []),
      ...open.map((setting) => setting.name),
    ].map((one) => `--${one}`);
    throw new CannotWork(`There is no terminal to ask on: "focus init" needs ${listed(missing, 'and')}.`);
  }
  return ask(read, { firm, name, month, settings });
}

/** Asks for what was not given. */
async function ask(
  { form, evaluated }: ReadWorkspace,
  given: {
    firm: string | undefined;
    name: string | undefined;
    month: string | null;
    settings: Map<string, string>;
  },
): Promise<Answered> {
  const asker = startAsking('A workspace for FOCUS reports');
  const name =
    given.name ??
    (await asker.text({ message: 'Name of the firm', problem: (one) => nameProblem(form, one) }));
  const firm =
    given.firm ??
    (await asker.text({
      message: 'How reports name it: one word, in small letters',
      initial: shortName(name),
      problem: (one) =>
        firmProblem(form, one) ??
        (evaluated.firms.some(({ id }) => id === one) ? `There is a firm ${one} already.` : null),
    }));
  const { settings } = given;
  for (const setting of QUESTIONS.required.filter((one) => !settings.has(one.name))) {
    const answer =
      setting.choices.length > 0
        ? await asker.choice(setting, false)
        : await asker.text({
            message: setting.label,
            problem: (one) => (one === '' ? 'The form needs it.' : answerProblem(form, setting, one)),
          });
    if (answer !== null) settings.set(setting.name, answer);
  }
  // Of the others, those that are answered with a key: what must be typed is written when it is known.
  for (const setting of QUESTIONS.optional) {
    if (settings.has(setting.name) || setting.choices.length === 0 || setting.presence === 'default')
      continue;
    const answer = await asker.choice(setting, true);
    if (answer !== null) settings.set(setting.name, answer);
  }
  const month =
    given.month ??
    (await asker.text({ message: 'First month to report', example: '2026-01', problem: monthProblem }));
  asker.done('That is all.');
  return { firm, name, month, settings };
}

/** A word for a firm, from its name: `meridian` for Meridian Clearing Corp. */
function shortName(name: string): string {
  return /[a-z][a-z0-9]*/.exec(name.toLowerCase())?.[0] ?? '';
}

/** The filings that a firm begins with. */
function filingsFor(
  workspace: Workspace,
  folder: string,
  read: ReadWorkspace,
  begun: Beginning | null,
): readonly StartFile[] {
  if (begun === null) return [];
  const { firm, profile, month } = begun;
  const files: StartFile[] = [];
  if (profile !== null) {
    files.push({
      file: posix.join(folder, 'firm.focus'),
      about: `the profile of ${firm}`,
      text: profile,
      lines: null,
    });
  }
  if (month !== null) {
    const known = read.evaluated.firms;
    const there = known.find(({ id }) => id === firm);
    const file =
      there === undefined || profile !== null
        ? posix.join(folder, `${month}.focus`)
        : fileForMonth(() => known, there, month);
    const filings = [...read.filings, ...files.map((one) => readFiling(one.file, one.text, read.form))];
    const text = newMonth(read.form, filings, firm, month);
    const lines = text.match(/^\d/gm)?.length ?? 0;
    files.push({
      file,
      about: `${printMonth(month)}, ${counted(lines, 'line')}, no figure yet`,
      text,
      lines: null,
    });
  }
  const taken = files.find(({ file }) => existsSync(join(workspace.root, file)));
  if (taken !== undefined) {
    throw new CannotWork(
      `${shownPath(workspace.root, taken.file)} is there, and does not hold ${taken.about.split(',')[0] ?? ''}: name a folder of its own, as "focus init ${firm}".`,
    );
  }
  judge(read, files);
  return files;
}

/**
 * Says what `focus check` will say of the new filings, but that nothing is answered yet.
 * @throws CannotWork where that is an error
 */
function judge({ form, filings }: ReadWorkspace, files: readonly StartFile[]): void {
  const names = new Set(files.map(({ file }) => file));
  const read = files.map(({ file, text }) => readFiling(file, text, form));
  const { findings } = evaluate([...filings, ...read], form);
  const about = findings.filter(({ place, code }) => names.has(place.file) && code !== 'unanswered-lines');
  const errors = about.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new CannotWork(errors.map(sentence).join('\n'));
  about.map(sentence).forEach(say);
}

function sentence({ code, message }: Finding): string {
  return `${message} (${code})`;
}

/** What becomes of a file: what is there stays. */
function fateOf(workspace: Workspace, file: StartFile): Fate {
  const path = join(workspace.root, file.file);
  if (!existsSync(path)) return { ...file, fate: 'made' };
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    throw new CannotWork(`${shownPath(workspace.root, file.file)} cannot be read: ${systemReason(error)}.`);
  }
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  const isThere = text === file.text || (file.lines?.every((line) => lines.has(line)) ?? false);
  return { ...file, fate: isThere ? 'there' : 'left' };
}

/** What was done, a file a line, and what is next. */
function told(workspace: Workspace, fates: readonly Fate[], colors: Colors): string {
  const told = fates.filter(({ fate }) => fate !== 'there');
  if (told.length === 0) return 'Nothing to do: everything is there.\n';
  const paths = told.map(({ file }) => shownPath(workspace.root, file));
  const width = Math.max(...paths.map((path) => path.length));
  const lines = told.map(({ fate, about, lines: needed }, index) => {
    const path = (paths[index] ?? '').padEnd(width);
    if (fate === 'made') return `${colors.green('made')}  ${path}  ${colors.dim(about)}`;
    const lacks =
      needed === null ? 'it is another than "focus init" would write' : `it lacks ${needed.join(', ')}`;
    return `${colors.yellow('left')}  ${path}  ${colors.dim(`as it is: ${lacks}`)}`;
  });
  const month = told.findIndex(({ fate, file }) => fate === 'made' && /\d\.focus$/.test(file));
  const next = month < 0 ? '' : `\nWrite the figures into ${paths[month] ?? ''}, then run "focus check".\n`;
  return `${lines.join('\n')}\n${next}`;
}

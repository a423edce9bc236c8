/** `focus explain`: how one figure comes about, and the rules that rest on it. */
import {
  explain as derive,
  holesOf,
  rulesOn,
  type EvaluatedFirm,
  type EvaluatedReport,
  type Explanation,
  type Finding,
  type RestingRule,
} from '@focus/engine';
import { chooseFirm, chooseLine, chooseReport, type ChosenLine } from '../choosing.ts';
import { COLOR, option, textOf, type CommandSpec, type OptionValues } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { explainedText } from '../output/explain-text.ts';
import { print } from '../output/streams.ts';
import { readWorkspaces } from '../reading.ts';
import { shownPath, workspaceHere } from '../workspace.ts';

/** A line that is explained, for every format to print. */
export interface Explained {
  readonly firm: EvaluatedFirm;
  readonly report: EvaluatedReport;
  readonly chosen: ChosenLine;
  readonly figures: readonly ExplainedFigure[];
  /** A file as it is shown. */
  readonly pathOf: (file: string) => string;
}

/** A figure that is explained. */
export interface ExplainedFigure {
  /** The id of its cell. */
  readonly cell: string;
  readonly derivation: Explanation;
  /** What keeps it from being computed. */
  readonly holes: readonly Explanation[];
  readonly rules: readonly RestingRule[];
  /** What else is said at the figure; where it cannot be computed, the errors of the whole report too. */
  readonly findings: readonly Finding[];
}

/** The subcommand. */
export const explain: CommandSpec = {
  name: 'explain',
  about: 'Show how one figure comes about, down to what was entered, and the rules that rest on it.',
  operands: [
    { usage: '<firm>', about: 'the firm, as its profile and its reports name it' },
    { usage: '<month>', about: 'the month of the report, as 2026-03' },
    {
      usage: '<line...>',
      about:
        'an item number, a line or a name; in a grid with its schedule and its column, as B 8 deductions',
    },
  ],
  options: [
    option({
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json'],
      fallback: 'text',
      about: 'how it is printed',
    }),
    COLOR,
  ],
  examples: [
    [
      'focus explain meridian 2026-03 19',
      'net capital, by the line of the form (its item number does as well)',
    ],
    ['focus explain meridian 2026-03 net-capital', 'the same, by its name'],
    ['focus explain meridian 2026-03 B 8', 'a line of a grid, every column'],
    ['focus explain meridian 2026-03 B.8.deductions', 'one column; blanks do as well as dots'],
    ['focus explain meridian 2026-03 25d --format json', 'for a program'],
  ],
  notes: `The firm is looked for in the workspace around the current folder.

Exit status: 0 the figure is explained, whatever is wrong with it, 2 the command could not do its work.`,
  run,
};

async function run(
  [firmId = '', month = '', ...words]: readonly string[],
  values: OptionValues,
): Promise<ExitStatus> {
  const workspace = workspaceHere();
  const [read] = await readWorkspaces([workspace]);
  const firm = chooseFirm(read?.evaluated.firms ?? [], firmId);
  const report = chooseReport(firm, month);
  const chosen = chooseLine(report.form, words);
  const explained: Explained = {
    firm,
    report,
    chosen,
    figures: cellsOf(report, chosen).map((cell) => figureOf(report, cell)),
    pathOf: (file) => shownPath(workspace.root, file),
  };
  print(
    textOf(values, 'format') === 'json'
      ? (await import('../output/explain-json.ts')).explainedJson(explained)
      : explainedText(explained, textOf(values, 'color')),
  );
  return EXIT.clean;
}

/** The cells that are meant: of a whole line of a grid, those that apply. */
function cellsOf(report: EvaluatedReport, { cells }: ChosenLine): readonly string[] {
  const ids = cells.map(({ id }) => id);
  const applying = ids.filter((id) => report.cell(id).state !== 'inapplicable');
  return applying.length === 0 ? ids : applying;
}

function figureOf(report: EvaluatedReport, id: string): ExplainedFigure {
  const derivation = derive(report, id);
  const { schedule, line, spec } = report.cell(id);
  const rules = rulesOn(report, id);
  const ofRules = new Set(rules.map(({ standing }) => standing.finding));
  const holes = holesOf(derivation);
  const findings = report.findings.filter((finding) => {
    const { subject, severity } = finding;
    // A conflict marker, a month given twice: what is wrong with the whole report may be why a figure is missing.
    if (subject.line === null) return holes.length > 0 && severity === 'error';
    const isHere = subject.schedule === schedule.id && subject.line === line.line;
    return isHere && subject.column === spec.column && !ofRules.has(finding);
  });
  return { cell: id, derivation, holes, rules, findings };
}

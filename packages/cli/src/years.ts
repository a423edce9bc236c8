/** Which firms' years a command writes: those that were named, without an error in a filed month. */
import type { EvaluatedFirm } from '@focus/engine';
import { errorsOfYear, yearsOf } from '@focus/report';
import { strayErrors } from './stray-errors.ts';
import { textOf, type OptionValues } from './command.ts';
import { CannotWork } from './exit.ts';
import { say } from './output/streams.ts';
import { counted } from './output/tally.ts';
import type { ReadWorkspace } from './reading.ts';

/** A firm's year that is to be written. */
export interface ChosenYear {
  readonly read: ReadWorkspace;
  readonly firm: EvaluatedFirm;
  readonly year: number;
}

/** The years that are written. */
export interface ChosenYears {
  readonly sound: readonly ChosenYear[];
  /** Whether nothing is left out for its errors. */
  readonly isWhole: boolean;
}

/**
 * The years of which a month stands in a file that is reported on, by the options `firm` and `year`. Which of them
 * are not written, and what may be missing in others, is said.
 * @param verb what is done with them, for messages: `build`
 * @throws CannotWork where there is none
 */
export function chooseYears(read: readonly ReadWorkspace[], values: OptionValues, verb: string): ChosenYears {
  const strays = strayErrors(read);
  strays.forEach(say);
  const years = selectYears(read, textOf(values, 'firm'), textOf(values, 'year'), verb);
  const sound = years.filter(({ read: of, firm, year }) => {
    const errors = errorsOfYear(firm, year, of.evaluated.findings);
    if (errors.length > 0) {
      say(`${firm.id} ${year} is not written: ${errors.join(', ')}; "focus check" says what is wrong.`);
    }
    return errors.length === 0;
  });
  return { sound, isWhole: strays.length === 0 && sound.length === years.length };
}

/** How much of a year there is: `12 months, 3 drafts`. */
export function extent(firm: EvaluatedFirm, year: number): string {
  const reports = firm.reports.filter(({ month }) => month.startsWith(`${year}-`));
  const drafts = reports.filter(({ state }) => state === 'draft').length;
  const months = counted(reports.length, 'month');
  return drafts === 0 ? months : `${months}, ${counted(drafts, 'draft')}`;
}

/** The years of which a month stands in a file that is reported on. */
function selectYears(
  read: readonly ReadWorkspace[],
  firmId: string | undefined,
  yearText: string | undefined,
  verb: string,
): readonly ChosenYear[] {
  const all = read.flatMap((of) =>
    of.evaluated.firms.flatMap((firm) =>
      yearsOf(firm)
        .filter((year) =>
          firm.reports.some(
            ({ facts }) => facts.month.startsWith(`${year}-`) && of.workspace.reported.has(facts.file),
          ),
        )
        .map((year) => ({ read: of, firm, year })),
    ),
  );
  if (all.length === 0) throw new CannotWork(`There is no report to ${verb}.`);
  const ofFirm = firmId === undefined ? all : all.filter(({ firm }) => firm.id === firmId);
  if (ofFirm.length === 0) {
    const known = [...new Set(all.map(({ firm }) => firm.id))].join(', ');
    throw new CannotWork(`There is no report of a firm "${firmId ?? ''}"; there is ${known}.`);
  }
  const chosen = yearText === undefined ? ofFirm : ofFirm.filter(({ year }) => String(year) === yearText);
  if (chosen.length === 0) {
    const known = [...new Set(ofFirm.map(({ year }) => year))].sort().join(', ');
    throw new CannotWork(`There is no report of the year "${yearText ?? ''}"; there is ${known}.`);
  }
  const twice = chosen.find(({ firm, year }, index) =>
    chosen.some((other, at) => at < index && other.firm.id === firm.id && other.year === year),
  );
  if (twice !== undefined) {
    throw new CannotWork(
      `${twice.firm.id} ${twice.year} stands in two of the workspaces given; ${verb} them one at a time.`,
    );
  }
  return chosen;
}

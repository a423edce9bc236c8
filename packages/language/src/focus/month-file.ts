/** Which file a new month goes into: the firm's own habit, continued. */

/** A firm, as far as it matters where its months stand. */
export interface FiledFirm {
  readonly id: string;
  /** Where its profile stands. Paths have forward slashes and begin at the root of the workspace. */
  readonly file: string;
  /** Its months, in order. */
  readonly reports: readonly { readonly month: string; readonly facts: { readonly file: string } }[];
}

/**
 * The file for a new month, as the months of the firm before it are filed: a file a month, a file a year, or one
 * for all. Months are linked by what they say, so any other file would do as well.
 * @param firms all those of the workspace; asked for only where the firm has no month yet
 * @param month `YYYY-MM`
 * @returns from the root of the workspace; the file may be there already, and then the month is added to it
 */
export function fileForMonth(
  firms: () => readonly Pick<FiledFirm, 'id' | 'file'>[],
  firm: FiledFirm,
  month: string,
): string {
  const nearest = firm.reports.findLast((report) => report.month < month) ?? firm.reports[0];
  if (nearest === undefined) return besideProfile(firms(), firm, month);
  const { file } = nearest.facts;
  const dated = withMonth(file, nearest.month, month);
  if (dated !== null) return dated;
  const [year, next] = [nearest.month.slice(0, 4), month.slice(0, 4)];
  if (file.slice(folderOf(file).length).includes(year)) return file.replaceAll(year, next);
  const isOwn = firm.reports.filter(({ facts }) => facts.file === file).length === 1 && firm.file !== file;
  return isOwn ? `${folderOf(file)}${month}.focus` : file;
}

/** Beside the profile, named after the month; after the firm too where others have their profiles there. */
function besideProfile(
  firms: readonly Pick<FiledFirm, 'id' | 'file'>[],
  firm: FiledFirm,
  month: string,
): string {
  const folder = folderOf(firm.file);
  const shared = firms.some(({ id, file }) => id !== firm.id && folderOf(file) === folder);
  return `${folder}${shared ? `${firm.id}-` : ''}${month}.focus`;
}

/** A path in which a month stands, as `2026-03`, `202603` or `2026/03`, with another month; null without one. */
function withMonth(file: string, from: string, to: string): string | null {
  const [year = '', number = ''] = from.split('-');
  const [nextYear = '', nextNumber = ''] = to.split('-');
  const written = new RegExp(`^(.*)${year}([-_./]?)${number}(?!\\d)(.*)$`).exec(file);
  if (written === null) return null;
  const [, before = '', between = '', after = ''] = written;
  return `${before.replaceAll(year, nextYear)}${nextYear}${between}${nextNumber}${after}`;
}

/** The folder of a path, with its slash; empty at the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

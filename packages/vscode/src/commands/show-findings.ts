/** Shows what is found in a report: the Problems view, and the first finding from a line on. */
import { commands, languages, Uri } from 'vscode';
import type { AtParams } from '@focus/server/protocol';
import { show } from '../client/place.ts';

/** Shows the findings at and below a place: the heading of a report, or any line of it. */
export async function showFindings(at: AtParams): Promise<void> {
  const { uri, position } = at;
  const found = languages
    .getDiagnostics(Uri.parse(uri))
    .filter(({ range }) => range.start.line >= position.line)
    .sort((one, other) => one.severity - other.severity || one.range.start.compareTo(other.range.start));
  await commands.executeCommand('workbench.actions.view.problems');
  const [first] = found;
  if (first !== undefined) await show(uri, first.range.start, first.range.end);
}

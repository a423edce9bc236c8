/** Quick fixes: what findings themselves offer, accepting one, and all of those that need no choice at once. */
import { acceptanceOf, type Finding, type Fix } from '@focus/engine';
import { CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import { diagnosticOf, rangeOf } from '../diagnostics.ts';
import type { Filing } from '../filing.ts';
import { lineBreakOf } from '../show/places.ts';
import type { Offer } from './action.ts';
import { acceptEdits } from './accept.ts';
import { settingOffers } from './settings.ts';

/** Everything that is right to do without asking: one fix, and it says what was written in the spelling of the language. */
const SAFE = new Set([
  'malformed-amount',
  'malformed-date',
  'malformed-month',
  'strange-blank',
  'wrong-sign',
]);

/** The kind of the action that makes all safe fixes of a file, for editors that do so on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.focus`;

/** The fixes of the findings on the lines of a range. */
export function quickFixes(filing: Filing, range: Range): Offer[] {
  return findingsOf(filing)
    .filter(({ place }) => isOnLines(place, range))
    .flatMap((finding) => [
      ...ownFixes(filing, finding),
      ...settingOffers(filing, finding),
      ...acceptances(filing, finding),
    ]);
}

/** All safe fixes of a file as one change; null where there is none. */
export function fixAll(filing: Filing): Offer | null {
  const fixes = findingsOf(filing).flatMap((finding) => safeFix(finding) ?? []);
  if (fixes.length === 0) return null;
  const edits = new Map<string, TextEdit[]>();
  for (const { edits: ofFix } of fixes) addEdits(filing, edits, ofFix);
  return { title: 'Fix all that needs no choice', kind: FIX_ALL, edits };
}

/** The only fix of a finding that needs no choice; null for any other. */
function safeFix({ code, fixes }: Finding): Fix | null {
  const [only, second] = fixes;
  return only !== undefined && second === undefined && SAFE.has(code) ? only : null;
}

/** A document of a workspace, a filing or house rules. */
type Found = Pick<Filing, 'document' | 'file' | 'session'>;

/** The fixes of what is wrong with house rules on the lines of a range. */
export function formFixes(open: Found, range: Range): Offer[] {
  return findingsOf(open)
    .filter(({ place }) => isOnLines(place, range))
    .flatMap((finding) => ownFixes(open, finding));
}

function findingsOf({ file, session }: Found): readonly Finding[] {
  return session?.findingsIn(file) ?? [];
}

function ownFixes(found: Found, finding: Finding): Offer[] {
  return finding.fixes.map(({ title, edits }, index): Offer => {
    const changes = new Map<string, TextEdit[]>();
    addEdits(found, changes, edits);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      edits: changes,
      diagnostics: [diagnosticOf(finding)],
      isPreferred: index === 0 && finding.fixes.length === 1,
    };
  });
}

/** A reason is for people to give: it is left empty, which is an error until somebody has. */
function acceptances(filing: Filing, finding: Finding): Offer[] {
  const acceptance = acceptanceOf(filing.form, finding);
  const edits = acceptance === null ? null : acceptEdits(filing, finding, acceptance);
  if (acceptance === null || edits === null) return [];
  const { rule, key, column } = acceptance;
  const what = [rule, key, column].filter((word) => word !== null).join(' ');
  return [
    {
      title: `Accept ${what} with a reason …`,
      kind: CodeActionKind.QuickFix,
      edits: new Map([[filing.file, edits]]),
      diagnostics: [diagnosticOf(finding)],
    },
  ];
}

function addEdits({ document }: Found, into: Map<string, TextEdit[]>, edits: Fix['edits']): void {
  const lineBreak = lineBreakOf(document);
  for (const { place, text } of edits) {
    const ofFile = into.get(place.file) ?? [];
    into.set(place.file, ofFile);
    ofFile.push({ range: rangeOf(place), newText: text.replaceAll('\n', lineBreak) });
  }
}

/** A finding is put right from anywhere on its line. */
function isOnLines({ line }: Finding['place'], { start, end }: Range): boolean {
  return start.line <= line && line <= end.line;
}

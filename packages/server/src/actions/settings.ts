/** The settings that a profile lacks, written below those it has. */
import { MISSING_SETTING, missingSettings, type Finding } from '@focus/engine';
import { layoutSetting, type LineEdit } from '@focus/language';
import { CodeActionKind } from 'vscode-languageserver';
import { diagnosticOf } from '../diagnostics.ts';
import { textEdits } from '../features/formatting.ts';
import type { Filing } from '../filing.ts';
import type { Offer } from './action.ts';

/** A choice of the only setting that is missing; of several, their names, as what they say is for people to give. */
export function settingOffers(filing: Filing, finding: Finding): Offer[] {
  if (finding.code !== MISSING_SETTING) return [];
  const { session, form, file, document, outline } = filing;
  const heading = finding.place.line;
  const firm = session?.live.file(file)?.firms.find(({ place }) => place.line === heading);
  if (firm === undefined) return [];
  const own = outline.lines.filter(({ section }) => section?.kind === 'firm' && section.heading === heading);
  const line = (own.at(-1)?.number ?? heading) + 1;
  const missing = missingSettings(form, firm);
  const offer = (title: string, texts: readonly string[]): Offer => {
    const edits = texts.map((text): LineEdit => ({ kind: 'insert', line, text }));
    return {
      title,
      kind: CodeActionKind.QuickFix,
      edits: new Map([[file, textEdits(document, edits)]]),
      diagnostics: [diagnosticOf(finding)],
    };
  };
  const [only, ...others] = missing;
  if (only !== undefined && others.length === 0 && only.choices.length > 0) {
    return only.choices.map((choice) =>
      offer(`Write ${only.name} ${choice}`, [layoutSetting(only.name, choice)]),
    );
  }
  const texts = missing.map(({ name, type }) => layoutSetting(name, type === 'text' ? '""' : ''));
  return [offer('Write the settings that are missing, to be filled in', texts)];
}

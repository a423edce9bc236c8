/** Reads a filing with the Langium parser: for editors, which have its tree anyway. */
import type { CompiledForm, FilingFile } from '@focus/engine';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumParser,
} from 'langium';
import type { FilingText } from '../generated/ast.ts';
import { FocusFilingGeneratedModule, FocusGeneratedSharedModule } from '../generated/module.ts';
import { indexForm } from './form-index.ts';
import { linesOf } from './langium-lines.ts';
import { FilingLexer, FilingValueConverter } from './langium-text.ts';
import { Lowering } from './lowering.ts';

/** Lowers a parsed filing: the same facts, places and findings that `readFiling` gives for its text. */
export function lowerFiling(file: string, filing: FilingText, form: CompiledForm): FilingFile {
  const lowering = new Lowering(file, indexForm(form));
  for (const line of linesOf(filing)) lowering.take(line);
  return lowering.finish();
}

let parser: LangiumParser | null = null;

/**
 * Parses the text of a `.focus` file and lowers it. Never throws for what the text says.
 * @param file names the file in places, as the host names it
 * @param form what the file's keys, names and settings are judged by
 */
export function parseFiling(file: string, text: string, form: CompiledForm): FilingFile {
  parser ??= createParser();
  return lowerFiling(file, parser.parse<FilingText>(text).value, form);
}

/** The services that parsing needs: what reads the text, and not the form. */
export const filingParserModule = {
  parser: {
    Lexer: (services: ConstructorParameters<typeof FilingLexer>[0]) => new FilingLexer(services),
    ValueConverter: () => new FilingValueConverter(),
  },
};

function createParser(): LangiumParser {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), FocusGeneratedSharedModule);
  const services = inject(
    createDefaultCoreModule({ shared }),
    FocusFilingGeneratedModule,
    filingParserModule,
  );
  shared.ServiceRegistry.register(services);
  return services.parser.LangiumParser;
}

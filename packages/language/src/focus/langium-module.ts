/** The services of `.focus`, wired. */
import type { CompiledForm } from '@focus/engine';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { FocusFilingGeneratedModule, FocusGeneratedSharedModule } from '../generated/module.ts';
import { filingParserModule } from './langium-parse.ts';
import { FilingDocumentValidator, registerFilingChecks } from './langium-validator.ts';

/** What `.focus` adds to the services of a language. */
export interface FilingAddedServices {
  /** The form that filings are read by. */
  readonly form: CompiledForm;
}

/** The services of `.focus`. */
export type FilingServices = LangiumCoreServices & FilingAddedServices;

/** The module of `.focus`: an editor adds its providers to it. */
export function filingModule(
  form: CompiledForm,
): Module<FilingServices, PartialLangiumCoreServices & FilingAddedServices> {
  return {
    ...filingParserModule,
    form: () => form,
    validation: { DocumentValidator: (services) => new FilingDocumentValidator(services) },
  };
}

/**
 * The services of `.focus` alone, without an editor.
 * @param form that filings are read by
 */
export function createFilingServices(form: CompiledForm): {
  readonly shared: LangiumSharedCoreServices;
  readonly filing: FilingServices;
} {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), FocusGeneratedSharedModule);
  const filing = inject(createDefaultCoreModule({ shared }), FocusFilingGeneratedModule, filingModule(form));
  shared.ServiceRegistry.register(filing);
  registerFilingChecks(filing);
  return { shared, filing };
}

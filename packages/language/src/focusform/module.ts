/** The services of `.focusform`, wired. */
import type { Form } from '@focus/engine';
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
import { FocusFormGeneratedModule, FocusGeneratedSharedModule } from '../generated/module.ts';
import { formParserModule } from './parser-module.ts';
import { FormDocumentValidator, registerFormChecks } from './validator.ts';

/** What `.focusform` adds to the services of a language. */
export interface FormAddedServices {
  /** The forms that house rules can be written for. */
  readonly forms: readonly Form[];
}

/** The services of `.focusform`. */
export type FormServices = LangiumCoreServices & FormAddedServices;

/** The module of `.focusform`: an editor adds its providers to it. */
export function formModule(
  forms: readonly Form[],
): Module<FormServices, PartialLangiumCoreServices & FormAddedServices> {
  return {
    ...formParserModule,
    forms: () => forms,
    validation: { DocumentValidator: (services) => new FormDocumentValidator(services) },
  };
}

/**
 * The services of `.focusform` alone, without an editor.
 * @param forms that house rules can be written for
 */
export function createFormServices(forms: readonly Form[] = []): {
  readonly shared: LangiumSharedCoreServices;
  readonly form: FormServices;
} {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), FocusGeneratedSharedModule);
  const form = inject(createDefaultCoreModule({ shared }), FocusFormGeneratedModule, formModule(forms));
  shared.ServiceRegistry.register(form);
  registerFormChecks(form);
  return { shared, form };
}

/** The services of `.focusform`. */
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
import { FormErrorMessages } from './syntax.ts';
import { FormTokenBuilder } from './tokens.ts';
import { FormValueConverter } from './values.ts';

export const FormModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    ParserErrorMessageProvider: () => new FormErrorMessages(),
    TokenBuilder: () => new FormTokenBuilder(),
    ValueConverter: () => new FormValueConverter(),
  },
};

/** The services of `.focusform` alone. */
export function createFormServices(): { shared: LangiumSharedCoreServices; form: LangiumCoreServices } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), FocusGeneratedSharedModule);
  const form = inject(createDefaultCoreModule({ shared }), FocusFormGeneratedModule, FormModule);
  shared.ServiceRegistry.register(form);
  return { shared, form };
}

export type { FormCode } from './focusform/findings.ts';
export {
  createFormServices,
  formModule,
  type FormAddedServices,
  type FormServices,
} from './focusform/module.ts';
export {
  prepareForm,
  prepareHouseRules,
  type PreparedForm,
  type PreparedHouseRules,
} from './focusform/prepare.ts';
export { withHouseRules, type HouseRules } from './focusform/house.ts';
export { takeInHouseRules, type HouseText, type WorkspaceForm } from './focusform/take-in.ts';
export {
  createFilingServices,
  filingModule,
  type FilingAddedServices,
  type FilingServices,
} from './focus/langium-module.ts';
export { lowerFiling, parseFiling } from './focus/langium-parse.ts';
export { formReading, parseForm, unneeded } from './focusform/reading.ts';
export { formatForm } from './focusform/format.ts';
export {
  declarationOf,
  namesIn,
  type DeclaredName,
  type FormNameKind,
  type FormNames,
  type UsedName,
} from './focusform/names.ts';
export { acceptFinding, type FindingData } from './focus/langium-validator.ts';

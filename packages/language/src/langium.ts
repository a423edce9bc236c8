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

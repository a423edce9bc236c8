export { prepareForm, type PreparedForm } from './focusform/prepare.ts';

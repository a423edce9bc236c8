/** The schema that ships with the product, as a validator applies it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { reportSchema } from '../../src/index.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(reportSchema);

/** What the schema says against a report; empty where it is valid. */
export function schemaErrors(report: unknown): string[] {
  if (validate(report)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

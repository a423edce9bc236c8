/** SARIF 2.1.0 as its official schema has it. */
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { expect } from 'vitest';

// A pattern of the schema has a bracket too many, which patterns of JavaScript allow without the flag "u".
const ajv = new Draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

/** Expects a SARIF log to be valid. */
export function expectValidSarif(log: unknown): void {
  expect(validate(log) ? [] : validate.errors).toEqual([]);
}

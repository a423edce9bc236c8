/** The JSON Schema of the completed report, which ships with the product. */
import schema from '../schema/focus-report-1.schema.json' with { type: 'json' };

/** The JSON Schema (2020-12) that every text of `yearToJson` is valid against. */
export const reportSchema: Readonly<Record<string, unknown>> = schema;

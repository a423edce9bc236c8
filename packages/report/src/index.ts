export { yearToCsv } from './csv.ts';
export { yearToJson } from './json.ts';
export { plainQuantity } from './plain.ts';
export { reportSchema } from './schema.ts';
export { yearsOf } from './year.ts';
export { yearToHtml } from './html/page.ts';
export { plotImage, type DatedPoint } from './html/plot.ts';
export { counted, longDate } from './html/words.ts';

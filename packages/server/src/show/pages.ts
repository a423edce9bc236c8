/** A year as a page and as files. Loaded when somebody looks at one: it brings the page's style with it. */
export { anchorOf, yearToCsv, yearToHtml, yearToJson, yearToPieces } from '@focus/report';

export { readFiling } from './focus/read.ts';

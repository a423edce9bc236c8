import { inVsCode } from './support/hosts.ts';
import { JOURNEYS } from './journeys/index.ts';

inVsCode('desktop', (window, host) => {
  for (const journey of JOURNEYS) journey(window, host);
});

import { inVsCode } from './support/hosts.ts';
import { JOURNEYS } from './journeys/index.ts';

inVsCode('web', (window, host) => {
  for (const journey of JOURNEYS) journey(window, host);
});

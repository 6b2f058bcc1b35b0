// Owns `npm run bench`: prints one figure a line. Figures are of this machine and this moment; ratios within one run count.
import { benchCheck } from './check';
import { benchSearch } from './search';
import { benchSizes } from './sizes';

const report = (name: string, value: string): void => { console.log(`${name.padEnd(48)} ${value}`); };

benchCheck(report);
benchSearch(report);
benchSizes(report);

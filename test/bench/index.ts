// Owns `npm run bench`: prints one figure a line. Figures are of this machine and this moment; ratios within one run count.
// `npm run bench -- import` measures only what it names.
import { benchCheck } from './check';
import { benchImport } from './import';
import { benchSearch } from './search';
import { benchScale } from './search/scale';
import { benchSizes } from './sizes';

const report = (name: string, value: string): void => { console.log(`${name.padEnd(48)} ${value}`); };
const BENCHES = { check: benchCheck, search: benchSearch, scale: benchScale, sizes: benchSizes, import: benchImport };

async function run(wanted: readonly string[]): Promise<void> {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length === 0 || wanted.includes(name)) await bench(report);
  }
}

void run(process.argv.slice(2));

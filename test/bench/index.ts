// `npm run bench`: prints one figure a line; `npm run bench -- check` runs one part. Figures are of this machine
// and this moment; ratios within one run count. Times are on processors, where the clock is not named.
import { benchActivation } from './activation';
import { benchHostile } from './check/hostile';
import { benchCheck } from './check/index';
import { benchData } from './data/index';
import { benchFollowing } from './following';
import { benchImport } from './import';
import { benchKeys } from './keys';
import type { Report } from './measure';
import { benchPreview } from './preview';
import { benchPrices } from './prices';
import { benchSearch } from './search';
import { benchScale } from './search/scale';
import { benchSheet } from './sheet';
import { benchSizes } from './sizes';
import { benchStart } from './start';

const PARTS: Readonly<Record<string, (report: Report) => void | Promise<void>>> = {
  start: benchStart,
  activation: benchActivation,
  check: benchCheck,
  hostile: benchHostile,
  search: benchSearch,
  keys: benchKeys,
  scale: benchScale,
  sizes: benchSizes,
  import: benchImport,
  data: benchData,
  preview: benchPreview,
  following: benchFollowing,
  prices: benchPrices,
  sheet: benchSheet,
};

async function run(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((name) => !(name in PARTS));
  if (unknown !== undefined) throw new Error(`${unknown} is no bench; there are ${Object.keys(PARTS).join(', ')}`);
  const report: Report = (name, value) => {
    console.log(`${name.padEnd(56)} ${value}`);
  };
  for (const [name, bench] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) await bench(report);
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

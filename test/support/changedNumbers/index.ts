// `npm run numbers`: changes every number of two months of the samples, one at a time, and prints by type what is
// noticed, what is free, and what one step makes consistent. With a number only so many changes, at even distances.
import { spread } from '../draws';
import { changesIn, MONTHS } from './changes';
import { knownShare, consistentShare, tally, totalOf } from './tally';
import type { Tally } from './tally';

const all = changesIn(MONTHS);
const report = tally(spread(all, Number(process.argv[2] ?? all.length)));
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const line = (counts: Tally): Record<string, number | string> => ({
  ...counts,
  'noticed or free': percent(knownShare(counts)),
  'consistent after one step': percent(consistentShare(counts)),
});
const rows = [...report.types].map(([type, counts]) => [type, line(counts)] as const);
console.table(Object.fromEntries([...rows, ['all', line(totalOf(report))]]));
for (const [title, places] of [
  ['nobody notices', report.unnoticed],
  ['no one step makes consistent', report.inconsistent],
] as const) {
  console.log(`\n${title}:`);
  for (const [place, count] of [...places].sort((a, b) => b[1] - a[1])) console.log(`${String(count)} ${place}`);
}
const { noticed } = totalOf(report);
console.log(
  `\n${String(noticed)} fixed in bulk twice, with the files in another order, and with all documents submitted:`,
  `${String(report.faults.length)} faults`,
);
for (const fault of report.faults) console.error(fault);
process.exitCode = report.faults.length > 0 ? 1 : 0;

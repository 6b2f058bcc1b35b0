// `npm run numbers`: changes every number of two months of the samples, one at a time, and prints by type what is
// noticed, what is free, and what one step makes consistent. With a number only so many changes, at even distances;
// with a part, as 1/2, only every second document from the first, so that processes can share a whole run.
import { spread } from '../draws';
import { changesIn, MONTHS } from './changes';
import type { NumberChange } from './changes';
import { knownShare, consistentShare, tally, totalOf } from './tally';
import type { Tally } from './tally';

const all = changesIn(MONTHS);
const report = tally(chosen(process.argv[2]), (path) => {
  console.error(`${new Date().toISOString()} ${path}`);
});
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

/** The changes that an argument asks for: all, so many, or those of a part of the documents. */
function chosen(argument = String(all.length)): readonly NumberChange[] {
  const [part = 0, parts] = argument.split('/').map(Number);
  if (parts === undefined) return spread(all, part);
  const paths = [...new Set(all.map(({ path }) => path))];
  return all.filter(({ path }) => paths.indexOf(path) % parts === part - 1);
}

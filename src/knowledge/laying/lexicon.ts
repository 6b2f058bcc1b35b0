// What finds the metrics and channels of all packs, laid together, and the exports that metrics follow from.
import type { Lexicon } from '../contracts/contract';
import { nameFinder } from '../metrics/names';
import type { NameFinder } from '../metrics/names';
import { formulaFaults, ratioFaults, sharedNames } from '../metrics/sound';
import type { Metric, NamedEntry, PackFinding } from '../model';
import type { Pack } from '../pack';
import type { ExportDefinition } from '../platforms/definition';
import type { Settings } from '../settings';
import type { Words } from '../words';
import { merged, renamed } from './merging';

/** The exports of all packs. */
export function exportsOf(packs: readonly Pack[], findings: PackFinding[]): readonly ExportDefinition[] {
  const exports = (pack: Pack): readonly ExportDefinition[] => pack.exports;
  return [...merged(packs, findings, { entries: exports, idOf: ({ id }) => id, replace: renamed }).values()];
}

/** What metrics and channels are laid together by. */
export type LexiconUse = Pick<Words, 'written'> &
  Pick<Settings, 'metrics'> & { readonly exports: readonly ExportDefinition[] };

/** What finds the metrics and channels of all packs. */
export function lexiconOf(
  packs: readonly Pack[],
  findings: PackFinding[],
  { written, metrics: own, exports }: LexiconUse,
): Lexicon {
  const idOf = ({ id }: NamedEntry): string => id;
  const metrics = merged(packs, findings, { idOf, entries: (pack) => pack.metrics, replace: renamed });
  const channels = merged(packs, findings, { idOf, entries: (pack) => pack.channels, replace: renamed });
  findings.push(...sharedNames([...metrics.values()]), ...sharedNames([...channels.values()]), ...ratioFaults(metrics));
  // Those of the main pack are held by its tests, and compiling them takes time that nobody is to wait for.
  findings.push(...formulaFaults(metrics, exports, ({ pack }) => pack !== packs[0]?.id));
  return {
    written,
    metrics: withOwnRanges(nameFinder([...metrics.values()], written), own, written),
    channels: nameFinder([...channels.values()], written),
  };
}

// A department names them as it calls them.
function withOwnRanges(
  metrics: NameFinder<Metric>,
  own: Settings['metrics'],
  written: Words['written'],
): NameFinder<Metric> {
  const ranges = new Map(
    Object.entries(own).map(([name, { plausible }]) => [metrics.byId(name) ?? metrics.find(name), plausible]),
  );
  if (ranges.size === 0) return metrics;
  return nameFinder(
    metrics.all.map((each) => (ranges.has(each) ? { ...each, plausible: ranges.get(each), isOwnRange: true } : each)),
    written,
  );
}

// Reading metrics and channels, the entries by whose names documents tell the rows of their tables.
import { lineRange } from '../../base/range';
import { textPlace } from '../contracts/documentType';
import { descriptionOf, readEntry } from '../entry';
import { labelsOfEntry } from '../entryNames';
import type { Channel, Metric, PackFile, Parsed } from '../model';
import { channelsSchema, metricSchema } from '../schemas/metrics';
import { readYaml } from '../yaml';

/** The file of a pack that holds its channels. */
export const CHANNELS_FILE = 'channels.yaml';

/** Units whose amounts on the days of a period add up to that of the period. */
const ADDING: readonly Metric['unit'][] = ['money', 'count'];

/** Reads a metric. */
export function parseMetric(pack: string, file: PackFile): Parsed<Metric[]> {
  const { entry, findings } = readEntry(file, metricSchema);
  if (entry === undefined) return { value: [], findings };
  const { additive, clause, formula = [], ...rest } = entry.data;
  const metric: Metric = {
    ...rest,
    formulas: formula,
    pack,
    labels: labelsOfEntry(rest),
    seenAs: rest.name,
    additive: additive ?? (rest.of === undefined && ADDING.includes(rest.unit)),
    clause: clause?.replace(/^§/, ''),
    description: descriptionOf(entry),
    source: { path: file.path, range: lineRange(0, 0, 3) },
  };
  return { value: [metric], findings };
}

/** Reads the channels of a pack. A faulty file is reported, and the pack then has none. */
export function parseChannels(pack: string, file: PackFile | undefined): Parsed<Channel[]> {
  if (file === undefined) return { value: [], findings: [] };
  const { value, findings } = readYaml(file, channelsSchema);
  const channels = (value?.channels ?? []).map((each) => {
    const source = { path: file.path, range: textPlace(file.text, `id: ${each.id}`) };
    return { ...each, pack, labels: labelsOfEntry(each), seenAs: each.name, source };
  });
  return { value: channels, findings };
}

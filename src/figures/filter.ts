// Of what a figure is: the whole shop, or one channel, campaign, item or person of it.
import { labelKey } from '../base/script';
import type { Channel } from '../knowledge/model';
import type { ExportDefinition, KeyColumn } from '../knowledge/platforms/definition';
import { wholeKeys } from './observed';
import type { ObservedExport, ObservedRow } from './observed';

/** What figures can be narrowed to. */
export type FilterKind = 'channel' | 'campaign' | 'item' | 'person';

/** What a figure is narrowed to: its names, as exports may have them, and the exports that are of nothing else. */
export interface Narrowing {
  readonly names: readonly string[];
  readonly exports?: readonly string[];
}

/** Of what a figure is; without anything, of the whole shop. */
export type MetricFilter = Readonly<Partial<Record<FilterKind, Narrowing>>>;

/** The figures of a channel alone. */
export function ofChannel({ labels, exports }: Pick<Channel, 'labels' | 'exports'>): MetricFilter {
  return { channel: { names: labels, exports } };
}

/** What a filter is known by, so that the same one is told again. */
export function filterKey(filter: MetricFilter): string {
  return JSON.stringify(KINDS.map((kind) => filter[kind]?.names ?? []));
}

const KINDS: readonly FilterKind[] = ['channel', 'campaign', 'item', 'person'];
const CHANNEL_KEYS = ['scene', 'channel'];

function kindOf({ id, kind }: KeyColumn): FilterKind | undefined {
  if (kind === 'id') return 'item';
  if (kind === 'person') return 'person';
  return CHANNEL_KEYS.includes(id) ? 'channel' : id === 'plan' ? 'campaign' : undefined;
}

/** What of an export a filter takes. */
export interface Selection {
  /** True for a row that is asked for. */
  readonly takes: (row: ObservedRow) => boolean;
  /** True for a row of the same thing or beside it: days on which there is one are covered. */
  readonly covers: (row: ObservedRow) => boolean;
}

/** What a filter takes of an export; undefined where the export cannot tell it apart, or does not hold the whole. */
export function selectionIn(observed: ObservedExport, filter: MetricFilter): Selection | undefined {
  const { definition } = observed;
  const tests: ((row: ObservedRow) => boolean)[] = [];
  const person = definition.keys.find((column) => kindOf(column) === 'person');
  for (const kind of KINDS) {
    const narrowing = filter[kind];
    if (narrowing === undefined) continue;
    const column = definition.keys.find((each) => kindOf(each) === kind);
    if (column === undefined && narrowing.exports?.includes(definition.id) !== true) return undefined;
    if (column !== undefined) tests.push(namedIn(observed, column.id, narrowing.names));
  }
  // Items are not the whole shop: a list of them may be cut off.
  if (filter.item === undefined && definition.keys.some((column) => kindOf(column) === 'item')) return undefined;
  const isWhole =
    person !== undefined && filter.person === undefined ? wholeIn(observed, person.id) : (): boolean => true;
  const covers =
    person !== undefined && filter.person !== undefined ? namedIn(observed, person.id, filter.person.names) : isWhole;
  return { covers, takes: (row) => isWhole(row) && tests.every((test) => test(row)) };
}

function namedIn(observed: ObservedExport, key: string, names: readonly string[]): (row: ObservedRow) => boolean {
  const wanted = new Set(names.map(labelKey));
  return (row) => wanted.has(labelKey(observed.key(row, key)));
}

// The shop's own row says what its people's rows do not add up to.
function wholeIn(observed: ObservedExport, key: string): (row: ObservedRow) => boolean {
  const whole = wholeKeys(observed.definition);
  return (row) => whole.size === 0 || whole.has(labelKey(observed.key(row, key)));
}

/** True for an export that lists what happened: a day without a row is a day on which nothing did. */
export function listsEvents({ cases, adds, keys }: ExportDefinition): boolean {
  return cases.length > 0 || (adds && keys.length === 0);
}

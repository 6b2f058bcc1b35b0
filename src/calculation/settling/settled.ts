// All that follows when some values are set and stay so: what is computed and linked is recalculated, and where a check
// sets a place equal to what changed, that place is written from it. Each place is written once.
import { Quantity } from '../../formulas/quantity';
import { rowOnLine, addressKey, valueAt } from '../address';
import type { Address } from '../address';
import { broughtTo, ownRow } from '../linking/brought';
import { ownerGives, rightText } from '../owner';
import { recalculated } from '../recalculation';
import type { Holding, Recalculated } from '../recalculation';
import type { Setting, Values } from '../values';
import { contradictionsIn } from './contradictions';
import type { PlacedSide } from './contradictions';

/** The values after it, and all places that are set: those that were asked for, then those that were made to agree. */
export interface Settled extends Recalculated {
  readonly set: readonly Setting[];
}

const MOST_ROUNDS = 12;

/** Settles what contradicts some values, which stay as they are set. Documents that are held stay as they are. */
export function settled(values: Values, settings: readonly Setting[], isHeld: Holding = () => false): Settled {
  let set = settings;
  for (let round = 1; ; round++) {
    const result = recalculated(values, set, isHeld);
    const next = round < MOST_ROUNDS ? agreeing({ result, set, isHeld }) : [];
    if (next.length === 0) return { ...result, set };
    set = [...set, ...next];
  }
}

interface Moment {
  readonly result: Recalculated;
  readonly set: readonly Setting[];
  readonly isHeld: Holding;
}

/** What brings places to agree with what changed. */
function agreeing({ result, set, isHeld }: Moment): Setting[] {
  const changed = [...set, ...result.followed].map(({ address }) => address);
  const keys = new Set(changed.map(addressKey));
  const isOpen = ({ path }: Address): boolean => !isHeld(path);
  const found = [
    ...[...new Set(changed.map(({ path }) => path))].flatMap((path) => fromChecks(result.values, path, keys)),
    ...changed.flatMap((address) => fromLinks(result.values, address)),
  ].filter(({ address }) => isOpen(address) && !keys.has(addressKey(address)));
  return [...new Map(found.toReversed().map((each) => [addressKey(each.address), each])).values()];
}

function fromChecks(values: Values, path: string, changed: ReadonlySet<string>): Setting[] {
  const document = values.document(path);
  if (document === undefined) return [];
  return contradictionsIn(values.plan, document).flatMap(({ sides: [left, right] }) => [
    ...written(values, left, { from: right, changed }),
    ...written(values, right, { from: left, changed }),
  ]);
}

interface Source {
  readonly from: PlacedSide;
  readonly changed: ReadonlySet<string>;
}

/** The place that is a side alone, written from the other side where that changed; not what has an owner. */
function written(values: Values, { place: address }: PlacedSide, { from, changed }: Source): Setting[] {
  if (address === undefined || changed.has(addressKey(address))) return [];
  if (!from.reads.some((each) => changed.has(addressKey(each)))) return [];
  const text = textFor(values, address, from.value);
  return text === undefined || ownerGives(values, address) !== undefined ? [] : [{ address, text }];
}

/** How a place reads that says a value. */
export function textFor(values: Values, address: Address, value: Quantity | string): string | undefined {
  const document = values.document(address.path);
  const place = document && valueAt(document, address);
  return document && place && place.value.kind !== 'missing' ? rightText(document, place, value) : undefined;
}

/** What a place takes from other documents, corrected there where it says otherwise, and people enter it there. */
function fromLinks(values: Values, address: Address): Setting[] {
  const document = values.document(address.path);
  const place = document && valueAt(document, address);
  if (place === undefined || place.value.kind === 'missing') return [];
  return values.linked(address.path).flatMap((linked): Setting[] => {
    const { link } = linked.link;
    if (!link.agree || linked.link.to.section !== address.spot.section) return [];
    const row = ownRow(linked, place.row?.source.line);
    const brought = row && broughtTo(linked, { row, column: address.spot.id });
    const [part, ...more] = brought?.parts ?? [];
    const other = part && values.document(part.row.record.path);
    if (part === undefined || other === undefined || more.length > 0) return []; // of many nobody knows which
    if (brought?.agreesWith(place) !== false) return [];
    const at = link.from.section === undefined ? undefined : rowOnLine(other, part.row.line);
    const id = link.values[address.spot.id] ?? link.sums[address.spot.id] ?? '';
    const spot = { section: link.from.section, id, isTotal: false };
    const there: Address = { path: other.path, spot, at };
    return ownerGives(values, there) === undefined ? [{ address: there, text: place.text.trim() }] : [];
  });
}

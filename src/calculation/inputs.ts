// What people entered that a value follows from, directly or through other values, in any document.
import { addressIn, addressKey } from './address';
import type { Address } from './address';
import { ownerGives } from './owner';
import type { PlacedOperand } from './owner';
import type { Values } from './values';

const MOST_VISITED = 5000; // values looked at: more than anybody picks from

/** The places that people enter and a value follows from, the nearest first; none where people enter it itself. */
export function inputsOf(values: Values, address: Address): Address[] {
  const seen = new Set([addressKey(address)]);
  const inputs: Address[] = [];
  let due = sourcesOf(values, address) ?? [];
  while (due.length > 0 && seen.size < MOST_VISITED) {
    const fresh = due.filter((each) => isFirst(seen, each));
    due = fresh.flatMap((each) => {
      const sources = sourcesOf(values, each);
      if (sources === undefined) inputs.push(each);
      return sources ?? [];
    });
  }
  return inputs;
}

function isFirst(seen: Set<string>, address: Address): boolean {
  const key = addressKey(address);
  const isNew = !seen.has(key);
  seen.add(key);
  return isNew;
}

/** The places that a value follows from directly; undefined where people enter it. */
function sourcesOf(values: Values, address: Address): Address[] | undefined {
  return ownerGives(values, address)
    ?.operands()
    .flatMap((each) => placeOf(values, each) ?? []);
}

function placeOf(values: Values, { path, range }: PlacedOperand): Address | undefined {
  const document = values.document(path);
  return document && range && addressIn(document, range.start);
}

// Which entry of the head is which field of the contract: by its id, its title, any of its aliases, and last in a form
// of its own, 總預算（萬元）. What the head of every document has is never a field.
import type { FrontEntry } from '../../base/markdown/frontMatter';
import { labelKey } from '../../base/script';
import type { Field } from '../../knowledge/contracts/contract';
import { HEAD_KEYS } from '../../knowledge/headKeys';
import { inUnit } from './columns';
import { namedByTitle } from './titles';

/** A field with the entry that says it. */
export interface FieldEntry {
  readonly field: Field;
  readonly entry: FrontEntry;
}

const HEAD_IDS: ReadonlySet<string> = new Set(HEAD_KEYS.map(({ id }) => id));

/** The entries of the head that are fields, in the order of the contract. */
export function fieldEntries(fields: readonly Field[], entries: readonly FrontEntry[]): readonly FieldEntry[] {
  const left = entries.filter(({ key }) => !HEAD_IDS.has(key));
  const found: FieldEntry[] = [];
  for (const field of fields) {
    const at = left.findIndex(({ key }) => key === field.id);
    const [entry] = at < 0 ? [] : left.splice(at, 1);
    if (entry !== undefined) found.push({ field, entry });
  }
  return left.length === 0 ? found : withOthers(fields, entries, found);
}

// As nearly all documents are written, every key is an id.
function withOthers(
  fields: readonly Field[],
  entries: readonly FrontEntry[],
  named: readonly FieldEntry[],
): readonly FieldEntry[] {
  const byId = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
  const ids = new Set(fields.map(({ id }) => id));
  const left = entries.filter(({ key }) => !HEAD_IDS.has(key) && !ids.has(key));
  const others = calledOtherwise(fields, byId, left).map(([field, entry]) => ({ field, entry }));
  const order = fields.map(({ id }) => id);
  return [...named, ...others].toSorted((a, b) => order.indexOf(a.field.id) - order.indexOf(b.field.id));
}

type FieldMatch = readonly [Field, FrontEntry];

// A title is nobody else's; what several fields may be called is none of them.
function calledOtherwise(
  fields: readonly Field[],
  byId: ReadonlyMap<string, FrontEntry>,
  left: readonly FrontEntry[],
): FieldMatch[] {
  const isNamed = new Set(HEAD_KEYS.filter(({ id }) => !byId.has(id)).map(({ title }) => labelKey(title)));
  const taken = new Map<Field, FrontEntry>();
  const forms: ((key: string, open: readonly Field[]) => readonly Field[])[] = [
    (key, open) => open.filter(({ title }) => labelKey(title) === labelKey(key)),
    (key, open) => open.filter(({ labels }) => labels.includes(labelKey(key))),
  ];
  for (const form of forms) {
    for (const entry of left) {
      if (isNamed.has(labelKey(entry.key)) || isTaken(taken, entry)) continue;
      const [field, other] = form(
        entry.key,
        fields.filter((each) => !byId.has(each.id) && !taken.has(each)),
      );
      if (field !== undefined && other === undefined) taken.set(field, entry);
    }
  }
  const open = fields.filter((each) => !byId.has(each.id) && !taken.has(each));
  const dressed = left.filter((entry) => !isNamed.has(labelKey(entry.key)) && !isTaken(taken, entry));
  return [...taken, ...dressed.flatMap((entry) => inTitle(open, entry))];
}

function isTaken(taken: ReadonlyMap<Field, FrontEntry>, entry: FrontEntry): boolean {
  return [...taken.values()].includes(entry);
}

function inTitle(open: readonly Field[], entry: FrontEntry): FieldMatch[] {
  const named = namedByTitle(open, entry.key, open[0]?.written);
  const field = named && inUnit(named);
  return field === undefined ? [] : [[field, entry]];
}

// What would follow from other values: every value here and in other documents, and which findings would come and go.
// Nothing is written: what would be is a value, to be applied or dropped.
import type { Finding } from '../../base/finding';
import { roundTo } from '../../base/number';
import { applyEdits, comparePositions } from '../../base/range';
import type { Range, TextEdit } from '../../base/range';
import { runSync } from '../../base/slices';
import type { Slices } from '../../base/slices';
import { formIn } from '../../calculation/form';
import { addressKey, valueAt } from '../../calculation/address';
import type { Address, ValueAt } from '../../calculation/address';
import { recalculated } from '../../calculation/recalculation';
import type { Followed, Holding } from '../../calculation/recalculation';
import type { Setting, Values } from '../../calculation/values';
import { changing } from '../../checking/checked';
import type { CheckedWorkspace } from '../../checking/checked';
import { findingName } from '../../checking/fixes';
import { isOthers } from '../../documents/authors';
import { textOf } from '../../documents/record';
import { yamlScalar } from '../../documents/templates/template';
import { readValue, writeValue } from '../../documents/value';
import type { FileFinding } from '../../knowledge/model';

/** A value that would be another. */
export interface TriedChange {
  readonly address: Address;
  /** Its place as the text is now. */
  readonly range: Range;
  readonly before: string;
  readonly after: string;
  /** True for what was set, false for what follows. */
  readonly isSet: boolean;
}

/** A document as it would be. */
export interface TriedDocument {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/** What would follow. */
export interface Trial {
  readonly changes: readonly TriedChange[];
  readonly documents: readonly TriedDocument[];
  readonly gained: readonly FileFinding[];
  readonly lost: readonly FileFinding[];
}

/** What would follow, each value with its name; `left` are documents that would change too, but are not written. */
export interface NamedTrial extends Omit<Trial, 'changes'> {
  readonly changes: readonly (TriedChange & { readonly name: string })[];
  readonly left: readonly string[];
}

/** A trial in a workspace: where nothing is written, documents that are held stay as they are. */
export interface Trying {
  readonly checked: CheckedWorkspace;
  readonly values: Values;
  readonly isHeld?: Holding | undefined;
  /** What is found otherwise in documents as they would be, where that was worked out before. */
  readonly compared?: Comparing | undefined;
}

type Compared = Pick<Trial, 'gained' | 'lost'>;
type Comparing = (documents: readonly TriedDocument[]) => Slices<Compared>;

const MOST_REMEMBERED = 500;

/** Compares what is found, the same documents once: what is tried at one finding is tried at the next as well. */
export function comparing(checked: CheckedWorkspace): Comparing {
  const known = new Map<string, Compared>();
  return function* (documents) {
    const key = JSON.stringify(documents.map(({ path, edits }) => [path, edits]));
    const found = known.get(key) ?? (yield* comparedFindings(checked, documents));
    if (known.size < MOST_REMEMBERED) known.set(key, found);
    return found;
  };
}

/** What follows where some values are set otherwise. */
export function tried(trying: Trying, settings: readonly Setting[]): Trial {
  const { values, isHeld } = trying;
  const set = [...new Map(settings.map((each) => [addressKey(each.address), each])).values()].flatMap(
    (setting) => inForm(values, setting) ?? [],
  );
  return runSync(trialOf(trying, changesOf(values, { set, followed: recalculated(values, set, isHeld).followed })));
}

/** What is set and what followed. */
export interface Outcome {
  readonly set: readonly Setting[];
  readonly followed: readonly Pick<Followed, 'address' | 'after'>[];
}

/** The values that are others then, what was set first. */
export function changesOf(values: Values, { set, followed }: Outcome): TriedChange[] {
  const all = [
    ...set.map(({ address, text }) => ({ address, after: text, isSet: true })),
    ...followed.map(({ address, after }) => ({ address, after, isSet: false })),
  ];
  return all.flatMap((each) => changeOf(values, each) ?? []);
}

/** What is found where some values are others, in slices of about one document each. */
export function* trialOf({ checked, values, compared }: Trying, changes: readonly TriedChange[]): Slices<Trial> {
  const documents = documentsOf(checked, values, changes);
  return { changes, documents, ...(yield* compared?.(documents) ?? comparedFindings(checked, documents)) };
}

/** The documents that are not written for somebody: those that are no drafts any more, and those of others. */
export function heldFor({ workspace }: CheckedWorkspace, values: Values, me: string): Holding {
  return (path) => {
    const document = values.document(path);
    return document?.status !== 'draft' || isOthers(document, me, workspace.settings.people);
  };
}

/** A setting in the form of its column, where that loses nothing. */
function inForm(values: Values, { address, text }: Setting): Setting | undefined {
  const place = placeOf(values, address);
  if (place === undefined) return undefined;
  const wanted = readValue({ ...place.spec, min: undefined, max: undefined }, text);
  if (wanted.kind !== 'number') return { address, text };
  const { section, source, spec, value } = place;
  const like = 'column' in source && section?.table !== undefined ? formIn(section.table, source) : value;
  const written = writeValue(spec, wanted.value, value.kind === 'number' ? value : like);
  const again = written === undefined ? undefined : readValue({ ...spec, min: undefined, max: undefined }, written);
  const isSame = again?.kind === 'number' && roundTo(again.value - wanted.value, 12) === 0;
  return { address, text: isSame && written !== undefined ? written : text };
}

function placeOf(values: Values, address: Address): ValueAt | undefined {
  const document = values.document(address.path);
  return document && valueAt(document, address);
}

function changeOf(values: Values, { address, ...change }: Pick<TriedChange, 'address' | 'after' | 'isSet'>) {
  const place = placeOf(values, address);
  if (place === undefined || place.text.trim() === change.after) return undefined;
  return { address, range: place.range, before: place.text.trim(), ...change };
}

function documentsOf(
  { workspace }: CheckedWorkspace,
  values: Values,
  changes: readonly TriedChange[],
): TriedDocument[] {
  const paths = [...new Set(changes.map(({ address }) => address.path))];
  return paths.flatMap((path) => {
    const record = workspace.documents.get(path);
    if (record === undefined) return [];
    const edits = changes.flatMap(({ address, after }) => {
      const place = address.path === path ? placeOf(values, address) : undefined;
      return place === undefined ? [] : [editOf(place, after)];
    });
    const before = textOf(record);
    return [{ path, before, after: applyEdits(before, edits), edits }];
  });
}

function editOf({ address, range, section }: ValueAt, text: string): TextEdit {
  const plain = text.replace(/[\r\n]+/g, ' ');
  if (section !== undefined) return { range, newText: plain.replace(/(?<!\\)\|/g, '\\|') };
  const isOpen = address.at === undefined && comparePositions(range.start, range.end) === 0;
  return { range, newText: `${isOpen ? ' ' : ''}${yamlScalar(plain)}` };
}

function* comparedFindings(checked: CheckedWorkspace, documents: readonly TriedDocument[]): Slices<Compared> {
  const files = documents.map(({ path, after }) => ({ path, text: after }));
  const { changed } = yield* changing(checked, files);
  const all = [...changed].map(([path, after]) => ({ path, after, before: checked.findings.get(path) ?? [] }));
  return {
    gained: all.flatMap(({ path, before, after }) => more(before, after).map((finding) => ({ path, finding }))),
    lost: all.flatMap(({ path, before, after }) => more(after, before).map((finding) => ({ path, finding }))),
  };
}

/** What the second has that the first has not. */
function more(some: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const name of some.map(findingName)) left.set(name, (left.get(name) ?? 0) + 1);
  return others.filter((each) => {
    const name = findingName(each);
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

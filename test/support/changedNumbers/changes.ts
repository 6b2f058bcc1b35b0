// Every number of a document changed as people mistype, or mean something else: a quarter more, a factor of ten, two
// digits the wrong way round.
import { writeNumber } from '../../../src/base/number';
import { addressesOf, valueAt } from '../../../src/calculation/address';
import type { ValueAt } from '../../../src/calculation/address';
import { readDocument } from '../../../src/documents/workspace';
import { submitted } from '../drafts';

/** A number changed. */
export interface NumberChange {
  readonly type: string;
  readonly path: string;
  readonly place: ValueAt;
  readonly newText: string;
  /** How it was changed. */
  readonly way: string;
}

/** The months whose documents are changed. */
export const MONTHS: readonly string[] = ['2026-05', '2026-06'];

/** Every change of every number of the documents of some months; those of their days say the same again and again. */
export function changesIn(months: readonly string[]): NumberChange[] {
  const records = [...submitted.workspace.documents.values()];
  return records
    .filter(({ period }) => period !== undefined && months.includes(period.text))
    .flatMap(({ path, type }) => numbersOf(path).flatMap((place) => changesOf(type?.type ?? '', path, place)));
}

function numbersOf(path: string): ValueAt[] {
  const document = readDocument(submitted.workspace, path);
  if (document === undefined) return [];
  return addressesOf(document)
    .flatMap((address) => valueAt(document, address) ?? [])
    .filter(({ value }) => value.kind === 'number');
}

function changesOf(type: string, path: string, place: ValueAt): NumberChange[] {
  const { value, text } = place;
  if (value.kind !== 'number') return [];
  const times = (factor: number): string | undefined => writeNumber(value.value * factor, value.style);
  const ways: readonly (readonly [string, string | undefined])[] = [
    ['× 1.25', times(1.25)],
    ['× 10', times(10)],
    ['÷ 10', times(0.1)],
    ['digits swapped', swapped(text)],
  ];
  return ways.flatMap(([way, newText]) =>
    newText === undefined || newText === text ? [] : [{ type, path, place, newText, way }],
  );
}

/** A number with its first two neighbouring digits that differ the other way round. */
function swapped(text: string): string | undefined {
  const changed = text.replace(/(\d)([,.]?)(?!\1)(\d)/, '$3$2$1');
  return changed === text || /^0\d/.test(changed) ? undefined : changed;
}

/** What a change is of: its place in the contract. */
export function placeName({ place: { address } }: NumberChange): string {
  const { section = 'fields', id, isTotal } = address.spot;
  return `${section}.${id}${isTotal ? ' (total)' : ''}`;
}

/** True where the contract says why nothing can be held against a number. */
export function isFree({ place: { spec } }: NumberChange): boolean {
  return spec.free !== undefined;
}

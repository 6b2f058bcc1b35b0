// What a document holds that no other document of its type may hold too, such as the numbers of its receipts.
import { plainName } from '../base/forms/names';
import { labelKey } from '../base/script';
import type { UniquePlace } from '../knowledge/contracts/uniquePlaces';
import type { Document, DocumentCell, DocumentField } from './document';
import { sectionsOf } from './document';
import { saidText } from './forms/saidText';
import type { Fact } from './facts';
import { valueKey } from './value';

/** A value at its place that stands in one document alone. */
export interface UniqueFact extends Fact {
  /** The name of its place in the contract. */
  readonly place: string;
  /** The same for the same value in the same place of any document. */
  readonly key: string;
}

/** The values of a document under these columns and fields; of a cell with several numbers, each. */
export function uniqueFacts(document: Document, places: readonly UniquePlace[]): UniqueFact[] {
  return places.flatMap((place) => valuesAt(document, place).flatMap((value) => factsIn(value, place)));
}

function valuesAt(document: Document, { section, spec }: UniquePlace): (DocumentCell | DocumentField)[] {
  if (section === undefined) return [document.fields.get(spec.id)].filter((each) => each !== undefined);
  return sectionsOf(document, section).flatMap(({ table }) =>
    (table?.rows ?? []).flatMap((row) => row.cells.get(spec.id) ?? []),
  );
}

function factsIn(said: DocumentCell | DocumentField, { name }: UniquePlace): UniqueFact[] {
  if (said.value.kind === 'missing' || said.value.kind === 'placeholder' || said.value.kind === 'invalid') return [];
  const { start, end } = 'entry' in said ? said.entry.valueRange : said.range;
  const text = saidText(said);
  const keys = new Set(numbersIn(text) ?? [valueKey(said.value, text)]);
  return Array.from(keys, (key) => ({
    text,
    line: start.line,
    from: start.character,
    to: end.character,
    place: name,
    key: `${name}\n${key}`,
  }));
}

/** The numbers of a list of them, such as 0087、0088; undefined where not all parts are numbers by themselves. */
function numbersIn(text: string): string[] | undefined {
  const parts = text.split(/[、,，;；/／\s]+/).filter((part) => part !== '');
  const isList = parts.length > 1 && parts.every((part) => LONG_NUMBER.test(part));
  return isList ? parts.map((part) => labelKey(plainName(part))) : undefined;
}

// A shorter one may be a group of digits of one number.
const LONG_NUMBER = /^[A-Za-z]*[-\d]{6,}$/;

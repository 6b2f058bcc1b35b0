// What can be tried at a place, and whether a text can be tried there.
import { labelOf, message } from '../../base/message';
import type { Message, Reader } from '../../base/message';
import type { Position, Range } from '../../base/range';
import { addressIn, valueAt } from '../../calculation/address';
import type { Address, ValueAt } from '../../calculation/address';
import { canBeSought } from '../../calculation/goalSeek';
import { inputsOf } from '../../calculation/inputs';
import { ownerGives } from '../../calculation/owner';
import type { Setting, Values } from '../../calculation/values';
import { readValue } from '../../documents/value';
import { invalidMessage } from '../../documents/valueMessages';
import { nameOf } from './names';

/** A value by its place, and what it is called. */
export interface PlacedValue {
  readonly address: Address;
  readonly name: string;
  readonly text: string;
  readonly range: Range;
  /** Whether it is given by other values: then no other is entered there. */
  readonly isComputed: boolean;
  /** Whether a number stands there, or can. */
  readonly isNumber: boolean;
  /** Whether others may follow from it. */
  readonly isFollowed: boolean;
}

/** The value at a position; undefined where none stands. */
export function placedAt(
  values: Values,
  { path, position }: { readonly path: string; readonly position: Position },
  reader: Reader,
): PlacedValue | undefined {
  const document = values.document(path);
  const address = document && addressIn(document, position);
  return address && placedOf(values, address, reader);
}

function placedOf(values: Values, address: Address, reader: Reader): PlacedValue | undefined {
  const document = values.document(address.path);
  const place = document && valueAt(document, address);
  if (document?.type === undefined || place === undefined) return undefined;
  return {
    address,
    name: nameOf(document, address, reader),
    text: place.text.trim(),
    range: place.range,
    isComputed: ownerGives(values, address) !== undefined,
    isNumber: canBeSought(place),
    isFollowed: values.plan.reading(document.type, address.spot).length > 0,
  };
}

/** The numbers that people entered and a value follows from, the nearest first. */
export function inputsToTry(values: Values, address: Address, reader: Reader): PlacedValue[] {
  return inputsOf(values, address)
    .flatMap((each) => placedOf(values, each, reader) ?? [])
    .filter(({ isNumber }) => isNumber);
}

function placeOf(values: Values, address: Address): ValueAt | undefined {
  const document = values.document(address.path);
  return document && valueAt(document, address);
}

/** Why a text cannot be tried at a place; undefined where it can. */
export function problemOf(values: Values, { address, text }: Setting): Message | undefined {
  const place = placeOf(values, address);
  if (place === undefined) return undefined;
  const value = readValue(place.spec, text, values.document(address.path)?.period);
  if (value.kind === 'invalid') return invalidMessage(place.spec, text.trim(), value.reason);
  return text.trim() === '' ? message('what-if.empty') : undefined;
}

/** Why a text is no goal of a place: a goal is a number, within no limits. */
export function goalProblemOf(values: Values, { address, text }: Setting): Message | undefined {
  const place = placeOf(values, address);
  if (place === undefined) return undefined;
  const value = readValue({ ...place.spec, min: undefined, max: undefined }, text);
  if (value.kind === 'number') return undefined;
  return value.kind === 'invalid'
    ? invalidMessage(place.spec, text.trim(), value.reason)
    : message('value.number', { label: labelOf(place.spec), text: text.trim() });
}

// The two sides of a link: whether they say the same, and what one brings to the other.
import { equalAt } from '../../base/number';
import { sameLabel } from '../../base/script';
import type { Fact } from '../../documents/facts';
import type { DocumentRecord } from '../../documents/record';
import { readValue, valueKey, writeValue } from '../../documents/value';
import type { Value } from '../../documents/value';
import type { Column, Field } from '../../knowledge/contracts/contract';
import { declaredUnit } from '../../documents/forms/units';
import { valueOf } from './endRows';
import type { EndRow } from './endRows';

const USUAL_UNIT: Readonly<Partial<Record<Column['kind'], string>>> = {
  money: '',
  integer: '',
  ratio: '',
  percent: '%',
};

/** What stands at one side: as it is written, and as it is read. */
export interface Side {
  readonly text: string;
  readonly value: Value;
}

/** A value at the other side of a link. */
export interface Part {
  readonly row: EndRow;
  readonly fact: Fact;
  readonly spec: Field | Column;
}

/** What a link brings, from which values, and whether what stands at a place says the same. */
export interface Brought {
  readonly side: Side;
  readonly parts: readonly Part[];
  readonly agreesWith: (mine: Side) => boolean;
}

/** Where a side stands. */
export interface SideAt {
  readonly spec: Field | Column;
  readonly fact: Fact;
  readonly record: Pick<DocumentRecord, 'period'>;
}

/** A side as it is read in its document, once its value is asked for. */
export function sideOf(at: SideAt): Side {
  return new FactSide(at);
}

// A class, since most sides are as they are written alike, and then nobody asks for their values.
class FactSide implements Side {
  private known: Value | undefined;

  constructor(private readonly at: SideAt) {}

  get text(): string {
    return this.at.fact.text;
  }

  get value(): Value {
    const { record, spec, fact } = this.at;
    return (this.known ??= valueOf(record, spec, fact));
  }
}

/**
 * Numbers agree at the coarser of their displayed decimals: 12.5萬 is 125,000. Days agree in any spelling, texts across
 * scripts and widths; what was carried over as it stands agrees, though a day without a year is read in each document's
 * own.
 */
export function sidesAgree(one: Side, other: Side): boolean {
  const [mine, theirs] = [one.text, other.text];
  if (mine === theirs && one instanceof FactSide && other instanceof FactSide) return true; // in the units of contracts
  const [a, b] = [one.value, other.value];
  if (a.kind === 'number' && b.kind === 'number') return equalAt(a.value, b.value, Math.min(a.decimals, b.decimals));
  return valueKey(a, mine) === valueKey(b, theirs) || sameLabel(mine, theirs);
}

/**
 * What a link writes: what stands there, but a number that has another unit or sign there than this place has, such as
 * 12萬, or that this place leaves out, in the form of this place, where that loses nothing.
 */
export function broughtText(spec: Field | Column, { value, text }: Side): string {
  const plain = text.trim();
  const usual = USUAL_UNIT[spec.kind];
  const isScaled = spec.unit !== undefined && (declaredUnit(spec)?.exponent ?? 0) !== 0;
  if (value.kind !== 'number' || (usual === undefined && !isScaled)) return plain;
  if (!isScaled && value.style.unit === usual && value.style.prefix === '') return plain;
  return exactly(spec, value.value, isScaled ? FINEST : undefined) ?? plain;
}

const FINEST = 8; // decimals

/** A number in the form of a place, with as many decimals as it takes where that may be more than usual. */
function exactly(spec: Field | Column, value: number, most: number | undefined): string | undefined {
  const usual = writeValue(spec, value);
  const read = usual === undefined ? undefined : readValue(spec, usual);
  if (read?.kind !== 'number') return undefined;
  if (read.value === value) return usual;
  for (let digits = read.style.digits + 1; digits <= (most ?? 0); digits++) {
    const written = writeValue(spec, value, { ...read, style: { ...read.style, digits } });
    const again = written === undefined ? undefined : readValue(spec, written);
    if (again?.kind === 'number' && again.value === value) return written;
  }
  return undefined;
}

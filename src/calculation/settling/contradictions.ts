// Which places checks set equal to one another and find different: so that one can be written from the other.
import type { EqualSide, Equality } from '../../formulas/equalities';
import { compare, Quantity } from '../../formulas/quantity';
import type { Touch } from '../../formulas/tracing';
import { sectionsOf } from '../../documents/document';
import type { Document } from '../../documents/document';
import type { Check } from '../../knowledge/contracts/contract';
import type { Address, RowNumber } from '../address';
import type { Plan } from '../graph/plan';

/** One side of two that must be the same: its value, the place that it is where it is one alone, and what it reads. */
export interface PlacedSide {
  readonly value: Quantity | string;
  readonly place: Address | undefined;
  readonly reads: readonly Address[];
}

/** Two sides that a check sets equal and that differ, in one of its rows where it is of rows. */
export interface Contradiction {
  readonly check: Check;
  readonly at: RowNumber | undefined;
  readonly key: string;
  readonly sides: readonly [PlacedSide, PlacedSide];
}

/** Everything that the checks of a document set equal and that differs. */
export function contradictionsIn(plan: Plan, document: Document): Contradiction[] {
  return (document.type?.checks ?? []).flatMap((check) =>
    rowsOf(document, check).flatMap((at) =>
      failing(plan, document, { check, at }).flatMap(
        (equality) => placed(document, { check, at, key: equality.key }, equality) ?? [],
      ),
    ),
  );
}

/** How far the sides are apart in a document whose values changed: 0 where they agree; undefined for texts. */
export function differenceIn(plan: Plan, document: Document, contradiction: Contradiction): number | undefined {
  const found = failing(plan, document, contradiction, true).find(({ key }) => key === contradiction.key);
  if (found === undefined) return 0;
  const [left, right] = found.sides.map(({ value }) => plainValue(value));
  return left instanceof Quantity && right instanceof Quantity ? compare(left, right) : undefined;
}

/** The rows that a check is asked of one by one, by their numbers; one that is asked of the document has none. */
function rowsOf({ sections }: Document, { each }: Check): (RowNumber | undefined)[] {
  if (each === undefined) return [undefined];
  const number = sections.findIndex(({ section }) => section.id === each);
  return (sections[number]?.table?.rows ?? []).map((_, row): RowNumber => [number, row]);
}

type Question = Pick<Contradiction, 'check' | 'at'>;

function failing(plan: Plan, { scopes, type, sections }: Document, { check, at }: Question, isUntraced?: boolean) {
  const section = at && sections[at[0]];
  const row = at && section?.table?.rows[at[1]];
  const scope = section === undefined || row === undefined ? scopes.whole() : scopes.row(section.section, row);
  const holds = type?.compiled.checks.get(check.id)?.expect;
  if (type === undefined || holds?.(scope) !== false) return [];
  return plan.equalities(type, check)(scope, isUntraced);
}

function placed(
  document: Document,
  asked: Omit<Contradiction, 'sides'>,
  { sides: [left, right] }: Equality,
): Contradiction | undefined {
  const [one, other] = [sideIn(document, left, asked.at), sideIn(document, right, asked.at)];
  return one === undefined || other === undefined ? undefined : { ...asked, sides: [one, other] };
}

function sideIn(document: Document, { value, touched }: EqualSide, at: RowNumber | undefined): PlacedSide | undefined {
  const plain = plainValue(value);
  if (plain === undefined) return undefined;
  // What only tells which rows are meant is of another kind than the value.
  const own = [...new Map(touched.map((each) => [each.names.join('.'), each])).values()].filter(
    (each) => typeof each.value === typeof plain && each.names[0] !== 'limits',
  );
  const [only, ...more] = own;
  return {
    value: plain,
    place: only !== undefined && more.length === 0 && saysSame(only, plain) ? addressOf(document, only, at) : undefined,
    reads: own.flatMap((each) => addressOf(document, each, at) ?? []),
  };
}

function plainValue(value: unknown): Quantity | string | undefined {
  if (typeof value === 'bigint' || typeof value === 'number') return new Quantity(Number(value));
  return value instanceof Quantity || typeof value === 'string' ? value : undefined;
}

function saysSame({ value }: Touch, side: Quantity | string): boolean {
  return value instanceof Quantity && side instanceof Quantity ? value.value === side.value : value === side;
}

/** The place that was read; undefined for what stands at none, such as the period. */
function addressOf(document: Document, { names }: Touch, at: RowNumber | undefined): Address | undefined {
  const [first = '', second = '', third] = names.map(String);
  const { path, sections } = document;
  if (first === 'fields') return { path, spot: { section: undefined, id: second, isTotal: false }, at: undefined };
  if (third !== undefined) {
    const numbers = sectionsOf(document, first).flatMap((each) =>
      (each.table?.rows ?? []).map((_, row): RowNumber => [sections.indexOf(each), row]),
    );
    return { path, spot: { section: first, id: third, isTotal: false }, at: numbers[Number(second)] };
  }
  const section = at && sections[at[0]]?.section;
  return section && { path, spot: { section: section.id, id: first, isTotal: false }, at };
}

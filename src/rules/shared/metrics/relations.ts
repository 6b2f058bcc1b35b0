// What must be true of metrics that stand together: each ratio is one metric divided by another, and where two ratios
// share what does not stand there, they are tied all the same. Visitors × conversion × spend per buyer are the sales,
// with no buyers named.
import { isExact, roundingShare } from '../../../calculation/ratios';
import type { Measure, MeasureGroup } from './measures';

/** Measures whose product, each to its power, is 1 when multiplied by `factor`; told by the ratio that closes it. */
export interface Relation {
  readonly ratio: Measure;
  readonly factor: number;
  /** Of each measure 1 or -1: more than once it can have no part. */
  readonly powers: ReadonlyMap<Measure, number>;
}

interface Product {
  readonly factor: number;
  readonly powers: ReadonlyMap<Measure, number>;
}

const ONE: Product = { factor: 1, powers: new Map() };

/** What must hold in a group, and which part of a value it may be off. */
export interface Relations {
  readonly relations: readonly Relation[];
  readonly slack: number;
}

const PLANNED_SLACK = 0.01; // what is aimed at is rounded
const FEWEST = 3; // a ratio and what it is of

/** The relations of a group. */
export function relationsIn({ measures, isPlanned }: MeasureGroup): Relations {
  const slack = isPlanned ? PLANNED_SLACK : 0;
  if (measures.length < FEWEST || !measures.some(({ metric }) => metric.of)) return { relations: [], slack };
  return { relations: relationsOf(measures.filter((each) => !lacksSign(each))), slack };
}

// 3.5 for a percentage may be 3.5 % or 350 %: whether it is plausible is another rule's.
function lacksSign({ metric, value }: Measure): boolean {
  return metric.unit === 'percent' && value.style.unit !== '%' && Math.abs(value.value) > 1;
}

/** The relations among measures of different metrics. */
export function relationsOf(measures: readonly Measure[]): Relation[] {
  const known = new Map(measures.map((each) => [each.metric.id, { factor: 1, powers: new Map([[each, 1]]) }]));
  const products = new Map<string, Product>(known);
  const relations: Relation[] = [];
  let open = measures.filter(({ metric }) => metric.of !== undefined);
  while (open.length > 0) {
    const left = open.filter((ratio) => !settled(products, ratio, relations));
    if (left.length === open.length) products.set(left[0]?.metric.of?.[1] ?? '', ONE); // as if it were known
    open = left;
  }
  return relations.filter(({ powers }) => [...powers.values()].every((power) => Math.abs(power) === 1));
}

/** Takes a ratio into account where either of its metrics is known; false where neither is yet. */
function settled(products: Map<string, Product>, ratio: Measure, relations: Relation[]): boolean {
  const [over, under] = (ratio.metric.of ?? []).map((id) => products.get(id));
  const own: Product = { factor: 1 / ratio.metric.times, powers: new Map([[ratio, 1]]) };
  if (over !== undefined && under !== undefined) {
    relations.push({ ratio, ...times(times(over, under, -1), own, -1) });
    return true;
  }
  const [overId = '', underId = ''] = ratio.metric.of ?? [];
  if (under !== undefined) products.set(overId, times(own, under, 1));
  if (over !== undefined) products.set(underId, times(over, own, -1));
  return over !== undefined || under !== undefined;
}

function times(one: Product, other: Product, power: 1 | -1): Product {
  const powers = new Map(one.powers);
  for (const [measure, each] of other.powers) {
    const sum = (powers.get(measure) ?? 0) + each * power;
    if (sum === 0) powers.delete(measure);
    else powers.set(measure, sum);
  }
  return { factor: one.factor * other.factor ** power, powers };
}

/** What a measure is by the others of a relation, and how far it may be from that since these were rounded. */
export interface Solution {
  readonly value: number;
  readonly roundedBy: number;
}

/** What a relation gives for one of its measures; undefined where the others do not tell it. */
export function solvedFor({ factor, powers }: Relation, measure: Measure): Solution | undefined {
  const own = powers.get(measure) ?? 1;
  let [product, widest] = [factor, 1];
  for (const [each, power] of powers) {
    if (each === measure) continue;
    const isBelow = power * own > 0; // it divides
    if (each.value.value === 0 && (isBelow || !isExact(each.value, each.metric))) return undefined;
    const share = roundingShare(each.value, each.metric);
    if (share >= 1) return undefined;
    product *= each.value.value ** power;
    widest *= isBelow ? 1 / (1 - share) : 1 + share;
  }
  const value = own > 0 ? 1 / product : product;
  return Number.isFinite(value) ? { value, roundedBy: Math.abs(value) * (widest - 1) } : undefined;
}

const NEARLY = 1e-9; // what calculating with doubles takes away

/** True where a measure is what the others give, as far as all are shown, and of what is aimed at nearly so. */
export function fits(
  relation: Relation,
  { measure, slack }: { readonly measure: Measure; readonly slack: number },
): boolean {
  const solved = solvedFor(relation, measure);
  if (solved === undefined) return true;
  const { value, decimals } = measure.value;
  const allowed = solved.roundedBy + 10 ** -decimals / 2 + Math.abs(solved.value) * (slack + NEARLY);
  return Math.abs(value - solved.value) <= allowed;
}

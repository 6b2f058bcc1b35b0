// That metrics which stand together fit: a demand like those of a contract, told from what the rule finds.
import type { Finding } from '../../base/finding';
import { comparePositions } from '../../base/range';
import type { Range } from '../../base/range';
import type { Document } from '../../documents/document';
import type { Knowledge } from '../../knowledge/knowledge';
import { groupAt, measureGroups, placeOfGroup } from '../../rules/shared/metrics/measures';
import type { Measure, MeasureGroup } from '../../rules/shared/metrics/measures';
import { fits, relationsIn, solvedFor } from '../../rules/shared/metrics/relations';
import type { Relation, Relations } from '../../rules/shared/metrics/relations';
import type { Demand } from './demand';

/**
 * That the relations hold of which a finding tells, all of them at one value; undefined where there are none. Several
 * values may meet it, since all are rounded.
 */
export function metricDemand(
  document: Document,
  { range, fixes: [fix] }: Finding,
  knowledge: Knowledge,
): Demand | undefined {
  const ranges = [range, ...(fix?.inputs ?? []).map((each) => each.range)];
  for (const group of measureGroups({ document, knowledge })) {
    const told = group.measures.find((each) => isAt(each, range));
    if (told === undefined) continue;
    const { relations, slack } = relationsIn(group);
    const own = relations.find((each) => isOf(each, ranges));
    const beside = relations.filter((each) => each !== own && each.powers.has(told) && !isMet(each, slack));
    return own && demandOf([own, ...beside], { document, knowledge, group });
  }
  return undefined;
}

function isAt(measure: Measure, { start }: Range): boolean {
  return comparePositions(measure.range.start, start) === 0;
}

function isOf({ powers }: Relation, ranges: readonly Range[]): boolean {
  const all = [...powers.keys()];
  return all.length === ranges.length && all.every((each) => ranges.some((range) => isAt(each, range)));
}

function isMet(relation: Relation, slack: number): boolean {
  return fits(relation, { measure: relation.ratio, slack });
}

interface GroupIn {
  readonly document: Document;
  readonly knowledge: Knowledge;
  readonly group: MeasureGroup;
}

function demandOf(told: readonly Relation[], { document: before, knowledge, group }: GroupIn): Demand {
  const place = placeOfGroup(before, group);
  const names = told.map(nameOf);
  const section = group.section?.section.id ?? '';
  const now = (document: Document): Relations => {
    const found = groupAt({ document, knowledge }, place);
    const { relations, slack } = found === undefined ? NONE : relationsIn(found);
    return { relations: names.flatMap((name) => relations.find((each) => nameOf(each) === name) ?? []), slack };
  };
  return {
    key: `${section} ${String(place.line ?? place.column)} ${names.join(' ')}`,
    holds: (document) => {
      const { relations, slack } = now(document);
      return relations.length < names.length ? undefined : relations.every((each) => isMet(each, slack));
    },
    gap: (document) => {
      const [own] = now(document).relations;
      const right = own && solvedFor(own, own.ratio)?.value;
      return own === undefined || right === undefined ? undefined : own.ratio.value.value - right;
    },
    reads: (document) =>
      [...new Set(now(document).relations.flatMap(({ powers }) => [...powers.keys()]))].map(({ range }) => range),
    isExact: false,
    names: (list, column) =>
      list === section && told.some(({ powers }) => [...powers.keys()].some(({ spec }) => spec.id === column)),
  };
}

const NONE: Relations = { relations: [], slack: 0 };

function nameOf({ powers }: Relation): string {
  return [...powers.keys()].map(({ metric }) => metric.id).join();
}

// Metrics that stand together and do not fit: visitors × conversion × spend per buyer are the sales. Looked at where
// neither a formula nor a check of the contract does, nor a link that brings all of them.
import { message } from '../base/message';
import { writeValue } from '../documents/value';
import type { Metric } from '../knowledge/model';
import { judgesElsewhere, isGiven } from './shared/metrics/judged';
import { measureGroups } from './shared/metrics/measures';
import type { Measure, MeasureGroup } from './shared/metrics/measures';
import { fits, relationsIn, solvedFor } from './shared/metrics/relations';
import type { Relation } from './shared/metrics/relations';
import { replacement } from './shared/fixes';
import { typed } from './rule';
import type { DocumentRule, Fault, RuleContext, TypedDocument } from './rule';
import { ALWAYS_WARNING, ERROR_ON_SUBMISSION } from './shared/severities';

export const metricsDisagree: DocumentRule = {
  id: 'metrics-disagree',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    for (const group of measureGroups(context)) yield* groupFaults(context, document, group);
  },
};

function* groupFaults(context: RuleContext, document: TypedDocument, group: MeasureGroup): Iterable<Fault> {
  const { relations, slack } = relationsIn(group);
  const isRight = (each: Relation): boolean => fits(each, { measure: each.ratio, slack });
  const wrong = relations.filter((each) => !isRight(each) && !judgesElsewhere(context, document, group, each));
  if (wrong.length === 0) return;
  const trusted = new Set(relations.filter(isRight).flatMap(({ powers }) => [...powers.keys()]));
  const isFree = (measure: Measure): boolean => !isGiven(document, measure);
  for (const { measure, relation } of culprits(wrong, { trusted, slack, isFree })) {
    const fault = faultOf(relation, measure);
    if (fault) yield { ...fault, ...(group.isPlanned && { severity: ALWAYS_WARNING }) };
  }
}

interface Judging {
  /** What has a part in relations that hold. */
  readonly trusted: ReadonlySet<Measure>;
  readonly slack: number;
  /** Whether it is entered where it stands, and follows from nothing else. */
  readonly isFree: (measure: Measure) => boolean;
}

interface Culprit {
  readonly measure: Measure;
  readonly relation: Relation;
}

/** Where each relation that does not hold is told: of several at the one measure that makes all of them agree. */
function culprits(wrong: readonly Relation[], judging: Judging): Culprit[] {
  const found: Culprit[] = [];
  let left = wrong;
  while (left[0] !== undefined) {
    const [relation] = left;
    const shared = left.length > 1 ? sharedCulprit(relation, left, judging) : undefined;
    const measure = shared?.measure ?? ownCulprit(relation, judging);
    if (measure !== undefined) found.push({ measure, relation });
    const told: readonly Relation[] = shared?.told ?? [relation];
    left = left.filter((each) => !told.includes(each));
  }
  return found;
}

interface Shared {
  readonly measure: Measure;
  readonly told: readonly Relation[];
}

function sharedCulprit(relation: Relation, wrong: readonly Relation[], judging: Judging): Shared | undefined {
  const { trusted, slack, isFree } = judging;
  const candidates = [...relation.powers.keys()].flatMap((measure): Shared[] => {
    const value = solvedFor(relation, measure)?.value;
    if (value === undefined || trusted.has(measure) || !isFree(measure)) return [];
    const told = wrong.filter((each) => agreesWith(each, measure, { value, slack }));
    return told.length > 1 && told.includes(relation) ? [{ measure, told }] : [];
  });
  return candidates.toSorted((one, other) => other.told.length - one.told.length)[0];
}

function agreesWith(
  relation: Relation,
  measure: Measure,
  { value, slack }: { readonly value: number; readonly slack: number },
): boolean {
  const other = relation.powers.has(measure) ? solvedFor(relation, measure) : undefined;
  const allowed = (other?.roundedBy ?? 0) * 2 + 10 ** -measure.value.decimals + Math.abs(value) * slack;
  return other !== undefined && Math.abs(other.value - value) <= allowed;
}

// The ratio follows from the others, and is what people work out by hand.
function ownCulprit({ ratio, powers }: Relation, { trusted, isFree }: Judging): Measure | undefined {
  const all = [ratio, ...[...powers.keys()].filter((each) => each !== ratio && each.metric.of), ...powers.keys()];
  const free = all.filter(isFree);
  return free.find((each) => !trusted.has(each)) ?? free[0];
}

function faultOf(relation: Relation, measure: Measure): Fault | undefined {
  const { metric, spec, value, text, range } = measure;
  const right = solvedFor(relation, measure)?.value;
  const expected = right === undefined ? undefined : writeValue(spec, right, value);
  if (expected === undefined) return undefined;
  const others = [...relation.powers.keys()].filter((each) => each !== measure);
  const inputs = others.map((each) => ({ range: each.range }));
  return {
    message: message('metrics-disagree', {
      metric: named([metric]),
      others: named(others.map((each) => each.metric)),
      expected,
      actual: text,
    }),
    range,
    clause: metric.clause,
    expected,
    actual: text,
    fixes: [{ ...replacement(range, expected), inputs }],
  };
}

function named(metrics: readonly Metric[]): { readonly pack: string; readonly en: string } {
  return { pack: metrics.map(({ name }) => name).join('、'), en: metrics.map(({ en }) => en).join(', ') };
}

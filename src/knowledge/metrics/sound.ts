// What is wrong between metrics or channels once all packs are laid together: a name that means two of them, a ratio of
// what there is not, or of itself.
import { message } from '../../base/message';
import type { Message, MessageArgument } from '../../base/message';
import { readsOf } from '../../formulas/reads';
import { packFinding } from '../entry';
import type { Metric, NamedEntry, PackFinding } from '../model';
import type { ExportDefinition } from '../platforms/definition';
import { celName, MetricFormulas } from './formulas';

/** A finding for each name that another entry has already, at the entry that claims it later. */
export function sharedNames(entries: readonly NamedEntry[]): PackFinding[] {
  const owners = new Map<string, NamedEntry>();
  return entries.flatMap((entry) =>
    entry.labels.flatMap((name) => {
      const owner = owners.get(name) ?? entry;
      owners.set(name, owner);
      return owner === entry ? [] : [faultIn(entry, message('pack.name-shared', { name, other: labelled(owner) }))];
    }),
  );
}

/** A finding for each ratio of what is no metric, or in the end of itself. */
export function ratioFaults(metrics: ReadonlyMap<string, Metric>): PackFinding[] {
  return [...metrics.values()].flatMap((metric) => {
    const unknown = (metric.of ?? []).filter((id) => !metrics.has(id));
    const where = `${metric.id}.of`;
    return [
      ...unknown.map((name) => faultIn(metric, message('pack.name-unknown', { where, name }))),
      ...(isOfItself(metric, metrics)
        ? [faultIn(metric, message('pack.follows-itself', { one: labelled(metric) }))]
        : []),
    ];
  });
}

/** A finding for each formula that cannot be compiled, and for each metric that in the end follows from itself. */
export function formulaFaults(
  metrics: ReadonlyMap<string, Metric>,
  exports: readonly ExportDefinition[],
  judged: (metric: Metric) => boolean,
): PackFinding[] {
  const own = [...metrics.values()].filter((metric) => metric.formulas.length > 0 && judged(metric));
  if (own.length === 0) return [];
  const formulas = new MetricFormulas({ metrics: [...metrics.values()], exports });
  const ids = new Map([...metrics.keys()].map((id) => [celName(id), id]));
  const operandsOf = (metric: Metric): readonly string[] => [
    ...(metric.of ?? []),
    ...formulas.of(metric).flatMap(({ tree }) => readsOf(tree()).flatMap(({ name }) => ids.get(name) ?? [])),
  ];
  return own.flatMap((metric) => [
    ...formulas
      .faults(metric)
      .map((fault) => faultIn(metric, message('pack.expression', { where: fault.where, detail: fault.detail }))),
    ...(follows(metric, metrics, operandsOf)
      ? [faultIn(metric, message('pack.follows-itself', { one: labelled(metric) }))]
      : []),
  ]);
}

function isOfItself(metric: Metric, metrics: ReadonlyMap<string, Metric>): boolean {
  return follows(metric, metrics, ({ of = [] }) => of);
}

function follows(
  metric: Metric,
  metrics: ReadonlyMap<string, Metric>,
  operandsOf: (metric: Metric) => readonly string[],
): boolean {
  const seen = new Set<string>();
  const more = [...operandsOf(metric)];
  for (let id = more.pop(); id !== undefined; id = more.pop()) {
    const next = metrics.get(id);
    if (seen.has(id) || next === undefined) continue;
    seen.add(id);
    more.push(...operandsOf(next));
  }
  return seen.has(metric.id);
}

function labelled({ name, en }: NamedEntry): MessageArgument {
  return { pack: name, en };
}

function faultIn({ pack, source }: NamedEntry, text: Message): PackFinding {
  return { pack, ...packFinding(source.path, text, source.range) };
}

// What is wrong between metrics or channels once all packs are laid together: a name that means two of them, a ratio of
// what there is not, or of itself.
import { message } from '../../base/message';
import type { Message, MessageArgument } from '../../base/message';
import { packFinding } from '../entry';
import type { Metric, NamedEntry, PackFinding } from '../model';

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

function isOfItself(metric: Metric, metrics: ReadonlyMap<string, Metric>): boolean {
  const seen = new Set<string>();
  const more = [...(metric.of ?? [])];
  for (let id = more.pop(); id !== undefined && !seen.has(id); id = more.pop()) {
    seen.add(id);
    more.push(...(metrics.get(id)?.of ?? []).filter((each) => !seen.has(each)));
  }
  return seen.has(metric.id);
}

function labelled({ name, en }: NamedEntry): MessageArgument {
  return { pack: name, en };
}

function faultIn({ pack, source }: NamedEntry, text: Message): PackFinding {
  return { pack, ...packFinding(source.path, text, source.range) };
}

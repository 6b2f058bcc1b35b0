// What is said of a workspace's own packs where their definitions do not fit together, or not with those of the packs
// that they add to. The bundled pack has none of this: a test holds it to that.
import { labelOf, message } from '../../base/message';
import type { Message } from '../../base/message';
import { textPlace } from '../../knowledge/contracts/documentType';
import { packFinding } from '../../knowledge/entry';
import type { Loaded } from '../../knowledge/load';
import type { FileFinding } from '../../knowledge/model';
import type { Definition } from './definitions';
import { planOf } from './plan';
import type { PlanFault } from './plan';

/** A finding for every place that two definitions claim, and for definitions that need one another. */
export function planFaults(loaded: Pick<Loaded, 'knowledge' | 'packs' | 'folderOf'>): FileFinding[] {
  if (loaded.packs.length === 0) return [];
  const folders = new Map([...loaded.folderOf].map(([pack, folder]) => [pack, folder]));
  return planOf(loaded.knowledge).faults.flatMap((fault) => {
    const sources = [fault.other, fault.one].map((each) => ({ each, source: sourceOf(loaded, each) }));
    const own = sources.find(({ source }) => folders.has(source.pack));
    if (own === undefined) return [];
    const { pack, path, text } = own.source;
    const place = textPlace(text, writtenAs(own.each, text));
    return [packFinding(`${folders.get(pack) ?? ''}/${path}`, faultMessage(fault), place)];
  });
}

interface Source {
  readonly pack: string;
  readonly path: string;
  readonly text: string;
}

// What was added to a type stands in a file of its own.
function sourceOf({ knowledge }: Pick<Loaded, 'knowledge'>, { type, kind, name }: Definition): Source {
  const added = knowledge.packs
    .flatMap(({ amendments }) => amendments)
    .filter((each) => each.extends === `${type.pack}/${type.type}`)
    .find(({ checks, links, columns, sections }) => {
      if (kind === 'check' || kind === 'link') return [...checks, ...links].some(({ id }) => id === name);
      const [section = '', column] = name.split('.');
      const isColumn = (columns[section] ?? []).some(({ id }) => id === column);
      return isColumn || sections.some(({ id }) => id === section);
    });
  return added === undefined
    ? { pack: type.pack, path: type.source.path, text: type.sourceText() }
    : { pack: added.pack, path: added.file.path, text: added.file.text };
}

function writtenAs({ kind, name, spot }: Definition, text: string): string {
  const id = kind === 'check' || kind === 'link' ? name : spot.id;
  return [`id: ${id}`, `id: "${id}"`].find((each) => text.includes(each)) ?? id;
}

/** How a definition is named to people: what it is, of which column or by which id, and of which document. */
function definitionName({ kind, name, type, spot }: Definition): Message {
  const document = labelOf(type);
  if (kind === 'check' || kind === 'link') return message(`definition.${kind}`, { id: name, document });
  const columns = type.sections.find(({ id }) => id === spot.section)?.table?.columns ?? [];
  const column = columns.find(({ id }) => id === spot.id);
  return message(`definition.${kind}`, { label: column === undefined ? spot.id : labelOf(column), document });
}

function faultMessage({ kind, one, other, name = '' }: PlanFault): Message {
  if (kind === 'unknown') return message('pack.name-unknown', { where: `${one.name}.yieldsTo`, name });
  const names = { one: definitionName(one), other: definitionName(other) };
  if (kind === 'double') return message('pack.owned-twice', { ...names, name: placeName(one) });
  return one === other ? message('pack.follows-itself', { one: names.one }) : message('pack.follows-mutually', names);
}

function placeName({ spot: { section, id } }: Definition): string {
  return section === undefined ? `fields.${id}` : `${section}.${id}`;
}

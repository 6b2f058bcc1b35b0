// What hangs on a value: the places whose definitions read it, in its document and in others.
import type { Document } from '../documents/document';
import { addressesAt, addressKey, rowOnLine, valueAt } from './address';
import type { Address } from './address';
import { spotKey } from './graph/definitions';
import type { Definition, Dependence } from './graph/definitions';
import { ownersOf } from './linking/links';
import { ratioRows } from './ratios';
import type { Values } from './values';

/** The places whose values follow from this one directly: as many as may, however rows correspond by then. */
export function followersOf(values: Values, address: Address): Address[] {
  const document = values.document(address.path);
  if (document?.type === undefined) return [];
  const key = spotKey(document.type, address.spot);
  const found = values.plan.reading(document.type, address.spot).flatMap((definition) => {
    const relations = readsOf(definition).filter(({ type, spot }) => spotKey(type, spot) === key);
    const own = relations.filter(({ relation }) => relation === 'own');
    const others = relations.filter(({ relation }) => relation !== 'own');
    const isTelling = others.some((each) => each.isTelling === true);
    const isWhole = own.some((each) => each.isWhole === true);
    return [
      ...(own.length > 0 ? inDocument(document, address, { definition, isWhole }) : []),
      ...(others.length > 0 ? inOthers(values, address, { definition, isTelling }) : []),
    ];
  });
  return [...new Map(found.map((each) => [addressKey(each), each])).values()];
}

function readsOf({ reads, earlier = [] }: Definition): Dependence[] {
  return [...reads, ...earlier];
}

/** Whether another value there lets other rows or documents correspond, so that other places follow from it. */
export function tellsFollowers({ plan, document }: Values, { path, spot }: Address): boolean {
  const type = document(path)?.type;
  if (type === undefined) return false;
  const key = spotKey(type, spot);
  const isTelling = (definition: Definition): boolean =>
    definition.kind === 'ratio' ||
    readsOf(definition).some((each) => each.isTelling === true && spotKey(each.type, each.spot) === key);
  return (spot.section === undefined && type.per.includes(spot.id)) || plan.reading(type, spot).some(isTelling);
}

interface ReadingOf {
  readonly definition: Definition;
  /** Whether it reads all cells of the column. */
  readonly isWhole: boolean;
}

// What reads a cell of its own row hangs on that row alone; totals and the head hang on all rows, and rows on the head.
function inDocument(document: Document, { at, spot }: Address, { definition, isWhole }: ReadingOf): Address[] {
  const all = addressesAt(document, definition.spot);
  if (at === undefined || definition.spot.section === undefined || isWhole) return all;
  if (definition.kind === 'ratio') return all.filter((each) => isOfRatio(document, { at, spot }, each));
  return all.filter((each) => each.at?.[0] === at[0] && (definition.spot.isTotal || each.at[1] === at[1]));
}

// A cell gives a ratio to the rows that are one of its own, and the name of a row to any.
function isOfRatio(document: Document, { at, spot }: Pick<Address, 'at' | 'spot'>, to: Address): boolean {
  const [rows, number] = [document.sections[at?.[0] ?? -1]?.table?.rows, to.at?.[1]];
  const [own, ratio] = [rows?.[at?.[1] ?? -1], number === undefined ? undefined : rows?.[number]];
  if (own === undefined || ratio === undefined || to.at?.[0] !== at?.[0]) return false;
  return to.spot.id !== spot.id || ratioRows(document).get(ratio)?.operands.includes(own) === true;
}

interface OtherReading {
  readonly definition: Definition;
  /** Whether the value tells which rows correspond: any may, once it changes. */
  readonly isTelling: boolean;
}

function inOthers(values: Values, address: Address, { definition, isTelling }: OtherReading): Address[] {
  const { workspace, document } = values;
  const { link } = definition;
  const record = workspace.documents.get(address.path);
  if (link === undefined || record?.period === undefined) return [];
  return ownersOf(workspace, link, record, record.period)
    .filter(({ path }) => path !== address.path)
    .flatMap(({ path }) => {
      const other = document(path);
      const all = other === undefined ? [] : addressesAt(other, definition.spot);
      return other === undefined || isTelling ? all : counterparts(values, { address, definition, path }, all);
    });
}

interface Between {
  readonly address: Address;
  readonly definition: Definition;
  /** The document that the link leads to. */
  readonly path: string;
}

/** Of the places of the other document those in rows that correspond to the row of a value. */
function counterparts(values: Values, { address, definition, path }: Between, all: readonly Address[]): Address[] {
  const linked = values.linked(path).find(({ link }) => link === definition.link);
  const [source, target] = [values.document(address.path), values.document(path)];
  const row = source && valueAt(source, address)?.row;
  if (linked === undefined || target === undefined) return [];
  const keys = new Set(
    linked.theirs
      .filter(({ record, line }) => record.path === address.path && (row === undefined || line === row.source.line))
      .map(({ key }) => key),
  );
  const rows = linked.own.filter(({ key }) => key !== undefined && keys.has(key));
  if (definition.spot.section === undefined) return rows.length === 0 ? [] : [...all];
  const numbers = new Set(rows.map(({ line }) => rowOnLine(target, line)?.join()));
  return all.filter(({ at }) => numbers.has(at?.join()));
}

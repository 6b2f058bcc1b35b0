// What the contracts of a knowledge base say of values: for each place in documents of a type, what gives its value,
// and from which other places that follows. Whether these definitions fit together: plan.ts.
import { readsOf, withoutResult } from '../../formulas/reads';
import { treeReader } from '../../formulas/tree';
import type { Tree } from '../../formulas/tree';
import type { Check, Section } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { addsOwn } from '../../knowledge/contracts/addedLinks';
import type { CompiledLink, LinkEnd } from '../../knowledge/contracts/links';
import { contractName, specsOf } from '../../knowledge/contracts/versions';
import type { Knowledge } from '../../knowledge/knowledge';
import { isGiving } from '../waiting';

/** A place in all documents of a type: a field of the head, or the cells under a column, in rows or in total rows. */
export interface Spot {
  readonly section: string | undefined;
  readonly id: string;
  readonly isTotal: boolean;
}

/** How the period of a document stands to that of one that it reads; `own` for the same document. */
export type Relation = CompiledLink['link']['from']['period'] | 'own';

/** A place that a value follows from. */
export interface Dependence {
  readonly spot: Spot;
  readonly type: DocumentType;
  readonly relation: Relation;
  /** Whether it follows from all cells of the column, not from that of its own row alone. */
  readonly isWhole?: boolean;
  /** True where it tells which rows correspond, and gives no value. */
  readonly isTelling?: boolean;
}

/** What gives the value of a place. */
export interface Definition {
  readonly kind: 'formula' | 'ratio' | 'total' | 'check' | 'link' | 'data';
  /** How packs name it: a link or check by its id, a formula or ratio by `section.column`, data by that and `.data`. */
  readonly name: string;
  readonly type: DocumentType;
  readonly spot: Spot;
  readonly reads: readonly Dependence[];
  /** The same places in documents that were made by earlier versions of their types. */
  readonly earlier?: readonly Dependence[];
  /** The names of what goes before it at the same place. */
  readonly yieldsTo: readonly string[];
  readonly link?: CompiledLink;
  readonly check?: Check;
}

/** A text that is the same for the same place of the same type. */
export function spotKey(type: Pick<DocumentType, 'type' | 'version'>, { section = '', id, isTotal }: Spot): string {
  return `${contractName(type)}/${section}.${id}${isTotal ? '+' : ''}`;
}

/** What the graph of definitions is made of. */
export type PlannedOn = Pick<Knowledge, 'documentTypes' | 'superseded' | 'links'>;

/** Every definition of the types and links of a knowledge base; what has a fault of its own defines nothing. */
export function definitionsOf({ documentTypes, superseded, links }: PlannedOn): Definition[] {
  const read = treeReader();
  return [
    ...[...documentTypes, ...superseded].flatMap((type) => [
      ...type.sections.flatMap((section) => tableDefinitions({ type, read }, section)),
      ...type.checks.flatMap((check) => checkDefinition({ type, read }, check)),
    ]),
    ...links.flatMap((link) => linkDefinitions(link, read)),
  ];
}

interface Source {
  readonly type: DocumentType;
  readonly read: (expression: string) => Tree;
}

function tableDefinitions(source: Source, section: Section): Definition[] {
  const { type, read } = source;
  const { columns = [], total = [] } = section.table ?? {};
  const own = ({ isWhole, ...spot }: SpotRead): Dependence => ({ spot, type, relation: 'own', isWhole });
  return columns.flatMap((column): Definition[] => {
    const name = `${section.id}.${column.id}`;
    const spot = { section: section.id, id: column.id, isTotal: false };
    const formula = type.compiled.formulas.has(name) ? column.formula : undefined;
    const tree = formula === undefined ? '' : withoutResult(read(formula), column.id);
    const reads = spotsRead(type, tree, section).map(own);
    const isAdded = total.includes(column.id);
    // A total row shows the formula of the totals of its columns, and each of these is added up from the rows.
    const isInTotals = ({ spot: { section: of, id }, isWhole }: Dependence): boolean =>
      of === undefined || isWhole === true || total.includes(id);
    const added = reads.filter(isInTotals);
    const totals = formula === undefined ? [] : added;
    const base = { name, type, yieldsTo: [] };
    return [
      ...(formula === undefined ? [] : [{ ...base, kind: 'formula' as const, spot, reads }]),
      ...(column.ratios === true
        ? [
            {
              ...base,
              kind: 'ratio' as const,
              spot,
              reads: ratioReads(section, spot).map((each) => own({ ...each, isWhole: false })),
            },
          ]
        : []),
      ...(isAdded || totals.length > 0
        ? [
            {
              ...base,
              kind: 'total' as const,
              spot: { ...spot, isTotal: true },
              reads: isAdded ? [own({ ...spot, isWhole: false }), ...totals] : totals,
            },
          ]
        : []),
    ];
  });
}

/** A ratio follows from other rows of its own column, and from what says which rows these are. */
function ratioReads({ id: section, table }: Section, spot: Spot): Spot[] {
  const metrics = table?.columns.filter(({ kind }) => kind === 'metric') ?? [];
  return [spot, ...metrics.map(({ id }) => ({ section, id, isTotal: false }))];
}

// A check owns its place only where that can be met in no other way; else it compares, and proposes.
function checkDefinition({ type, read }: Source, check: Check): Definition[] {
  const { fix, at, each } = check;
  if (fix === undefined || !isGiving(check, type)) return [];
  const field = /^fields\.(.+)$/.exec(at)?.[1];
  const section = type.sections.find(({ id }) => id === each);
  if (field === undefined && section === undefined) return [];
  const spot = { section: field === undefined ? each : undefined, id: field ?? at, isTotal: false };
  const reads = spotsRead(type, read(fix), section).map(({ isWhole, ...found }): Dependence => {
    return { spot: found, type, relation: 'own', isWhole };
  });
  return [{ kind: 'check', name: check.id, type, spot, reads, yieldsTo: [], check }];
}

function linkDefinitions(compiled: CompiledLink, read: Source['read']): Definition[] {
  const { link, from, to } = compiled;
  if (!link.agree) return []; // what a document starts with may change
  const isTelling = true;
  const telling = [
    ...endReads(from, link.from.where, read).map((spot): Dependence => {
      return { spot, type: from.type, relation: link.from.period, isTelling };
    }),
    ...endReads(to, link.to.where, read).map((spot): Dependence => {
      return { spot, type: to.type, relation: 'own', isTelling };
    }),
    ...(addsOwn(compiled) ? endReads(from, link.from.where, read) : []).map((spot): Dependence => {
      return { spot, type: to.type, relation: 'own', isWhole: true, isTelling };
    }),
  ];
  const brought = (own: string, reads: readonly Dependence[]): Definition => ({
    kind: 'link',
    name: link.id,
    type: to.type,
    spot: { section: to.section, id: own, isTotal: false },
    reads: [...reads, ...telling],
    earlier: [...reads, ...telling].flatMap((each) => earlierOf(from, each)),
    yieldsTo: hasRatios(to, own) ? [...link.yieldsTo, `${to.section ?? ''}.${own}`] : link.yieldsTo,
    link: compiled,
  });
  return [
    ...Object.entries(link.values).map(([own, theirs]) => brought(own, [theirsOf(compiled, theirs)])),
    ...Object.entries(link.sums).map(([own, theirs]) => brought(own, addedOf(compiled, theirs))),
  ];
}

/** The places of earlier versions of the type at the other end that a link reads where it reads one of the newest. */
function earlierOf({ section, earlier }: LinkEnd, { spot, ...how }: Dependence): Dependence[] {
  if (how.relation === 'own') return [];
  return [...earlier().values()].flatMap(({ type, section: before, names }): Dependence[] => {
    const isHere = spot.section === section;
    const id = isHere ? names.get(spot.id) : specsOf(type, spot.section).find((each) => each.id === spot.id)?.id;
    const place = { ...spot, id: id ?? '', section: isHere ? before : spot.section };
    return id === undefined ? [] : [{ ...how, spot: place, type }];
  });
}

function theirsOf({ link, from }: CompiledLink, id: string): Dependence {
  return { spot: { section: from.section, id, isTotal: false }, type: from.type, relation: link.from.period };
}

/**
 * What is added up. Of periods so far the document's own is among it: any row of it may be one that corresponds, unless
 * both ends are the same rows.
 */
function addedOf(compiled: CompiledLink, id: string): Dependence[] {
  const { from, to } = compiled;
  const theirs = theirsOf(compiled, id);
  const isWhole = from.section !== to.section || from.key !== to.key;
  return [theirs, ...(addsOwn(compiled) ? [{ ...theirs, type: to.type, relation: 'own' as const, isWhole }] : [])];
}

// In rows that are ratios the rows that these are of go before what other documents have.
function hasRatios({ type, section }: LinkEnd, id: string): boolean {
  const columns = type.sections.find((each) => each.id === section)?.table?.columns;
  return columns?.some((column) => column.id === id && column.ratios === true) === true;
}

/** What tells which rows belong to an end, and which correspond. */
function endReads({ type, section, key }: LinkEnd, where: string | undefined, read: Source['read']): Spot[] {
  const keys = key === undefined ? [] : [{ section, id: key, isTotal: false }];
  if (where === undefined) return keys;
  const found = type.sections.find(({ id }) => id === section);
  return [...keys, ...spotsRead(type, read(where), found)];
}

interface SpotRead extends Spot {
  readonly isWhole: boolean;
}

/** The places of a document that an expression reads, one of the rows of a section where there is one. */
function spotsRead(type: DocumentType, tree: Tree, rowsOf: Section | undefined): SpotRead[] {
  return readsOf(tree).flatMap(({ name, member }): SpotRead[] => {
    const spot = { isTotal: false, isWhole: false };
    if (name === 'fields') return member === undefined ? [] : [{ ...spot, section: undefined, id: member }];
    if (rowsOf?.table?.columns.some(({ id }) => id === name) === true)
      return [{ ...spot, section: rowsOf.id, id: name }];
    const list = type.sections.find(({ id }) => id === name);
    return list?.table === undefined || member === undefined
      ? []
      : [{ ...spot, section: name, id: member, isWhole: true }];
  });
}

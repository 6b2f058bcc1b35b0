// The links between document types once all packs are laid together: both ends known, conditions compiled. What
// documents hold at the two ends is read in documents/, and judged by the rules.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { onDemand } from '../../base/onDemand';
import type { Column, Field, Link } from './contract';
import { namesOf } from './contractNames';
import { addedPairs, additionFault } from './addedLinks';
import { contractName, sameSection, sameSpec, specsOf } from './versions';
import { textPlace } from './documentType';
import type { DocumentType } from './documentType';
import { packFinding } from '../entry';
import type { Evaluate } from '../../formulas/expression';
import type { PackFinding } from '../model';
import { keyReader } from './linkKeys';
import type { KeyEntries, ReadKey } from './linkKeys';

/** One end of a link: rows of a table section of a type, or without `section` the type's fields as one row. */
export interface LinkEnd {
  readonly type: DocumentType;
  readonly section: string | undefined;
  readonly key: string | undefined;
  readonly where: Evaluate | undefined;
  /** Tells this end from all others. */
  readonly id: string;
  /** The columns or fields that the link reads at this end. */
  readonly columns: readonly string[];
  /** Reads a text as the key of a row: the same for both ends, whatever an entry is called at either. */
  readonly readKey: ReadKey;
  /** The column or field by whose kind keys are read at both ends: the one that is no text, where there is one. */
  readonly keySpec: Field | Column | undefined;
  /** The same rows in documents of earlier versions of the type, by version, where they have them: told when asked. */
  readonly earlier: () => ReadonlyMap<number, EarlierEnd>;
}

/** An end in documents of an earlier version, which may call columns or fields otherwise. */
export interface EarlierEnd extends Omit<LinkEnd, 'earlier'> {
  /** The name here of what the newest version calls otherwise. */
  readonly names: ReadonlyMap<string, string>;
}

/** A link with both ends. `to` is the end of the type that declares it. */
export interface CompiledLink {
  readonly link: Link;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

/**
 * Where links read the documents of a type: rows of a table section, or without `section` the head; which columns or
 * fields, for which ends.
 */
export interface LinkedPlace {
  readonly section: string | undefined;
  readonly columns: readonly string[];
  readonly ends: readonly Pick<LinkEnd, 'id' | 'where'>[];
}

/** The places of a version of a type that links read. */
export function linkedPlaces(links: readonly CompiledLink[], type: DocumentType): readonly LinkedPlace[] {
  const here = links.flatMap(({ from, to }) => [from, to].flatMap((end) => endIn(end, type) ?? []));
  return [...new Set(here.map((each) => each.section))].map((section) => {
    const read = here.filter((each) => each.section === section);
    return { section, columns: [...new Set(read.flatMap((each) => each.columns))], ends: read };
  });
}

/** The end in documents of a version of its type. */
export function endIn(end: LinkEnd, type: DocumentType): LinkEnd | EarlierEnd | undefined {
  if (end.type.type !== type.type) return undefined;
  return end.type.version === type.version ? end : end.earlier().get(type.version);
}

/** The types whose links are compiled: the newest version of each, and those that it supersedes. */
export interface LinkedTypes {
  readonly newest: readonly DocumentType[];
  readonly superseded: readonly DocumentType[];
}

/**
 * Compiles the links of all types. A link to what does not exist is reported at its type and left out; one of a
 * superseded version is left out in silence, for what it leads to may have gone since.
 */
export function compileLinks(
  { newest, superseded }: LinkedTypes,
  entries: KeyEntries,
): { links: CompiledLink[]; findings: PackFinding[] } {
  const findings: PackFinding[] = [];
  const links = [...newest, ...superseded].flatMap((type) =>
    inOrder(type.links).flatMap((link) => {
      const fault = (name: string, text: Message): [] => {
        const found = packFinding(type.source.path, text, textPlace(type.sourceText(), name));
        if (!superseded.includes(type)) findings.push({ pack: type.pack, ...found });
        return [];
      };
      const source = newest.find((each) => each.type === link.from.type);
      if (source === undefined)
        return fault(link.from.type, message('pack.name-unknown', { where: `${link.id}.from`, name: link.from.type }));
      const versions = superseded.filter((each) => each.type === source.type);
      const current = superseded.includes(type) ? inNewestNames(link, source, versions) : link;
      return compileLink(type, current, { source, versions, entries, fault });
    }),
  );
  return { links, findings };
}

/** A link of a superseded version, which may call by an earlier name what it reads in the newest version of a type. */
function inNewestNames(link: Link, newest: DocumentType, versions: readonly DocumentType[]): Link {
  const { section, key } = link.from;
  const before = versions.find((each) => section === undefined || each.sections.some(({ id }) => id === section));
  const own = before?.sections.find(({ id }) => id === section);
  const place = own === undefined ? section : (sameSection(own, newest.sections)?.id ?? section);
  const now = (name: string): string => {
    const specs = specsOf(newest, place);
    if (specs.some(({ id }) => id === name)) return name;
    const was = versions.flatMap((each) => specsOf(each, section)).find(({ id }) => id === name);
    return (was && sameSpec(was, specs)?.id) ?? name;
  };
  const mapped = (pairs: Link['values']): Link['values'] =>
    Object.fromEntries(Object.entries(pairs).map(([mine, theirs]) => [mine, now(theirs)]));
  return {
    ...link,
    from: { ...link.from, section: place, key: key === undefined ? undefined : now(key) },
    endedBy: link.endedBy === undefined ? undefined : now(link.endedBy),
    values: mapped(link.values),
    sums: mapped(link.sums),
    countedOnce: mapped(link.countedOnce),
    measured: mapped(link.measured),
  };
}

// What others yield to comes before them, so that the first to bring a value of a place is the one that owns it.
function inOrder(links: readonly Link[]): Link[] {
  const placed: Link[] = [];
  const place = (link: Link, above: readonly Link[]): void => {
    if (placed.includes(link) || above.includes(link)) return;
    for (const other of links.filter(({ id }) => link.yieldsTo.includes(id))) place(other, [...above, link]);
    placed.push(link);
  };
  for (const link of links) place(link, []);
  return placed;
}

interface Compiling {
  readonly source: DocumentType;
  /** The versions that the source supersedes. */
  readonly versions: readonly DocumentType[];
  readonly entries: KeyEntries;
  readonly fault: (name: string, text: Message) => [];
}

function compileLink(type: DocumentType, link: Link, { source, versions, entries, fault }: Compiling): CompiledLink[] {
  const { from, to, values, measured, endedBy, carriedFrom, periodsOpen } = link;
  const known = namesOf(source, from.section);
  const pairs = [...Object.entries(values), ...Object.entries(measured), ...addedPairs(link)];
  const read = [from.key, endedBy, ...pairs.map(([, theirs]) => theirs)];
  const named = read.filter((name) => name !== undefined);
  const unknown =
    from.section !== undefined && known.length === 0 ? from.section : named.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return fault(unknown, message('pack.name-unknown', { where: `${link.id}.from`, name: unknown }));
  const addition = additionFault(type, link, source);
  if (addition !== undefined) return fault(addition.name, addition.text);
  const counted = [carriedFrom, periodsOpen].filter((name) => name !== undefined);
  const specs = [keySpecOf(source, from), keySpecOf(type, link.to)];
  const keys = {
    readKey: keyReader(
      entries,
      specs.map((each) => each?.kind),
    ),
    keySpec: specs.find((each) => each !== undefined && each.kind !== 'text') ?? specs[0],
  };
  const ends = [
    end(source, from, {
      id: `${nameOfEnd(type, link)}/from`,
      columns: [...named, ...counted.filter((name) => known.includes(name))],
      ...keys,
    }),
    end(type, to, {
      id: `${nameOfEnd(type, link)}/to`,
      columns: [to.key, ...pairs.map(([own]) => own), ...counted].filter((name) => name !== undefined),
      ...keys,
    }),
  ];
  for (const each of ends) if ('fault' in each) return fault(each.expression, each.fault);
  const [theirs, own] = ends as [LinkEnd, LinkEnd];
  return [{ link, from: { ...theirs, earlier: earlierEnds(theirs, versions, from.where) }, to: own }];
}

// Kept results know the ends by these names.
function nameOfEnd(type: DocumentType, link: Link): string {
  return `${contractName(type)}/${link.id}`;
}

/** Where the rows of an end stand in documents of earlier versions; of a version that cannot tell its rows, nowhere. */
function earlierEnds(end: LinkEnd, versions: readonly DocumentType[], where: string | undefined): LinkEnd['earlier'] {
  return onDemand(
    () =>
      new Map(
        versions.flatMap((type) => {
          const earlier = earlierEnd(end, type, where);
          return earlier === undefined ? [] : [[type.version, earlier]];
        }),
      ),
  );
}

function earlierEnd(end: LinkEnd, type: DocumentType, where: string | undefined): EarlierEnd | undefined {
  const section = end.type.sections.find(({ id }) => id === end.section);
  const place = section && sameSection(section, type.sections)?.id;
  if (section !== undefined && place === undefined) return undefined;
  const specs = specsOf(type, place);
  const names = new Map(
    specsOf(end.type, end.section).flatMap((spec) => {
      const same = sameSpec(spec, specs);
      return same === undefined ? [] : [[spec.id, same.id] as const];
    }),
  );
  const condition = where === undefined ? undefined : type.compiled.condition(place, where);
  if (typeof condition === 'object' || (end.key !== undefined && !names.has(end.key))) return undefined;
  return {
    type,
    section: place,
    key: end.key === undefined ? undefined : names.get(end.key),
    where: condition,
    id: `${end.id}@${String(type.version)}`,
    columns: end.columns.flatMap((column) => names.get(column) ?? []),
    readKey: end.readKey,
    keySpec: end.keySpec,
    names,
  };
}

/** The column or field that tells the rows of an end apart. */
function keySpecOf(type: DocumentType, { section, key }: Link['to']): Field | Column | undefined {
  const specs: readonly (Field | Column)[] | undefined =
    section === undefined ? type.fields : type.sections.find((each) => each.id === section)?.table?.columns;
  return specs?.find((each) => each.id === key);
}

function end(
  type: DocumentType,
  rows: Link['to'],
  { columns, ...given }: Pick<LinkEnd, 'id' | 'columns' | 'readKey' | 'keySpec'>,
): LinkEnd | { fault: Message; expression: string } {
  const where = rows.where === undefined ? undefined : type.compiled.condition(rows.section, rows.where);
  if (typeof where === 'object')
    return {
      expression: rows.where ?? '',
      fault: message('pack.expression', { where: given.id, detail: where.detail }),
    };
  const { section, key } = rows;
  return { type, section, key, where, columns: [...new Set(columns)], ...given, earlier: NONE };
}

const NONE: LinkEnd['earlier'] = () => NOWHERE;
const NOWHERE: ReadonlyMap<number, EarlierEnd> = new Map();

// The links between document types once all packs are laid together: both ends known, conditions compiled. What
// documents hold at the two ends is read in documents/, and judged by the rules.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import type { Column, Field, Link } from './contract';
import { namesOf } from './contractNames';
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
  readonly ends: readonly LinkEnd[];
}

/** The places of all types that links read, by type. */
export function linkedPlaces(links: readonly CompiledLink[]): Map<string, readonly LinkedPlace[]> {
  const ends = links.flatMap(({ from, to }) => [from, to]);
  return new Map(
    [...new Set(ends.map((each) => each.type.type))].map((type) => {
      const here = ends.filter((each) => each.type.type === type);
      const sections = [...new Set(here.map((each) => each.section))];
      return [
        type,
        sections.map((section) => {
          const read = here.filter((each) => each.section === section);
          return { section, columns: [...new Set(read.flatMap((each) => each.columns))], ends: read };
        }),
      ];
    }),
  );
}

/** Compiles the links of all types. A link to what does not exist is reported at its type and left out. */
export function compileLinks(
  types: readonly DocumentType[],
  entries: KeyEntries,
): { links: CompiledLink[]; findings: PackFinding[] } {
  const findings: PackFinding[] = [];
  const links = types.flatMap((type) =>
    inOrder(type.links).flatMap((link) => {
      const fault = (name: string, text: Message): [] => {
        findings.push({ pack: type.pack, ...packFinding(type.source.path, text, textPlace(type.sourceText, name)) });
        return [];
      };
      const source = types.find((each) => each.type === link.from.type);
      if (source === undefined)
        return fault(link.from.type, message('pack.name-unknown', { where: `${link.id}.from`, name: link.from.type }));
      return compileLink(type, link, { source, entries, fault });
    }),
  );
  return { links, findings };
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
  readonly entries: KeyEntries;
  readonly fault: (name: string, text: Message) => [];
}

function compileLink(type: DocumentType, link: Link, { source, entries, fault }: Compiling): CompiledLink[] {
  const { from, to, values, carriedFrom, periodsOpen } = link;
  const known = namesOf(source, from.section);
  const named = [from.key, ...Object.values(values)].filter((name) => name !== undefined);
  const unknown =
    from.section !== undefined && known.length === 0 ? from.section : named.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return fault(unknown, message('pack.name-unknown', { where: `${link.id}.from`, name: unknown }));
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
      id: `${type.type}/${link.id}/from`,
      columns: [...named, ...counted.filter((name) => known.includes(name))],
      ...keys,
    }),
    end(type, to, {
      id: `${type.type}/${link.id}/to`,
      columns: [to.key, ...Object.keys(values), ...counted].filter((name) => name !== undefined),
      ...keys,
    }),
  ];
  for (const each of ends) if ('fault' in each) return fault(each.expression, each.fault);
  const [source_, own] = ends as [LinkEnd, LinkEnd];
  return [{ link, from: source_, to: own }];
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
  return { type, section: rows.section, key: rows.key, where, columns: [...new Set(columns)], ...given };
}

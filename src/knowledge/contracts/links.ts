// The links between document types once all packs are laid together: both ends known, conditions compiled. What
// documents hold at the two ends is read in documents/, and judged by the rules.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import type { Link } from './contract';
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
  const { from, to, values, measured, endedBy, carriedFrom, periodsOpen } = link;
  const known = namesOf(source, from.section);
  const read = [from.key, endedBy, ...Object.values(values), ...Object.values(measured)];
  const named = read.filter((name) => name !== undefined);
  const unknown =
    from.section !== undefined && known.length === 0 ? from.section : named.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return fault(unknown, message('pack.name-unknown', { where: `${link.id}.from`, name: unknown }));
  const counted = [carriedFrom, periodsOpen].filter((name) => name !== undefined);
  const readKey = keyReader(entries, [kindOf(source, from), kindOf(type, link.to)]);
  const ends = [
    end(source, from, {
      id: `${type.type}/${link.id}/from`,
      columns: [...named, ...counted.filter((name) => known.includes(name))],
      readKey,
    }),
    end(type, to, {
      id: `${type.type}/${link.id}/to`,
      columns: [to.key, ...Object.keys(values), ...Object.keys(measured), ...counted].filter(
        (name) => name !== undefined,
      ),
      readKey,
    }),
  ];
  for (const each of ends) if ('fault' in each) return fault(each.expression, each.fault);
  const [source_, own] = ends as [LinkEnd, LinkEnd];
  return [{ link, from: source_, to: own }];
}

/** The kind of the column or field that tells the rows of an end apart. */
function kindOf(type: DocumentType, { section, key }: Link['to']): string | undefined {
  const specs = section === undefined ? type.fields : type.sections.find((each) => each.id === section)?.table?.columns;
  return specs?.find((each) => each.id === key)?.kind;
}

function end(
  type: DocumentType,
  rows: Link['to'],
  { id, columns, readKey }: Pick<LinkEnd, 'id' | 'columns' | 'readKey'>,
): LinkEnd | { fault: Message; expression: string } {
  const where = rows.where === undefined ? undefined : type.compiled.condition(rows.section, rows.where);
  if (typeof where === 'object')
    return { expression: rows.where ?? '', fault: message('pack.expression', { where: id, detail: where.detail }) };
  return { type, section: rows.section, key: rows.key, where, id, columns: [...new Set(columns)], readKey };
}

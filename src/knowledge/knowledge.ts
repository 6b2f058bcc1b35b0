// The knowledge base: several packs laid together, and looking entries up in it. pack.ts reads the files of a single
// pack.
import { chineseCalendar } from '../base/dates/calendar';
import type { Calendar } from '../base/dates/calendar';
import { message } from '../base/message';
import type { Message, MessageArgument } from '../base/message';
import { amend } from './contracts/amendment';
import type { ClauseReference } from '../citations/clauseNumber';
import { writeArticlePath, writeClausePath } from '../citations/clauseNumber';
import { withWords } from './contracts/contract';
import type { DocumentType } from './contracts/documentType';
import { contractName } from './contracts/versions';
import { packFinding } from './entry';
import { findEntry } from './entryNames';
import { compileLinks, linkedPlaces } from './contracts/links';
import type { CompiledLink, LinkedPlace } from './contracts/links';
import type { Clause, Kpi, PackFinding, Role, Term } from './model';
import type { Pack } from './pack';
import { createPackNames } from '../citations/packNames';
import type { PackNames } from '../citations/packNames';
import { ruleTitles } from './ruleTitles';
import { uniquePlaces } from './contracts/uniquePlaces';
import type { UniquePlace } from './contracts/uniquePlaces';
import { DEFAULT_SETTINGS } from './settings';
import type { Settings } from './settings';
import { mergeWording } from './wording/wording';
import type { Wording } from './wording/wording';
import { mergeWords } from './words';
import type { Words } from './words';

/**
 * All packs of a workspace as one. The first is the main regulation: `§3.2.2` without a pack's name means its clause.
 */
export interface Knowledge {
  readonly main: string;
  readonly packs: readonly Pack[];
  /** Whether the workspace has packs that are not used, since its folder is not trusted. */
  readonly withheld: boolean;
  /** The names by which texts mean a pack. */
  readonly names: PackNames;
  readonly calendar: Calendar;
  readonly clauses: readonly Clause[];
  readonly roles: readonly Role[];
  readonly kpis: readonly Kpi[];
  readonly terms: readonly Term[];
  /** By what words texts are understood; those of all packs. */
  readonly words: Words;
  /** What documents are not to say; that of all packs. */
  readonly wording: Wording;
  /** What people call a rule. */
  readonly ruleTitle: (rule: string) => MessageArgument;
  readonly documentTypes: readonly DocumentType[];
  /** The versions that these supersede. */
  readonly superseded: readonly DocumentType[];
  readonly links: readonly CompiledLink[];
  /** What links read of the documents of a version of a type. */
  readonly linkedPlaces: (type: DocumentType) => readonly LinkedPlace[];
  /** Where the documents of a version of a type hold what no other document may hold too. */
  readonly uniquePlaces: (type: DocumentType) => readonly UniquePlace[];
  /** The clause that a reference means, or undefined. */
  readonly clause: (reference: ClauseReference) => Clause | undefined;
  /** The clauses directly below one. */
  readonly children: (clause: Clause) => readonly Clause[];
  readonly role: (id: string) => Role | undefined;
  /** The newest version of a type. */
  readonly documentType: (id: string) => DocumentType | undefined;
  /** Any version of a type, such as `monthly-plan@1`. */
  readonly contract: (name: string) => DocumentType | undefined;
}

interface Mergeable {
  readonly pack: string;
  readonly source: { readonly path: string };
  readonly overrides?: string | undefined;
}

/** How packs are laid together: by a department's settings, and whether some of its packs are withheld. */
export type PacksUse = Pick<Settings, 'limits' | 'holidays'> & { readonly withheld?: boolean };

/**
 * Lays packs together, the main one first. An entry takes the place of another only where it says `overrides: pack/id`;
 * any other id that two packs claim stays with the first and is reported. A department's settings may change the limits
 * of checks, by type, and the calendar by which they count workdays.
 */
export function combinePacks(
  packs: readonly Pack[],
  { limits, holidays, withheld = false }: PacksUse = DEFAULT_SETTINGS,
): { readonly value: Knowledge; readonly findings: readonly PackFinding[] } {
  const findings: PackFinding[] = [];
  const clauses = merged(packs, findings, {
    entries: (pack) => pack.clauses,
    idOf: (clause) => `${clause.pack}§${clause.number}`,
  });
  const roles = merged(packs, findings, { entries: (pack) => pack.roles, idOf: (role) => role.id });
  const kpis = merged(packs, findings, { entries: (pack) => pack.kpis, idOf: (kpi) => kpi.id });
  const types = merged(packs, findings, { entries: (pack) => pack.documentTypes, idOf: (type) => type.type });
  const calendar = chineseCalendar(holidays);
  amendTypes(packs, types, { calendar, findings });
  const words = mergeWords(packs.map((pack) => pack.words));
  const hasOwnDays = holidays.off.length + holidays.worked.length > 0;
  const inUse = (type: DocumentType): DocumentType =>
    withWords(withLimits(hasOwnDays ? withCalendar(type, calendar) : type, limits[type.type]), words.written);
  for (const type of types.values()) types.set(type.type, inUse(type));
  const superseded = supersededBy(packs, types, calendar).map(inUse);
  const contracts = new Map([...types.values(), ...superseded].map((type) => [contractName(type), type]));
  const { links, findings: linkFindings } = compileLinks(
    { newest: [...types.values()], superseded },
    { kpi: [...kpis.values()], role: [...roles.values()] },
  );
  findings.push(...linkFindings);
  const places = linkedPlaces(links);
  const unique = uniquePlaces([...types.values()], superseded);
  const below = byParent(clauses.values());
  const main = packs[0]?.id ?? '';
  const statutes = new Set(packs.filter(({ numbering }) => numbering === 'articles').map(({ id }) => id));
  const value = {
    main,
    packs,
    withheld,
    names: createPackNames(packs),
    calendar,
    clauses: [...clauses.values()],
    roles: [...roles.values()],
    kpis: [...kpis.values()],
    get terms() {
      return packs.flatMap((pack) => pack.terms);
    },
    words,
    wording: mergeWording(packs.flatMap((pack) => pack.wording ?? [])),
    ruleTitle: ruleTitles(packs.flatMap((pack) => pack.ruleTitles)),
    documentTypes: [...types.values()],
    superseded,
    links,
    linkedPlaces: (type: DocumentType) => places.get(contractName(type)) ?? [],
    uniquePlaces: (type: DocumentType) => unique.get(contractName(type)) ?? [],
    clause: ({ pack = main, number }: ClauseReference) =>
      clauses.get(`${pack}§${number}`) ??
      (statutes.has(pack) ? clauses.get(`${pack}§${withoutFirstParagraph(number)}`) : undefined),
    children: (clause: Clause) => below.get(`${clause.pack}§${clause.number}`) ?? [],
    role: (id: string) => roles.get(id),
    documentType: (id: string) => types.get(id),
    contract: (name: string) => contracts.get(name),
  };
  return { value, findings };
}

/** One kind of entry that packs have. */
interface Kind<T> {
  readonly entries: (pack: Pack) => readonly T[];
  readonly idOf: (entry: T) => string;
}

function merged<T extends Mergeable>(
  packs: readonly Pack[],
  findings: PackFinding[],
  { entries, idOf }: Kind<T>,
): Map<string, T> {
  const byId = new Map<string, T>();
  for (const entry of packs.flatMap(entries)) {
    const id = idOf(entry);
    const before = byId.get(id);
    const replaces = before !== undefined && entry.overrides === `${before.pack}/${id}`;
    if (before !== undefined && !replaces) findings.push(faultIn(entry, message('pack.id-clash', { id })));
    else if (entry.overrides !== undefined && !replaces)
      findings.push(faultIn(entry, message('pack.override-unknown', { reference: entry.overrides })));
    else byId.set(id, entry);
  }
  return byId;
}

function faultIn({ pack, source }: Mergeable, text: Message): PackFinding {
  return { pack, ...packFinding(source.path, text) };
}

/**
 * The earlier versions of the types in use, of the same pack, with what other packs add to the type as far as they have
 * room for it.
 */
function supersededBy(
  packs: readonly Pack[],
  types: ReadonlyMap<string, DocumentType>,
  calendar: Calendar,
): DocumentType[] {
  const amendments = packs.flatMap((pack) => pack.amendments);
  return packs
    .flatMap((pack) => pack.superseded)
    .filter((each) => types.get(each.type)?.pack === each.pack)
    .map((each) =>
      amendments
        .filter((amendment) => amendment.extends === `${each.pack}/${each.type}`)
        .reduce((type, amendment) => amend(type, amendment, calendar).value, each),
    );
}

/** Puts what packs add to document types of others into `types`. */
function amendTypes(
  packs: readonly Pack[],
  types: Map<string, DocumentType>,
  { calendar, findings }: { readonly calendar: Calendar; readonly findings: PackFinding[] },
): void {
  for (const amendment of packs.flatMap((pack) => pack.amendments)) {
    const [pack = '', id = ''] = amendment.extends.split('/');
    const type = types.get(id);
    if (type?.pack !== pack) {
      const place = { pack: amendment.pack, source: amendment.file };
      findings.push(faultIn(place, message('pack.override-unknown', { reference: amendment.extends })));
      continue;
    }
    const amended = amend(type, amendment, calendar);
    types.set(id, amended.value);
    findings.push(...amended.findings.map((each) => ({ pack: amendment.pack, ...each })));
  }
}

/**
 * An article's first paragraph is the article's own text: 第十七條第一款 means 17. The number itself where it says no first
 * paragraph.
 */
function withoutFirstParagraph(number: string): string {
  return number.replace(/^((?:a\d+\.)?\d+(?:-\d+)?)\.1$/, '$1');
}

function withCalendar(type: DocumentType, calendar: Calendar): DocumentType {
  return type.countsWorkdays ? { ...type, compiled: type.compiled.by(calendar) } : type;
}

function withLimits(type: DocumentType, own: Readonly<Record<string, number>> | undefined): DocumentType {
  const known = Object.entries(own ?? {}).filter(([name]) => Object.hasOwn(type.limits, name));
  return known.length === 0 ? type : { ...type, limits: { ...type.limits, ...Object.fromEntries(known) } };
}

function byParent(clauses: Iterable<Clause>): Map<string, Clause[]> {
  const below = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const key = `${clause.pack}§${clause.parent ?? ''}`;
    const siblings = below.get(key);
    if (siblings) siblings.push(clause);
    else below.set(key, [clause]);
  }
  return below;
}

/** How a clause is cited in a document: `§3.2.2`, with its pack's name where it is not of the main regulation. */
export function citationOf(knowledge: Knowledge, clause: Clause): string {
  return clause.pack === knowledge.main ? `§${clause.number}` : `${clause.pack}§${clause.number}`;
}

/** A clause's number as Chinese text cites it: `第三章（二）2`, in a statute `第十七條第二款`. */
export function citedAs(knowledge: Knowledge, clause: Clause): string {
  const articles = knowledge.packs.find((pack) => pack.id === clause.pack)?.numbering === 'articles';
  return articles ? writeArticlePath(clause.number) : writeClausePath(clause.number);
}

/** The role that a text names by id, name, English name or alias, in either script. */
export function findRole(knowledge: Knowledge, text: string): Role | undefined {
  return findEntry(knowledge.roles, text);
}

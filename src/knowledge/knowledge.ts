// The knowledge base: several packs laid together, and looking entries up in it. pack.ts reads the files of a single
// pack.
import { chineseCalendar } from '../base/dates/calendar';
import type { Calendar } from '../base/dates/calendar';
import { message } from '../base/message';
import type { Message, MessageArgument } from '../base/message';
import { onDemand } from '../base/onDemand';
import type { ClauseReference } from '../citations/clauseNumber';
import { writeArticlePath, writeClausePath } from '../citations/clauseNumber';
import { createPackNames } from '../citations/packNames';
import type { PackNames } from '../citations/packNames';
import type { Lexicon } from './contracts/contract';
import { layContracts } from './contracts/laying';
import type { LaidContracts, Laying } from './contracts/laying';
import type { DocumentType } from './contracts/documentType';
import { packFinding } from './entry';
import type { ExportDefinition } from './platforms/definition';
import { findEntry } from './entryNames';
import { measuringBy } from './metrics/measuring';
import type { Measuring } from './metrics/measuring';
import { nameFinder } from './metrics/names';
import type { NameFinder } from './metrics/names';
import { ratioFaults, sharedNames } from './metrics/sound';
import type { Channel, Clause, Kpi, Metric, NamedEntry, PackFinding, Role, Term } from './model';
import type { Pack } from './pack';
import { ruleTitles } from './ruleTitles';
import { DEFAULT_SETTINGS } from './settings';
import type { Settings } from './settings';
import { mergeWording } from './wording/wording';
import type { WholeWording } from './wording/wording';
import { mergeWords } from './words';
import type { Words } from './words';

/**
 * All packs of a workspace as one. The first is the main regulation: `§3.2.2` without a pack's name means its clause.
 */
export interface Knowledge extends Pick<
  LaidContracts,
  'documentTypes' | 'superseded' | 'links' | 'linkedPlaces' | 'uniquePlaces' | 'documentType' | 'contract'
> {
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
  /** What is measured, and the ways by which visitors come, by all of their names. */
  readonly metrics: NameFinder<Metric>;
  readonly channels: NameFinder<Channel>;
  /** The files of platforms that can be read as data. */
  readonly exports: readonly ExportDefinition[];
  /** Where documents hold the values of metrics. */
  readonly measuring: () => Measuring;
  readonly terms: readonly Term[];
  /** By what words texts are understood; those of all packs. */
  readonly words: Words;
  /** What documents are not to say; that of all packs. */
  readonly wording: WholeWording;
  /** What people call a rule. */
  readonly ruleTitle: (rule: string) => MessageArgument;
  /** The clause that a reference means, or undefined. */
  readonly clause: (reference: ClauseReference) => Clause | undefined;
  /** The clauses directly below one. */
  readonly children: (clause: Clause) => readonly Clause[];
  readonly role: (id: string) => Role | undefined;
}

interface Mergeable {
  readonly pack: string;
  readonly source: { readonly path: string };
  readonly overrides?: string | undefined;
}

/** How packs are laid together: by a department's settings, and whether some of its packs are withheld. */
export type PacksUse = Pick<Settings, 'limits' | 'holidays' | 'metrics'> & { readonly withheld?: boolean };

/**
 * Lays packs together, the main one first. An entry takes the place of another only where it says `overrides: pack/id`;
 * any other id that two packs claim stays with the first and is reported. A department's settings may change the limits
 * of checks, by type, and the calendar by which they count workdays. Document types, what they have wrong included, are
 * laid together when they are first asked for.
 */
export function combinePacks(
  packs: readonly Pack[],
  { limits, holidays, metrics, withheld = false }: PacksUse = DEFAULT_SETTINGS,
): { readonly value: Knowledge; readonly findings: readonly PackFinding[] } {
  const findings: PackFinding[] = [];
  const clauses = merged(packs, findings, { entries: (pack) => pack.clauses, idOf: clauseId });
  const roles = merged(packs, findings, { entries: (pack) => pack.roles, idOf: (role) => role.id });
  const kpis = merged(packs, findings, { entries: (pack) => pack.kpis, idOf: (kpi) => kpi.id });
  const calendar = chineseCalendar(holidays);
  const words = mergeWords(packs.map((pack) => pack.words));
  const entries = { kpi: [...kpis.values()], role: [...roles.values()] };
  const laying = { calendar, holidays, limits, metrics, written: words.written, entries };
  const laid = onDemand(() => layTypes(packs, laying));
  const value = {
    main: packs[0]?.id ?? '',
    packs,
    withheld,
    names: createPackNames(packs),
    calendar,
    clauses: [...clauses.values()],
    roles: entries.role,
    kpis: entries.kpi,
    get metrics() {
      return laid().lexicon.metrics;
    },
    get channels() {
      return laid().lexicon.channels;
    },
    exports: exportsOf(packs, findings),
    measuring: () => laid().measuring(),
    get terms() {
      return packs.flatMap((pack) => pack.terms);
    },
    words,
    wording: mergeWording(packs.flatMap((pack) => pack.wording ?? [])),
    ruleTitle: ruleTitles(packs.flatMap((pack) => pack.ruleTitles)),
    get documentTypes() {
      return laid().documentTypes;
    },
    get superseded() {
      return laid().superseded;
    },
    get links() {
      return laid().links;
    },
    linkedPlaces: (type: DocumentType) => laid().linkedPlaces(type),
    uniquePlaces: (type: DocumentType) => laid().uniquePlaces(type),
    clause: clauseFinder(packs, clauses),
    children: childrenIn(clauses.values()),
    role: (id: string) => roles.get(id),
    documentType: (id: string) => laid().documentType(id),
    contract: (name: string) => laid().contract(name),
  };
  return {
    value,
    get findings() {
      return [...findings, ...laid().findings];
    },
  };
}

function exportsOf(packs: readonly Pack[], findings: PackFinding[]): readonly ExportDefinition[] {
  const exports = (pack: Pack): readonly ExportDefinition[] => pack.exports;
  return [...merged(packs, findings, { entries: exports, idOf: ({ id }) => id, replace: renamed }).values()];
}

/** The document types of all packs, and the metrics and channels by which these are read. */
function layTypes(
  packs: readonly Pack[],
  { written, metrics, ...laying }: Omit<Laying, 'lexicon'> & Pick<Words, 'written'> & Pick<Settings, 'metrics'>,
): LaidContracts & { readonly lexicon: Lexicon } & Pick<Knowledge, 'measuring'> {
  const findings: PackFinding[] = [];
  const types = merged(packs, findings, { entries: (pack) => pack.documentTypes, idOf: (type) => type.type });
  const lexicon = lexiconOf(packs, findings, { written, metrics });
  const contracts = layContracts(packs, types, { ...laying, lexicon });
  const measuring = onDemand(() => measuringBy(lexicon.metrics, written));
  return { ...contracts, lexicon, measuring, findings: [...findings, ...contracts.findings] };
}

/** What finds the metrics and channels of all packs. */
function lexiconOf(
  packs: readonly Pack[],
  findings: PackFinding[],
  { written, metrics: own }: Pick<Words, 'written'> & Pick<Settings, 'metrics'>,
): Lexicon {
  const idOf = ({ id }: NamedEntry): string => id;
  const metrics = merged(packs, findings, { idOf, entries: (pack) => pack.metrics, replace: renamed });
  const channels = merged(packs, findings, { idOf, entries: (pack) => pack.channels, replace: renamed });
  findings.push(...sharedNames([...metrics.values()]), ...sharedNames([...channels.values()]), ...ratioFaults(metrics));
  return {
    written,
    metrics: withOwnRanges(nameFinder([...metrics.values()], written), own, written),
    channels: nameFinder([...channels.values()], written),
  };
}

// A department names them as it calls them.
function withOwnRanges(
  metrics: NameFinder<Metric>,
  own: Settings['metrics'],
  written: Words['written'],
): NameFinder<Metric> {
  const ranges = new Map(
    Object.entries(own).map(([name, { plausible }]) => [metrics.byId(name) ?? metrics.find(name), plausible]),
  );
  if (ranges.size === 0) return metrics;
  return nameFinder(
    metrics.all.map((each) => (ranges.has(each) ? { ...each, plausible: ranges.get(each), isOwnRange: true } : each)),
    written,
  );
}

/** One kind of entry that packs have. */
interface Kind<T> {
  readonly entries: (pack: Pack) => readonly T[];
  readonly idOf: (entry: T) => string;
  /** What becomes of an entry that takes the place of another; itself, where this says nothing. */
  readonly replace?: (entry: T, before: T) => T;
}

// What documents called it before still means it, and expressions know it by its first name.
function renamed<T extends NamedEntry>(entry: T, before: T): T {
  const { name, simplified, en, aliases, labels, seenAs } = before;
  return {
    ...entry,
    seenAs,
    aliases: [...entry.aliases, name, simplified, en, ...aliases],
    labels: [...new Set([...entry.labels, ...labels])],
  };
}

function merged<T extends Mergeable>(
  packs: readonly Pack[],
  findings: PackFinding[],
  { entries, idOf, replace = itself }: Kind<T>,
): Map<string, T> {
  const byId = new Map<string, T>();
  for (const entry of packs.flatMap(entries)) {
    const id = idOf(entry);
    const before = byId.get(id);
    const replaces = before !== undefined && entry.overrides === `${before.pack}/${id}`;
    if (before !== undefined && !replaces) findings.push(faultIn(entry, message('pack.id-clash', { id })));
    else if (entry.overrides !== undefined && !replaces)
      findings.push(faultIn(entry, message('pack.override-unknown', { reference: entry.overrides })));
    else byId.set(id, before === undefined ? entry : replace(entry, before));
  }
  return byId;
}

function itself<T>(entry: T): T {
  return entry;
}

function faultIn({ pack, source }: Mergeable, text: Message): PackFinding {
  return { pack, ...packFinding(source.path, text) };
}

function clauseFinder(packs: readonly Pack[], clauses: ReadonlyMap<string, Clause>): Knowledge['clause'] {
  const main = packs[0]?.id ?? '';
  const statutes = new Set(packs.filter(({ numbering }) => numbering === 'articles').map(({ id }) => id));
  return ({ pack = main, number }) =>
    clauses.get(`${pack}§${number}`) ??
    (statutes.has(pack) ? clauses.get(`${pack}§${withoutFirstParagraph(number)}`) : undefined);
}

/**
 * An article's first paragraph is the article's own text: 第十七條第一款 means 17. The number itself where it says no first
 * paragraph.
 */
function withoutFirstParagraph(number: string): string {
  return number.replace(/^((?:a\d+\.)?\d+(?:-\d+)?)\.1$/, '$1');
}

function clauseId({ pack, number }: Clause): string {
  return `${pack}§${number}`;
}

function childrenIn(clauses: Iterable<Clause>): Knowledge['children'] {
  const below = byParent(clauses);
  return (clause) => below.get(clauseId(clause)) ?? [];
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

// The knowledge base: several packs laid together, and looking entries up in it. pack.ts reads the files of a single
// pack.
import { chineseCalendar } from '../base/dates/calendar';
import type { Calendar } from '../base/dates/calendar';
import type { MessageArgument } from '../base/message';
import { onDemand } from '../base/onDemand';
import type { ClauseReference } from '../citations/clauseNumber';
import { writeArticlePath, writeClausePath } from '../citations/clauseNumber';
import { createPackNames } from '../citations/packNames';
import type { PackNames } from '../citations/packNames';
import type { Lexicon } from './contracts/contract';
import { layContracts } from './contracts/laying';
import type { LaidContracts, Laying } from './contracts/laying';
import type { DocumentType } from './contracts/documentType';
import type { ExportDefinition } from './platforms/definition';
import { findEntry } from './entryNames';
import { exportsOf, lexiconOf } from './laying/lexicon';
import type { LexiconUse } from './laying/lexicon';
import { merged } from './laying/merging';
import { measuringBy } from './metrics/measuring';
import type { Measuring } from './metrics/measuring';
import type { NameFinder } from './metrics/names';
import { MetricFormulas } from './metrics/formulas';
import type { Channel, Clause, Kpi, Metric, PackFinding, Role, Term } from './model';
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
  /** How metrics follow from what exports say. */
  readonly formulas: () => MetricFormulas;
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
  { withheld = false, ...settings }: PacksUse = DEFAULT_SETTINGS,
): { readonly value: Knowledge; readonly findings: readonly PackFinding[] } {
  const findings: PackFinding[] = [];
  const clauses = merged(packs, findings, { entries: (pack) => pack.clauses, idOf: clauseId });
  const roles = merged(packs, findings, { entries: (pack) => pack.roles, idOf: (role) => role.id });
  const calendar = chineseCalendar(settings.holidays);
  const words = mergeWords(packs.map((pack) => pack.words));
  const entries = { kpi: kpisOf(packs, findings), role: [...roles.values()] };
  const exports = exportsOf(packs, findings);
  const laid = onDemand(() => layTypes(packs, { ...settings, calendar, written: words.written, entries, exports }));
  const value = {
    main: packs[0]?.id ?? '',
    packs,
    withheld,
    names: createPackNames(packs),
    calendar,
    clauses: [...clauses.values()],
    roles: entries.role,
    kpis: entries.kpi,
    exports,
    get metrics() {
      return laid().lexicon.metrics;
    },
    get channels() {
      return laid().lexicon.channels;
    },
    formulas: () => laid().formulas(),
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

function kpisOf(packs: readonly Pack[], findings: PackFinding[]): readonly Kpi[] {
  return [...merged(packs, findings, { entries: (pack) => pack.kpis, idOf: (kpi) => kpi.id }).values()];
}

/** The document types of all packs, and the metrics and channels by which these are read. */
function layTypes(
  packs: readonly Pack[],
  { written, metrics, exports, ...laying }: Omit<Laying, 'lexicon'> & LexiconUse,
): LaidContracts & { readonly lexicon: Lexicon } & Pick<Knowledge, 'measuring' | 'formulas'> {
  const findings: PackFinding[] = [];
  const types = merged(packs, findings, { entries: (pack) => pack.documentTypes, idOf: (type) => type.type });
  const lexicon = lexiconOf(packs, findings, { written, metrics, exports });
  const contracts = layContracts(packs, types, { ...laying, lexicon });
  const measuring = onDemand(() => measuringBy(lexicon.metrics, written));
  const formulas = onDemand(() => new MetricFormulas({ metrics: lexicon.metrics.all, exports }));
  return { ...contracts, lexicon, measuring, formulas, findings: [...findings, ...contracts.findings] };
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

// The vocabulary of the knowledge base: what clauses, roles, KPIs and terms are once read. How files are read is left
// to the parsers beside this file; document types have their own, in documentType.ts.
import type { Finding } from '../base/finding';
import type { Range } from '../base/range';
import type { KpiInput, KpiPart } from './indicators/part';

/** A file of a pack: its path inside the pack, with `/`, and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** A finding and the file that it belongs to. */
export interface FileFinding {
  readonly path: string;
  readonly finding: Finding;
}

/** A finding in a pack's file, and which pack that is. */
export interface PackFinding extends FileFinding {
  readonly pack: string;
}

/** What a parser gives: it cannot fail, it reports. */
export interface Parsed<T> {
  readonly value: T;
  readonly findings: readonly FileFinding[];
}

/** Where an entry stands in its pack. */
export interface Source {
  readonly path: string;
  readonly range: Range;
}

/** A node of the regulation's text, from chapter down to sub-item: all of them can be cited and looked up. */
export interface Clause {
  readonly pack: string;
  /** `3`, `3.2`, `3.2.1`, `2.2.3.1`, in a statute also `17-1`, `c3`: fixed, since documents cite it. */
  readonly number: string;
  /** The number of the clause above. */
  readonly parent: string | undefined;
  /** The heading, where the clause has one. */
  readonly title: string;
  /** The heading in English, where the pack gives one. */
  readonly en: string;
  /** The clause's own text, without that of the clauses below it. */
  readonly text: string;
  /** Headings of the clauses above, chapter first. */
  readonly path: readonly string[];
  /** The editor's notes: not part of the regulation. */
  readonly notes: readonly string[];
  /** Ids of the roles concerned, its own or inherited. */
  readonly roles: readonly string[];
  /** True where the source of the regulation breaks off inside this clause. */
  readonly incomplete: boolean;
  /** True for a clause that describes one of the department's workflows. */
  readonly workflow: boolean;
  readonly source: Source;
}

/** A clause that an entry cites, and where it does. */
export interface CitedClause {
  /** The number, with the pack's id before it where that is another's. */
  readonly number: string;
  readonly source: Source;
}

/** A post of the department. Its duties are the clauses below `clause`. */
export interface Role {
  readonly id: string;
  readonly pack: string;
  readonly overrides?: string | undefined;
  readonly name: string;
  readonly simplified: string;
  readonly en: string;
  readonly aliases: readonly string[];
  readonly clause: string;
  readonly kpiClause: string;
  readonly reportsTo: string | undefined;
  readonly description: string;
  readonly cites: readonly CitedClause[];
  readonly source: Source;
}

/** A performance indicator. `defaults` are this project's, not the regulation's. */
export interface Kpi {
  readonly id: string;
  readonly pack: string;
  readonly overrides?: string | undefined;
  readonly name: string;
  readonly simplified: string;
  readonly en: string;
  readonly aliases: readonly string[];
  readonly role: string;
  readonly clause: string;
  readonly measure: 'metric' | 'rating';
  readonly direction: 'higher' | 'lower';
  readonly unit: KpiUnit;
  readonly defaults: {
    readonly method: string;
    readonly target: string;
    readonly weight: number;
    /** The value that scores 0, for the linear method. */
    readonly floor?: string | undefined;
    /** How far below the target each deduction goes, for the method of steps. */
    readonly step?: string | undefined;
  };
  /** Whether it is measured of the person, or of the shop. */
  readonly of: 'shop' | 'person';
  /** What documents say that its formulas name. */
  readonly inputs: Readonly<Record<string, KpiInput>>;
  readonly parts: readonly KpiPart[];
  readonly description: string;
  readonly cites: readonly CitedClause[];
  readonly source: Source;
}

/** The unit of a KPI's target and actual value. */
export type KpiUnit = 'money' | 'percent' | 'points' | 'ratio' | 'score' | 'count' | 'hours';

/**
 * What of the shop is measured, by whatever name a table has it. Its plausible range is this project's, not the
 * regulation's.
 */
export interface Metric extends NamedEntry {
  readonly unit: MetricUnit;
  /** What a ratio is of: the ids of what is divided, and by what; `times` as much. */
  readonly of?: readonly [string, string] | undefined;
  readonly times: number;
  /** How it follows from the measures of exports and from other metrics: the first that comes to something holds. */
  readonly formulas: readonly string[];
  /** Whether what it was on the days of a period adds up. */
  readonly additive: boolean;
  /** Which is better: more, less, or what is nearer to its target. */
  readonly direction: 'higher' | 'lower' | 'target';
  /** Beyond what it is hardly ever, of a whole shop. */
  readonly plausible?: PlausibleRange | undefined;
  /** True where the department's settings say so. */
  readonly isOwnRange?: true | undefined;
  readonly clause: string | undefined;
  readonly description: string;
}

/** Between what a metric is expected to be; where a bound is left out, there is none. */
export interface PlausibleRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The unit of a metric; `people` are counted once in a period, however often they came. */
export type MetricUnit = 'money' | 'percent' | 'ratio' | 'count' | 'people' | 'seconds' | 'hours' | 'days' | 'score';

/** A way by which visitors come to the shop. */
export interface Channel extends NamedEntry {
  /** Whether it is paid for. */
  readonly paid: boolean;
  /** The exports that are of this channel alone, and so do not name it. */
  readonly exports: readonly string[];
}

/** An entry that documents may call by any of its names. */
export interface NamedEntry {
  readonly id: string;
  readonly pack: string;
  readonly overrides?: string | undefined;
  readonly name: string;
  readonly simplified: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** What all its names are told by, each once, as {@link labelKey} gives it. */
  readonly labels: readonly string[];
  /** The name by which expressions know it: its first one, whatever another pack calls it. */
  readonly seenAs: string;
  readonly source: Source;
}

/** A term of the trade with all the words that mean it. */
export interface Term {
  readonly term: string;
  readonly simplified: string;
  readonly english: readonly string[];
  readonly synonyms: readonly string[];
  /** What the platform calls it today. */
  readonly platform: readonly string[];
  /** Numbers of the clauses that it belongs to. */
  readonly clauses: readonly string[];
  readonly source: Source;
}

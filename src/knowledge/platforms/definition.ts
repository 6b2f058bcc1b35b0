// What an export is: which columns a platform's file has, what each of them means, and which are kept. How a file is
// recognised by it is up to `exports`.
import type { MetricUnit, NamedEntry } from '../model';

/** A column as files title it. */
export interface ExportColumn {
  /** Its first title, in the script of the pack. */
  readonly title: string;
  /** What all its titles are told by, each once, as `labelKey` gives it. */
  readonly labels: readonly string[];
}

/** A column that a formula can name. */
export interface NamedColumn extends ExportColumn {
  readonly id: string;
}

/** A column that tells what a row is about: an id, which is text; a name; a person of the department. */
export interface KeyColumn extends NamedColumn {
  readonly kind: 'id' | 'name' | 'person';
}

/**
 * What is kept of an export. `additive` adds up over days and keys; `people` are counted once in a period, and never
 * add up; `stated` is a ratio or score that only the export knows.
 */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly kind: 'additive' | 'people' | 'stated';
  readonly unit: MetricUnit;
  /** The measure by which `stated` ones of several days are weighed. */
  readonly weight?: string | undefined;
}

export type MeasureColumn = Measure & NamedColumn;

/** A ratio that other columns give: compared with what they come to, and not kept. */
export interface RatioColumn extends ExportColumn {
  readonly unit: MetricUnit;
  readonly of: readonly [string, string];
  readonly times: number;
  /** Whether its digits are cut off and not rounded. */
  readonly cut: boolean;
}

/** A column by which rows are told or counted, as in a list of refunds; nothing else of it is kept. */
export interface CaseColumn extends NamedColumn {
  readonly kind: 'day' | 'text' | 'amount';
}

/** What is counted, or with `sum` summed, of the cases on the day that a column tells. */
export interface CaseMeasure extends Measure {
  readonly kind: 'additive';
  readonly sum?: string | undefined;
  readonly day: string;
  readonly where?: { readonly column: string; readonly is: readonly string[] } | undefined;
}

/** An export of a platform. Of one that lists cases only what `cases` counts is kept. */
export interface ExportDefinition extends NamedEntry {
  readonly signature: readonly string[];
  /** Titles that only other exports have, as `labelKey` gives them; so are those of the lists below. */
  readonly without: readonly string[];
  readonly period?: ExportColumn | undefined;
  readonly keys: readonly KeyColumn[];
  readonly measures: readonly MeasureColumn[];
  readonly ratios: readonly RatioColumn[];
  readonly caseColumns: readonly CaseColumn[];
  readonly cases: readonly CaseMeasure[];
  /** The column that tells one case from another: what comes twice is counted once. */
  readonly caseId?: string | undefined;
  readonly adds: boolean;
  readonly attribution: boolean;
  readonly tails: readonly string[];
  /** The first cell of rows that are kept under another key, as `labelKey` gives it, with that key. */
  readonly rows: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
  readonly personal: readonly string[];
  readonly description: string;
}

/** What of an export is kept as a number. */
export function measuresOf({ measures, cases }: ExportDefinition): readonly Measure[] {
  return [...measures, ...cases];
}

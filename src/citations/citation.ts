// What a citation is once read: the clauses that it names, each at its place, and the ranges that they mean. How it is
// read is up to citationReading.ts; whether there is such a clause is for others to ask.
import type { Range } from '../base/range';
import type { CitationForm } from './citationForm';
import { compareClauseNumbers } from './clauseNumber';
import type { ClauseReference } from './clauseNumber';
import type { PackNames } from './packNames';

/** One clause of a citation, at its place. Together with its own name or sign where it has one. */
export interface CitedPart {
  readonly reference: ClauseReference;
  readonly text: string;
  readonly range: Range;
  readonly form: CitationForm;
  /** Where it begins or ends a range: the part after a `from` is its `to`. */
  readonly end?: 'from' | 'to';
}

/** A citation: one clause, a range of them, or a list of both. */
export interface Citation {
  readonly parts: readonly CitedPart[];
  readonly text: string;
  readonly range: Range;
}

/**
 * What citations are read by: the names of the regulations, and the statute whose own text this is, where 第十七條 means
 * its own article.
 */
export interface CitationContext {
  readonly names: PackNames;
  readonly home?: string | undefined;
}

/** What the parts of a citation mean: single clauses, and ranges as one, up to and with the clause `through`. */
export interface CitedRange {
  readonly reference: ClauseReference;
  readonly through: string | undefined;
  readonly range: Range;
}

/** Takes the two ends of each range together. */
export function rangesOf(parts: readonly CitedPart[]): CitedRange[] {
  return parts.flatMap(({ reference, range, end }, index) => {
    if (end === 'to') return [];
    const to = end === 'from' ? parts[index + 1] : undefined;
    return [{ reference, through: to?.reference.number, range: { start: range.start, end: (to?.range ?? range).end } }];
  });
}

/** True where a clause's number lies in a range, both ends with all below them included. */
export function isBetween(number: string, from: string, to: string): boolean {
  return (
    compareClauseNumbers(from, number) <= 0 && (compareClauseNumbers(number, to) <= 0 || number.startsWith(`${to}.`))
  );
}

// Which clauses were probably meant by a number that there is none of.
import { compareClauseNumbers, parentNumber } from '../citations/clauseNumber';
import type { ClauseReference } from '../citations/clauseNumber';
import type { Knowledge } from './knowledge';
import type { Clause } from './model';

const FARTHEST = 2; // slips of the pen in one number
const SLIP = 1000;
const BESIDE = 1500; // rather another clause of the same section than the same clause of another

/**
 * The clauses nearest to a number that does not exist, most likely first: one mistyped, beside it, or else the clause
 * above.
 */
export function nearClauses(
  knowledge: Knowledge,
  { pack = knowledge.main, number }: ClauseReference,
  most = 3,
): Clause[] {
  const above = existingAbove(knowledge, { pack, number });
  const ranked = knowledge.clauses
    .flatMap((clause) => {
      if (clause.pack !== pack || clause === above) return [];
      const isBeside = above !== undefined && clause.parent === above.number;
      const slips = slipsBetween(clause.number, number);
      return slips > (isBeside ? FARTHEST : 1)
        ? []
        : [{ clause, rank: slips * SLIP - (isBeside ? BESIDE : 0) + apart(clause.number, number) }];
    })
    .sort((a, b) => a.rank - b.rank || compareClauseNumbers(a.clause.number, b.clause.number));
  const near = ranked.slice(0, above === undefined ? most : most - 1).map(({ clause }) => clause);
  return above === undefined ? near : [...near, above];
}

function existingAbove(knowledge: Knowledge, { pack, number }: ClauseReference): Clause | undefined {
  const parent = parentNumber(number);
  return parent === undefined
    ? undefined
    : (knowledge.clause({ pack, number: parent }) ?? existingAbove(knowledge, { pack, number: parent }));
}

/** How far the first differing parts of two numbers are from each other. */
function apart(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  const at = left.findIndex((part, index) => part !== right[index]);
  const difference = Math.abs(parseInt(left[at] ?? '0', 10) - parseInt(right[at] ?? '0', 10));
  return Number.isNaN(difference) ? 500 : Math.min(difference, 500);
}

/** Characters wrong, missing, too many or swapped between two numbers. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FARTHEST) return Infinity;
  let earlier: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (earlier[j - 2] ?? Infinity) + 1);
      next.push(least);
    }
    earlier = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

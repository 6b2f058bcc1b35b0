// Clauses as numbered texts: made ready for search once each, and compared with those that were indexed.
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';
import type { Fold } from './folding';
import type { Change } from './overlay';
import { buildPostings } from './postings';
import type { Fields } from './postings';
import { runSync } from '../../base/slices';

/** A clause made ready: its own words and those of the headings above it, folded. */
export interface ReadyClause extends Fields {
  readonly pack: string;
  readonly number: string;
}

/** Makes a clause ready. */
export type MakeReady = (clause: Clause) => ReadyClause;

/** Makes clauses ready, each time anew: for building, which needs each for a moment. */
export function readying(fold: Fold): MakeReady {
  return ({ pack, number, title, text, path }) => ({
    pack,
    number,
    title: fold(title),
    text: fold(text),
    path: fold(path.join(' ')),
  });
}

/**
 * Makes clauses ready on first need and remembers them as long as they live: for answering, which comes back to them.
 */
export function createReady(fold: Fold): MakeReady {
  const known = new WeakMap<Clause, ReadyClause>();
  const make = readying(fold);
  return (clause) => {
    const before = known.get(clause);
    if (before) return before;
    const ready = make(clause);
    known.set(clause, ready);
    return ready;
  };
}

/** The clauses of a knowledge base beside those that were indexed: by text number, and what changed. */
export interface Compared {
  readonly clauses: readonly Clause[];
  readonly gone: ReadonlySet<number>;
  readonly come: readonly Clause[];
  /** By text number, where it stands among the clauses as they are now. */
  readonly places: Uint32Array;
}

/**
 * Compares clauses with those that were indexed. A clause that says the same keeps its number, whatever became of its
 * place.
 */
export function compare(indexed: readonly Clause[], { clauses }: Pick<Knowledge, 'clauses'>): Compared {
  const current = [...indexed];
  const found = new Uint8Array(indexed.length);
  const come: Clause[] = [];
  const places = new Uint32Array(indexed.length + clauses.length);
  let numbers: ReadonlyMap<string, number> | undefined; // made only where clauses do not follow each other as before
  let next = 0;
  for (const [place, clause] of clauses.entries()) {
    if (!isSame(indexed[next], clause)) {
      numbers ??= new Map(indexed.map((each, text) => [keyOf(each), text]));
      next = numbers.get(keyOf(clause)) ?? next;
    }
    const before = indexed[next];
    if (before !== undefined && isSame(before, clause) && saysTheSame(before, clause)) {
      current[next] = clause;
      found[next] = 1;
      places[next] = place;
    } else places[indexed.length + come.push(clause) - 1] = place;
    if (isSame(before, clause)) next++;
  }
  const gone = new Set<number>();
  found.forEach((yes, text) => {
    if (yes === 0) gone.add(text);
  });
  return { clauses: [...current, ...come], gone, come, places };
}

function keyOf({ pack, number }: Clause): string {
  return `${pack}§${number}`;
}

function isSame(before: Clause | undefined, { pack, number }: Clause): boolean {
  return before?.number === number && before.pack === pack;
}

function saysTheSame(a: Clause, b: Clause): boolean {
  return (
    a.text === b.text &&
    a.title === b.title &&
    a.path.length === b.path.length &&
    a.path.every((title, index) => title === b.path[index])
  );
}

/** The change of the postings that a comparison means. */
export function changeOf({ clauses, gone, come, places }: Compared, makeReady: MakeReady): Change {
  const went = [...gone].flatMap((text) => clauses[text] ?? []);
  return { gone, went: runSync(buildPostings(went, makeReady)), come: runSync(buildPostings(come, makeReady)), places };
}

// The clause index: documented interface first, wiring second. query.ts says what a query means, candidates.ts which
// clauses may answer it, ranking.ts in which order.
import { compareClauseNumbers } from '../citations/clauseNumber';
import type { Knowledge } from '../knowledge/knowledge';
import type { Clause } from '../knowledge/model';
import { decode, digestOf, encode } from './index/persistence';
import type { Digest } from './index/persistence';
import { candidates } from './ranking/candidates';
import type { Searched, Sought } from './ranking/candidates';
import { createFold } from './index/folding';
import type { Fold } from './index/folding';
import { highlightsIn } from './ranking/highlights';
import type { Highlight } from '../base/highlights';
import { createPostingsView } from './index/overlay';
import { createLexicon } from './query/lexicon';
import { createSounds } from './query/pinyin';
import { createReadings, readAll } from './query/readings';
import type { Readings } from './query/readings';
import { buildPostings } from './index/postings';
import type { Postings } from './index/postings';
import { weigh } from './ranking/ranking';
import { understand } from './query/query';
import { createTrade, readyTerms, spelledForms } from './query/trade';
import { byNumber, inScope, namedClauses } from './ranking/scope';
import type { Scope } from './ranking/scope';
import { compactEngine, writeLunr, writtenEngine } from './ranking/scoring';
import type { Engine } from './ranking/scoring';
import { runSync } from '../base/slices';
import type { Slices } from '../base/slices';
import { changeOf, compare, createReady, readying } from './index/readyClauses';
import type { MakeReady } from './index/readyClauses';

/** A clause found: how well (1 for the best), and what in its text and title answers the query. */
export interface SearchHit {
  readonly clause: Clause;
  readonly score: number;
  readonly highlights: readonly Highlight[];
  readonly titleHighlights: readonly Highlight[];
}

/** How many answers at most (default 20), and where to look. */
export interface SearchOptions extends Scope {
  readonly limit?: number | undefined;
}

/** Looks clauses up. */
export interface ClauseIndex {
  /** Any query at all is safe; an empty one finds nothing. The best come first. */
  readonly search: (query: string, options?: SearchOptions) => SearchHit[];
  /**
   * The index of a knowledge base that differs in a few clauses, at once; undefined where so many differ that it is
   * better opened anew.
   */
  readonly update: (knowledge: Knowledge) => ClauseIndex | undefined;
  /**
   * What a shell may keep on disk to open the index sooner next time, in slices; undefined where that gains nothing.
   */
  readonly toKeep: () => Slices<Uint8Array<ArrayBuffer>> | undefined;
}

/**
 * How an index is opened: with what was kept of it, and what is shipped of the main pack's, if anything; by another
 * engine than ours, in tests.
 */
export interface Opening {
  readonly kept?: Uint8Array | undefined;
  readonly shipped?: ShippedIndex | undefined;
  readonly engine?: Engine | undefined;
}

/** The index of a pack that was built with the product: postings as they are kept, and what lunr wrote, to be used. */
export interface ShippedIndex {
  readonly postings: Uint8Array;
  readonly lunr?: string | undefined;
}

const SMALL = 300; // clauses, of which an index is built as quickly as it would be read

/** True where the index of so many clauses can be kept. */
export function isKept({ clauses }: Knowledge): boolean {
  return clauses.length > SMALL;
}

/** Opens the index of all clauses at once. */
export function createClauseIndex(knowledge: Knowledge, opening: Opening = {}): ClauseIndex {
  return runSync(openClauseIndex(knowledge, opening));
}

/**
 * Opens the index of all clauses in slices of about a millisecond, pausing at every `yield`. What was kept is used if
 * it is of these clauses, else what is shipped, if it is of most of them.
 */
export function* openClauseIndex(
  knowledge: Knowledge,
  { kept, shipped, engine = compactEngine }: Opening = {},
): Slices<ClauseIndex> {
  const fold = createFold();
  const means = { fold, makeReady: createReady(fold), readings: createReadings() };
  const digest = isKept(knowledge) ? yield* digestOf(knowledge.clauses, fold) : undefined;
  const read = kept && digest ? yield* decode(kept, digest) : undefined;
  const ready = read || !shipped ? undefined : yield* openShipped(knowledge, shipped, means);
  if (ready) return ready;
  const postings = read ?? (yield* buildPostings(knowledge.clauses, readying(fold)));
  yield;
  yield* readAll(createPostingsView(postings), means.readings);
  return whole(
    { ...means, postings, digest: read ? undefined : digest, indexed: knowledge.clauses },
    knowledge,
    engine,
  );
}

/** What reads clauses: each of them, and each character, once. */
type Means = Pick<Built, 'fold' | 'makeReady' | 'readings'>;

/**
 * undefined where what is shipped is of other clauses, or where there are many others. Its few characters are read when
 * they are needed, by tables.
 */
function* openShipped(knowledge: Knowledge, shipped: ShippedIndex, means: Means): Slices<ClauseIndex | undefined> {
  const indexed = knowledge.clauses.filter(({ pack }) => pack === knowledge.main);
  const digest = yield* digestOf(indexed, means.fold);
  const postings = yield* decode(shipped.postings, digest);
  if (postings === undefined) return undefined;
  const built: Built = { ...means, postings, digest: undefined, indexed };
  return indexed.length === knowledge.clauses.length
    ? whole(built, knowledge, shipped.lunr === undefined ? compactEngine : writtenEngine(shipped.lunr, digest))
    : update(built, knowledge);
}

/** The index of all clauses that were indexed, and of no others. */
function whole(built: Built, knowledge: Knowledge, engine: Engine): ClauseIndex {
  const { postings, indexed, makeReady } = built;
  const view = createPostingsView(postings);
  const readyOf = (text: number): ReturnType<MakeReady> => makeReady(indexed[text] ?? nothing());
  return wire(built, knowledge, { clauses: indexed, view, scorer: engine(view, readyOf), readyOf });
}

/** The index of a pack, as it is shipped. */
export function shipIndex(clauses: readonly Clause[]): ShippedIndex & { readonly lunr: string } {
  const fold = createFold();
  const digest = runSync(digestOf(clauses, fold));
  const makeReady = readying(fold);
  return {
    postings: runSync(encode(runSync(buildPostings(clauses, makeReady)), digest)),
    lunr: writeLunr(clauses.map(makeReady), digest),
  };
}

function nothing(): never {
  throw new RangeError('a text without a clause');
}

/** What was built and stays, whatever changes afterwards. */
interface Built {
  readonly postings: Postings;
  /** Undefined where there is nothing to keep. */
  readonly digest: Digest | undefined;
  readonly indexed: readonly Clause[];
  readonly fold: Fold;
  readonly makeReady: MakeReady;
  readonly readings: Readings;
}

const MOST_CHANGED = 0.1; // of all clauses

function wire(built: Built, knowledge: Knowledge, searched: Searched): ClauseIndex {
  const { fold, readings } = built;
  const lexicon = createLexicon(searched.view, searched.readyOf);
  const terms = knowledge.packs.flatMap((pack) => readyTerms(pack, fold));
  const language = {
    fold,
    lexicon,
    trade: createTrade(terms),
    sounds: createSounds(lexicon, readings, spelledForms(terms)),
  };
  let numbers: ReadonlyMap<Clause, number> | undefined;
  const numberOf = (): ReadonlyMap<Clause, number> =>
    (numbers ??= new Map(searched.clauses.map((clause, text) => [clause, text])));
  return {
    search: (query, options = {}) => {
      const accepts = inScope(knowledge, options);
      const limit = options.limit ?? LIMIT;
      const numbered = byNumber(knowledge, query).filter(accepts);
      if (numbered.length > 0)
        return numbered
          .slice(0, limit)
          .map((clause, rank) => ({ clause, score: 1 / (rank + 1), highlights: [], titleHighlights: [] }));
      const { phrases, clauses: cited } = understand(query, language);
      if (phrases.length === 0) return [];
      const named = new Map(
        [...namedClauses(knowledge, cited)].flatMap(([clause, share]) => {
          const text = numberOf().get(clause);
          return text === undefined ? [] : [[text, share] as const];
        }),
      );
      return answers(searched, { phrases, named }, { limit, accepts });
    },
    update: (next) => update(built, next),
    toKeep: () => built.digest && encode(built.postings, built.digest),
  };
}

function update(built: Built, knowledge: Knowledge): ClauseIndex | undefined {
  const { postings, indexed, makeReady } = built;
  const compared = compare(indexed, knowledge);
  if (Math.max(compared.come.length, compared.gone.size) > MOST_CHANGED * indexed.length) return undefined;
  const view = createPostingsView(postings, changeOf(compared, makeReady));
  const readyOf = (text: number): ReturnType<MakeReady> => makeReady(compared.clauses[text] ?? nothing());
  return wire(built, knowledge, { clauses: compared.clauses, view, scorer: compactEngine(view, readyOf), readyOf });
}

const LIMIT = 20;

interface AnswerOptions {
  readonly limit: number;
  readonly accepts: (clause: Clause) => boolean;
}

function answers(searched: Searched, sought: Sought, { limit, accepts }: AnswerOptions): SearchHit[] {
  const { view, clauses, readyOf } = searched;
  const accept = (text: number): boolean => {
    const clause = clauses[text];
    return clause !== undefined && !view.isGone(text) && accepts(clause);
  };
  const weighed = [...candidates(searched, sought, { accept, limit })].flatMap((text) => {
    const clause = clauses[text];
    const ready = readyOf(text);
    const weight = weigh(ready, sought.phrases, { named: sought.named.get(text) ?? 0, size: view.sizeOf(text) });
    return clause === undefined || weight === 0 ? [] : [{ clause, ready, weight }];
  });
  weighed.sort(
    (a, b) =>
      b.weight - a.weight ||
      compareClauseNumbers(a.ready.number, b.ready.number) ||
      (a.ready.pack < b.ready.pack ? -1 : 1),
  );
  const best = weighed[0]?.weight ?? 1;
  return weighed.slice(0, limit).map(({ clause, ready, weight }) => ({
    clause,
    score: weight / best,
    highlights: highlightsIn(ready.text, sought.phrases),
    titleHighlights: highlightsIn(ready.title, sought.phrases),
  }));
}

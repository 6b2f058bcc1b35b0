// What a renumbering is: which clauses of which pack get which numbers, all at once, and whether that leaves each
// clause a number of its own. What is written where is left to the files beside this one.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import type { Range } from '../../base/range';
import { CLAUSE_NUMBER, compareClauseNumbers } from '../../citations/clauseNumber';
import type { Knowledge } from '../../knowledge/knowledge';

/** Clauses of a pack that move, from the number that each has to the one that it gets. */
export type Moves = ReadonlyMap<string, string>;

/**
 * New numbers for clauses of one pack. All of them change at once, so that two may swap; what stands below a clause
 * goes with it.
 */
export interface Renumbering {
  readonly pack: string;
  readonly moves: Moves;
  /** True where the text of the regulation has the new numbers already: only what cites it is changed. */
  readonly citationsOnly?: boolean;
}

/** Why a renumbering is not done, and where, if that is one place. */
export interface RenumberConflict {
  readonly message: Message;
  readonly place?: { readonly path: string; readonly range: Range };
}

/**
 * Pairs of an old and a new number as moves, those that change nothing left out; `twice` is an old number that is given
 * two new ones.
 */
export function movesFrom(pairs: readonly (readonly [from: string, to: string])[]): {
  readonly moves: Moves;
  readonly twice: string | undefined;
} {
  const all = new Map(pairs);
  const twice = pairs.find(([from, to]) => all.get(from) !== to)?.[0];
  return { moves: new Map([...all].filter(([from, to]) => from !== to)), twice };
}

const MOST_SHOWN = 6;

/** The moves as a reader sees them: `§3.2.2 → §3.2.3`. */
export function changesText(moves: Moves): string {
  const shown = [...moves]
    .slice(0, MOST_SHOWN)
    .map(([from, to]) => `§${from} → §${to}`)
    .join('、');
  return moves.size > MOST_SHOWN ? `${shown}…` : shown;
}

/** The number that a clause gets; its own where it keeps it. */
export type Renumber = (number: string) => string;

/** The clauses' new numbers: each follows the nearest clause above it, itself first, that is moved. */
export function renumberBy(moves: Moves): Renumber {
  return (number) => {
    for (let end = number.length; end > 0; end = number.lastIndexOf('.', end - 1)) {
      const moved = moves.get(number.slice(0, end));
      if (moved !== undefined) return moved + number.slice(end);
    }
    return number;
  };
}

/** The numbers of a pack's clauses before and after, each list in order. */
export interface NumbersOf {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The numbers before and after. Where the text has the new numbers already, those before are told from them: a clause
 * that now stands where another has left is new.
 */
export function numbersOf(knowledge: Knowledge, { pack, moves, citationsOnly = false }: Renumbering): NumbersOf {
  const own = knowledge.clauses
    .filter((clause) => clause.pack === pack)
    .map(({ number }) => number)
    .sort(compareClauseNumbers);
  const renumber = renumberBy(moves);
  if (!citationsOnly) return { before: own, after: own.map(renumber).sort(compareClauseNumbers) };
  const back = renumberBy(new Map([...moves].map(([from, to]) => [to, from])));
  const before = own.map((number) => back(number)).filter((number, index) => renumber(number) === own[index]);
  return { before: [...new Set(before)].sort(compareClauseNumbers), after: own };
}

/** Whose clauses can be renumbered: those of the workspace's own packs, by the pack's id. */
export type OwnPacks = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/**
 * Why clauses of a pack cannot be renumbered: its text is not the workspace's to change, so its numbers are not either.
 * Undefined where they can.
 */
export function packRefusal(knowledge: Knowledge, own: OwnPacks, pack: string): Message | undefined {
  if (own.has(pack)) return undefined;
  const found = knowledge.packs.find(({ id }) => id === pack);
  if (found === undefined) return message('rename.pack-unknown', { pack });
  const title = { pack: found.title };
  const others = Array.from(own.keys(), (id) => `${id}§…`).join('、');
  return others === '' ? message('rename.fixed', { title }) : message('rename.fixed-but', { title, own: others });
}

const NUMBER = new RegExp(`^${CLAUSE_NUMBER}$`);
const MOST_TOLD = 20;

/** What is wrong with the new numbers themselves. */
export function numberConflicts(knowledge: Knowledge, renumbering: Renumbering): RenumberConflict[] {
  const { pack, moves, citationsOnly = false } = renumbering;
  const title = knowledge.packs.find(({ id }) => id === pack)?.title ?? pack;
  const has = (number: string): boolean => knowledge.clause({ pack, number }) !== undefined;
  const faults = [...moves].flatMap(([from, to]): Message[] => {
    const malformed = [from, to].find((number) => !NUMBER.test(number));
    if (malformed !== undefined) return [message('rename.no-number', { text: malformed })];
    if (citationsOnly) return has(to) ? [] : [message('rename.target-missing', { number: to, title: { pack: title } })];
    if (!has(from)) return [message('rename.clause-missing', { number: from, title: { pack: title } })];
    return to.startsWith(`${from}.`) ? [message('rename.below-itself', { from, to })] : [];
  });
  const found = faults.length > 0 || citationsOnly ? faults : collisions(knowledge, renumbering);
  return found.slice(0, MOST_TOLD).map((text) => ({ message: text }));
}

/** Two clauses that would have one number. */
function collisions(knowledge: Knowledge, { pack, moves }: Renumbering): Message[] {
  const renumber = renumberBy(moves);
  const taken = new Map<string, string>();
  const found: Message[] = [];
  for (const { number } of knowledge.clauses.filter((clause) => clause.pack === pack)) {
    const to = renumber(number);
    const other = taken.get(to);
    taken.set(to, number);
    // Below two clauses that clash all others do too: the first says it.
    if (other === undefined || found.length === MOST_TOLD) continue;
    const [stays, comes] = renumber(other) === other ? [other, number] : [number, other];
    found.push(
      renumber(stays) === stays
        ? message('rename.taken', { from: comes, to })
        : message('rename.two-to-one', { first: other, second: number, to }),
    );
  }
  return found;
}

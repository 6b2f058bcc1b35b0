// Giving clauses other numbers: which clause is meant, whether it can be renumbered, and what that changes.
import type { Message } from '../../base/message';
import type { Position, Range } from '../../base/range';
import type { Slices } from '../../base/slices';
import { readClauseNumber } from '../../citations/clauseNumber';
import type { ClauseReference } from '../../citations/clauseNumber';
import { knownTexts } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import type { NamedText } from '../symbols/namedText';
import { arrangements } from './arrangements';
import type { Arrangement, Wish } from './arrangements';
import { clauseAt } from './clauseAt';
import type { ClauseAtPlace } from './clauseAt';
import { changeCitation, citationAt } from './oneCitation';
import type { OneCitation, Retargeting } from './oneCitation';
import { planRenumbering } from './plan';
import type { RenumberPlan } from './plan';
import { changesText, movesFrom, packRefusal } from './renumbering';
import type { Moves, Renumbering } from './renumbering';

/** What is asked of renumbering. Nothing is changed by it: a plan says what would be written. */
export interface Renaming {
  /** The clause that is cited at a place of a document or pack, or numbered on that line of a regulation file. */
  readonly clauseAt: (text: NamedText, position: Position) => ClauseAtPlace | undefined;
  /** A clause number in any form in which people write one; undefined for what is none. */
  readonly readNumber: (text: string) => ClauseReference | undefined;
  /** Why clauses of a pack cannot be renumbered; undefined where they can. */
  readonly refusal: (pack: string) => Message | undefined;
  /** The ways to make room for a clause where its new number is taken; none where it is free. */
  readonly arrangements: (wish: Wish) => ReadonlyMap<Arrangement, Moves>;
  /** Pairs of an old and a new number as moves; `twice` is an old number that is given two new ones. */
  readonly movesFrom: typeof movesFrom;
  /** Moves as a reader sees them: `§3.2.2 → §3.2.3`. */
  readonly changesText: (moves: Moves) => string;
  /** Where the citation at a place stands, of a text that can be changed. */
  readonly cited: (text: NamedText, position: Position) => Range | undefined;
  /** The citation at a place, made to name another clause: it alone, of whichever regulation. */
  readonly one: (text: NamedText, wanted: Retargeting) => OneCitation;
  /** What giving clauses other numbers changes, in documents and own packs; planned in slices. */
  readonly plan: (renumbering: Renumbering) => Slices<RenumberPlan>;
}

/** Renumbering in an open workspace. */
export function createRenaming(open: OpenWorkspace): Renaming {
  const { packs, folderOf } = open;
  const { knowledge, documents } = open.checked.workspace;
  const known = knownTexts(open);
  return {
    clauseAt: (text, position) => clauseAt(known, text, position),
    readNumber: readClauseNumber,
    refusal: (pack) => packRefusal(knowledge, folderOf, pack),
    arrangements: (wish) => arrangements(knowledge, wish),
    movesFrom,
    changesText,
    cited: (text, position) => citationAt(known, text, position),
    one: (text, wanted) => changeCitation(known, text, wanted),
    plan: (renumbering) =>
      planRenumbering({ knowledge, documents: [...documents.values()], packs, folderOf }, renumbering),
  };
}

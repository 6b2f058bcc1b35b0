// The references of a workspace, as an editor asks for them: what a text cites, what is known of a clause, who refers
// to it. What is asked often is worked out once.
import type { Reader } from '../../base/message';
import type { Position, Range } from '../../base/range';
import type { Pause } from '../../base/slices';
import type { Workspace } from '../../documents/workspace';
import type { Clause } from '../../knowledge/model';
import type { ClauseIndex } from '../../search/clauseIndex';
import { knownTexts } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import type { NamedText } from '../symbols/namedText';
import { cardsOf } from './clauseCard';
import type { ClauseCards } from './clauseCard';
import { citationsIn, citedAt, citedClauseAt, clauseAt, clausesIn } from './citedText';
import type { KnownTexts } from './citedText';
import { proposalsFor } from './completion';
import type { ClauseProposal, TextBefore } from './completion';
import type { PackUse } from './packUses';
import { countUses, usesOf } from './uses';
import type { UseCount, UsePlace } from './uses';

/** What a workspace knows of references. Texts are documents or files of packs; in any other nothing is found. */
export interface References {
  /** Each clause that a text cites, at its place. */
  readonly linksOf: (text: NamedText) => readonly { readonly range: Range; readonly clause: Clause }[];
  /** What is shown of the clauses cited at a place. */
  readonly hoverAt: (
    text: NamedText,
    position: Position,
    reader: Reader,
  ) => (ClauseCards & { readonly range: Range }) | undefined;
  /** The clause cited at a place. */
  readonly definitionOf: (text: NamedText, position: Position) => Clause | undefined;
  /** The clause at a place: cited there, or written there in its regulation. */
  readonly clauseAt: (text: NamedText, position: Position) => Clause | undefined;
  /** Who refers to clauses. What the packs hold is read once, with pauses in which others have their turn. */
  readonly uses: (pause?: Pause) => Promise<Uses>;
  /** Clauses for what is being typed before the cursor. */
  readonly completionAt: (
    typed: TextBefore,
    asked: { readonly index: ClauseIndex; readonly reader: Reader },
  ) => readonly ClauseProposal[];
}

/** Who refers to clauses, at the moment of the snapshot. */
export interface Uses {
  /** Every place that refers to a clause. */
  readonly of: (clause: Clause) => readonly UsePlace[];
  /** The clauses of a regulation file, each with the number of its references; none for any other text. */
  readonly lensesOf: (text: NamedText) => readonly { readonly clause: Clause; readonly count: number }[];
}

/** The references of an open workspace. */
export function createReferences(open: OpenWorkspace): References {
  const { workspace } = open.checked;
  const { knowledge } = workspace;
  const known = knownTexts(open);
  return {
    linksOf: (text) =>
      citationsIn(known, text)
        .flatMap(({ parts }) => parts)
        .flatMap(({ range, reference }) => {
          const clause = knowledge.clause(reference);
          return clause ? [{ range, clause }] : [];
        }),
    hoverAt: (text, position, reader) => {
      const cited = citedAt(known, text, position);
      return cited && { ...cardsOf(knowledge, cited.clauses, reader), range: cited.range };
    },
    definitionOf: (text, position) => citedClauseAt(known, text, position),
    clauseAt: (text, position) => clauseAt(known, text, position),
    uses: async (pause) => usesAmong(workspace, known, await open.packUses(pause)),
    completionAt: (typed, asked) => proposalsFor(knowledge, typed, asked),
  };
}

function usesAmong(workspace: Workspace, known: KnownTexts, inPacks: readonly PackUse[]): Uses {
  let count: UseCount | undefined;
  return {
    of: (clause) => usesOf(workspace, inPacks, clause),
    lensesOf: (text) =>
      clausesIn(known, text).map((clause) => ({ clause, count: (count ??= countUses(workspace, inPacks))(clause) })),
  };
}

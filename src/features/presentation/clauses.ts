// Clauses as a face shows them, and which of them a text names.
import { inWords, message, render } from '../../base/message';
import type { Range } from '../../base/range';
import { citationsOn } from '../../citations/citationReading';
import { readClauseNumber } from '../../citations/clauseNumber';
import { citationOf, citedAs } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';
import type { Presented } from './presented';

/** Which clause: what links to it go by. */
export interface ClauseId {
  readonly pack: string;
  readonly number: string;
}

/** A clause in the reader's words. */
export interface PresentedClause extends ClauseId {
  /** Its number as documents cite it, `§3.2.2`, and as Chinese text does. */
  readonly citation: string;
  readonly place: string;
  /** The headings over it and its own, without empty ones. */
  readonly path: readonly string[];
  readonly text: string;
  /** What is to be known about the text. */
  readonly note?: string;
  /** Place, heading and the beginning of the text, one a line, for a tooltip. */
  readonly brief: string;
}

/** A place of a text that names a clause. */
export interface CitedPlace {
  readonly range: Range;
  readonly clause: ClauseId;
}

const LONGEST_BRIEF = 600; // characters of text: a tooltip does not scroll

/** The places of a line of text that name clauses of the knowledge base, in its order. */
export function citedPlaces(knowledge: Knowledge, text: string, line = 0): CitedPlace[] {
  return citationsOn(text, line, knowledge)
    .flatMap(({ parts }) => parts)
    .flatMap(({ reference, range }) => {
      const clause = knowledge.clause(reference);
      return clause === undefined ? [] : [{ range, clause: idOf(clause) }];
    });
}

/** Which clause it is, and nothing else of it. */
function idOf({ pack, number }: ClauseId): ClauseId {
  return { pack, number };
}

/** The clause that a contract or a finding cites, where there is such a one. */
export function clauseCited(knowledge: Knowledge, cited: string | undefined): ClauseId | undefined {
  const reference = cited === undefined ? undefined : readClauseNumber(cited);
  const clause = reference && knowledge.clause(reference);
  return clause && idOf(clause);
}

/** A clause for a reader. */
export function presentedClause(
  { knowledge, reader }: Pick<Presented, 'knowledge' | 'reader'>,
  clause: Clause,
): PresentedClause {
  const title = inWords(reader, clause.title, clause.en);
  const citation = citationOf(knowledge, clause);
  const place = reader.show(citedAs(knowledge, clause));
  const text = reader.show(clause.text);
  return {
    ...idOf(clause),
    citation,
    place,
    path: [...clause.path, title].map((each) => reader.show(each)).filter((each) => each !== ''),
    text,
    ...(clause.incomplete && { note: render(message('preview.clause-incomplete'), reader) }),
    brief: briefOf(`${citation} ${place} ${title}`.trim(), text),
  };
}

function briefOf(head: string, text: string): string {
  return [head, text.length > LONGEST_BRIEF ? `${text.slice(0, LONGEST_BRIEF)}…` : text]
    .filter((line) => line !== '')
    .join('\n');
}

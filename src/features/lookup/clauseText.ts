// How a clause is quoted outside the regulation: the reference that goes into a document, the citation that is copied.
import type { Reader } from '../../base/message';
import { citationOf, citedAs } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';

/** The reference to insert in a document: `§3.2.2`. */
export function clauseReference(knowledge: Knowledge, clause: Clause): string {
  return citationOf(knowledge, clause);
}

/** The citation to copy: the regulation's title, the place in words, the text, in the reader's script. */
export function clauseCitation(knowledge: Knowledge, clause: Clause, reader: Reader): string {
  const title = knowledge.packs.find((pack) => pack.id === clause.pack)?.title ?? '';
  const text = clause.text === '' ? clause.title : clause.text;
  return reader.show(`《${title}》${citedAs(knowledge, clause)}（${citationOf(knowledge, clause)}）：${text}`);
}

// What is shown of a clause that is pointed at: its place and text, whom and what it concerns, and where its source
// breaks off.
import { inWords, message, render } from '../../base/message';
import type { MessageId, Reader } from '../../base/message';
import { citationOf, citedAs } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';

/** A clause for the reader. Everything is plain text: packs are not trusted with more. */
export interface ClauseCard {
  /** `§3.2.2 第三章（二）2`. */
  readonly title: string;
  readonly path: string;
  readonly text: string;
  /** The clauses below it, shortened. */
  readonly below: readonly string[];
  /** What it concerns: a label and what stands under it. */
  readonly facts: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly notes: readonly string[];
}

/** Clauses pointed at; `more` are left out. */
export interface ClauseCards {
  readonly cards: readonly ClauseCard[];
  readonly more: number;
}

const LONGEST = 600; // characters of a clause alone
const SHORT = 60; // characters of one among several
const MOST_CARDS = 12;
const MOST_BELOW = 8;

/** The cards of clauses: one in full, several shortened. */
export function cardsOf(knowledge: Knowledge, clauses: readonly Clause[], reader: Reader): ClauseCards {
  const [only] = clauses;
  const cards =
    clauses.length === 1 && only
      ? [fullCard(knowledge, only, reader)]
      : clauses.slice(0, MOST_CARDS).map((clause) => shortCard(knowledge, clause, reader));
  return { cards, more: clauses.length - cards.length };
}

function fullCard(knowledge: Knowledge, clause: Clause, reader: Reader): ClauseCard {
  const children = knowledge.children(clause);
  return {
    ...shortCard(knowledge, clause, reader),
    title: `${citationOf(knowledge, clause)} ${reader.show(citedAs(knowledge, clause))}`,
    path: [...clause.path, inWords(reader, clause.title, clause.en)]
      .map((each) => reader.show(each))
      .filter((each) => each !== '')
      .join(' › '),
    text: shorten(reader.show(clause.text), LONGEST),
    below: [
      ...children.slice(0, MOST_BELOW).map((child) => lineOf(knowledge, child, reader)),
      ...(children.length > MOST_BELOW ? ['…'] : []),
    ],
    facts: factsOf(knowledge, clause, reader),
  };
}

function shortCard(knowledge: Knowledge, clause: Clause, reader: Reader): ClauseCard {
  const incomplete = clause.incomplete ? [render(message('preview.clause-incomplete'), reader)] : [];
  const notes = [...new Set([...incomplete, ...clause.notes.map((note) => reader.show(note))])];
  return {
    title: citationOf(knowledge, clause),
    path: '',
    text: shorten(wordsOf(clause, reader), SHORT),
    below: [],
    facts: [],
    notes,
  };
}

function lineOf(knowledge: Knowledge, clause: Clause, reader: Reader): string {
  return `${citationOf(knowledge, clause)} ${shorten(wordsOf(clause, reader), SHORT)}`;
}

function wordsOf(clause: Clause, reader: Reader): string {
  return clause.title === '' ? reader.show(clause.text) : inWords(reader, clause.title, clause.en);
}

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function factsOf(knowledge: Knowledge, clause: Clause, reader: Reader): ClauseCard['facts'] {
  const isBelow = (number: string): boolean => number === clause.number || number.startsWith(`${clause.number}.`);
  const isOurs = (citation: string): boolean => {
    const [pack = '', number = ''] = citation.split('§');
    return (pack === '' ? knowledge.main : pack) === clause.pack && isBelow(number);
  };
  const fact = (id: MessageId, values: readonly string[]): ClauseCard['facts'] =>
    values.length === 0 ? [] : [{ label: render(message(id), reader), values }];
  return [
    ...fact(
      'hover.roles',
      clause.roles.flatMap((id) => knowledge.role(id) ?? []).map((role) => inWords(reader, role.name, role.en)),
    ),
    ...fact(
      'hover.kpis',
      knowledge.kpis
        .filter((kpi) => kpi.pack === clause.pack && isBelow(kpi.clause))
        .map((kpi) => inWords(reader, kpi.name, kpi.en)),
    ),
    ...fact(
      'hover.documents',
      knowledge.documentTypes
        .filter((type) => type.basis.some(isOurs))
        .map((type) => inWords(reader, type.title, type.en)),
    ),
  ];
}

// A citation of a clause that the regulation does not have, each part of a list or range by itself; and a range whose
// ends are the wrong way round.
import { message } from '../base/message';
import type { Message } from '../base/message';
import type { CitedPart } from '../citations/citation';
import { writeCitation } from '../citations/citationForm';
import { compareClauseNumbers } from '../citations/clauseNumber';
import type { Knowledge } from '../knowledge/knowledge';
import type { Clause } from '../knowledge/model';
import { nearClauses } from '../knowledge/nearClauses';
import type { DocumentRule, Fault } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

const MOST_GUESSED = 200; // more are never told
const LEAD = 18; // characters of a clause that tell which it is

export const clauseUnknown: DocumentRule = {
  id: 'clause-unknown',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check({ document, knowledge }) {
    if (document.type === undefined) return;
    const nearest = guessing(knowledge);
    for (const { parts } of document.citations) {
      for (const [index, part] of parts.entries()) {
        if (knowledge.clause(part.reference) === undefined) yield unknown(nearest(part.reference), part);
        const next = parts[index + 1];
        if (part.end === 'from' && next !== undefined && isReversed(knowledge, part, next)) yield reversed(part, next);
      }
    }
  },
};

type Nearest = (reference: CitedPart['reference']) => readonly Clause[];

/** The clauses that were probably meant, looked for once for each that there is not, and not for hundreds of these. */
function guessing(knowledge: Knowledge): Nearest {
  const known = new Map<string, readonly Clause[]>();
  return (reference) => {
    const key = `${reference.pack ?? ''}§${reference.number}`;
    const near = known.get(key) ?? (known.size < MOST_GUESSED ? nearClauses(knowledge, reference) : []);
    if (known.size < MOST_GUESSED) known.set(key, near);
    return near;
  };
}

/** Several clauses may have been meant: `expected` is the likeliest, and none is written unasked. */
function unknown(clauses: readonly Clause[], { text, range, form }: CitedPart): Fault {
  const near = clauses.map((clause) => ({
    clause,
    text: writeCitation(form, clause.number),
  }));
  const written = near.map((each) => each.text.trim());
  return {
    message:
      near.length === 0
        ? message('clause-unknown', { text })
        : message('clause-unknown.near', { text, near: { pack: written.join('、'), en: written.join(', ') } }),
    range,
    actual: text,
    ...(written[0] === undefined ? {} : { expected: written[0] }),
    fixes: near.map(({ clause, text: newText }) => ({ title: citing(newText, clause), edits: [{ range, newText }] })),
  };
}

function citing(text: string, clause: Clause): Message {
  const words = clause.title === '' ? clause.text : clause.title;
  return message('fix.cite', {
    text: text.trim(),
    clause: { pack: words.length > LEAD ? `${words.slice(0, LEAD)}…` : words },
  });
}

function isReversed(knowledge: Knowledge, from: CitedPart, to: CitedPart): boolean {
  return (
    [from, to].every((part) => knowledge.clause(part.reference)) &&
    compareClauseNumbers(from.reference.number, to.reference.number) > 0
  );
}

function reversed(from: CitedPart, to: CitedPart): Fault {
  const swapped = [
    { range: from.range, newText: writeCitation(from.form, to.reference.number) },
    { range: to.range, newText: writeCitation(to.form, from.reference.number) },
  ];
  return {
    message: message('clause-unknown.reversed', { from: from.text, to: to.text }),
    range: { start: from.range.start, end: to.range.end },
    fixes: [
      {
        title: message('fix.swap', { from: swapped[0]?.newText ?? '', to: swapped[1]?.newText ?? '' }),
        edits: swapped,
      },
    ],
  };
}

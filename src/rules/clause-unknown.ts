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

const LEAD = 18; // characters of a clause that tell which it is

export const clauseUnknown: DocumentRule = {
  id: 'clause-unknown',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check({ document, knowledge }) {
    if (document.type === undefined) return;
    for (const { parts } of document.citations) {
      for (const [index, part] of parts.entries()) {
        if (knowledge.clause(part.reference) === undefined) yield unknown(knowledge, part);
        const next = parts[index + 1];
        if (part.end === 'from' && next !== undefined && isReversed(knowledge, part, next)) yield reversed(part, next);
      }
    }
  },
};

/** Several clauses may have been meant: `expected` is the likeliest, and none is written unasked. */
function unknown(knowledge: Knowledge, { reference, text, range, form }: CitedPart): Fault {
  const near = nearClauses(knowledge, reference).map((clause) => ({
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

// A citation of a clause that the regulation does not have.
import { message } from '../base/message';
import { citationOf } from '../knowledge/knowledge';
import type { Knowledge } from '../knowledge/knowledge';
import type { ClauseReference } from '../knowledge/clauseNumber';
import { parentNumber } from '../knowledge/clauseNumber';
import { replacement } from './labels';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './severities';

export const clauseUnknown: DocumentRule = {
  id: 'clause-unknown',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check({ document, knowledge }) {
    if (document.type === undefined) return;
    for (const { reference, text, range } of document.citations) {
      if (knowledge.clause(reference)) continue;
      const near = nearest(knowledge, reference);
      const fixes = near === undefined ? [] : [replacement(range, near)];
      yield { message: message(near === undefined ? 'clause-unknown' : 'clause-unknown.near', { text, near: near ?? '' }), range, actual: text, fixes, ...(near === undefined ? {} : { expected: near }) };
    }
  },
};

/** The closest clause above that exists: what was cited stood, or would have stood, below it. */
function nearest(knowledge: Knowledge, reference: ClauseReference): string | undefined {
  const parent = parentNumber(reference.number);
  if (parent === undefined) return undefined;
  const clause = knowledge.clause({ ...reference, number: parent });
  return clause ? citationOf(knowledge, clause) : nearest(knowledge, { ...reference, number: parent });
}

// A document whose type the knowledge base does not have.
import { message } from '../base/message';
import { scalar } from '../documents/parse';
import type { Range } from '../base/range';
import type { Knowledge } from '../knowledge/knowledge';
import { replacement } from './shared/fixes';
import { nearestWord } from '../base/nearest';
import type { DocumentRule, Fault } from './rule';
import { ALWAYS_ERROR, NOTED } from './shared/severities';

function meant(text: string, knowledge: Knowledge, range: Range): Pick<Fault, 'expected' | 'fixes'> {
  const near = nearestWord(
    text,
    knowledge.documentTypes.map((type) => type.type),
  );
  return near === undefined
    ? { expected: knowledge.documentTypes.map((type) => type.type).join('、') }
    : { expected: near, fixes: [replacement(range, near)] };
}

// It may well be of a pack that is not used yet.
function untrusted(text: string, range: Range): Fault {
  return { message: message('type-unknown.untrusted', { text }), range, actual: text, severity: NOTED };
}

export const typeUnknown: DocumentRule = {
  id: 'type-unknown',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document, knowledge, governed }) {
    if (!governed || document.type !== undefined || document.front.kind !== 'present') return;
    const known = knowledge.documentTypes.map((type) => type.type).join('、');
    const entry = document.typeEntry;
    if (entry === undefined)
      yield { message: message('type-unknown.absent', { known }), range: document.front.range, expected: known };
    else if (knowledge.withheld) yield untrusted(scalar(entry), entry.valueRange);
    else
      yield {
        message: message('type-unknown', { text: scalar(entry), known }),
        range: entry.valueRange,
        actual: scalar(entry),
        ...meant(scalar(entry), knowledge, entry.valueRange),
      };
  },
};

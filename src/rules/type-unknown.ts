// A document whose type the knowledge base does not have.
import { labelOf, message } from '../base/message';
import type { Message, MessageArgument } from '../base/message';
import { scalar } from '../documents/parse';
import type { Range } from '../base/range';
import { inScript, labelKey } from '../base/script';
import { typeTitles } from '../knowledge/contracts/documentType';
import type { Knowledge } from '../knowledge/knowledge';
import { replacement } from './shared/fixes';
import { nearestWord } from '../base/nearest';
import type { DocumentRule, Fault, RuleContext } from './rule';
import { ALWAYS_ERROR, NOTED } from './shared/severities';

/** The type whose id, title or alias is nearly what was written, by the name that is. */
function meant(text: string, { knowledge, document }: RuleContext, range: Range): Pick<Fault, 'expected' | 'fixes'> {
  const names = knowledge.documentTypes.flatMap(({ type, title, aliases }) => [type, title, ...aliases]);
  const near = nearestWord(text, [...new Map(names.map((name) => [labelKey(name), name])).values()]);
  if (near === undefined) return { expected: idsOf(knowledge) };
  const name = inScript(near, document.script);
  const type = knowledge.documentTypes.find((each) => each.type === near);
  const fix = replacement(range, name);
  return { expected: name, fixes: [type === undefined ? fix : { ...fix, title: write(labelOf(type)) }] };
}

const write = (text: MessageArgument): Message => message('fix.write', { text });

function idsOf({ documentTypes }: Knowledge): string {
  return documentTypes.map(({ type }) => type).join('、');
}

// It may well be of a pack that is not used yet.
function untrusted(text: string, range: Range): Fault {
  return { message: message('type-unknown.untrusted', { text }), range, actual: text, severity: NOTED };
}

export const typeUnknown: DocumentRule = {
  id: 'type-unknown',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check(context) {
    const { document, knowledge, governed } = context;
    if (!governed || document.type !== undefined || document.front.kind !== 'present') return;
    const known = typeTitles(knowledge.documentTypes);
    const entry = document.typeEntry;
    if (entry === undefined)
      yield {
        message: message('type-unknown.absent', { known }),
        range: document.front.range,
        expected: idsOf(knowledge),
      };
    else if (knowledge.withheld) yield untrusted(scalar(entry), entry.valueRange);
    else
      yield {
        message: message('type-unknown', { text: scalar(entry), known }),
        range: entry.valueRange,
        actual: scalar(entry),
        ...meant(scalar(entry), context, entry.valueRange),
      };
  },
};

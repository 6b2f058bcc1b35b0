// A document that names a version of its type which there is not: it is read by the newest.
import { labelOf, message } from '../base/message';
import type { Message } from '../base/message';
import { entryOf, findType, scalar } from '../documents/parse';
import { contractName, readVersion } from '../knowledge/contracts/versions';
import { replacement } from './shared/fixes';
import { typed } from './rule';
import type { DocumentRule, RuleContext } from './rule';
import { isFilled } from '../calculation/linking/endRows';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const contractUnknown: DocumentRule = {
  id: 'contract-unknown',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    const entry =
      document?.front.kind === 'present' ? entryOf(document.front.entries, 'contract', '合約版本') : undefined;
    const newest = document && context.knowledge.documentType(document.type.type);
    if (entry === undefined || newest === undefined) return;
    const text = scalar(entry).trim();
    const said = isFilled(text) ? faultOf(text, context) : undefined;
    if (said === undefined) return;
    const name = contractName(newest);
    const title = message('fix.newest-version', { version: newest.version });
    const fix = { ...replacement(entry.valueRange, name), title };
    yield { message: said, range: entry.valueRange, expected: name, actual: text, fixes: [fix] };
  },
};

function faultOf(text: string, context: RuleContext): Message | undefined {
  const { knowledge } = context;
  const type = typed(context)?.type;
  const newest = type && knowledge.documentType(type.type);
  if (newest === undefined) return undefined;
  const named = readVersion(text);
  const other = named?.type === undefined ? newest : findType(knowledge, named.type);
  if (other !== undefined && other.type !== newest.type)
    return message('contract-unknown.other', { other: labelOf(other), document: labelOf(newest) });
  const isKnown = other !== undefined && named !== undefined && isVersion(context, newest.type, named.version);
  if (isKnown) return undefined;
  const version = other === undefined ? text : (named?.version ?? text);
  return message('contract-unknown', { version, document: labelOf(newest), newest: newest.version });
}

function isVersion({ knowledge }: RuleContext, type: string, version: number): boolean {
  return knowledge.contract(contractName({ type, version })) !== undefined;
}

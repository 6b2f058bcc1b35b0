// A draft made by a version of its type that another has superseded. What was handed in stays as it was made.
import { labelOf, message } from '../base/message';
import { entryOf } from '../documents/parse';
import { contractName } from '../knowledge/contracts/versions';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { NOTED } from './shared/severities';

export const contractSuperseded: DocumentRule = {
  id: 'contract-superseded',
  scope: 'document',
  severity: NOTED,
  *check(context) {
    const document = typed(context);
    if (document === undefined || document.status !== 'draft' || document.front.kind !== 'present') return;
    const entry = entryOf(document.front.entries, 'contract', '合約版本');
    const newest = context.knowledge.documentType(document.type.type);
    if (entry === undefined || newest === undefined || newest.version === document.type.version) return;
    const [text, name] = [contractName(document.type), contractName(newest)];
    yield {
      message: message('contract-superseded', {
        document: labelOf(newest),
        version: document.type.version,
        newest: newest.version,
      }),
      range: entry.valueRange,
      expected: name,
      actual: text,
    };
  },
};

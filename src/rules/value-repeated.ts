// A value that only one document of its type may hold, and another holds too: an invoice that was claimed before.
import { labelOf, message } from '../base/message';
import type { DocumentRecord } from '../documents/record';
import { placeOf } from '../documents/record';
import type { UniqueFact } from '../documents/uniqueFacts';
import type { Workspace } from '../documents/workspace';
import type { WorkspaceRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const valueRepeated: WorkspaceRule = {
  id: 'value-repeated',
  scope: 'workspace',
  severity: ERROR_ON_SUBMISSION,
  *check({ workspace, record }) {
    const { type } = record;
    if (type === undefined || record.unique.length === 0) return;
    const specs = new Map(workspace.knowledge.uniquePlaces(type).map(({ name, spec }) => [name, spec]));
    for (const fact of record.unique) {
      const spec = specs.get(fact.place);
      const [other] = othersWith(workspace, record, fact);
      const same = other?.unique.find(({ key }) => key === fact.key);
      if (spec === undefined || other === undefined || same === undefined) continue;
      const { path } = other;
      yield {
        message: message('value-repeated', { label: labelOf(spec), text: same.text, path, line: same.line + 1 }),
        range: placeOf(fact),
        clause: spec.clause,
        actual: fact.text,
        related: [{ message: message('value-repeated.other', { path }), path, range: placeOf(same) }],
      };
    }
  },
  *dependents(workspace, before, after) {
    for (const record of [before, after])
      for (const fact of record?.unique ?? [])
        if (record !== undefined) for (const { path } of othersWith(workspace, record, fact)) yield path;
  },
};

function othersWith(workspace: Workspace, { path }: DocumentRecord, { key }: UniqueFact): DocumentRecord[] {
  return (workspace.byUnique.get(key) ?? [])
    .filter((each) => each !== path)
    .flatMap((each) => workspace.documents.get(each) ?? []);
}

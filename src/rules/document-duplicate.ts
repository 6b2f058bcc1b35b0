// Two documents for one type and period, or with one id: which of them counts?
import type { Related } from '../base/finding';
import { labelOf, message } from '../base/message';
import { labelKey } from '../base/script';
import { startingIn } from '../calculation/linking/links';
import { placeOf } from '../documents/record';
import type { DocumentRecord } from '../documents/record';
import type { Workspace } from '../documents/workspace';
import type { Fault, WorkspaceRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const documentDuplicate: WorkspaceRule = {
  id: 'document-duplicate',
  scope: 'workspace',
  severity: ERROR_ON_SUBMISSION,
  *check({ workspace, record }) {
    const { id } = record;
    const [sameId] = id ? othersWithId(workspace, record) : [];
    if (id && sameId)
      yield {
        message: message('document-duplicate.id', { id: id.text, path: sameId.path }),
        range: placeOf(id),
        actual: id.text,
        related: [place(sameId)],
      };
    const [twin] = twins(workspace, record);
    if (twin && record.type) yield duplicate(record, twin);
  },
  *dependents(workspace, before, after) {
    for (const record of [before, after]) {
      if (record === undefined) continue;
      for (const each of [...othersWithId(workspace, record), ...twins(workspace, record)]) yield each.path;
    }
  },
};

function duplicate(record: DocumentRecord, twin: DocumentRecord): Fault {
  const label = record.type ? labelOf(record.type) : '';
  return {
    message: message('document-duplicate', { label, period: record.period?.text ?? '', path: twin.path }),
    range: record.typeRange,
    actual: record.period?.text ?? '',
    related: [place(twin)],
  };
}

function place(record: DocumentRecord): Related {
  return {
    message: message('document-duplicate.other', { path: record.path }),
    path: record.path,
    range: record.typeRange,
  };
}

function othersWithId(workspace: Workspace, { path, id }: DocumentRecord): DocumentRecord[] {
  return (workspace.byId.get(id?.text ?? '') ?? [])
    .filter((each) => each !== path)
    .flatMap((each) => workspace.documents.get(each) ?? []);
}

// A type that is written per event may have many in a month; there only fields that tell them apart, alike in two, make
// a duplicate.
function twins(workspace: Workspace, { path, type, period, identity }: DocumentRecord): DocumentRecord[] {
  if (type === undefined || period === undefined || (type.cadence === 'event' && type.per.length === 0)) return [];
  const key = identity.map(labelKey).join('/');
  if (identity.length > 0 && key.replaceAll('/', '') === '') return [];
  return startingIn(workspace.byType.get(type.type) ?? [], { from: period.from, to: period.from }).filter(
    (each) => each.path !== path && each.period?.text === period.text && each.identity.map(labelKey).join('/') === key,
  );
}

// Telling whether a field or cell that names a post or an indicator names one that the knowledge base has.
import type { Value } from '../../documents/value';
import type { Column, Field } from '../../knowledge/contracts/contract';
import { findEntry } from '../../knowledge/entryNames';
import { findRole } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';

/** True where the value is to name an entry and names none. */
export function namesNoEntry(knowledge: Knowledge, { kind }: Field | Column, value: Value): boolean {
  if (value.kind !== 'text') return false;
  if (kind === 'role') return findRole(knowledge, value.text) === undefined;
  return kind === 'kpi' && findEntry(knowledge.kpis, value.text) === undefined;
}

// The quarter's complaints that have a record of their own: those that are grave or took several departments.
import type { SampleDocument } from '../draft';
import { written } from '../written';

/** The records, each under the number of its case. */
export function complaintRecords(): SampleDocument[] {
  return written('service', 'complaint-record').map(({ type, filling }) => ({
    type,
    filling: { qualifier: filling.answers.caseNo ?? '', ...filling },
  }));
}

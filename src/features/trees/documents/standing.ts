// How a document stands, in a word or two: where it is on its way, what is left to fill in, what is wrong with it.
import { countOf, waitsForPerson } from '../../../base/finding';
import type { Finding } from '../../../base/finding';
import { message, render } from '../../../base/message';
import type { Reader } from '../../../base/message';
import { STATUSES } from '../../../documents/document';
import type { DocumentRecord } from '../../../documents/record';

/** What is counted of documents. */
export interface Standing {
  readonly errors: number;
  readonly warnings: number;
  /** Places that a person is still to fill in. */
  readonly open: number;
}

/** Counts the findings of a document. */
export function standingOf(findings: readonly Finding[]): Standing {
  const wrong = findings.filter(({ isOpen }) => isOpen !== true);
  const ofSeverity = (severity: Finding['severity']): number =>
    countOf(wrong.filter((each) => each.severity === severity));
  return {
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    open: countOf(findings.filter((each) => each.isOpen === true && waitsForPerson(each))),
  };
}

/** What several come to. */
export function sumOf(all: readonly Standing[]): Standing {
  return all.reduce(
    (sum, { errors, warnings, open }) => ({
      errors: sum.errors + errors,
      warnings: sum.warnings + warnings,
      open: sum.open + open,
    }),
    { errors: 0, warnings: 0, open: 0 },
  );
}

/** The counts that are not zero, in words. */
export function countsSaid({ errors, warnings, open }: Standing, reader: Reader): string[] {
  return [
    ...(open > 0 ? [message('documents.open', { count: open })] : []),
    ...(errors > 0 ? [message('documents.errors', { count: errors })] : []),
    ...(warnings > 0 ? [message('documents.warnings', { count: warnings })] : []),
  ].map((each) => render(each, reader));
}

/** The status of a document in words; one that nobody knows as it is written. */
export function statusSaid({ status }: Pick<DocumentRecord, 'status'>, reader: Reader): string {
  const known = STATUSES.find((each) => each === status);
  return known === undefined ? status : render(message(`document.status.${known}`), reader);
}

/** The icon of a document: by what is wrong with it, then by where it is on its way. */
export function iconOf(status: string, { errors, warnings, open }: Standing): string {
  if (errors > 0) return 'error';
  if (warnings > 0) return 'warning';
  if (open > 0) return 'edit';
  return status === 'draft' || status === 'returned' ? 'file' : 'pass';
}

// Mutations of what a document is one of: a second one of the same id, or of the same period.
import type { DocumentRecord } from '../../../src/documents/record';
import { withFile } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import type { Mutation, Subject } from './subject';

/** Another document beside a subject that takes its id or its period. */
export function duplicates(subject: Subject, { type, period, id, identity }: DocumentRecord): Mutation[] {
  if (type === undefined || period === undefined || id === undefined) return [];
  const head = `---\ntype: ${type.type}\n`;
  const beside = (lines: readonly string[]): Workspace =>
    withFile(subject.others, 'documents/twin.md', `${head}${lines.join('\n')}\n---\n`);
  const mutation = (what: string, others: Workspace, says: string): Mutation => ({
    what,
    text: subject.text,
    others,
    touched: [],
    breaks: [`document-duplicate ${what}`],
    expected: { rule: 'document-duplicate', says },
  });
  const isTold = type.cadence !== 'event' || type.per.length > 0;
  return [
    mutation('a document of the same id', beside([`id: ${id.text}`]), id.text),
    ...(isTold
      ? [
          mutation(
            'a document of the same period',
            beside([
              'id: twin',
              `period: ${period.text}`,
              ...type.per.map((each, index) => `${each}: ${identity[index] ?? ''}`),
            ]),
            period.text,
          ),
        ]
      : []),
  ];
}

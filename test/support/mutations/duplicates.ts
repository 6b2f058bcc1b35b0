// Mutations of what a document is one of: a second one of the same id, or of the same period, or with what no two hold.
import type { DocumentRecord } from '../../../src/documents/record';
import { withFile } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import type { Mutation, Subject } from './subject';
import { uniqueFacts } from '../../../src/documents/uniqueFacts';

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
    ...repeated(subject),
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

// The first value of each place that no two documents share, in another document.
function repeated({ knowledge, type, document, text, others }: Subject): Mutation[] {
  return knowledge.uniquePlaces(type).flatMap((place): Mutation[] => {
    const [fact] = uniqueFacts(document, [place]);
    if (fact === undefined) return [];
    const title = type.sections.find(({ id }) => id === place.section)?.title ?? '';
    const said = `${place.spec.title}: "${fact.text}"\n---\n`;
    const row = `---\n\n## ${title}\n\n| ${place.spec.title} |\n|---|\n| ${fact.text} |\n`;
    const other = `---\ntype: ${type.type}\nid: other\n${place.section === undefined ? said : row}`;
    const touched = `${place.section ?? 'fields'}.${place.spec.id}`;
    return [
      {
        what: `the same ${touched} in another document`,
        text,
        others: withFile(others, 'documents/other.md', other),
        touched: [],
        breaks: [`value-repeated ${touched}`],
        expected: { rule: 'value-repeated', says: fact.text },
      },
    ];
  });
}

// Mutations of sections: each required one gone, empty, out of its place and twice; of those that stand for one
// another, none and both.
import { sectionOf } from '../../../src/documents/document';
import type { DocumentSection } from '../../../src/documents/document';
import { newSection } from '../../../src/documents/templates/template';
import type { Section } from '../../../src/knowledge/contracts/contract';
import { withLines, withoutLines } from './subject';
import type { Mutation, Subject } from './subject';

/** All mutations of sections. */
export function sectionMutations(subject: Subject): Mutation[] {
  const { document } = subject;
  return [
    ...document.sections
      .filter(({ section }) => section.required)
      .flatMap((each) => [...deleted(subject, each), emptied(subject, each)]),
    ...document.sections.flatMap((each, index) => [
      ...moved(subject, each, document.sections[index + 1]),
      ...repeated(subject, each),
    ]),
    ...groupsOf(subject).flatMap((group) => [...goneTogether(subject, group), ...bothThere(subject, group)]),
  ];
}

function deleted({ text, document }: Subject, { section, heading, endLine }: DocumentSection): Mutation[] {
  const twin = document.sections.filter((each) => each.section.id === section.id).length > 1;
  if (twin || section.oneOf !== undefined || section.anyOf !== undefined) return [];
  return [
    {
      what: `${section.id} deleted`,
      text: withoutLines(text, heading.line, endLine),
      expected: { rule: 'section-missing', says: section.title },
      touched: [section.id],
    },
  ];
}

function emptied({ text }: Subject, { section, heading, endLine }: DocumentSection): Mutation {
  const blank = withLines(withoutLines(text, heading.line + 1, endLine), heading.line + 1, ['']);
  return {
    what: `${section.id} emptied`,
    text: blank,
    expected: { rule: 'section-empty', line: heading.line },
    touched: [section.id],
  };
}

function moved(
  { text, document }: Subject,
  { section, heading, endLine }: DocumentSection,
  next: DocumentSection | undefined,
): Mutation[] {
  if (next === undefined || next.section === section || next.heading.line !== endLine) return [];
  const block = document.outline.lines.slice(heading.line, endLine);
  const atEnd = next.endLine >= document.outline.lines.length;
  const swapped = withoutLines(withLines(text, next.endLine, atEnd ? ['', ...block] : block), heading.line, endLine);
  return [
    {
      what: `${section.id} moved below ${next.section.id}`,
      text: swapped,
      expected: { rule: 'section-misplaced', says: section.title },
      touched: [],
      breaks: [`section-misplaced ${section.id}`, `section-misplaced ${next.section.id}`],
    },
  ];
}

function repeated({ text, document }: Subject, { section, heading, endLine }: DocumentSection): Mutation[] {
  if (section.repeatable) return [];
  const block = ['', ...document.outline.lines.slice(heading.line, endLine)];
  return [
    {
      what: `${section.id} twice`,
      text: withLines(text, endLine, block),
      expected: { rule: 'section-duplicate', line: endLine + 1 },
      touched: [],
      breaks: [`section-duplicate ${section.id}`],
    },
  ];
}

function groupsOf({ type }: Subject): Section[][] {
  const names = new Set(type.sections.flatMap((each) => each.oneOf ?? each.anyOf ?? []));
  return [...names].map((name) => type.sections.filter((each) => (each.oneOf ?? each.anyOf) === name));
}

function goneTogether({ text, document }: Subject, group: readonly Section[]): Mutation[] {
  if (!group.some((each) => each.required)) return [];
  const here = document.sections.filter((each) => group.includes(each.section));
  const left = here
    .toReversed()
    .reduce((current, { heading, endLine }) => withoutLines(current, heading.line, endLine), text);
  const ids = group.map((each) => each.id);
  return [
    {
      what: `none of ${ids.join(', ')}`,
      text: left,
      expected: {
        rule: 'section-missing',
        says: group
          .filter((each) => each.required)
          .map((each) => each.title)
          .join('、'),
      },
      touched: ids,
    },
  ];
}

// The second one holds what the contract lets it hold at least: a sentence, or a table's head, which is named among the
// touched.
function bothThere({ text, document, type }: Subject, group: readonly Section[]): Mutation[] {
  const here = group.map((each) => sectionOf(document, each.id)).find((each) => each !== undefined);
  if (here === undefined || here.section.oneOf === undefined) return [];
  return group
    .filter((each) => each !== here.section)
    .map((other) => {
      const later = group.indexOf(other) > group.indexOf(here.section);
      const at = later ? here.endLine : here.heading.line;
      const { period, script } = document;
      const added = newSection({ type, period, script }, other, { level: 2, number: undefined })
        .split('\n')
        .filter((line) => !line.includes('【待填') || other.table === undefined)
        .map((line) => line.replace(/【待填[^】]*】/g, '从略。'));
      const both = withLines(text, at, [...added, '']);
      return {
        what: `${other.id} beside ${here.section.id}`,
        text: both,
        expected: { rule: 'section-conflict', says: other.title },
        touched: [other.id],
      };
    });
}

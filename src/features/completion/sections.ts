// Offering the sections that a document lacks: as a new document has them, with their place in the order of the
// contract first.
import { labelOf, message, render, renderArgument } from '../../base/message';
import { lineRange } from '../../base/range';
import { periodOf } from '../../base/dates/period';
import { inScript } from '../../base/script';
import { PERIOD_KIND } from '../../documents/cadence';
import type { Document } from '../../documents/document';
import { headingStyle } from '../../documents/templates/headingStyle';
import { startingOf } from '../../calculation/starting';
import { newSection } from '../../documents/templates/template';
import type { Section } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { Completion, Typing } from './completion';
import { aboutSection } from './describe';
import { filterText } from './matching';
import { withTabstops } from './snippet';

/** The sections that may be added on the caret's line, which is empty or begins a heading. */
export function sectionCompletions(typing: Typing): Completion[] {
  const {
    document,
    position: { line },
    source,
  } = typing;
  const { type } = document;
  if (type === undefined) return [];
  const lacking = lackingSections(document, type);
  const here = lacking.filter((section) => belongsAt(document, { type, section, line }));
  const write = writerOf(typing, type);
  return [...here, ...lacking.filter((section) => !here.includes(section))].map((section): Completion => {
    const label = inScript(section.title, document.script);
    return {
      kind: 'section',
      label,
      detail: briefOf(typing, section),
      documentation: aboutSection(typing.reader, section),
      filterText: `## ${filterText([label, section.title, section.en ?? '', ...section.aliases])}`,
      insertText: write(section),
      isSnippet: true,
      range: lineRange(line, 0, source.length),
      goesOn: false,
    };
  });
}

/** Those that are not there and may be: of such as stand for one another none once one is there. */
function lackingSections({ sections }: Document, type: DocumentType): Section[] {
  const present = new Set(sections.map(({ section }) => section));
  const chosen = new Set([...present].flatMap(({ oneOf }) => oneOf ?? []));
  return type.sections.filter(
    (section) =>
      section.repeatable || (!present.has(section) && (section.oneOf === undefined || !chosen.has(section.oneOf))),
  );
}

interface SectionPlace {
  readonly type: DocumentType;
  readonly section: Section;
  readonly line: number;
}

/** True where all sections before the line come before it in the contract too, and all after it after it. */
function belongsAt({ sections }: Document, { type, section, line }: SectionPlace): boolean {
  const place = (each: Section): number => type.sections.indexOf(each);
  return sections.every(
    (each) => each.section === section || each.heading.line < line === place(each.section) < place(section),
  );
}

function briefOf({ reader, document: { type } }: Typing, section: Section): string {
  const { required, repeatable, oneOf, anyOf } = section;
  const others = (key: 'oneOf' | 'anyOf'): string =>
    (type?.sections ?? [])
      .filter((each) => each[key] === section[key])
      .map((each) => renderArgument(labelOf(each), reader))
      .join('、');
  if (oneOf !== undefined) return render(message('completion.one-of', { sections: others('oneOf') }), reader);
  if (anyOf !== undefined) return render(message('completion.any-of', { sections: others('anyOf') }), reader);
  return [
    message(required ? 'completion.required' : 'completion.optional'),
    ...(repeatable ? [message('completion.repeatable')] : []),
  ]
    .map((each) => render(each, reader))
    .join(' · ');
}

/** Writes sections as a new document has them, with what earlier documents hand on. */
function writerOf(
  { document, workspace, today, position: { line }, source }: Typing,
  type: DocumentType,
): (section: Section) => string {
  const {
    script,
    fields,
    outline: { lines },
  } = document;
  const period = document.period ?? periodOf(PERIOD_KIND[type.cadence], today);
  const answers = Object.fromEntries([...fields].map(([id, { text }]) => [id, text]));
  const starting = startingOf(workspace, { type, period, answers });
  const isBlank = (at: number): boolean => (lines[at] ?? '').trim() === '';
  const before = line > 0 && !isBlank(line - 1) && source.trim() !== '---' ? '\n' : '';
  const after = isBlank(line + 1) ? '' : '\n';
  return (section) => {
    const text = newSection({ type, period, script, starting }, section, headingStyle(document, line));
    return `${before}${withTabstops(text)}${after}`;
  };
}

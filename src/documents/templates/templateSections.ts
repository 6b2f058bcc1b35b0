// The sections of a template: taking out those that a new document is not to have, and a single one for a document that
// lacks it.
import { readOutline } from '../../base/markdown/markdown';
import { writeNumeral } from '../../citations/clauseNumber';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { NUMBERING, readSections } from '../sections';

/** A heading with its level and a number such as 三、. */
export const NUMBERED_HEADING = /^(#+\s+)[一二三四五六七八九十]+(?=、)/;

/**
 * A type's template without the sections of these ids; headings numbered 一、二、三、 are numbered anew, so that no number is
 * passed over.
 */
export function templateWithout(type: DocumentType, without: readonly string[]): string {
  if (without.length === 0) return type.template;
  const outline = readOutline(type.template);
  const dropped = readSections(type, outline).sections.filter((each) => without.includes(each.section.id));
  const lines = outline.lines.filter(
    (_, line) => !dropped.some((each) => line >= each.heading.line && line < each.endLine),
  );
  let number = 0;
  return lines
    .map((line) => line.replace(NUMBERED_HEADING, (_, head: string) => head + writeNumeral(++number)))
    .join('\n');
}

/** How the heading of a section looks that is added to a document. */
export interface HeadingStyle {
  readonly level: number;
  /** The number before it, where the document's headings have some. */
  readonly number: number | undefined;
}

/** A section of a type's template with its heading as wanted; undefined where the template has none such. */
export function templateSection(type: DocumentType, id: string, style: HeadingStyle): string | undefined {
  const outline = readOutline(type.template);
  const found = readSections(type, outline).sections.find((each) => each.section.id === id);
  if (found === undefined) return undefined;
  const body = outline.lines
    .slice(found.heading.line + 1, found.endLine)
    .join('\n')
    .trimEnd();
  return `${headingText(found.heading.text.replace(NUMBERING, ''), style)}\n${body}`;
}

/** The line of a heading. */
export function headingText(title: string, { level, number }: HeadingStyle): string {
  return `${'#'.repeat(level)} ${number === undefined ? '' : `${writeNumeral(number)}、`}${title}`;
}

// Owns taking sections out of a template that a new document is not to have.
import { readOutline } from '../base/markdown';
import { writeNumeral } from '../knowledge/clauseNumber';
import type { DocumentType } from '../knowledge/documentType';
import { readSections } from './sections';

const NUMBERED = /^(##\s+)[一二三四五六七八九十]+(?=、)/;

/** A type's template without the sections of these ids; headings numbered 一、二、三、 are numbered anew, so that no number is passed over. */
export function templateWithout(type: DocumentType, without: readonly string[]): string {
  if (without.length === 0) return type.template;
  const outline = readOutline(type.template);
  const dropped = readSections(type, outline).sections.filter((each) => without.includes(each.section.id));
  const lines = outline.lines.filter((_, line) => !dropped.some((each) => line >= each.heading.line && line < each.endLine));
  let number = 0;
  return lines.map((line) => line.replace(NUMBERED, (_, head: string) => head + writeNumeral(++number))).join('\n');
}

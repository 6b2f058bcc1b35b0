// Owns how the heading of a section that is added looks: as deep as those that are there, and numbered as they are.
import type { Document } from '../../documents/document';

import { NUMBERED_HEADING } from '../../documents/templateSections';
import type { HeadingStyle } from '../../documents/templateSections';

/** The look of a heading on a line: the level of the sections that are there; a number where they have some. */
export function headingStyle({ sections, outline }: Document, line: number): HeadingStyle {
  const level = sections[0]?.heading.level ?? 2;
  const isNumbered = sections.length === 0 || sections.some(({ heading }) => NUMBERED_HEADING.test(outline.lines[heading.line] ?? ''));
  return { level, number: isNumbered ? sections.filter(({ heading }) => heading.line < line).length + 1 : undefined };
}

// How the heading of a section that is added looks: as deep as those that are there, and numbered as they are; and what
// becomes of the numbers after it.
import { lineRange } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { readNumeral, writeNumeral } from '../../citations/clauseNumber';
import type { Document } from '../document';
import { NUMBERED_HEADING } from './templateSections';
import type { HeadingStyle } from './templateSections';

/** The look of a heading on a line: the level of the sections that are there; a number where they have some. */
export function headingStyle({ sections, outline }: Document, line: number): HeadingStyle {
  const level = sections[0]?.heading.level ?? 2;
  const isNumbered =
    sections.length === 0 || sections.some(({ heading }) => NUMBERED_HEADING.test(outline.lines[heading.line] ?? ''));
  return { level, number: isNumbered ? sections.filter(({ heading }) => heading.line < line).length + 1 : undefined };
}

/**
 * Makes room for a number on a line: of the headings from there on those that have it, or that follow on one that had,
 * go one up.
 */
export function movedUp({ sections, outline }: Document, line: number, number: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { heading } of sections) {
    if (heading.line < line) continue;
    const [whole = '', head = ''] = NUMBERED_HEADING.exec(outline.lines[heading.line] ?? '') ?? [];
    if (readNumeral(whole.slice(head.length)) !== number + edits.length) break;
    edits.push({
      range: lineRange(heading.line, head.length, whole.length),
      newText: writeNumeral(number + edits.length + 1),
    });
  }
  return edits;
}

// Adding a section to a document that lacks it, at the place where the contract has it.
import { lineRange } from '../../base/range';
import type { TextEdit } from '../../base/range';
import type { Section } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { Document } from '../document';
import { headingStyle, movedUp } from './headingStyle';
import { newSection } from './template';

/** A document whose type is known. */
type DocumentOfType = Document & { readonly type: DocumentType };

/** The edits that add a section of its type to a document: its heading and what a new document has below it. */
export function addedSection(document: DocumentOfType, section: Section): TextEdit[] {
  const line = lineFor(document, section);
  const atEnd = line >= document.outline.lines.length;
  const { lines } = document.outline;
  const last = lines.at(-1) ?? '';
  const range = atEnd ? lineRange(lines.length - 1, last.length, last.length) : lineRange(line, 0, 0);
  const style = headingStyle(document, line);
  const { type, period, script } = document;
  const text = newSection({ type, period, script }, section, style);
  const before = blankLinesNeeded(atEnd ? lines : lines.slice(0, line), atEnd);
  const newText = `${before}${text}\n${atEnd ? '' : '\n'}`;
  const numbers = style.number === undefined ? [] : movedUp(document, line, style.number);
  return [{ range, newText }, ...numbers];
}

/** The line ends that part the section from what stands before it. */
function blankLinesNeeded(above: readonly string[], isOnLastLine: boolean): string {
  const [last = '', beforeLast = ''] = above.toReversed().map((line) => line.trim());
  if (last !== '') return isOnLastLine ? '\n\n' : '\n';
  return isOnLastLine && beforeLast !== '' ? '\n' : '';
}

/** The line where the section belongs: before the first section that follows it in the contract, else at the end. */
function lineFor({ type, sections, outline }: DocumentOfType, section: Section): number {
  const following = new Set(type.sections.slice(type.sections.indexOf(section) + 1).map((each) => each.id));
  return sections.find((each) => following.has(each.section.id))?.heading.line ?? outline.lines.length;
}

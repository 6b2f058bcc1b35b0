// Changes of the text between tables and of the head, and sections that are added.
import { placeholderFor } from '../../base/placeholder';
import { lineRange } from '../../base/range';
import type { TextEdit } from '../../base/range';
import type { Document } from '../../documents/document';
import { inScript, yamlScalar } from '../../documents/templates/template';
import { addedSection } from '../../documents/templates/addedSection';
import { HEAD_KEYS } from '../../knowledge/headKeys';
import { entryFor } from './head/entry';
import { fieldText } from './head/fieldText';
import { lineEnd, partAt } from './target';

/** What giving a part of the text other words changes: only the lines that differ. */
export function textEdits(document: Document, block: number, text: string): TextEdit[] {
  const part = partAt(document, block);
  if (part === undefined || part.kind === 'table') return [];
  const { lines } = document.outline;
  const [old, fresh] = [lines.slice(part.line, part.end), text.split(/\r\n|\r|\n/)];
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  if (head === old.length && head === fresh.length) return [];
  return [replaced(document, [part.line + head, part.end - tail], fresh.slice(head, fresh.length - tail))];
}

/** Lines up to, not including, the second, in the place of which others stand. */
function replaced(document: Document, [from, to]: readonly [number, number], fresh: readonly string[]): TextEdit {
  const { lines } = document.outline;
  const end = lineEnd(document);
  const last = lines[to - 1] ?? '';
  if (to > from && fresh.length > 0)
    return {
      range: { start: { line: from, character: 0 }, end: { line: to - 1, character: last.length } },
      newText: fresh.join(end),
    };
  if (fresh.length > 0) return { range: lineRange(from, 0, 0), newText: fresh.map((line) => `${line}${end}`).join('') };
  const isLast = to >= lines.length;
  return isLast
    ? { range: { start: { line: from, character: 0 }, end: { line: to - 1, character: last.length } }, newText: '' }
    : { range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } }, newText: '' };
}

/** What giving a value of the head another text changes. A key that is not there is written as the last of the head. */
export function fieldEdits(document: Document, id: string, typed: string): TextEdit[] {
  const { front, type, outline } = document;
  if (front.kind !== 'present') return [];
  const entry = entryFor(document, id);
  const text = fieldText(document, id, typed);
  const newText = yamlScalar(text === '' ? blankOf(document, id) : text);
  if (entry === undefined) {
    const isKnown = HEAD_KEYS.some((each) => each.id === id) || type?.fields.some((each) => each.id === id) === true;
    const end = lineEnd(document);
    return isKnown && newText !== ''
      ? [{ range: lineRange(front.bodyLine - 1, 0, 0), newText: `${id}: ${newText}${end}` }]
      : [];
  }
  const { start, end } = entry.valueRange;
  const line = outline.lines[start.line] ?? '';
  if (start.line === end.line && line.slice(start.character, end.character) === newText) return [];
  const space = newText !== '' && line[start.character - 1] === ':' ? ' ' : '';
  return [{ range: entry.valueRange, newText: `${space}${newText}` }];
}

function blankOf({ type, script }: Document, id: string): string {
  const field = type?.fields.find((each) => each.id === id);
  return field?.required === true ? placeholderFor(inScript(field.title, script)) : '';
}

/** What adding a section changes: its heading and what a new document has below it, where the contract has it. */
export function sectionEdits(document: Document, id: string): TextEdit[] {
  const { type } = document;
  const section = type?.sections.find((each) => each.id === id);
  return type === undefined || section === undefined ? [] : addedSection({ ...document, type }, section);
}

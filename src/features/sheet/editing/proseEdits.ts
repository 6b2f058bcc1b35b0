// Changes of the text between tables and of the head, and sections that are added.
import { readWrittenPeriod } from '../../../base/forms/periods';
import { placeholderFor } from '../../../base/placeholder';
import { lineRange, linesOf } from '../../../base/range';
import type { TextEdit } from '../../../base/range';
import { inScript } from '../../../base/script';
import type { Document, DocumentSection } from '../../../documents/document';
import { addedSection } from '../../../documents/templates/addedSection';
import { addedKey, stateBelow } from '../../../documents/templates/headText';
import { yamlScalar } from '../../../documents/templates/template';
import { HEAD_KEYS } from '../../../knowledge/headKeys';
import { entryFor } from '../head/entry';
import type { Part } from '../parts';
import { endOf, lineEnd, partAt } from './target';
import { usualForm } from './usualForm';

/** What giving a part of the text other words changes: only the lines that differ. Of a heading it is the words. */
export function textEdits(document: Document, block: number, text: string): TextEdit[] {
  const part = partAt(document, block);
  if (part === undefined || part.kind === 'table') return [];
  if (part.kind === 'heading') return headingEdits(part, text);
  const isCleared = text.trim() === '' && isAllOf(document, part);
  const fresh = linesOf(isCleared ? blankSection(document, part) : text);
  return part.line === part.end ? begun(document, part.line, fresh) : rewritten(document, part, fresh);
}

function headingEdits({ heading }: Extract<Part, { kind: 'heading' }>, text: string): TextEdit[] {
  const newText = text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  return newText === '' || newText === heading.text ? [] : [{ range: heading.range, newText }];
}

function rewritten(document: Document, part: Part, fresh: readonly string[]): TextEdit[] {
  const { lines, tables } = document.outline;
  const old = lines.slice(part.line, part.end);
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  if (head === old.length && head === fresh.length) return [];
  // Right below a table other words would be a row of it.
  const apart = head === 0 && tables.some(({ endLine }) => endLine === part.line) ? [''] : [];
  return [
    replaced(document, [part.line + head, part.end - tail], [...apart, ...fresh.slice(head, fresh.length - tail)]),
  ];
}

/** The first words below a heading. */
function begun(document: Document, line: number, fresh: readonly string[]): TextEdit[] {
  const { lines } = document.outline;
  if (fresh.every((each) => each.trim() === '')) return [];
  const end = lineEnd(document);
  const isFollowed = (lines[line] ?? '').trim() !== '';
  const newText = `${end}${end}${fresh.join(end)}${isFollowed ? end : ''}`;
  return [{ range: endOf({ document }, line - 1), newText }];
}

function sectionAt({ sections }: Document, { line }: Part): DocumentSection | undefined {
  return sections.findLast(({ heading, endLine }) => heading.line < line && line <= endLine);
}

/** Whether a section of the contract says nothing but what a part of it does. */
function isAllOf(document: Document, part: Part): boolean {
  const section = sectionAt(document, part);
  if (section === undefined || part.line === part.end) return false;
  const { lines } = document.outline;
  const first = section.heading.range.end.line + 1;
  const rest = [...lines.slice(first, part.line), ...lines.slice(part.end, section.endLine)];
  return rest.every((line) => /^[\s=-]*$/.test(line));
}

function blankSection(document: Document, part: Part): string {
  return placeholderFor(inScript(sectionAt(document, part)?.section.title ?? '', document.script));
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
export function fieldEdits(document: Document, id: string, text: string): TextEdit[] {
  if (document.front.kind !== 'present') return [];
  const entry = entryFor(document, id);
  const key = entry === undefined ? newKey(document, id) : entry.key;
  if (key === undefined) return [];
  const newText = yamlScalar(text.trim() === '' ? blankOf(document, id) : saidAs(document, { id, key }, text.trim()));
  if (entry === undefined) {
    const range = lineRange(document.front.bodyLine - 1, 0, 0);
    return newText === '' ? [] : [{ range, newText: `${key}: ${newText}${lineEnd(document)}` }];
  }
  const { start, end } = entry.valueRange;
  const line = document.outline.lines[start.line] ?? '';
  if (start.line === end.line && line.slice(start.character, end.character) === newText) return [];
  const space = newText !== '' && line[start.character - 1] === ':' ? ' ' : '';
  return [{ range: entry.valueRange, newText: `${space}${newText}` }];
}

/** What the head calls a value that it does not have yet; undefined for one that the type does not have either. */
function newKey(document: Document, id: string): string | undefined {
  const known = [...HEAD_KEYS, ...(document.type?.fields ?? [])].find((each) => each.id === id);
  return known && addedKey(document, known);
}

// A value of the type in its usual form; the period in the form by which documents know one another.
function saidAs({ type, script, period }: Document, { id, key }: SaidKey, text: string): string {
  if (id === 'period') return readWrittenPeriod(text)?.text ?? text;
  if (id === 'status') return stateBelow(key, text, script);
  const spec = type?.fields.find((each) => each.id === id);
  return spec === undefined ? text : usualForm({ spec, script, period }, text);
}

/** A value of the head, and the key below which it stands. */
interface SaidKey {
  readonly id: string;
  readonly key: string;
}

function blankOf({ type, script }: Document, id: string): string {
  const field = type?.fields.find((each) => each.id === id);
  return field?.required === true ? placeholderFor(inScript(field.title, script)) : '';
}

/** What adding a section changes: its heading and what a new document has below it, where the contract has it. */
export function sectionEdits(document: Document, id: string): TextEdit[] {
  const { type } = document;
  const section = type?.sections.find((each) => each.id === id);
  const isThere = document.sections.some((each) => each.section === section);
  if (type === undefined || section === undefined || (isThere && !section.repeatable)) return [];
  const end = lineEnd(document);
  return addedSection({ ...document, type }, section).map(({ range, newText }) => ({
    range,
    newText: newText.replace(/\r?\n/g, end),
  }));
}

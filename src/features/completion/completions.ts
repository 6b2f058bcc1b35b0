// Owns where in a document what is offered. It decides at a glance that prose is left alone: only lines that can be completed are read.
import type { Finding } from '../../base/finding';
import type { Document, DocumentSection } from '../../documents/document';
import type { Workspace } from '../../documents/workspace';
import { cellCompletions, cellOfLine } from './cells';
import type { Completion, Typing, TypingRequest } from './completion';
import { headCompletions } from './head';
import { headOf, readUnfinished } from './unfinished';
import type { HeadLines } from './unfinished';

/** A text that is being typed, in its workspace. */
export interface TypedText {
  readonly workspace: Workspace;
  readonly text: string;
  /** A text as the workspace would read it at this place. */
  readonly read: (text: string) => Document;
  readonly findings: () => readonly Finding[];
}

const REFERENCE = /§[\d.\-–—、§]*$/; // what follows is a clause, and offered elsewhere

/** What may be inserted at a place, the likeliest first. */
export function completionsAt({ workspace, text, read, findings }: TypedText, request: TypingRequest): Completion[] {
  const { position: { line, character } } = request;
  const lines = text.split(/\r\n|\r|\n/);
  const source = lines[line];
  if (source === undefined || character > source.length || REFERENCE.test(source.slice(0, character))) return [];
  const head = headOf(lines);
  const inHead = head !== undefined && isWithin(head, line, source);
  if (!inHead && !isOpenToMore(source, request)) return [];
  const document = readUnfinished(text, read);
  if (document.tooLarge) return [];
  const typing: Typing = { ...request, workspace, document, source, findings };
  return inHead ? headCompletions(typing, keysOf(lines, head, line)) : bodyCompletions(typing);
}

// The empty line after a head without an end is where the next key is typed.
function isWithin({ from, to, isOpen }: HeadLines, line: number, source: string): boolean {
  return from <= line && (line < to || (isOpen && line === to && source.trim() === ''));
}

function keysOf(lines: readonly string[], { from, to }: HeadLines, own: number): string[] {
  return lines.slice(from, to).flatMap((line, index) => (from + index === own ? [] : /^([\p{L}\p{N}_-]+)\s*:/u.exec(line)?.[1] ?? []));
}

/** Tables, headings and empty lines; of what was typed only what can begin something there. */
function isOpenToMore(source: string, { trigger, position: { character } }: TypingRequest): boolean {
  if (trigger === ':') return false;
  if (source.trimStart().startsWith('|')) return trigger !== ' ' || /\|\s*$/.test(source.slice(0, character));
  return false;
}

function bodyCompletions(typing: Typing): Completion[] {
  const { document, source, position: { line, character } } = typing;
  if (document.outline.codeLines.has(line)) return [];
  const section = document.sections.findLast(({ heading, endLine }) => heading.line < line && line < endLine);
  const at = cellOfLine(source, character);
  return section === undefined || at === undefined ? [] : inTable(typing, section, at);
}

function inTable(typing: Typing, section: DocumentSection, at: NonNullable<ReturnType<typeof cellOfLine>>): Completion[] {
  const { table } = section;
  const row = [...(table?.rows ?? []), ...(table?.totals ?? [])].find(({ source }) => source.line === typing.position.line);
  const column = table?.columns[at.index];
  const cell = column === undefined ? undefined : row?.cells.get(column.id);
  return row === undefined || cell === undefined ? [] : cellCompletions(typing, { section, row, cell }, at);
}

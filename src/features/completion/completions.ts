// Where in a document what is offered. Prose is left alone, and that is decided at a glance: only a text whose line can
// be completed is read at all.
import type { Finding } from '../../base/finding';
import type { Document, DocumentSection } from '../../documents/document';
import type { Workspace } from '../../documents/workspace';
import { cellCompletions, cellOfLine } from './cells';
import { placeholderCompletions, silencingCompletions } from './comments';
import type { Completion, Typing, TypingRequest } from './completion';
import { headCompletions } from './head';
import { rowCompletions, tableCompletions } from './rows';
import { sectionCompletions } from './sections';
import { headOf, readUnfinished } from './unfinished';
import type { HeadLines } from './unfinished';
import { linesOf } from '../../base/range';

/** A text that is being typed, in its workspace. */
export interface TypedText {
  readonly workspace: Workspace;
  readonly text: string;
  /** A text as the workspace would read it at this place. */
  readonly read: (text: string) => Document;
  /** The findings that a text would have at this place. */
  readonly check: (text: string) => readonly Finding[];
}

/** What a line of the body can become. */
type LineKind = 'row' | 'heading' | 'comment' | 'placeholder' | 'blank';

const REFERENCE = /§[\d.\-–—、§]*$/; // what follows is a clause, and offered elsewhere

/** What may be inserted at a place, the likeliest first. */
export function completionsAt({ workspace, text, read, check }: TypedText, request: TypingRequest): Completion[] {
  const {
    position: { line, character },
  } = request;
  const lines = linesOf(text);
  const source = lines[line];
  if (source === undefined || character > source.length || REFERENCE.test(source.slice(0, character))) return [];
  const head = headOf(lines);
  const inHead = head !== undefined && isWithin(head, line, source);
  const kind = inHead ? undefined : kindOf(source, request);
  if (!inHead && kind === undefined) return [];
  // What is half a comment would take the rest of the text with it.
  const whole = kind === 'comment' ? lines.with(line, '').join('\n') : text;
  const document = readUnfinished(whole, read);
  const typing: Typing = { ...request, workspace, document, source, findings: () => check(whole) };
  if (document.unread) return [];
  return kind === undefined ? headCompletions(typing, keysOf(lines, head, line)) : bodyCompletions(typing, kind);
}

// The empty line after a head without an end is where the next key is typed.
function isWithin({ from, to, isOpen }: HeadLines, line: number, source: string): boolean {
  return from <= line && (line < to || (isOpen && line === to && source.trim() === ''));
}

function keysOf(lines: readonly string[], head: HeadLines | undefined, own: number): string[] {
  const all = head === undefined ? [] : lines.slice(head.from, head.to);
  return all.flatMap((line, index) => (index + 1 === own ? [] : (/^([\p{L}\p{N}_-]+)\s*:/u.exec(line)?.[1] ?? [])));
}

/** What the caret's line can become; undefined for prose, and where what was typed begins nothing there. */
function kindOf(source: string, { trigger, position: { character } }: TypingRequest): LineKind | undefined {
  const before = source.slice(0, character);
  if (trigger === ':') return undefined;
  if (/^\s*\|/.test(source)) return trigger === ' ' && !/\|\s*$/.test(before) ? undefined : 'row';
  if (/【[^【】]*$/.test(before)) return 'placeholder';
  if (/^#{1,6}(?:\s|$)/.test(source)) return 'heading';
  if (/^<[!-]*\s*$/.test(source)) return 'comment';
  return source.trim() === '' && trigger === undefined ? 'blank' : undefined;
}

function bodyCompletions(typing: Typing, kind: LineKind): Completion[] {
  const {
    document,
    position: { line },
  } = typing;
  if (document.outline.codeLines.has(line)) return [];
  switch (kind) {
    case 'row':
      return inTable(typing);
    case 'heading':
      return sectionCompletions(typing);
    case 'comment':
      return silencingCompletions(typing);
    case 'placeholder':
      return placeholderCompletions(typing);
    case 'blank':
      return [
        ...newRows(typing),
        ...sectionCompletions(typing),
        ...silencingCompletions(typing),
        ...placeholderCompletions(typing),
      ];
  }
}

function sectionAt({ document: { sections }, position: { line } }: Typing): DocumentSection | undefined {
  return sections.findLast(({ heading, endLine }) => heading.line < line && line < endLine);
}

function inTable(typing: Typing): Completion[] {
  const {
    source,
    position: { line, character },
  } = typing;
  const section = sectionAt(typing);
  const at = cellOfLine(source, character);
  const isEmpty = /^[\s|]*$/.test(source);
  // A row that is being typed has fewer cells than the others.
  const { rows = [], totals = [], unread = [] } = section?.table ?? {};
  const row = [...rows, ...totals, ...unread].find((each) => each.source.line === line);
  const column = at && section?.table?.columns[at.index];
  const cell = column && row?.cells.get(column.id);
  const cells =
    section === undefined || at === undefined || row === undefined || cell === undefined
      ? []
      : cellCompletions(typing, { section, row, cell }, at);
  return [
    ...(isEmpty ? newRows(typing) : []),
    ...(isPlaceholder(typing) ? placeholderCompletions(typing) : []),
    ...cells,
  ];
}

function isPlaceholder({ source, position: { character }, trigger }: Typing): boolean {
  return trigger === '【' && source.charAt(character - 1) === '【';
}

/** Rows where the line is one of a table or follows its last; the whole table where the section has none. */
function newRows(typing: Typing): Completion[] {
  const {
    position: { line },
  } = typing;
  const section = sectionAt(typing);
  if (section === undefined) return [];
  const { table } = section;
  if (table === undefined) return tableCompletions(typing, section.section);
  const { header, endLine } = table.source;
  return line > header.line + 1 && line <= endLine ? rowCompletions(typing, { section: section.section, table }) : [];
}

// The text of a draft by the newest version of its type: what both versions have is called as the newest calls it, and
// what only the newest asks for is put where it belongs, to be filled in. Nothing that somebody wrote is taken out.
import { applyEdits, lineRange } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { inScript, labelKey } from '../../base/script';
import { checkAlone } from '../../checking/runner';
import type { Document, DocumentSection } from '../../documents/document';
import { entryOf } from '../../documents/parse';
import { NUMBERING } from '../../documents/sections';
import { readIn } from '../../documents/workspace';
import type { Workspace } from '../../documents/workspace';
import type { Section } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { contractName, sameSection, sameSpec } from '../../knowledge/contracts/versions';
import { columnMissing } from '../../rules/column-missing';
import { fieldMissing } from '../../rules/field-missing';
import { rowMissing } from '../../rules/row-missing';
import { sectionMissing } from '../../rules/section-missing';
import { sectionMisplaced } from '../../rules/section-misplaced';
import { tableMissing } from '../../rules/table-missing';

/** What can be lacking of the shape of a document, by the rules that say how to put it in. */
const SHAPE = [fieldMissing, sectionMissing, tableMissing, columnMissing, rowMissing, sectionMisplaced];

const MOST_STEPS = 200; // each puts in one thing that a contract asks for

/** The text by the newest version of its type, or undefined where it is no draft of an older one. */
export function newestText(workspace: Workspace, document: Document): string | undefined {
  const newest = newestOf(workspace, document);
  if (newest === undefined || document.type === undefined || document.unread !== undefined) return undefined;
  const edits = [
    ...contractEdits(document, newest),
    ...document.sections.flatMap((each) => renamed(document, each, newest.sections)),
    ...fieldEdits(document, newest),
  ];
  return completed(workspace, document.path, applyEdits(document.text, edits));
}

/** The version that a draft could be brought to; undefined where it has the newest, or is no draft any more. */
export function newestOf({ knowledge }: Workspace, { type, status }: Document): DocumentType | undefined {
  const newest = type && knowledge.documentType(type.type);
  return status === 'draft' && newest?.version !== type?.version ? newest : undefined;
}

function contractEdits({ front }: Document, newest: DocumentType): TextEdit[] {
  const entry = front.kind === 'present' ? entryOf(front.entries, 'contract', '合約版本') : undefined;
  return entry === undefined ? [] : [{ range: entry.valueRange, newText: contractName(newest) }];
}

// A key of the head is an id or a title; either may be another by now.
function fieldEdits({ fields, script }: Document, newest: DocumentType): TextEdit[] {
  return [...fields.values()].flatMap(({ field, entry }): TextEdit[] => {
    const now = sameSpec(field, newest.fields);
    if (now === undefined) return [];
    const name =
      entry.key === field.id ? now.id : labelKey(entry.key) === labelKey(field.title) ? now.title : entry.key;
    const newText = inScript(name, script);
    return newText === entry.key || labelKey(name) === labelKey(entry.key) ? [] : [{ range: entry.keyRange, newText }];
  });
}

function renamed(document: Document, read: DocumentSection, newest: readonly Section[]): TextEdit[] {
  const { section, heading, table } = read;
  const now = sameSection(section, newest);
  if (now === undefined) return [];
  const own = heading.text.replace(NUMBERING, '');
  const line = document.outline.lines[heading.line] ?? '';
  const from = line.lastIndexOf(own);
  const isOld = from >= 0 && section.labels.includes(labelKey(own)) && labelKey(own) !== labelKey(now.title);
  const title = inScript(now.title, document.script);
  const headings = isOld ? [{ range: lineRange(heading.line, from, from + own.length), newText: title }] : [];
  const columns = (table?.columns ?? []).flatMap((column, index): TextEdit[] => {
    const cell = table?.source.header.cells[index];
    const spec = column && sameSpec(column, now.table?.columns ?? []);
    if (cell === undefined || column === undefined || spec === undefined || column.unit !== undefined) return [];
    const isOldName = column.labels.includes(labelKey(cell.text)) && labelKey(cell.text) !== labelKey(spec.title);
    return isOldName ? [{ range: cell.range, newText: inScript(spec.title, document.script) }] : [];
  });
  return [...headings, ...columns];
}

/** Puts in, one after the other, what the type asks for and the text lacks. */
function completed(workspace: Workspace, path: string, start: string): string {
  let text = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const document = readIn(workspace, { path, text });
    const { findings } = checkAlone(document, { workspace, path, strict: false }, SHAPE);
    const fix = findings.flatMap(({ fixes }) => fixes.slice(0, 1)).find(({ edits }) => edits.length > 0);
    const next = fix === undefined ? text : applyEdits(text, fix.edits);
    if (next === text) return text;
    text = next;
  }
  return text;
}

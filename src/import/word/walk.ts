// What a walk through the text of a Word file holds, and how it writes blocks as HTML.
import { closeLists, isItem, openItem } from './lists';
import type { OpenLists } from './lists';
import type { ParagraphMarks, WordStyles } from './styles';

/** What holds blocks: the body, a note, a cell, a text box. */
interface Box {
  readonly lists: OpenLists;
  html: string;
}

/** A paragraph that is open. */
export interface Paragraph {
  marks: ParagraphMarks;
  text: string;
  /** What stands after it: its text boxes. */
  after: string;
  /** Its end was deleted: what it holds belongs to the next one. */
  runsOn: boolean;
}

/** A table that is open. */
export interface Table {
  /** Columns that have a cell which those below may be merged with. */
  readonly columns: Set<number>;
  column: number;
  span: number;
  isMerged: boolean;
  isDeletedRow: boolean;
}

/** The walk. */
export interface Walk {
  readonly styles: WordStyles;
  /** The elements that are open and looked into. */
  readonly path: string[];
  readonly boxes: Box[];
  readonly paragraphs: Paragraph[];
  readonly tables: Table[];
  /** What notes say, by `footnote 1`; and the numbers of those that were referred to, in order. */
  readonly notes: ReadonlyMap<string, string>;
  readonly cited: Map<string, number>;
  /** Of a part that holds notes: what they say. */
  readonly read: Map<string, string>;
  note: string;
  /** How many elements are open of one that is passed over. */
  passed: number;
  blocks: number;
  carried: string;
  picture: string;
}

/** Starts at the top of a part. */
export function startWalk(styles: WordStyles, notes: ReadonlyMap<string, string>): Walk {
  return {
    styles,
    path: [],
    boxes: [{ lists: [], html: '' }],
    paragraphs: [],
    tables: [],
    notes,
    cited: new Map(),
    read: new Map(),
    note: '',
    passed: 0,
    blocks: 0,
    carried: '',
    picture: '',
  };
}

/** Opens what holds blocks. */
export function openBox({ boxes }: Walk): void {
  boxes.push({ lists: [], html: '' });
}

/** Closes it, and gives what it holds. */
export function closeBox({ boxes }: Walk): string {
  const box = boxes.length > 1 ? boxes.pop() : undefined;
  return box === undefined ? '' : box.html + closeLists(box.lists);
}

/** Writes what is no item of a list. */
export function writeBlock({ boxes }: Walk, html: string): void {
  const box = boxes.at(-1);
  if (box) box.html += closeLists(box.lists) + html;
}

/** Writes text as it stands in HTML into the open paragraph. */
export function writeInline({ paragraphs }: Walk, html: string): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph) paragraph.text += html;
}

/** Writes a paragraph that is closed. One without text is none, also between items of a list. */
export function writeParagraph(walk: Walk, { marks, text, after, runsOn }: Paragraph): void {
  const level = walk.styles.listLevel(marks);
  const heading = walk.styles.heading(marks);
  if (runsOn || text === '') walk.carried = text;
  else if (heading > 0) writeBlock(walk, `<h${String(heading)}>${text}</h${String(heading)}>`);
  else if (isItem(level)) writeItem(walk, openItem(walk.boxes.at(-1)?.lists ?? [], level) + text);
  else writeBlock(walk, `<p>${text}</p>`);
  if (after !== '') writeBlock(walk, after);
}

function writeItem({ boxes }: Walk, html: string): void {
  const box = boxes.at(-1);
  if (box) box.html += html;
}

/** Text as HTML has it. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

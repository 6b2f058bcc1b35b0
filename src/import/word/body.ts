// The text of a Word file as HTML: paragraphs, headings, lists, tables, line breaks, notes. How it looks is left out,
// and what was deleted. A text box stands after the paragraph that it is fixed to.
import type { Slices } from '../../base/slices';
import { MOST_BLOCKS } from '../limits';
import type { Excess } from '../limits';
import type { ParagraphMarks, WordStyles } from './styles';
import { symbolOf } from './symbols';
import { closeBox, escapeText, openBox, startWalk, writeBlock, writeInline, writeParagraph } from './walk';
import type { Walk } from './walk';
import { readXml } from './xml';
import type { XmlElement, XmlListener, XmlProblem } from './xml';

type Get = XmlElement['get'];

/** Elements in which text is looked for; what is in any other is passed over. */
const LOOKED_INTO: ReadonlySet<string> = new Set(
  [
    'w:document w:body w:footnotes w:endnotes w:footnote w:endnote w:p w:pPr w:numPr w:r w:t w:hyperlink w:fldSimple',
    'w:tbl w:tr w:trPr w:tc w:tcPr w:sdt w:sdtContent w:ins w:moveTo w:customXml w:smartTag w:dir w:bdo',
    'w:ruby w:rubyBase w:object w:drawing w:pict w:txbxContent AlternateContent Fallback',
    'inline anchor graphic graphicData pic blipFill wsp txbx roundrect shape textbox group rect',
  ].flatMap((names) => names.split(' ')),
);

const OPENED: Readonly<Record<string, (walk: Walk, get: Get) => void>> = {
  'w:p': (walk) => {
    walk.blocks++;
    walk.paragraphs.push({ marks: {}, text: walk.carried, after: '', runsOn: false });
    walk.carried = '';
  },
  'w:tbl': (walk) => {
    writeBlock(walk, '<table>');
    walk.tables.push({ columns: new Set(), column: 0, span: 1, isMerged: false, isDeletedRow: false });
  },
  'w:tr': (walk) => {
    writeBlock(walk, '<tr>');
    Object.assign(walk.tables.at(-1) ?? {}, { column: 0, isDeletedRow: false });
  },
  'w:tc': (walk) => {
    openBox(walk);
    Object.assign(walk.tables.at(-1) ?? {}, { span: 1, isMerged: false });
  },
  'w:txbxContent': openBox,
  'w:footnote': openNote('footnote'),
  'w:endnote': openNote('endnote'),
};

// Elements that say something of the one that they are in, by both names.
const SAID: Readonly<Record<string, (walk: Walk, get: Get) => void>> = {
  'w:pPr w:pStyle': (walk, get) => {
    mark(walk, { style: get('val') });
  },
  'w:numPr w:numId': (walk, get) => {
    mark(walk, { list: get('val') });
  },
  'w:numPr w:ilvl': (walk, get) => {
    mark(walk, { level: get('val') });
  },
  'w:rPr w:del': ({ paragraphs }) => {
    Object.assign(paragraphs.at(-1) ?? {}, { runsOn: true });
  },
  'w:trPr w:del': ({ tables }) => {
    Object.assign(tables.at(-1) ?? {}, { isDeletedRow: true });
  },
  'w:tcPr w:gridSpan': ({ tables }, get) => {
    Object.assign(tables.at(-1) ?? {}, { span: Math.max(1, Number.parseInt(get('val') ?? '', 10) || 1) });
  },
  'w:tcPr w:vMerge': ({ tables }, get) => {
    Object.assign(tables.at(-1) ?? {}, { isMerged: (get('val') ?? 'continue') === 'continue' });
  },
  'w:r w:tab': inline(() => '\t'),
  'w:r w:ptab': inline(() => '\t'),
  'w:r w:cr': inline(() => '<br>'),
  'w:r w:br': inline((get) => ((get('type') ?? 'textWrapping') === 'textWrapping' ? '<br>' : '')),
  'w:r w:noBreakHyphen': inline(() => '\u2011'),
  'w:r w:sym': inline((get) => {
    const [font, code] = [get('font') ?? '', get('char') ?? ''];
    return symbolOf(font, code) ?? pictureOf(`${font} ${code}`);
  }),
  'w:r w:footnoteReference': cite('footnote'),
  'w:r w:endnoteReference': cite('endnote'),
  'inline docPr': describe,
  'anchor docPr': describe,
  'blipFill blip': (walk) => {
    writeInline(walk, pictureOf(walk.picture));
  },
  'shape imagedata': inline((get) => pictureOf(get('title') ?? '')),
};

const CLOSED: Readonly<Record<string, (walk: Walk) => void>> = {
  'w:p': (walk) => {
    const paragraph = walk.paragraphs.pop();
    if (paragraph) writeParagraph(walk, paragraph);
  },
  'w:tbl': (walk) => {
    walk.tables.pop();
    writeBlock(walk, '</table>');
  },
  'w:tr': (walk) => {
    writeBlock(walk, '</tr>');
  },
  'w:tc': closeCell,
  'w:txbxContent': (walk) => {
    const html = closeBox(walk);
    const paragraph = walk.paragraphs.at(-1);
    if (paragraph) paragraph.after += html;
    else writeBlock(walk, html);
  },
  'w:footnote': closeNote,
  'w:endnote': closeNote,
};

/** The notes of a part, by kind and number. */
export function* wordNotes(bytes: Uint8Array, styles: WordStyles): Slices<ReadonlyMap<string, string> | XmlProblem> {
  const walk = startWalk(styles, new Map());
  return (yield* readXml(bytes, listener(walk))) ?? walk.read;
}

/** The text of the main part; the notes that it refers to stand at its end, each once. */
export function* wordHtml(
  bytes: Uint8Array,
  styles: WordStyles,
  notes: ReadonlyMap<string, string>,
): Slices<{ readonly html: string } | XmlProblem | Excess> {
  const walk = startWalk(styles, notes);
  const problem = yield* readXml(bytes, listener(walk));
  if (problem !== undefined) return problem;
  if (walk.blocks > MOST_BLOCKS) return 'blocks';
  if (walk.carried !== '') writeBlock(walk, `<p>${walk.carried}</p>`);
  const items = [...walk.cited.keys()].map((id) => `<li>${notes.get(id) ?? ''}</li>`);
  writeBlock(walk, items.length === 0 ? '' : `<ol>${items.join('')}</ol>`);
  return { html: walk.boxes[0]?.html ?? '' };
}

function listener(walk: Walk): XmlListener {
  return {
    open: ({ name, get }) => {
      const parent = walk.path.at(-1) ?? '';
      if (walk.passed > 0 || !isLookedInto(walk, name, parent)) walk.passed++;
      else walk.path.push(name);
      if (walk.passed > 1) return;
      if (walk.passed === 0) OPENED[name]?.(walk, get);
      else SAID[`${parent} ${name}`]?.(walk, get);
    },
    text: (text) => {
      if (walk.passed === 0 && walk.path.at(-1) === 'w:t') writeInline(walk, escapeText(text));
    },
    close: (name) => {
      if (walk.passed > 0) walk.passed--;
      else {
        walk.path.pop();
        CLOSED[name]?.(walk);
      }
    },
    isFull: () => walk.blocks > MOST_BLOCKS,
  };
}

function isLookedInto({ tables }: Walk, name: string, parent: string): boolean {
  if (name === 'w:rPr') return parent === 'w:pPr';
  return LOOKED_INTO.has(name) && !(name === 'w:tc' && tables.at(-1)?.isDeletedRow === true);
}

function mark({ paragraphs }: Walk, marks: ParagraphMarks): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph) paragraph.marks = { ...paragraph.marks, ...marks };
}

function inline(write: (get: Get) => string): (walk: Walk, get: Get) => void {
  return (walk, get) => {
    writeInline(walk, write(get));
  };
}

function describe(walk: Walk, get: Get): void {
  walk.picture = [get('descr'), get('title')].find((text) => text !== undefined && text.trim() !== '') ?? '';
}

function pictureOf(alternative: string): string {
  return `<img alt="${escapeText(alternative)}">`;
}

function openNote(kind: string): (walk: Walk, get: Get) => void {
  return (walk, get) => {
    walk.note = `${kind} ${get('id') ?? ''}`;
    openBox(walk);
  };
}

function closeNote(walk: Walk): void {
  walk.read.set(walk.note, closeBox(walk));
}

function cite(kind: string): (walk: Walk, get: Get) => void {
  return (walk, get) => {
    const id = `${kind} ${get('id') ?? ''}`;
    if (!walk.notes.has(id)) return;
    const number = walk.cited.get(id) ?? walk.cited.size + 1;
    walk.cited.set(id, number);
    writeInline(walk, `[${String(number)}]`);
  };
}

/** A cell that goes on with the one above has nothing of its own. */
function closeCell(walk: Walk): void {
  const html = closeBox(walk);
  const table = walk.tables.at(-1);
  const goesOn = table?.isMerged === true && table.columns.has(table.column);
  if (!goesOn) writeBlock(walk, `<td>${html}</td>`);
  if (table === undefined) return;
  table.columns.add(table.column);
  table.column += table.span;
}

// The outline of a document: its head with the fields that its type has, its headings one below the other, and under
// each those rows of its tables that have a name of their own, such as actions, risks and indicators.
import type { Heading } from '../../base/markdown/markdown';
import { lineRange } from '../../base/range';
import { inWords } from '../../base/message';
import type { Reader } from '../../base/message';
import type { Document, DocumentCell, DocumentField, DocumentRow, DocumentSection } from '../../documents/document';
import { holdsWords } from '../../knowledge/contracts/contract';
import { shortened, wholeLines } from './outlineSymbol';
import type { OutlineSymbol } from './outlineSymbol';

/** The outline of a document. One without a known type has its headings only. */
export function documentOutline(document: Document, reader: Reader): OutlineSymbol[] {
  const { headings } = document.outline;
  const { lines } = document.outline;
  const read = { lines, sections: new Map(document.sections.map((each) => [each.heading, each])) };
  return [...headOf(document, reader), ...below(read, headings, lines.length)];
}

function headOf(
  { type, front, period, periodEntry, status, fields, outline }: Document,
  reader: Reader,
): OutlineSymbol[] {
  if (type === undefined || front.kind !== 'present') return [];
  const range = wholeLines(outline.lines, 0, front.bodyLine - 1);
  const when = period?.text ?? (typeof periodEntry?.value === 'string' ? periodEntry.value : '');
  return [
    {
      name: `${inWords(reader, type.title, type.en)} ${when}`.trim(),
      detail: status,
      kind: 'head',
      range,
      selection: lineRange(0, 0, (outline.lines[0] ?? '').length),
      children: [...fields.values()]
        .map((each) => fieldSymbol(each, reader))
        .sort((a, b) => a.range.start.line - b.range.start.line),
    },
  ];
}

function fieldSymbol({ field, entry, text }: DocumentField, reader: Reader): OutlineSymbol {
  const range = { start: entry.keyRange.start, end: entry.valueRange.end };
  return {
    name: inWords(reader, field.title, field.en),
    detail: shortened(text),
    kind: 'field',
    range,
    selection: entry.keyRange,
    children: [],
  };
}

/** What is read below the head: the lines, and the sections that the type knows by their headings. */
interface Body {
  readonly lines: readonly string[];
  readonly sections: ReadonlyMap<Heading | undefined, DocumentSection>;
}

/**
 * The symbols of headings that follow one another, those of a lower rank below the one before; the last ends with
 * `endLine`.
 */
function below(body: Body, headings: readonly Heading[], endLine: number): OutlineSymbol[] {
  const symbols: OutlineSymbol[] = [];
  let inside: Heading[] = []; // of the heading that is open
  let open: Heading | undefined;
  const close = (end: number): void => {
    if (open !== undefined) symbols.push(headingSymbol(body, open, { inside, end }));
    inside = [];
  };
  for (const heading of headings) {
    if (open !== undefined && heading.level > open.level) inside.push(heading);
    else {
      close(heading.line);
      open = heading;
    }
  }
  close(endLine);
  return symbols;
}

interface Extent {
  readonly inside: readonly Heading[];
  /** The first line that is no longer the heading's. */
  readonly end: number;
}

function headingSymbol(body: Body, heading: Heading, { inside, end }: Extent): OutlineSymbol {
  const section = body.sections.get(heading);
  const children = [...(section ? rowsOf(section) : []), ...below(body, inside, end)];
  return {
    name: shortened(heading.text) || '#',
    detail: '',
    kind: 'heading',
    range: wholeLines(body.lines, heading.line, Math.max(heading.line, end - 1)),
    selection: heading.range,
    children: children.sort((a, b) => a.range.start.line - b.range.start.line),
  };
}

function rowsOf({ section, table }: DocumentSection): OutlineSymbol[] {
  const key = section.table?.columns.find(({ unique }) => unique)?.id;
  return key === undefined ? [] : (table?.rows ?? []).flatMap((row) => rowSymbol(row, key));
}

// A row that is still to be filled in has no name yet.
function rowSymbol({ source, cells }: DocumentRow, key: string): OutlineSymbol[] {
  const named = cells.get(key);
  if (named === undefined || !isGiven(named)) return [];
  const detail = [...cells.values()].find((cell) => cell.column.id !== key && holdsWords(cell.column) && isGiven(cell));
  const end = source.cells.at(-1)?.range.end.character ?? named.range.end.character;
  const start = Math.min(named.range.start.character, source.cells[0]?.range.start.character ?? 0);
  return [
    {
      name: shortened(named.text),
      detail: shortened(detail?.text ?? ''),
      kind: 'row',
      range: lineRange(source.line, start, end),
      selection: named.range,
      children: [],
    },
  ];
}

function isGiven({ value: { kind } }: DocumentCell): boolean {
  return kind !== 'missing' && kind !== 'placeholder';
}

// What the styles and the numbering of a Word file say of a paragraph: that it is a heading of a level, or an item of a
// list.
import type { Slices } from '../../base/slices';
import type { WordParts } from './parts';
import { readXml } from './xml';
import type { XmlElement, XmlProblem } from './xml';

/** An item of a list: how deep it is, from 0, and whether it is numbered. */
export interface ListLevel {
  readonly depth: number;
  readonly ordered: boolean;
}

/** What a paragraph says of itself. */
export interface ParagraphMarks {
  readonly style?: string | undefined;
  readonly list?: string | undefined;
  readonly level?: string | undefined;
}

/** What is known of paragraphs by their marks. */
export interface WordStyles {
  /** The level of a heading; 0 for none. */
  readonly heading: (marks: ParagraphMarks) => number;
  readonly listLevel: (marks: ParagraphMarks) => ListLevel | undefined;
}

const TITLES: ReadonlySet<string> = new Set(['title', '标题', '標題', 'heading']);
const HEADING = /^heading ?([1-6])$/i;

interface Numbering {
  /** By list, the definition that it follows. */
  readonly definitions: Map<string, string>;
  /** By definition and level. */
  readonly levels: Map<string, ListLevel>;
  /** By definition, the style of lists whose list it follows instead. */
  readonly links: Map<string, string>;
  /** By paragraph style, the definition and level. */
  readonly byStyle: Map<string, string>;
}

/** Reads styles and numbering. */
export function* readStyles({ styles, numbering }: WordParts): Slices<WordStyles | XmlProblem> {
  const names = new Map<string, string>();
  const lists = new Map<string, string>();
  const problem = styles.length === 0 ? undefined : yield* readXml(styles, stylesListener(names, lists));
  if (problem !== undefined) return problem;
  const numbers: Numbering = { definitions: new Map(), levels: new Map(), links: new Map(), byStyle: new Map() };
  const fault = numbering.length === 0 ? undefined : yield* readXml(numbering, numberingListener(numbers));
  if (fault !== undefined) return fault;
  const levelOf = (list: string, level: string): ListLevel | undefined => {
    const definition = numbers.definitions.get(list) ?? '';
    const linked = numbers.definitions.get(lists.get(numbers.links.get(definition) ?? '') ?? '');
    return numbers.levels.get(`${linked ?? definition} ${level}`);
  };
  const byStyle = (style: string): ListLevel | undefined => numbers.levels.get(numbers.byStyle.get(style) ?? '');
  return {
    heading: ({ style = '' }) => headingOf(style, names.get(style) ?? ''),
    listLevel: ({ style = '', list, level }) => {
      if (list !== undefined && level !== undefined) return levelOf(list, level);
      return byStyle(style) ?? (list === undefined ? undefined : levelOf(list, '0'));
    },
  };
}

function headingOf(id: string, name: string): number {
  if (TITLES.has(name.toLowerCase()) || id === 'Heading') return 1;
  return Number(HEADING.exec(name)?.[1] ?? /^Heading([1-6])$/.exec(id)?.[1] ?? 0);
}

// Of styles with one id the first holds.
function stylesListener(
  names: Map<string, string>,
  lists: Map<string, string>,
): { readonly open: (element: XmlElement) => void } {
  let [id, kind] = ['', ''];
  return {
    open: ({ name, get }) => {
      if (name === 'w:style') [id, kind] = [get('styleId') ?? '', get('type') ?? ''];
      if (name === 'w:name' && kind === 'paragraph' && !names.has(id)) names.set(id, get('val') ?? '');
      if (name === 'w:numId' && kind === 'numbering' && !lists.has(id)) lists.set(id, get('val') ?? '');
    },
  };
}

function numberingListener(numbering: Numbering): { readonly open: (element: XmlElement) => void } {
  let [definition, list, key] = ['', '', ''];
  return {
    open: ({ name, get }) => {
      const value = get('val') ?? '';
      if (name === 'w:num') list = get('numId') ?? '';
      if (name === 'w:abstractNumId') numbering.definitions.set(list, value);
      if (name === 'w:abstractNum') [definition, list] = [get('abstractNumId') ?? '', ''];
      if (list !== '') return; // what a list says of levels for itself alone
      if (name === 'w:numStyleLink') numbering.links.set(definition, value);
      if (name === 'w:lvl') {
        const level = get('ilvl') ?? '0';
        key = `${definition} ${level}`;
        numbering.levels.set(key, { depth: Number(level), ordered: true });
      }
      const known = numbering.levels.get(key);
      if (name === 'w:numFmt' && known) numbering.levels.set(key, { ...known, ordered: value !== 'bullet' });
      if (name === 'w:pStyle') numbering.byStyle.set(value, key);
    },
  };
}

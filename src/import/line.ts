// What passes between the steps of an import: lines of the source with their places, and what was left out of the pack.

/** A line of a source. `line` is its number as an editor shows it; of a Word file, the number of the paragraph. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** The level that the source marks it as a heading with; 0 for none. */
  readonly heading: number;
}

/**
 * Why something of the source is not in the pack as it stood: page numbers and the like, pinyin put between characters,
 * a table of contents, the title once more, marks of the file format, what a page puts around the text, pictures; or,
 * in the pack but not as a clause, numbers that repeat or go back, and articles that seem to be missing; or, in a text
 * without line breaks, what could be read otherwise, and articles of which nobody knows where paragraphs begin; or line
 * breaks that may be the page's or the text's.
 */
export type LeftReason =
  | 'furniture'
  | 'pinyin'
  | 'contents'
  | 'title'
  | 'markup'
  | 'page'
  | 'picture'
  | 'length'
  | 'repeat'
  | 'gap'
  | 'doubt'
  | 'paragraph'
  | 'break';

/** Something that was not taken over as a clause, at its place. */
export interface LeftOut {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly reason: LeftReason;
}

/** What a step gives: lines, and what it left out. */
export interface Lines {
  readonly lines: readonly SourceLine[];
  readonly left: readonly LeftOut[];
}

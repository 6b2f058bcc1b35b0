// The pieces that a citation is read in: a number with what belongs to it, and the regulation that it is of.
import type { CitationContext, CitedPart } from './citation';
import type { Folded, ReadNumber } from './citedNumber';

/** A line being read: as it stands, folded, and by what it is read. */
export interface CitedLine extends Folded {
  readonly line: number;
  readonly context: CitationContext;
}

/** A number with its name or sign, from and to where it stands. */
export interface Piece extends ReadNumber {
  readonly from: number;
  readonly pack: string | undefined;
}

/** A piece that perhaps is an end of a range. */
export type Bound = Piece & Pick<CitedPart, 'end'>;

/** 第3.2.2條: the words around a dotted number belong to it. */
export function withWords({ source }: Folded, read: ReadNumber, at: number): ReadNumber {
  const tail = /^\s?[条條款項项]/.exec(source.slice(read.to))?.[0] ?? '';
  const start = source.slice(at).search(/[0-9０-９]/) + at;
  return { ...read, to: read.to + tail.length, form: { ...read.form, lead: source.slice(at, start), tail } };
}

interface At {
  /** Where the piece starts, and where its number's form does. */
  readonly from: number;
  readonly at: number;
  readonly pack: string | undefined;
}

/** A number that was read as a piece; what stands before the number belongs to its form. */
export function pieceOf({ source, context: { names } }: CitedLine, read: ReadNumber, { from, at, pack }: At): Piece {
  const form = { ...read.form, lead: source.slice(from, at) + read.form.lead };
  return { ...read, form, from, pack: pack === names.main ? undefined : pack };
}

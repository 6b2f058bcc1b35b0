// What may be the number of a clause, anywhere in a text, and how much its neighbours speak for it. Whether it is one,
// the sequence of all numbers decides.
import type { NumeralStyle } from '../../citations/numerals';

/** Something that looks like the number of a clause. */
export interface Mark {
  readonly at: number;
  readonly end: number;
  readonly style: NumeralStyle;
  /** Its number; of 1.2.3 all parts, of 第三條之一 both. */
  readonly parts: readonly number[];
  /** The number in the form that is read at the start of a line. */
  readonly written: string;
  /** How much what stands around it speaks for it; below zero, against. */
  readonly weight: number;
  /** Whether it stands at the start of a line. */
  readonly leads: boolean;
  /** Whether a colon stands before it. */
  readonly introduced: boolean;
}

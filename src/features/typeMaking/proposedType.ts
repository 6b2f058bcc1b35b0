// What a document type is while it is only proposed: guessed from one document, not yet written down.
import type { Script } from '../../base/script';
import type { Guess } from './columnGuess';

/** A column or field as proposed. */
export interface ProposedValue extends Guess {
  readonly id: string;
  readonly title: string;
  readonly en: string | undefined;
  /** Formulas that hold in every row of the document. */
  readonly formulas: readonly string[];
  readonly isTotalled: boolean;
}

/** A section as proposed. */
export interface ProposedSection {
  readonly id: string;
  readonly title: string;
  readonly en: string | undefined;
  /** The heading as it stands in the document, with its number. */
  readonly heading: string;
  readonly level: number;
  readonly required: boolean;
  readonly repeatable: boolean;
  readonly columns: readonly ProposedValue[];
  readonly hasRows: boolean;
}

/** A document type as proposed. */
export interface ProposedType {
  readonly id: string;
  readonly title: string;
  readonly en: string | undefined;
  readonly author: string;
  readonly cadence: string;
  readonly written: 'before' | 'during';
  readonly basis: readonly string[];
  readonly fields: readonly ProposedValue[];
  readonly sections: readonly ProposedSection[];
  readonly script: Script;
}

// Documents that are written out as data, one file for each type: a list of fillings. Figures that the shop's model
// gives are not in them.
import * as z from 'zod';
import type { FilledRow, FilledSection, Filling } from '../support/fill';
import type { SampleDocument } from './draft';
import { readData, sections, text, texts } from './readData';

const fillings = z.array(
  z.strictObject({
    period: text,
    qualifier: z.exactOptional(text),
    answers: texts,
    sections: sections.default({}),
  }),
);

/** The documents of a type, written out in this folder of the samples' sources. */
export function written(folder: string, type: string): SampleDocument[] {
  return readData(`${folder}/${type}`, fillings).map((filling) => ({ type, filling }));
}

/** A document with what figures say of it: fields of its head, and rows of tables. */
export interface ComputedParts {
  readonly answers?: Filling['answers'];
  /** By section, then joined to what is written of the rows with the same key. */
  readonly rows?: Readonly<Record<string, readonly FilledRow[]>>;
}

/** A document that is written out in part, with the rows and fields that figures give it. */
export function withFigures(
  { type, filling }: SampleDocument,
  { answers = {}, rows = {} }: ComputedParts,
): SampleDocument {
  const sections = Object.entries(rows).map(
    ([id, figures]) => [id, joined(figures, filling.sections[id] as FilledSection | undefined)] as const,
  );
  return {
    type,
    filling: {
      ...filling,
      answers: { ...answers, ...filling.answers },
      sections: { ...filling.sections, ...Object.fromEntries(sections) },
    },
  };
}

// The key is the column that comes first.
function joined(figures: readonly FilledRow[], given: FilledSection = {}): FilledSection {
  const keyOf = (row: FilledRow): string => Object.values(row)[0] ?? '';
  const notes = new Map(given.rows?.map((row) => [keyOf(row), row]));
  const unknown = [...notes.keys()].filter((key) => !figures.some((row) => keyOf(row) === key));
  if (unknown.length > 0) throw new Error(`no figures for ${unknown.join(', ')}`);
  return { ...given, rows: figures.map((row) => ({ ...row, ...notes.get(keyOf(row)) })) };
}

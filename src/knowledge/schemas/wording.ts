// What no document is to say, as `wording.yaml` has it: what the personal data of customers look like.
import * as z from './zod';
import { fold } from '../../base/script';
import { compilePattern } from '../../formulas/patterns/matcher';
import { Refusal } from '../../formulas/refusal';
import { citationSchema, idSchema, textSchema } from './entry';

/** What of a customer a kind of document may withhold. */
export const WITHHELD_KINDS = ['phone', 'identity', 'address', 'name', 'account', 'order'] as const;

const MOST_WORDS = 200;
const LONGEST_WORD = 24; // characters
const words = z.array(textSchema.max(LONGEST_WORD).transform(fold)).max(MOST_WORDS).default([]);
const said = z.strictObject({ zh: textSchema, en: textSchema });

const isSound = (pattern: string): boolean => {
  try {
    compilePattern(pattern);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

const withheldPattern = z.strictObject({
  id: idSchema,
  kind: z.enum(WITHHELD_KINDS),
  /** Matched against folded text. */
  pattern: textSchema.refine(isSound),
  example: textSchema,
  /** The clause that it rests on. */
  clause: citationSchema.optional(),
  reason: said,
});

const forbiddenEntry = z.strictObject({
  id: idSchema,
  category: said,
  /** The article that forbids them. */
  source: textSchema,
  clause: citationSchema.optional(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  words,
  /** What holds one of the words and is none. */
  except: words,
  /** What may be said in place of a word. */
  neutral: z.record(textSchema.transform(fold), textSchema).default({}),
});

/** `wording.yaml`. */
export const wordingSchema = z.strictObject({
  withheld: z
    .strictObject({
      patterns: z.array(withheldPattern).max(MOST_WORDS).default([]),
      names: z.strictObject({ clause: citationSchema.optional(), behind: words, customer: words }).prefault({}),
    })
    .prefault({}),
  forbidden: z.array(forbiddenEntry).max(MOST_WORDS).default([]),
});

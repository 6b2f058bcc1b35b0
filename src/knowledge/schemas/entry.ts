// What stands in entries of every kind: texts, ids and citations.
import * as z from './zod';
import { CEL_WORDS } from '../contracts/celWords';
import { CLAUSE_NUMBER } from '../../citations/clauseNumber';
import { ID } from '../issueText';

/** A text that must not be empty. */
export const textSchema = z.string().trim().min(1);

/** An id: kebab-case. */
export const idSchema = z.string().regex(ID);

/** An entry of another pack that this one replaces or adds to: `pack-id/entry-id`. */
export const entryReferenceSchema = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/);

/** A clause of the main regulation or of a named pack, as cited: `§3.2.1`, `pack-id§17`. */
export const citationSchema = z.string().regex(new RegExp(`^([a-z][a-z0-9-]*)?§${CLAUSE_NUMBER}$`));

/** A name in formulas. */
export const variable = z.string().regex(new RegExp(`^(?!(?:${CEL_WORDS.join('|')})$)[a-z][A-Za-z0-9]*$`));

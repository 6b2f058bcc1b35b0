// The annotations of a chapter: what the regulation's text does not say of its clauses.
import * as z from './zod';
import { CLAUSE_NUMBER } from '../../citations/clauseNumber';

/** The front matter of `regulation/<chapter>.md`. */
export const chapterSchema = z.strictObject({
  clauses: z
    .record(
      z.string().regex(new RegExp(`^${CLAUSE_NUMBER}$`)),
      z.strictObject({
        en: z.string().optional(),
        roles: z.array(z.string()).optional(),
        incomplete: z.boolean().optional(),
        /** On a chapter or section: the clauses right below it are the department's workflows. */
        workflows: z.boolean().optional(),
      }),
    )
    .default({}),
});

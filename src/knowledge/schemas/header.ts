// What a pack says of itself.
import * as z from './zod';
import { idSchema, textSchema } from './entry';

/** `pack.yaml`. */
export const headerSchema = z.strictObject({
  id: idSchema,
  grammar: z.literal(1),
  title: textSchema,
  aliases: z.array(textSchema).default([]),
  en: z.string().optional(),
  script: z.enum(['traditional', 'simplified']),
  numbering: z.enum(['outline', 'articles']).default('outline'),
  history: z.array(textSchema).default([]),
  edition: textSchema,
  effectiveFrom: z.iso.date(),
});

// Reads the data of the sample quarter: YAML files beside the code that uses them, each checked by a schema. Every
// scalar is a text, as it is to stand in a document; the schema says which of them are numbers to calculate with.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

/** A text, as it is to stand in a document. */
export const text = z.string();

/** A number to calculate with. */
export const number = text.regex(/^-?\d+(?:\.\d+)?$/).transform(Number);

/** Texts by name, such as the cells of a row by column. */
export const texts = z.record(text, text);

/** Numbers by name. */
export const numbers = z.record(text, number);

const table = z.strictObject({
  text: z.exactOptional(text),
  rows: z.exactOptional(z.array(texts)),
  total: z.exactOptional(texts),
});
const section = z.union([text, table]);

/** Sections by id, as fillings have them. */
export const sections = z.record(text, z.union([section, z.array(section)]));

/** The data of a file of this folder, named without its ending. */
export function readData<T>(name: string, schema: z.ZodType<T>): T {
  const file = path.join(__dirname, `${name}.yaml`);
  const result = schema.safeParse(parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** What a list says of a period. */
export function ofPeriod<T extends { readonly period: string }>(list: readonly T[], period: string): T {
  const found = list.find((each) => each.period === period);
  if (found === undefined) throw new Error(`nothing is written of ${period}`);
  return found;
}

// What the page of the sheet may say, as a schema: what it sends is read by this before anything is done.
import * as z from '../../../knowledge/schemas/zod';
import type { SheetEdit } from '../edit';
import type { SheetPlace } from '../model';

const number = z.int().min(0).max(1_000_000);
const text = z.string().max(4_000_000);
const grid = z.array(z.array(text).max(200).readonly()).max(5000).readonly();

const selected = { rows: number.optional(), columns: number.optional() };

const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cells'),
    block: number,
    cells: z
      .array(z.strictObject({ row: number, column: number, text }).readonly())
      .max(500_000)
      .readonly(),
  }),
  z.strictObject({ kind: z.literal('insertRows'), block: number, at: number, rows: grid }),
  z.strictObject({ kind: z.literal('removeRows'), block: number, from: number, count: number }),
  z.strictObject({ kind: z.literal('moveRows'), block: number, from: number, count: number, to: number }),
  z.strictObject({ kind: z.literal('sortRows'), block: number, column: number, isDescending: z.boolean() }),
  z.strictObject({ kind: z.literal('paste'), block: number, row: number, column: number, ...selected, grid }),
  z.strictObject({ kind: z.literal('field'), id: text, text }),
  z.strictObject({ kind: z.literal('text'), block: number, text }),
  z.strictObject({ kind: z.literal('addSection'), id: text }),
]) satisfies z.ZodType<SheetEdit>;

const cell = { block: number, row: number, column: number };

const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cell'), ...cell }).readonly(),
  z.strictObject({ kind: z.literal('field'), id: text }).readonly(),
  z.strictObject({ kind: z.literal('block'), block: number }).readonly(),
]) satisfies z.ZodType<SheetPlace>;

/** What the page says. An edit names the version of the text that the page showed. */
export const fromPageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('edit'), version: number, edit: editSchema }),
  z.strictObject({ kind: z.literal('paste'), version: number, ...cell, ...selected, html: text, text }),
  z.strictObject({ kind: z.literal('fix'), version: number, finding: number, fix: number }),
  z.strictObject({ kind: z.literal('offers'), asked: number, ...cell }),
  z.strictObject({ kind: z.literal('clauses'), asked: number, before: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('fieldOffers'), asked: number, field: text }),
  z.strictObject({ kind: z.literal('month'), asked: number, text: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('why'), asked: number, ...cell }),
  z.strictObject({ kind: z.literal('whatIf'), ...cell }),
  z.strictObject({ kind: z.literal('showCell'), ...cell }),
  z.strictObject({ kind: z.literal('find'), asked: number, text }),
  /** Where one is. */
  z.strictObject({ kind: z.literal('place'), place: placeSchema }),
  /** What is being typed and not entered yet, after what was entered in a hurry; nothing once all is told or left. */
  z.strictObject({ kind: z.literal('typing'), edits: z.array(editSchema).max(1000).readonly() }),
  z.strictObject({ kind: z.literal('history'), version: number, step: z.enum(['undo', 'redo']) }),
  /** What was being typed is entered, and all that was done is in the text. */
  z.strictObject({ kind: z.literal('entered'), asked: number }),
  z.strictObject({ kind: z.literal('clause'), pack: text, number: text }),
  z.strictObject({ kind: z.literal('text'), line: number }),
]);

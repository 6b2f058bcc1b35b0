// What the file of a KPI says of its figures, as it is read.
import type * as z from '../schemas/zod';
import type { inputSchema, methodSchema, partSchema } from '../schemas/kpis';

/** How a score comes about. */
export type Method = z.output<typeof methodSchema>;

/** What documents say that a KPI is measured by. */
export type KpiInput = z.output<typeof inputSchema>;

/** A part of a KPI as its file says it. */
export type KpiPart = z.output<typeof partSchema>;

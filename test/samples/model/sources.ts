// Where visitors and buyers come from: the parts of each source, in percent, day by day and by month.
import * as z from 'zod';
import { number, readData, text } from '../readData';

/** A source: its part of the visitors, and of the buyers. */
const source = z.strictObject({ source: text, visitors: number, buyers: number, monthly: z.record(text, number) });

export const SOURCES = readData('model/sources', z.array(source));

// The products that plans and reports follow: what they sold, and their stock from month to month.
import * as z from 'zod';
import { number, readData, text } from '../readData';
import { amount, valueOf } from './figures';
import type { MonthResult } from './reached';
import { total } from './reached';

const arrival = z.strictObject({ day: text, units: number });
const sku = z.strictObject({ sku: text, name: text, share: number, listed: z.array(number) });
const product = z.strictObject({
  itemId: text,
  name: text,
  tier: text,
  price: number,
  margin: text,
  breakEven: text,
  roi: text,
  stock: z.array(number),
  arrivals: z.array(z.array(arrival)),
  ordered: number,
  skus: z.array(sku),
});

/** A delivery: month and day, and how many pieces. */
export type Arrival = z.infer<typeof arrival>;

/** A SKU of a product. */
export type Sku = z.infer<typeof sku>;

/** A product with its stock. */
export type Product = z.infer<typeof product>;

export const PRODUCTS: readonly Product[] = readData('model/products', z.array(product));

const RETURNED = [0, 0.09] as const; // at least and at most, of what was sold

/** What each product sold in a month, in yuan, as it is written. */
export function productSales({ month, figures }: MonthResult): string[] {
  return month.products.map(({ reached }) => amount(Math.round(figures.sales * reached)));
}

/**
 * A product's pieces in a month: on sale at its start and end, arrived and sold. What came back makes up the rest, and
 * must be plausible.
 */
export function stockOf(
  item: Product,
  reached: MonthResult,
): {
  readonly opening: number;
  readonly closing: number;
  readonly arrivals: readonly Arrival[];
  readonly sold: number;
} {
  const index = Number(reached.month.period.slice(-2)) - 4;
  const [opening = 0, closing = 0] = item.stock.slice(index, index + 2);
  const arrivals = item.arrivals[index] ?? [];
  const sold = Math.round(valueOf(productSales(reached)[PRODUCTS.indexOf(item)] ?? '') / item.price);
  const returned = closing - opening - total(arrivals.map(({ units }) => units)) + sold;
  if (returned < sold * RETURNED[0] || returned > sold * RETURNED[1])
    throw new Error(`${item.name} of ${reached.month.period}: ${String(returned)} of ${String(sold)} came back`);
  return { opening, closing, arrivals, sold };
}

/** What arrives in a month, as plans write it. */
export function suppliesOf(arrivals: readonly Arrival[]): string {
  return arrivals
    .map(
      ({ day, units }) =>
        `${String(Number(day.slice(0, 2)))} 月 ${String(Number(day.slice(3)))} 日到货 ${amount(units)} 件`,
    )
    .join('，');
}

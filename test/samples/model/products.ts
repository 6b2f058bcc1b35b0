// Owns the products that plans and reports follow: what they sold, and their stock from month to month.
import { amount, valueOf } from './figures';
import type { Reached } from './reached';
import { total } from './reached';

/** A delivery: month and day, and how many pieces. */
export type Arrival = readonly [day: string, units: number];

/**
 * A product with its stock: on sale at the end of March, April, May and June, and what arrived in each month after
 * March.
 */
export interface Product {
  readonly itemId: string;
  readonly name: string;
  readonly tier: string;
  readonly price: number;
  readonly margin: string;
  readonly breakEven: string;
  readonly roi: string;
  readonly stock: readonly number[];
  readonly arrivals: readonly (readonly Arrival[])[];
}

export const PRODUCTS: readonly Product[] = [
  {
    itemId: '680215734901',
    name: '折叠边桌',
    tier: '引流',
    price: 129,
    margin: '38.00%',
    breakEven: '2.63',
    roi: '3.20',
    stock: [1_980, 2_600, 1_720, 2_050],
    arrivals: [
      [
        ['04-10', 1_000],
        ['04-22', 2_000],
      ],
      [['05-09', 1_600]],
      [
        ['06-03', 1_600],
        ['06-11', 1_550],
      ],
    ],
  },
  {
    itemId: '671930482265',
    name: '实木床头柜',
    tier: '爆款',
    price: 169,
    margin: '45.00%',
    breakEven: '2.22',
    roi: '3.80',
    stock: [1_040, 1_850, 1_180, 980],
    arrivals: [
      [
        ['04-10', 900],
        ['04-23', 1_300],
      ],
      [['05-12', 900]],
      [
        ['06-05', 1_000],
        ['06-15', 700],
      ],
    ],
  },
  {
    itemId: '689047216638',
    name: '水洗棉四件套',
    tier: '利润',
    price: 239,
    margin: '52.00%',
    breakEven: '1.92',
    roi: '4.00',
    stock: [880, 1_200, 760, 520],
    arrivals: [
      [['04-09', 1_000]],
      [['05-08', 500]],
      [
        ['06-13', 400],
        ['06-20', 400],
      ],
    ],
  },
  {
    itemId: '702518860374',
    name: '免打孔置物架',
    tier: '新品',
    price: 79,
    margin: '50.00%',
    breakEven: '2.00',
    roi: '2.20',
    stock: [0, 900, 430, 640],
    arrivals: [[['04-12', 1_250]], [['05-20', 270]], [['06-09', 1_150]]],
  },
];

const RETURNED = [0, 0.09] as const; // at least and at most, of what was sold

/** What each product sold in a month, in yuan, as it is written. */
export function productSales({ month, figures }: Reached): string[] {
  return month.products.map(([, reached]) => amount(Math.round(figures.sales * reached)));
}

/**
 * A product's pieces in a month: on sale at its start and end, arrived and sold. What came back makes up the rest, and
 * must be plausible.
 */
export function stockOf(
  product: Product,
  reached: Reached,
): {
  readonly opening: number;
  readonly closing: number;
  readonly arrivals: readonly Arrival[];
  readonly sold: number;
} {
  const index = Number(reached.month.period.slice(-2)) - 4;
  const [opening = 0, closing = 0] = product.stock.slice(index, index + 2);
  const arrivals = product.arrivals[index] ?? [];
  const sold = Math.round(valueOf(productSales(reached)[PRODUCTS.indexOf(product)] ?? '') / product.price);
  const returned = closing - opening - total(arrivals.map(([, units]) => units)) + sold;
  if (returned < sold * RETURNED[0] || returned > sold * RETURNED[1])
    throw new Error(`${product.name} of ${reached.month.period}: ${String(returned)} of ${String(sold)} came back`);
  return { opening, closing, arrivals, sold };
}

/** What arrives in a month, as plans write it. */
export function suppliesOf(arrivals: readonly Arrival[]): string {
  return arrivals
    .map(
      ([day, units]) =>
        `${String(Number(day.slice(0, 2)))} 月 ${String(Number(day.slice(3)))} 日到货 ${amount(units)} 件`,
    )
    .join('，');
}

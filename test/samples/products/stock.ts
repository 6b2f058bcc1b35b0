// Owns the quarter's stock reconciliations: the stock of each product by SKU, and what the count found.
import type { FilledRow, FilledSection } from '../../support/fill';
import type { Written } from '../draft';
import { amount, percent, shares } from '../model/figures';
import { PRODUCTS, stockOf } from '../model/products';
import { total } from '../model/reached';
import type { Reached } from '../model/reached';
import { withFigures, written } from '../written';

/** A SKU: its part of the product's sales, and its pieces on sale at the end of April, May and June. */
interface Sku {
  readonly sku: string;
  readonly name: string;
  readonly share: number;
  readonly listed: readonly [number, number, number];
}

function sku(code: string, name: string, share: number, listed: Sku['listed']): Sku {
  return { sku: code, name, share, listed };
}

/** By product, in the order of the products. */
export const SKUS: readonly (readonly Sku[])[] = [
  [
    sku('MH-BZ-001', '折叠边桌 原木色', 62, [1_580, 1_060, 830]),
    sku('MH-BZ-002', '折叠边桌 白色', 38, [1_020, 660, 1_220]),
  ],
  [
    sku('MH-CT-002', '实木床头柜 胡桃色', 55, [1_010, 640, 520]),
    sku('MH-CT-003', '实木床头柜 原木色', 45, [840, 540, 460]),
  ],
  [
    sku('MH-SJ-009', '水洗棉四件套 1.5 米 灰', 25, [330, 290, 120]),
    sku('MH-SJ-010', '水洗棉四件套 1.8 米 灰', 40, [450, 75, 210]),
    sku('MH-SJ-011', '水洗棉四件套 1.8 米 燕麦', 35, [420, 395, 190]),
  ],
  [
    sku('MH-ZW-031-W', '免打孔置物架 白', 65, [585, 250, 400]),
    sku('MH-ZW-031-G', '免打孔置物架 灰', 35, [315, 180, 240]),
  ],
];
const DUE_IN_JULY = [0, 800, 600, 0]; // by product, ordered by the end of June
const UNSENT = 1.3; // days of sales that are paid for and not yet sent

/** The reconciliation of every month, on its last day. */
export function stockReconciliations(months: readonly Reached[]): Written[] {
  return written('products', 'stock-reconciliation').map((each) => {
    const index = months.findIndex(({ month }) => month.period === each.filling.period);
    const found = differencesIn(each.filling.sections.differences as FilledSection | undefined, each.filling.period);
    const items = itemsOf(months, index, found);
    return withFigures(each, {
      answers: { accuracy: percent((items.length - found.size) / items.length) },
      rows: { items },
    });
  });
}

// Those that were found this month: the numbers of older ones begin with an earlier month.
function differencesIn({ rows = [] }: FilledSection = {}, period: string): Map<string, number> {
  return new Map(
    rows
      .filter(({ differenceId }) => differenceId?.slice(1, 3) === period.slice(-2))
      .map((row) => [row.sku ?? '', Number(row.quantity)]),
  );
}

function itemsOf(months: readonly Reached[], index: number, found: ReadonlyMap<string, number>): FilledRow[] {
  const reached = months[index];
  if (reached === undefined) throw new Error('no figures for a reconciliation');
  const days = reached.month.period.endsWith('05') ? 31 : 30;
  return PRODUCTS.flatMap((product, place) => {
    const { closing, sold } = stockOf(product, reached);
    const own = SKUS[place] ?? [];
    if (total(own.map(({ listed }) => listed[index] ?? 0)) !== closing)
      throw new Error(`the SKUs of ${product.name} in ${reached.month.period} are not ${String(closing)}`);
    const next = months[index + 1];
    const due = next === undefined ? (DUE_IN_JULY[place] ?? 0) : (stockOf(product, next).arrivals[0]?.[1] ?? 0);
    const incoming = shares(
      due / 10,
      own.map(({ share }) => share),
    );
    return own.map((each, at) =>
      itemOf(each, {
        index,
        daily: (sold * each.share) / 100 / days,
        incoming: (incoming[at] ?? 0) * 10,
        difference: found.get(each.sku) ?? 0,
      }),
    );
  });
}

interface Count {
  readonly index: number;
  readonly daily: number;
  readonly incoming: number;
  readonly difference: number;
}

function itemOf({ sku: code, name, listed }: Sku, { index, daily, incoming, difference }: Count): FilledRow {
  const [onSale = 0, reserved] = [listed[index], Math.round(daily * UNSENT)];
  return {
    sku: code,
    name,
    listed: amount(onSale),
    reserved: amount(reserved),
    counted: amount(onSale + reserved + difference),
    dailySales: daily.toFixed(1),
    incoming: incoming === 0 ? '' : amount(incoming),
  };
}

// The quarter's stock reconciliations: the stock of each product by SKU, and what the count found.
import type { FilledRow, FilledSection } from '../../support/fill';
import type { SampleDocument } from '../draft';
import { amount, percent, shares } from '../model/figures';
import { PRODUCTS, stockOf } from '../model/products';
import type { Sku } from '../model/products';
import { total } from '../model/reached';
import type { MonthResult } from '../model/reached';
import { withFigures, written } from '../written';

const UNSENT = 1.3; // days of sales that are paid for and not yet sent

/** The reconciliation of every month, on its last day. */
export function stockReconciliations(months: readonly MonthResult[]): SampleDocument[] {
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

function itemsOf(months: readonly MonthResult[], index: number, found: ReadonlyMap<string, number>): FilledRow[] {
  const reached = months[index];
  if (reached === undefined) throw new Error('no figures for a reconciliation');
  const days = reached.month.period.endsWith('05') ? 31 : 30;
  return PRODUCTS.flatMap((product) => {
    const { closing, sold } = stockOf(product, reached);
    const own = product.skus;
    if (total(own.map(({ listed }) => listed[index] ?? 0)) !== closing)
      throw new Error(`the SKUs of ${product.name} in ${reached.month.period} are not ${String(closing)}`);
    const next = months[index + 1];
    const due = next === undefined ? product.ordered : (stockOf(product, next).arrivals[0]?.units ?? 0);
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

// Dashboards of a department's months.
import type { Message, Reader } from '../../base/message';
import { runSync } from '../../base/slices';
import type { Slices } from '../../base/slices';
import { monthOf } from '../kpi/kpi';
import type { MeasuredShop } from '../kpi/kpi';
import type { Dashboard } from './model/dashboard';
import { dashboardOf } from './model/making';
import { knownMonths } from './model/months';
import { dashboardCsv } from './page/csv';
import { dashboardPage, pageContent } from './page/page';
import type { PageContent } from './page/page';
import { dashboardPictures } from './page/pictures';
import type { Picture } from './page/pictures';

/** What can be asked of dashboards. */
export interface Dashboards {
  /** The dashboard of a month, without one of the last; or why there is none. */
  readonly of: (
    shop: MeasuredShop,
    month: string | undefined,
    reader: Reader,
  ) => Dashboard | { readonly problem: Message };
  /** The same in slices, so that an editor stays free. */
  readonly making: (
    shop: MeasuredShop,
    month: string,
    reader: Reader,
  ) => Slices<Dashboard | { readonly problem: Message }>;
  /** The months to choose from, the last one first. */
  readonly months: (shop: MeasuredShop) => readonly string[];
  /** The same as a page of its own, in HTML and the product's style or another. */
  readonly page: (dashboard: Dashboard, reader: Reader, style?: string) => Promise<string>;
  /** What stands on that page, for a page of another kind, and the style of it. */
  readonly content: (dashboard: Dashboard, reader: Reader, notes?: readonly string[]) => PageContent;
  readonly style: () => Promise<string>;
  /** Its tables as CSV, for a spreadsheet. */
  readonly csv: (dashboard: Dashboard, reader: Reader) => string;
  /** Its charts, each as a file of its own. */
  readonly pictures: (dashboard: Dashboard, reader: Reader) => readonly Picture[];
}

function* making(
  shop: MeasuredShop,
  text: string | undefined,
  reader: Reader,
): Slices<Dashboard | { readonly problem: Message }> {
  const month = monthOf(text, shop.today);
  return 'id' in month ? { problem: month } : yield* dashboardOf(shop, month, reader);
}

async function styleOfPage(): Promise<string> {
  return (await import('./page/pageStyle')).DASHBOARD_STYLE;
}

/** Dashboards. */
export const dashboards: Dashboards = {
  of: (shop, text, reader) => runSync(making(shop, text, reader)),
  making,
  months: knownMonths,
  page: async (dashboard, reader, style) => dashboardPage(dashboard, reader, style ?? (await styleOfPage())),
  content: pageContent,
  style: styleOfPage,
  csv: dashboardCsv,
  pictures: dashboardPictures,
};

// Dashboards of a department's months.
import type { Message, Reader } from '../../base/message';
import { monthOf } from '../kpi/kpi';
import type { MeasuredShop } from '../kpi/kpi';
import type { Dashboard } from './model/dashboard';
import { dashboardOf } from './model/making';
import { dashboardCsv } from './page/csv';
import { dashboardPage } from './page/page';
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
  /** The same as a page of its own, in HTML and the product's style or another. */
  readonly page: (dashboard: Dashboard, reader: Reader, style?: string) => Promise<string>;
  /** Its tables as CSV, for a spreadsheet. */
  readonly csv: (dashboard: Dashboard, reader: Reader) => string;
  /** Its charts, each as a file of its own. */
  readonly pictures: (dashboard: Dashboard, reader: Reader) => readonly Picture[];
}

/** Dashboards. */
export const dashboards: Dashboards = {
  of: (shop, text, reader) => {
    const month = monthOf(text, shop.today);
    return 'id' in month ? { problem: month } : dashboardOf(shop, month, reader);
  },
  page: async (dashboard, reader, style) =>
    dashboardPage(dashboard, reader, style ?? (await import('./page/pageStyle')).DASHBOARD_STYLE),
  csv: dashboardCsv,
  pictures: dashboardPictures,
};

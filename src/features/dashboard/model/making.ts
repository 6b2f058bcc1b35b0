// A dashboard, made of a shop's month. What KPIs and figures come to is worked out where they are; here it is arranged.
import type { Period } from '../../../base/dates/period';
import type { Reader } from '../../../base/message';
import type { Slices } from '../../../base/slices';
import type { MeasuredShop } from '../../kpi/kpi';
import { channelBars } from './channels';
import type { Dashboard } from './dashboard';
import { Explanations } from './explanations';
import { funnels } from './funnels';
import { openRisks } from './risks';
import { roleCards } from './roles';

/** The dashboard of a month, made in slices, so that an editor stays free. */
export function* dashboardOf(shop: MeasuredShop, month: Period, reader: Reader): Slices<Dashboard> {
  const explanations = new Explanations();
  const to = { knowledge: shop.workspace.knowledge, reader, sources: shop.data.sources };
  const setting = { shop, month, to, explanations };
  return {
    month: month.text,
    roles: yield* roleCards(setting),
    channels: channelBars(setting),
    funnels: funnels(setting),
    risks: openRisks(setting),
    explanations: explanations.all,
  };
}

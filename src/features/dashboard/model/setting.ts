// What a dashboard is made from and for whom.
import { inWords, message, render } from '../../../base/message';
import type { MessageArgument, MessageId } from '../../../base/message';
import type { Period } from '../../../base/dates/period';
import type { MetricFigure } from '../../../figures/figures';
import type { MeasureFigure } from '../../../figures/measured';
import type { Metric } from '../../../knowledge/model';
import type { MetricFilter } from '../../../figures/filter';
import { figureLines } from '../../kpi/kpiExplained';
import type { Explaining } from '../../kpi/kpiExplained';
import type { MeasuredShop } from '../../kpi/kpi';
import type { Explanations } from './explanations';

/** A month of a shop, and its reader. */
export interface Setting {
  readonly shop: MeasuredShop;
  readonly month: Period;
  readonly to: Explaining;
  readonly explanations: Explanations;
}

/** A text of the dashboard. */
export function say({ to }: Pick<Setting, 'to'>, id: MessageId, args: Readonly<Record<string, MessageArgument>> = {}) {
  return render(message(id, args), to.reader);
}

/** What a metric of the pack was in the month; undefined where the pack has none of the id. */
export function figureOf({ shop, month }: Setting, id: string, filter: MetricFilter = {}): MetricFigure | undefined {
  const metric: Metric | undefined = shop.workspace.knowledge.metrics.byId(id);
  return metric && shop.figures.of(metric, month, filter);
}

/** That a figure is missing, and where its exports say something, but not all that it takes, what they lack. */
export function lacksOf(figure: MetricFigure, setting: Setting): string[] {
  const { to, month } = setting;
  const name = inWords(to.reader, figure.metric.name, figure.metric.en);
  const partly = missingIn(figure).filter(({ lack }) => lack?.kind === 'days' || lack?.kind === 'people');
  const lines = new Set(partly.flatMap((each) => figureLines(each, 0, to).map(({ text }) => text)));
  return [
    say(setting, 'dashboard.absent-figures', { name, month: month.text }),
    ...[...lines].map((text) => say(setting, 'dashboard.lack', { name, text })),
  ];
}

function missingIn(figure: MetricFigure | MeasureFigure): MeasureFigure[] {
  if (figure.value !== undefined) return [];
  return figure.kind === 'measure' ? [figure] : figure.operands.flatMap((each) => missingIn(each.figure));
}

// Rows whose key, such as a channel, has a figure at least as good as the row's value asks.
import { ofChannel } from '../../figures/filter';
import type { KpiInput } from '../../knowledge/indicators/part';
import { valueAt } from './inputSetting';
import type { InputSetting, Match, Taken } from './inputSetting';

/** How many rows are reached; undefined where nothing is known of the metric at all. */
export function reachedRows(
  { workspace, figures, month }: InputSetting,
  input: KpiInput,
  rows: readonly Match[],
): Taken {
  const { metrics, channels } = workspace.knowledge;
  const metric = metrics.byId(input.metric ?? '');
  if (metric === undefined || rows.length === 0 || figures.of(metric, month).value === undefined)
    return { value: undefined, places: [] };
  const reached = rows.flatMap((match) => {
    const channel = channels.find(match.row?.cells.get(input.key ?? '')?.text ?? '');
    const actual = channel && figures.of(metric, month, ofChannel(channel)).value;
    return valueAt(match, input.value ?? '').filter(({ value }) => actual !== undefined && actual >= value);
  });
  return { value: reached.length, places: reached };
}

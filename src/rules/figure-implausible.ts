// A metric beyond what it is hardly ever: a conversion of 35 %, an ROI of 300. Packs and the department's settings say
// what is usual.
import { message } from '../base/message';
import { writeNumber } from '../base/number';
import type { Metric, PlausibleRange } from '../knowledge/model';
import { judgesRange } from './shared/metrics/judged';
import { measureGroups } from './shared/metrics/measures';
import type { Measure, MeasureGroup } from './shared/metrics/measures';
import { replacement } from './shared/fixes';
import { typed } from './rule';
import type { DocumentRule, Fault } from './rule';

export const figureImplausible: DocumentRule = {
  id: 'figure-implausible',
  scope: 'document',
  severity: { draft: 'hint', submission: 'warning' },
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    for (const group of measureGroups(context)) {
      for (const measure of group.measures) {
        const range = rangeOf(measure.metric, group);
        if (range === undefined || isWithin(range, measure.value.value)) continue;
        if (!judgesRange(document, group, measure)) yield faultOf(measure, range);
      }
    }
  },
};

/** How much more may be true of one way, item or person than of the whole shop; and of some nothing is sold at all. */
const OF_PARTS = 5;

function rangeOf({ plausible, unit }: Metric, { isWhole }: MeasureGroup): PlausibleRange | undefined {
  if (isWhole || plausible?.max === undefined) return isWhole ? plausible : undefined;
  const most = plausible.max * OF_PARTS;
  return { max: unit === 'percent' ? Math.min(most, Math.max(1, plausible.max)) : most };
}

function isWithin({ min = -Infinity, max = Infinity }: PlausibleRange, value: number): boolean {
  return value >= min && value <= max;
}

function faultOf({ metric, spec, value, text, range }: Measure, plausible: PlausibleRange): Fault {
  const asPercent = value.value / 100;
  const signless = metric.unit === 'percent' && value.style.unit === '' && spec.unit === undefined;
  const bounds = {
    metric: { pack: metric.name, en: metric.en },
    actual: text,
    range: shown(plausible, metric),
  };
  return {
    message: message(metric.isOwnRange ? 'figure-implausible.own' : 'figure-implausible', bounds),
    range,
    clause: metric.clause,
    actual: text,
    fixes: signless && isWithin(plausible, asPercent) ? [replacement(range, `${text.trim()}%`)] : [],
  };
}

function shown({ min, max }: PlausibleRange, { unit }: Metric): string {
  const write = (value: number): string => {
    const number = unit === 'percent' ? Number((value * 100).toFixed(4)) : value;
    const digits = /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
    const style = { prefix: '', grouped: true, unit: '', digits };
    return `${writeNumber(number, style) ?? String(number)}${unit === 'percent' ? '%' : ''}`;
  };
  if (min === undefined) return `≤ ${write(max ?? 0)}`;
  return max === undefined ? `≥ ${write(min)}` : `${write(min)} ~ ${write(max)}`;
}

// The service team's training plan of the quarter, which starts from what the team did in the month before.
import type { SampleDocument } from '../draft';
import { withFigures, written } from '../written';
import { MARCH_SERVICE } from './figures';

const AIMED_AT = ['3分钟人工响应率', '客服平均响应时长（秒）', '询单转化率', '客户满意率'];

/** The training plan of the quarter. */
export function serviceTrainingPlans(): SampleDocument[] {
  return written('service', 'service-training-plan').map((each) =>
    withFigures(each, {
      rows: { goals: AIMED_AT.map((metric) => ({ metric, current: MARCH_SERVICE[metric] ?? '' })) },
    }),
  );
}

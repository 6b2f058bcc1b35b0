// The quarter's meetings with other departments: each looks at the month before it.
import type { FilledRow } from '../../support/fill';
import type { SampleDocument } from '../draft';
import { percent } from '../model/figures';
import type { MonthResult } from '../model/reached';
import { SERVICE_MONTHS } from '../service/figures';
import { withFigures, written } from '../written';

const FULFILMENT = ['48小时揽收及时率', '错发漏发率', '物流破损率'];
const TARGETS = ['99.50%', '0.20%', '1.00%'];
const COLLECTED = ['99.42%', '99.31%', '99.56%']; // by meeting; the others follow from complaints
const MARCH = ['0.19%', '1.31%'];

/** The meeting of every month. */
export function crossDepartmentMeetings(months: readonly MonthResult[]): SampleDocument[] {
  return written('meetings', 'cross-department-meeting').map((each, index) =>
    withFigures(each, { rows: { fulfilment: fulfilmentOf(months, index) } }),
  );
}

function fulfilmentOf(months: readonly MonthResult[], index: number): FilledRow[] {
  const [before, service] = [months[index - 1], SERVICE_MONTHS[index - 1]];
  const [wrong = '', broken = ''] =
    before === undefined || service === undefined
      ? MARCH
      : ['错发漏发', '运输破损'].map((category) => {
          const cases = service.complaints.find((each) => each.category === category)?.cases ?? 0;
          return percent(cases / before.figures.pieces);
        });
  return FULFILMENT.map((metric, at) => ({
    metric,
    target: TARGETS[at] ?? '',
    actual: [COLLECTED[index] ?? '', wrong, broken][at] ?? '',
  }));
}

// Remarks of the daily reports: what happened on special days, else what moved most against the seven days
// before, and what to do.
import * as z from 'zod';
import { addDays } from '../../../src/base/dates/date';
import type { Day } from '../../../src/base/dates/date';
import { between, percent } from '../model/figures';
import type { Figures } from '../model/figures';
import { readData, text, texts } from '../readData';

const sayings = z.strictObject({ rose: z.array(text), fell: z.array(text) });
const { special, rates } = readData('data/remarks', z.strictObject({ special: texts, rates: z.record(text, sayings) }));

/** The rates that a day is looked at by; what is said of each, where it rose and where it fell, is in the data. */
const RATES: Readonly<Record<string, (figures: Figures) => number>> = {
  转化率: ({ buyers, visitors }) => buyers / visitors,
  加购率: ({ cart, visitors }) => cart / visitors,
  跳失率: ({ bounced, visitors }) => bounced / visitors,
  收藏率: ({ favourites, visitors }) => favourites / visitors,
  老买家占比: ({ oldBuyers, buyers }) => oldBuyers / buyers,
  件数比: ({ pieces, buyers }) => pieces / buyers,
};
const DAYS = 7;
const DAY = 24 * 3_600_000;

/** What is remarked of a day beyond its figures. */
export function remarkOn(days: ReadonlyMap<Day, Figures>, date: Day): string {
  const first = [...days.keys()][0] ?? date;
  const from = addDays(date, -DAYS);
  return (
    special[date] ??
    observed(
      between(days, date, date),
      between(days, from < first ? first : from, addDays(date, -1)),
      Math.floor(Date.parse(date) / DAY),
    )
  );
}

/** The remark on a special day; undefined on an ordinary one. */
export function specialRemark(date: Day): string | undefined {
  return special[date];
}

function observed(today: Figures, before: Figures, turn: number): string {
  const moves = Object.entries(RATES).map(([name, of]) => ({ name, now: of(today), usual: of(before) }));
  const [most] = moves.toSorted((a, b) => Math.abs(b.now / b.usual - 1) - Math.abs(a.now / a.usual - 1));
  if (most === undefined) return '';
  const up = most.now > most.usual;
  const said = rates[most.name]?.[up ? 'rose' : 'fell'][turn % 3] ?? '';
  const [now, usual] = [most.now, most.usual].map((value) => (value > 1 ? value.toFixed(2) : percent(value)));
  return `${most.name} ${now ?? ''}，近七日 ${usual ?? ''}，${said}。`;
}

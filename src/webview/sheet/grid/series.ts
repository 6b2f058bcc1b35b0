// How a line of cells goes on when it is filled further, as Excel has it: days and months one by one, numbers and
// ordinals by the step that they have. Everything else is repeated.

/** A text as a step of a series. */
interface Term {
  /** Terms of one series are of one kind. */
  readonly kind: string;
  readonly value: number;
  readonly write: (value: number) => string;
  /** Whether one alone goes on, by one. */
  readonly isOrdinal: boolean;
}

/** The text at a number of a line, the first is 0, also before and after it; undefined where the line is repeated. */
export function seriesOf(texts: readonly string[]): ((index: number) => string) | undefined {
  for (const read of READINGS) {
    const terms = texts.map(read);
    const [first, second] = terms;
    if (first === undefined || terms.some((term) => term?.kind !== first.kind)) continue;
    const step = second === undefined ? Number(first.isOrdinal) : second.value - first.value;
    const isEven = terms.every((term, at) => Math.abs((term?.value ?? 0) - first.value - step * at) < 1e-9);
    if (step !== 0 && isEven) return (index) => first.write(first.value + step * index);
  }
  return undefined;
}

const DAY = 86_400_000; // ms
const DATE = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})(日?)$/;
const MONTH = /^(\d{4})([-/.年])(\d{1,2})(月?)$/;
const NUMBER = /^([¥￥]?)([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([%％万萬亿億元]*)$/;
const ORDINAL = /^(.*?)(\d+)([^\d]*)$/;

/** The ways to read a text, the likeliest first: the same day of one month after another goes before days. */
const READINGS: readonly ((text: string) => Term | undefined)[] = [monthly, daily, month, number, ordinal];

function monthly(text: string): Term | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = '', , of = '', , day = ''] = match;
  const write = (value: number): string => {
    const [years, months] = [Math.floor(value / 12), (value % 12) + 1];
    const last = new Date(Date.UTC(years, months, 0)).getUTCDate();
    return dated(match, years, months, Math.min(Number(day), last));
  };
  return { kind: `the ${day}`, value: Number(year) * 12 + Number(of) - 1, write, isOrdinal: false };
}

function daily(text: string): Term | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = '', , of = '', , day = ''] = match;
  const value = Date.UTC(Number(year), Number(of) - 1, Number(day)) / DAY;
  const write = (days: number): string => {
    const date = new Date(days * DAY);
    return dated(match, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  };
  return { kind: 'day', value, write, isOrdinal: true };
}

/** A date written as another one is. */
function dated([, , mark = '', of = '', sign = '', day = '', end = '']: RegExpExecArray, ...to: number[]): string {
  const [year = 0, months = 0, days = 0] = to;
  const width = widthOf(mark, [of, day]);
  return `${String(year)}${mark}${padded(months, width)}${sign}${padded(days, width)}${end}`;
}

function month(text: string): Term | undefined {
  const match = MONTH.exec(text);
  if (match === null) return undefined;
  const [, year = '', mark = '', of = '', end = ''] = match;
  const write = (value: number): string =>
    `${String(Math.floor(value / 12))}${mark}${padded((value % 12) + 1, widthOf(mark, [of]))}${end}`;
  return { kind: 'month', value: Number(year) * 12 + Number(of) - 1, write, isOrdinal: true };
}

function number(text: string): Term | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign = '', digits = '', unit = ''] = match;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isGrouped = digits.includes(',');
  const write = (value: number): string => `${sign}${written(value, decimals, isGrouped)}${unit}`;
  const value = Number(digits.replaceAll(',', ''));
  return { kind: `${sign}${unit}`, value, write, isOrdinal: false };
}

function written(value: number, decimals: number, isGrouped: boolean): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

// Only what is plainly an ordinal goes on alone: 第3周, 6月, KPI-07; 买2送1 is repeated.
function ordinal(text: string): Term | undefined {
  const [, before = '', digits = '', after = ''] = ORDINAL.exec(text) ?? [];
  const isOrdinal =
    (/第$/.test(before) && !/\d/.test(before)) ||
    (before === '' && /^[月周週季日号號]/.test(after)) ||
    (/[A-Za-z][-_]?$|-$/.test(before) && after === '');
  if (!isOrdinal || digits === '') return undefined;
  const width = digits.startsWith('0') ? digits.length : 1;
  const write = (value: number): string => `${before}${String(value).padStart(width, '0')}${after}`;
  return { kind: `${before}#${after}`, value: Number(digits), write, isOrdinal: true };
}

/** In how many digits months and days are written: in two where these are, and not by chance. */
function widthOf(mark: string, digits: readonly string[]): number {
  const isPadded = mark === '-' || digits.some((each) => each.startsWith('0'));
  return isPadded && digits.every((each) => each.length === 2) ? 2 : 1;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

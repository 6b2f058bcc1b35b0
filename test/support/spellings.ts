// The ways in which people write days and spans of days, as generators: every order of signs, both scripts, either
// width.
import fc from 'fast-check';
import { addDays, weekday } from '../../src/base/dates/date';
import type { Day, DayRange } from '../../src/base/dates/date';

interface Style {
  /** What stands behind the year, the month and the day. */
  readonly signs: readonly [string, string, string];
  readonly padded: boolean;
}

const STYLES: fc.Arbitrary<Style> = fc.record({
  signs: fc.constantFrom<Style['signs'][]>(
    ['年', '月', '日'],
    ['年', '月', '号'],
    ['年', '月', '號'],
    ['年', '月', ''],
    ['-', '-', ''],
    ['/', '/', ''],
    ['.', '.', ''],
  ),
  padded: fc.boolean(),
});
const BETWEEN = fc.constantFrom(
  '~',
  ' ~ ',
  '～',
  '〜',
  '至',
  '到',
  ' 至 ',
  '—',
  '——',
  '–',
  ' – ',
  '-',
  ' - ',
  '－',
  '--',
);
const TIMES = [
  '20:00',
  ' 20:00',
  '00:30',
  ' 10:00:00',
  '24:00',
  '20点',
  '晚8點',
  ' 9时',
  '上午9点半',
  ' 20時30分',
] as const;
const WEEKDAY_NAMES = [
  ['（周', '）'],
  ['(周', ')'],
  ['（週', '）'],
  [' 星期', ''],
  ['周', ''],
  ['（礼拜', '）'],
  ['(禮拜', ') '],
  ['（', '）'],
] as const;

function numbersOf(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

type Parts = 'year' | 'month' | 'day';

/** A day in a style, from its year, its month or its number on. */
function written(day: Day, { signs, padded }: Style, from: Parts): string {
  const numbers = numbersOf(day).map(
    (number, at) => (at > 0 && padded ? String(number).padStart(2, '0') : String(number)) + (signs[at] ?? ''),
  );
  return numbers.slice(['year', 'month', 'day'].indexOf(from)).join('');
}

const decorated = (text: string, day: Day): fc.Arbitrary<string> =>
  fc
    .record({
      name: fc.option(fc.constantFrom(...WEEKDAY_NAMES), { freq: 4 }),
      time: fc.option(fc.constantFrom(...TIMES), { freq: 4 }),
      wide: fc.boolean(),
      blanks: fc.boolean(),
    })
    .map(({ name, time, wide, blanks }) => {
      const sign = '一二三四五六日'[weekday(day) - 1] ?? '';
      const spaced = blanks
        ? text.replace(/([年月日号號])(?=.)/g, '$1 ').replace(/(\d)(?=[年月日号號])/g, '$1 ')
        : text;
      const named = name === null ? spaced : `${spaced}${name[0]}${sign}${name[1]}`;
      const whole = time === null ? named : `${named}${/\d$/.test(named) ? ' ' : ''}${time}`;
      return wide ? whole.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : whole;
    });

/** A way to write a day whose year the period gives. */
export function daySpelling(day: Day): fc.Arbitrary<string> {
  return fc
    .tuple(STYLES, fc.constantFrom<Parts[]>('year', 'month'))
    .chain(([style, from]) => decorated(written(day, style, from), day));
}

/** A way to write a span that begins in the year of the period. */
export function spanSpelling({ from, to }: DayRange): fc.Arbitrary<string> {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return fc
    .record({
      first: STYLES,
      second: STYLES,
      between: BETWEEN,
      whole: fc.boolean(),
      tail: fc.constantFrom<Parts[]>('year', 'month', 'day'),
    })
    .filter(({ first, second, between, tail }) => {
      // Of `9-1-6` nobody can tell.
      if (tail === 'day') return sameMonth && !(/^-$|^－$|^ - $/.test(between) && first.signs[0] === '-');
      return tail === 'month' || second.signs[0] !== first.signs[0] || from.slice(0, 4) === to.slice(0, 4);
    })
    .chain(({ first, second, between, whole, tail }) =>
      fc.tuple(
        decorated(written(from, first, whole ? 'year' : 'month'), from),
        fc.constant(between),
        decorated(written(to, second, tail), to),
      ),
    )
    .map((parts) => parts.join(''));
}

/** Spans of at most four months that begin in a year. */
export function spansIn(year: number): fc.Arbitrary<DayRange> {
  return fc.tuple(fc.nat(364), fc.oneof(fc.nat(9), fc.nat(120))).map(([start, length]) => {
    const from = addDays(`${String(year)}-01-01`, start);
    return { from, to: addDays(from, length) };
  });
}

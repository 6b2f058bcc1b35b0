import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/base/dates/date';
import { periodOf, readPeriod } from '../../../../src/base/dates/period';
import type { Period } from '../../../../src/base/dates/period';
import {
  isDayRangeWithoutYear,
  isDayWithoutYear,
  readDay,
  readDayRange,
  readTimedRange,
} from '../../../../src/base/dates/writtenDays';
import { draws } from '../../../support/draws';
import { daySpelling, spansIn, spanSpelling } from '../../../support/spellings';

function period(text: string): Period {
  const found = readPeriod(text);
  assert.ok(found);
  return found;
}

function brief(text: string, about?: string): string | undefined {
  const span = readDayRange(text, about === undefined ? undefined : period(about));
  return span && `${span.from}..${span.to}`;
}

describe('readDay', () => {
  it('reads the ways a day is written', () => {
    const read = [
      '2026-05-03',
      '2026/5/3',
      '２０２６年5月3日',
      '5月3日',
      '05-03',
      '5-3',
      '5.3',
      '5月3號',
      '5月3日（周日）',
      '2026-02-30',
      '3',
    ].map((text) => readDay(text, period('2026')));
    assert.deepEqual(read, [...Array.from({ length: 9 }, () => '2026-05-03'), undefined, undefined]);
  });
  it('reads any spelling of any day', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 0, max: 364 })
          .map((offset) => addDays('2026-01-01', offset))
          .chain((day) => fc.tuple(fc.constant(day), daySpelling(day))),
        ([day, text]) => {
          assert.equal(readDay(text, period('2026')), day, text);
          if (!/^\d+[-－]\d+$/u.test(text.normalize('NFKC')))
            assert.deepEqual(readDayRange(text, period('2026')), { from: day, to: day }, text);
        },
      ),
      draws(1000),
    );
  });
  it('takes no days of a month that is not said for a day', () => {
    for (const text of ['1-3日', '1-3号', '１－３號', '1~3日', '1日-3日', '3日', '3号', '9月', '2026年9月'])
      assert.equal(readDay(text, period('2026-09')), undefined, text);
  });
  it('gives a day the year that brings it into a week over New Year, or nearest to it', () => {
    const read = (text: string): (string | undefined)[] =>
      ['2026-W01', '2026-W53'].map((week) => readDay(text, period(week)));
    assert.deepEqual(read('12月30日'), ['2025-12-30', '2026-12-30']);
    assert.deepEqual(read('1月2日'), ['2026-01-02', '2027-01-02']);
    assert.deepEqual(read('1月9日'), ['2026-01-09', '2027-01-09']);
  });
  it('reads no day beside a weekday that it is not', () => {
    assert.deepEqual(
      ['9月1日（周二）', '9月1日（周三）', '9月1日 星期天'].map((text) => readDay(text, period('2026'))),
      ['2026-09-01', undefined, undefined],
    );
  });
});

describe('readDayRange', () => {
  const week = '2026-09-01..2026-09-06';
  const cases: [string, string | undefined][] = [
    ...[
      '9月1日-9月6日',
      '9.1-9.6',
      '9月1-6日',
      '9/1-9/6',
      '9月1日~6日',
      '9月1日-6',
      '2026年9月1日至6日',
      '2026-09-01~09-06',
      '2026/9/1-2026/9/6',
      '2026.9.1-9.6',
      '9月1日—9月6日',
      '９月１號至６號',
      '2026-09-01-2026-09-06',
      '9-1-9-6',
      '9-1~6',
      '9 月 1 日 到 9 月 6 日',
      '9月1日（周二）-9月6日（周日）',
      '9月1日--9月6日',
      '9月1日 ~ 2026年9月6日',
      '9/1-6日',
    ].map((text): [string, string] => [text, week]),
    ['9月28日-10月3日', '2026-09-28..2026-10-03'],
    ['05-03', '2026-05-03..2026-05-03'],
    ['11-11', '2026-11-11..2026-11-11'],
    ['5月3日', '2026-05-03..2026-05-03'],
    ['2026-12-28 ~ 2027-01-03', '2026-12-28..2027-01-03'],
    ['2026-12-28 ~ 01-03', '2026-12-28..2027-01-03'],
    ['12月28日 ~ 2027年1月3日', '2026-12-28..2027-01-03'],
    // Ends that are swapped, days that do not exist, and all that can be read in two ways.
    ...[
      '9月6日-9月1日',
      '9月6日-1日',
      '2026-05-07 ~ 05-01',
      '2026-05-07 ~ 04-01',
      '2月30日',
      '2月27日-30日',
      '2月27日-2月30日',
      '1-3日',
      '1-3',
      '5-6',
      '12-25',
      '1日-3日',
      '9-1-6',
      '2026-09-01-06',
      '9月-10月',
      '9月1日-10月',
      '9月1日 ~ 2027年9月6日',
      '9月1日~',
      '~9月1日',
      '9月1日~9月3日~9月6日',
      '1 2月3日',
      '9月1日起',
      '9月1日、9月6日',
      '',
    ].map((text): [string, undefined] => [text, undefined]),
  ];
  for (const [text, expected] of cases)
    it(`reads “${text}” as ${expected ?? 'no span'}`, () => {
      assert.equal(brief(text, '2026-09'), expected);
    });

  it('reads any spelling of any span', () => {
    const spelt = spansIn(2026).chain((span) => fc.tuple(fc.constant(span), spanSpelling(span)));
    fc.assert(
      fc.property(spelt, ([span, text]) => {
        assert.deepEqual(readDayRange(text, periodOf('month', span.from)), span, text);
      }),
      draws(3000),
    );
  });
  it('reads any spelling of a span whose ends are swapped as none', () => {
    const spelt = spansIn(2026)
      .filter(
        ({ from, to }) => from < to && to <= '2026-12-31' && Number(from.slice(5, 7)) + 6 > Number(to.slice(5, 7)),
      )
      .chain((span) => spanSpelling({ from: span.to, to: span.from }));
    fc.assert(
      fc.property(spelt, (text) => {
        assert.equal(readDayRange(text, period('2026')), undefined, text);
      }),
      draws(1000),
    );
  });
  it('reads a span over New Year where the period tells which one', () => {
    const read = (about?: string): string | undefined => brief('12月28日-1月3日', about);
    assert.deepEqual(
      ['2026-12', '2027-01', '2026-Q4', '2026-W53'].map(read),
      Array.from({ length: 4 }, () => '2026-12-28..2027-01-03'),
    );
    assert.deepEqual([read('2026'), read('2026-09'), read()], [undefined, undefined, undefined]);
  });
  it('counts days at any hour, but for a last one that ends as it begins', () => {
    const texts = [
      '10月15日20:00-10月20日20:00',
      '10月15日 20:00 ~ 20日 24:00',
      '2026-10-15 00:00:00 ~ 2026-10-20 23:59:59',
      '10/15 晚8点至10/20 晚8點',
      '10月15日（周四）20点—10月20日（周二）20点',
    ];
    for (const text of texts) assert.equal(brief(text, '2026-10'), '2026-10-15..2026-10-20', text);
    for (const text of [
      '10月15日 ~ 10月21日 00:00',
      '10月15日~21日0点',
      '10月15日 20:00-22:00',
      '20:00',
      '10月15日25:00',
    ])
      assert.equal(brief(text, '2026-10'), undefined, text);
    assert.equal(readDay('2026-10-15 00:00:00'), '2026-10-15');
  });
  it('knows the hours behind the days, where they are said', () => {
    const read = (text: string): string | undefined => {
      const span = readTimedRange(text, period('2026-05'));
      return span && `${span.from} ${span.fromTime ?? '?'} ${span.to} ${span.toTime ?? '?'}`;
    };
    for (const text of [
      '5月13日 20:00 ~ 5月26日 24:00',
      '5/13 20点 - 5/26 24点',
      '5月13日晚8点至26日晚12点',
      '５月１３號晚上８點—５月２６號 24：00',
      '2026-05-13（周三）20时~05-26 晚12點',
      '5月13日下午8點00分~5月26日24:00:00',
    ])
      assert.equal(read(text), '2026-05-13 20:00 2026-05-26 24:00', text);
    assert.equal(read('5月13日 ~ 5月26日'), '2026-05-13 ? 2026-05-26 ?');
    assert.equal(read('5月13日早9点半 ~ 26日'), '2026-05-13 09:30 2026-05-26 ?');
    assert.equal(read('5月13日 ~ 26日中午12点'), '2026-05-13 ? 2026-05-26 12:00');
    assert.equal(read('5月13日凌晨12点 ~ 26日中午1点'), '2026-05-13 00:00 2026-05-26 13:00');
    assert.equal(read('5月13日 20:00'), '2026-05-13 20:00 2026-05-13 ?');
    assert.equal(read('5月13日 24:30 ~ 26日'), undefined);
  });
  it('needs no period where one day has its year', () => {
    assert.deepEqual(
      ['2026-05-01 ~ 05-07', '2026-05-01至7日', '5月1日-2026年5月7日', '5月1日-5月7日'].map((text) => brief(text)),
      [...Array.from({ length: 3 }, () => '2026-05-01..2026-05-07'), undefined],
    );
  });
});

describe('days of no known year', () => {
  it('are told from what is no day', () => {
    assert.deepEqual(['5月3日', '2月29日', '5月3日（周二）', '2月30日', '2025-02-29', '很快'].map(isDayWithoutYear), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    assert.deepEqual(['5月3日-7日', '12月28日-1月3日', '2月27日-30日', '1-3日'].map(isDayRangeWithoutYear), [
      true,
      true,
      false,
      false,
    ]);
  });
});

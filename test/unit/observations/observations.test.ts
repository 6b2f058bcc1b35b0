import assert from 'node:assert/strict';
import { parseCsv, readObservations, writeObservations } from '../../../src/observations/csv';
import { merge } from '../../../src/observations/merging';
import { daysOf, readFigure, sameFigure } from '../../../src/observations/observation';
import type { Figure, Observation, ObservationTable } from '../../../src/observations/observation';
import { readSources, writeSources } from '../../../src/observations/sources';

const figure = (text: string): Figure | undefined => readFigure(text) ?? undefined;

function observation(period: string, keys: readonly string[], figures: readonly string[], source = 'a'): Observation {
  return { period, keys, figures: figures.map(figure), source, rows: '2' };
}

function table(...observations: readonly Observation[]): ObservationTable {
  return { keys: ['场景'], measures: ['花费', '点击量'], observations };
}

describe('observations as text', () => {
  it('are sorted by day, longer periods first, then by key, and read back the same', () => {
    const whole = table(
      observation('2026-06-02', ['甲'], ['1.50', '']),
      observation('2026-06-01', ['乙,丙"'], ['0', '-2']),
      observation('2026-06', ['甲'], ['', '7']),
      observation('2026-06-01', ['丁'], ['12345678.90', '1']),
    );
    const text = writeObservations(whole);
    assert.deepEqual(text.trimEnd().split('\n'), [
      '期间,场景,花费,点击量,来源,行',
      '2026-06,甲,,7,a,2',
      '2026-06-01,丁,12345678.90,1,a,2',
      '2026-06-01,"乙,丙""",0,-2,a,2',
      '2026-06-02,甲,1.50,,a,2',
    ]);
    const { table: read, faults } = readObservations(text, ['场景']);
    assert.deepEqual([writeObservations(read), faults], [text, []]);
  });
  it('name the lines that are none', () => {
    const text =
      '\uFEFF期间,场景,花费,来源,行\r\n2026-06-31,甲,1,a,2\n2026-06-01,甲,1.,a,2\n2026-06-01,甲,1,a\n2026-06-01,甲,1,a,2\n';
    const { table: read, faults } = readObservations(text, ['场景']);
    assert.deepEqual(
      faults.map(({ line }) => line),
      [2, 3, 4],
    );
    assert.equal(read.observations.length, 1);
    assert.deepEqual(readObservations('', ['场景']), {
      table: { keys: ['场景'], measures: [], observations: [] },
      faults: [],
    });
    for (const head of ['期间,花费,来源,行', '期间,场景,花费,花费,来源,行', '<<<<<<< HEAD', '\uFFFD'])
      assert.deepEqual(readObservations(`${head}\n`, ['场景']).faults, [{ line: 1 }]);
  });
  it('are read as CSV is: quotes, empty cells, any line break, none at the end', () => {
    assert.deepEqual(parseCsv('a,"b ""c""\r\nd",\r\n,e'), [
      ['a', 'b "c"\r\nd', ''],
      ['', 'e'],
    ]);
  });
  it('are of days, periods and spans', () => {
    assert.deepEqual(daysOf('2026-06-01~2026-06-08'), { from: '2026-06-01', to: '2026-06-08' });
    assert.equal(daysOf('2026-02')?.to, '2026-02-28');
    assert.equal(daysOf('June'), undefined);
  });
});

describe('figures', () => {
  it('are the same by their value, and missing is not zero', () => {
    assert.ok(sameFigure(figure('1.5'), figure('1.50')));
    assert.ok(!sameFigure(figure('0'), undefined));
  });
});

describe('new observations', () => {
  const before = table(observation('2026-06-01', ['甲'], ['1.00', '5']), observation('2026-06-01', ['乙'], ['2', '']));

  it('change nothing where they say the same, or less', () => {
    const merged = merge(before, table(observation('2026-06-01', ['甲'], ['1', ''], 'b')), 'new');
    assert.equal(merged.table, before);
    assert.deepEqual([merged.added, merged.filled, merged.differences, merged.absent], [0, 0, [], 1]);
  });
  it('are added, and fill what is missing without a difference', () => {
    const news = table(
      observation('2026-06-01', ['乙'], ['2', '9'], 'b'),
      observation('2026-06-02', ['甲'], ['3', '4'], 'b'),
    );
    const { table: after, added, filled, differences } = merge(before, news, 'old');
    assert.deepEqual([added, filled, differences], [1, 1, []]);
    assert.ok(writeObservations(after).includes('2026-06-01,乙,2,9,'), writeObservations(after));
  });
  it('that differ are told, and the one that is preferred stays', () => {
    const news = table(observation('2026-06-01', ['甲'], ['1.20', '5'], 'b'));
    const { table: after, differences } = merge(before, news, 'new');
    assert.deepEqual(differences, [
      { period: '2026-06-01', keys: ['甲'], measure: '花费', before: figure('1.00'), after: figure('1.20') },
    ]);
    assert.ok(writeObservations(after).includes('2026-06-01,甲,1.20,5,b,2'));
    assert.equal(merge(before, news, 'old').table, before);
  });
  it('may have other measures', () => {
    const news = { ...table(observation('2026-06-02', ['甲'], ['8', '3'], 'b')), measures: ['展现量', '花费'] };
    const { table: after } = merge(before, news, 'new');
    assert.deepEqual(after.measures, ['展现量', '花费', '点击量']);
    assert.ok(writeObservations(after).includes('2026-06-01,甲,,1.00,5,a,2'));
  });
});

describe('the list of sources', () => {
  it('is in the order of time, and read back the same', () => {
    const sources = [
      { source: 'b', file: '二,表.csv', export: 'shop-report', rows: '3', time: '2026-07-02T00:00:00Z' },
      { source: 'a', file: '一.csv', export: 'shop-report', rows: '1', time: '2026-07-01T00:00:00Z' },
    ];
    assert.deepEqual(readSources(writeSources(sources)), sources.toReversed());
    assert.deepEqual(readSources(''), []);
  });
});

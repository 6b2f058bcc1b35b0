// Ratios that exports give beside what they are of: each agrees with its parts at its own precision, or is told with
// both values.
import assert from 'node:assert/strict';
import { data } from '../../../../src/features/figures';
import { render } from '../../../../src/base/message';
import { shownRatio } from '../../../support/exportDraws/figures';
import { KINDS } from '../../../support/exportDraws/kinds';
import type { DrawnKind, DrawnRatio } from '../../../support/exportDraws/kinds';
import { randomOf } from '../../../support/random';
import { csv, readTable, sourceOf } from '../../../support/exports';
import { MemoryDisk } from '../../../support/memoryDisk';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const PARTS = [
  ['1234', '98765'],
  ['77', '4321'],
  ['5', '6'],
  ['0', '9'],
] as const;

/** A table of an export in which a ratio is so many units of its last digit away from what it is. */
function tableOf(kind: DrawnKind, ratio: DrawnRatio, off: number): { readonly text: string; readonly right: string[] } {
  const [above, below] = ratio.of;
  const needed = kind.measures.slice(0, kind.needed).map(({ titles }) => titles[0] ?? '');
  const titles = [...new Set([...needed, above, below])];
  const keys = [
    ...kind.keys.flatMap((each) => each.titles.slice(0, 1)),
    ...(kind.must === undefined ? [] : [kind.must]),
  ];
  const right: string[] = [];
  const rows = PARTS.map(([up, down], at) => {
    const units = [Number(up), Number(down)].map((each) => ({ units: each, decimals: 0 }));
    const [one, other] = units;
    assert.ok(one && other);
    const drawn = shownRatio(randomOf(at), ratio, [one, other], off);
    right.push(drawn.right);
    const shown = typeof drawn.cell === 'string' ? drawn.cell.trim() : 'number' in drawn.cell ? drawn.cell.number : '';
    const figures = titles.map((title) => (title === above ? up : title === below ? down : '7'));
    return [`2026-06-0${String(at + 1)}`, ...keys.map((_, key) => `k${String(key)}`), ...figures, shown];
  });
  const [period = '日期'] = kind.period;
  return { text: csv([[period, ...keys, ...titles, ratio.titles[0] ?? ''], ...rows]), right };
}

describe('ratios of exports', () => {
  const all = KINDS.flatMap((kind) => kind.ratios.map((ratio) => ({ kind, ratio })));

  it('are at least 21, which agree at their own precision, or are told with row, column and both values', async () => {
    const told = new Set<string>();
    for (const { kind, ratio } of all)
      for (const off of ratio.cut === true ? [0, 2] : [0, 1]) {
        const { text, right } = tableOf(kind, ratio, off);
        const { taken, recognition } = await readTable(sourceOf('a.csv', text));
        assert.equal(recognition.definition.id, kind.id);
        const differing = taken.left.flatMap(({ reason, places }) => (reason === 'ratio-differs' ? places : []));
        assert.deepEqual(
          differing.map(({ row, column, expected }) => [row, column, expected]),
          off === 0 ? [] : right.map((value, at) => [at + 2, ratio.titles[0], value]),
          `${kind.id} ${ratio.titles[0] ?? ''} ${String(off)}\n${text}`,
        );
        if (off !== 0) told.add(ratio.of.join(' ÷ '));
      }
    assert.ok(told.size >= 21, [...told].join(', '));
  });

  it('may be of figures that are themselves rounded to 萬', async () => {
    const rows = (sales: string, shown: string) =>
      csv([
        ['统计日期', '访客数', '支付金额', '支付买家数', '客单价'],
        ['2026-06-01', '1391', sales, '62', shown],
      ]);
    const differing = async (sales: string, shown: string): Promise<(string | undefined)[]> => {
      const { taken } = await readTable(sourceOf('a.csv', rows(sales, shown)));
      return taken.left.flatMap(({ places }) => places.map(({ expected }) => expected));
    };
    assert.deepEqual(await differing('3.49万', '562.82'), []); // of 34,895
    assert.deepEqual(await differing('3.49万', '564.00'), ['562.90']);
    assert.deepEqual(await differing('34900', '562.82'), ['562.90']);
    assert.deepEqual(await differing('34895', '约'), [undefined]);
  });

  it('are told with both values in the reader’s language, and given to programs', async () => {
    const disk = new MemoryDisk();
    disk.putFolder('/shop');
    const text = '统计日期,访客数,支付金额,支付买家数,支付转化率\n2026-06-01,300,1000,7,2.43%\n';
    const options = {
      definitions: readKnowledge(BUNDLED_PACK).exports,
      preferred: 'new' as const,
      time: '',
      pause: () => Promise.resolve(),
    };
    const plan = await data.plan([sourceOf('a.csv', text)], options, disk.host('/shop'));
    for (const reader of [ENGLISH, SIMPLIFIED, TRADITIONAL]) {
      const lines = plan.files.flatMap((file) => data.lines(file).map((line) => render(line, reader)));
      assert.ok(
        lines.some((line) => line.includes('支付转化率') && line.includes('2.43% ≠ 2.33%')),
        lines.join('\n'),
      );
    }
    const [file] = data.answer(plan, false, ENGLISH).files;
    assert.ok(file !== undefined && 'tables' in file);
    assert.deepEqual(file.tables[0]?.left[0]?.places, [
      { row: 2, column: '支付转化率', text: '2.43%', expected: '2.33%' },
    ]);
  });
});

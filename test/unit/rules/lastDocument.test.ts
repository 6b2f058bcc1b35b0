// What a document says of the last one of its kind: rows whose numbers were copied from it, and indicators left out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { SAMPLES } from '../../samples/handWritten';
import { checkDocument } from '../../../src/checking/runner';
import { workspaceOf } from '../../support/check';
import { draws } from '../../support/draws';
import { rowsOf, sampleKnowledge, samplesOf } from '../../support/samples';

const read = (name: string): string => readFileSync(path.join(SAMPLES, 'documents', name), 'utf8');
const [may, june] = [read('2026-05/operations-review.md'), read('2026-06/operations-review.md')];

function found(rule: string, text: string, before: string): unknown[] {
  const file = { path: 'documents/2026-06/operations-review.md', text };
  const workspace = workspaceOf(sampleKnowledge, file, [
    { path: 'documents/2026-05/operations-review.md', text: before },
  ]);
  return checkDocument({ workspace, path: file.path, strict: true })
    .filter((each) => each.rule === rule)
    .map(({ message, expected }) => expected ?? message.args?.['text']);
}

const row = (text: string, name: string): string =>
  text.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? assert.fail(name);

/** The text with some cells of a row as they stand in the same row of another. */
function taken(text: string, from: string, name: string, cells: readonly number[]): string {
  const [here, there] = [row(text, name), row(from, name).split('|')];
  return text.replace(here, () =>
    here
      .split('|')
      .map((cell, index) => (cells.includes(index) ? (there[index] ?? '') : cell))
      .join('|'),
  );
}

const CHANNELS = ['关键词推广', '人群推广', '货品全站推广', '内容营销', '淘宝客'];
const METRICS = rowsOf(samplesOf('operations-review', '2026-06'), 'results').map(({ metric }) => String(metric));
const [ACTUAL, SPEND_AND_SALES] = [[4], [3, 5]];

describe('rows copied from the last document', () => {
  it('are none in two months as they are', () => {
    assert.deepEqual(found('row-copied', june, may), []);
  });

  it('are told where all that is measured is the same, and not where some of it is', () => {
    const all = CHANNELS.reduce((text, name) => taken(text, may, name, SPEND_AND_SALES), june);
    assert.deepEqual(found('row-copied', all, may), ['关键词推广、人群推广、货品全站推广']);
    const drawn = fc.record({
      channels: fc.subarray(CHANNELS, { maxLength: CHANNELS.length - 1 }),
      metrics: fc.subarray(METRICS, { maxLength: METRICS.length - 1 }),
    });
    fc.assert(
      fc.property(drawn, ({ channels, metrics }) => {
        const some = channels.reduce((text, name) => taken(text, may, name, SPEND_AND_SALES), june);
        const text = metrics.reduce((each, name) => taken(each, may, name, ACTUAL), some);
        assert.deepEqual(found('row-copied', text, may), []);
      }),
      draws(10),
    );
  });
});

describe('an indicator left out', () => {
  it('is told for each that had a value, with what it was', () => {
    const drawn = fc.subarray(METRICS, { minLength: 1, maxLength: METRICS.length - 1 });
    fc.assert(
      fc.property(drawn, (names) => {
        const text = names.reduce((each, name) => each.replace(`${row(june, name)}\n`, ''), june);
        assert.deepEqual(found('row-dropped', text, may), names);
      }),
      draws(10),
    );
  });

  it('is not one under another name, one that ended, one without a value, nor in a table still to be written', () => {
    const without = june.replace(`${row(june, '退款率')}\n`, '');
    assert.deepEqual(found('row-dropped', june.replace('| 退款率 |', '| 金额退款率 |'), may), []);
    for (const said of ['退款率自本月起不再统计。', '退款率停用，改为品质退款率。', '退款率自本月起停用（見制度）。'])
      assert.deepEqual(found('row-dropped', without.replace('## 三、', `${said}\n\n## 三、`), may), [], said);
    const last = row(may, '退款率');
    const noted = last.replace(/[^|]*\|$/, ' 下月起并入品质指标 |');
    assert.deepEqual(found('row-dropped', without, may.replace(last, noted)), []);
    assert.deepEqual(found('row-dropped', without, may.replace(last, last.replace(/8\.80%/g, '—'))), []);
    const open = METRICS.reduce((each, name) => each.replace(`${row(june, name)}\n`, ''), june);
    assert.deepEqual(found('row-dropped', open, may), []);
  });
});

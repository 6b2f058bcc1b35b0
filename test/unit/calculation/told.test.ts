import assert from 'node:assert/strict';
import { openSnapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import { bundledPack } from '../../support/pack';
import { ENGLISH, SIMPLIFIED } from '../../support/reader';
import { sampleFiles } from '../../support/samples';

const PLAN = 'documents/2026-06/campaign-plan-618.md';
const files = sampleFiles().filter(({ path }) => path === PLAN);
const snapshot = openSnapshot(loadKnowledge(bundledPack(), undefined, []), files);

function explained(value: string, reader = SIMPLIFIED): string[] {
  const lines = files[0]?.text.split('\n') ?? [];
  const line = lines.findIndex((each) => each.includes(` ${value} |`));
  const place = { line, character: (lines[line] ?? '').indexOf(` ${value} |`) + 1 };
  const found = snapshot.calculation.explain(PLAN, place, reader);
  return found === undefined ? [] : snapshot.calculation.lines(found, reader).map(({ text }) => text);
}

describe('how a value comes about that its formula does not tell', () => {
  it('is said in its explanation: the basket and the offers of a worst price', () => {
    const basket = '每件 194.30 元：买 水洗棉四件套 × 1，用 官方立减九折 + 会员 10 元券';
    assert.ok(explained('194.30').includes(basket), explained('194.30').join('\n'));
    assert.ok(explained('194.30', ENGLISH).some((line) => line.startsWith('194.30 each: 水洗棉四件套 × 1, with')));
  });
  it('is not said of other formulas', () => {
    assert.ok(explained('85.77%').length > 0);
    assert.ok(!explained('85.77%').some((line) => line.startsWith('每件')));
  });
});

import assert from 'node:assert/strict';
import { computedOf } from '../../../../src/calculation/computed';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../../../src/base/range';
import { checkWorkspace } from '../../../../src/checking/checked';
import { openSnapshot } from '../../../../src/features/service';
import { fillEdits } from '../../../../src/features/tables/computedFill';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { addingKnowledge, logOf } from '../../../support/addedDays';
import { BUNDLED_PACK, bundledPack } from '../../../support/pack';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const sample = (name: string): string =>
  readFileSync(path.join(BUNDLED_PACK, 'samples', name), 'utf8').replace('status: submitted', 'status: draft');
const text = sample(PLAN);
const snapshot = openSnapshot(loadKnowledge(bundledPack(), undefined, []), []);
const fill = (source: string): string => applyEdits(source, snapshot.tables.fill(PLAN, source));

describe('filling computed cells', () => {
  it('fills what is open, also where one value waits for another, and gives back the plan as it was', () => {
    const computed = computedOf(snapshot.documents.read(PLAN, text)).computed;
    const share = computed.filter(({ cell }) => cell.column.id === 'share' && cell.text.endsWith('%'));
    assert.ok(share.length > 2);
    const open = applyEdits(
      text,
      share.map(({ cell }) => ({ range: cell.range, newText: '【待填】' })),
    );
    const empty = applyEdits(
      text,
      share.map(({ cell }) => ({ range: cell.range, newText: '' })),
    );
    assert.notEqual(open, text);
    const agree = (source: string): boolean =>
      computedOf(snapshot.documents.read(PLAN, source))
        .computed.filter(({ cell }) => cell.column.id === 'share')
        .every((each) => each.agrees);
    assert.deepEqual([agree(open), agree(fill(open)), agree(empty), agree(fill(empty))], [false, true, false, true]);
    assert.equal(fill(fill(open)), fill(open));
  });

  it('fills a column that may stay empty once what it follows from is there, and no sooner', () => {
    const open = text.replace('| 1,200,000 | 38,400 | 3.20% |', '| 1,200,000 | 38,400 |  |');
    assert.equal(fill(open), text);
    const lacking = text.replace('| 1,200,000 | 38,400 | 3.20% | 1.25 |', '| 1,200,000 |  |  |  |');
    assert.equal(fill(lacking), lacking);
  });

  it('overwrites nothing, wrong values and dashes least of all', () => {
    for (const left of [text, text.replace('| 2.94% |', '| 3.94% |'), text.replace('| 2.94% |', '| — |')])
      assert.deepEqual(snapshot.tables.fill(PLAN, left), []);
  });

  it('writes a difference as what it is of, percentages or thousands', () => {
    const minutes = 'documents/2026-W19/weekly-meeting.md';
    const source = sample(minutes);
    const open = source.replace('| -0.70% |', '| 【待填】 |').replace('| -1,520 |', '| 【待填】 |');
    assert.equal(applyEdits(open, snapshot.tables.fill(minutes, open)), source);
  });

  it('keeps line ends, and touches no row that has fewer cells than its table', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    assert.equal(fill(crlf), crlf);
    assert.deepEqual(snapshot.tables.fill('notes.md', '# nothing here\n'), []);
  });
});

describe('filling what several documents add up to', () => {
  const days = [1, 2].map((day) => logOf(`2026-02-0${String(day)}`, [['支付金額', '7', '']]));
  const filled = (files: typeof days, toDate: string): string => {
    const { path: third, text: written } = logOf('2026-02-03', [['支付金額', '8', toDate]]);
    const checked = checkWorkspace(addingKnowledge, DEFAULT_SETTINGS, files);
    return applyEdits(written, fillEdits(checked, third, written)).split('\n')[12] ?? '';
  };

  it('is done where they are all there, over nothing but what is open', () => {
    assert.equal(filled(days, '【待填】'), '| 支付金額 | 8 | 22 |');
    assert.equal(filled(days, '20'), '| 支付金額 | 8 | 20 |');
    assert.equal(filled(days, ''), '| 支付金額 | 8 |  |');
    assert.equal(filled(days.slice(1), '【待填】'), '| 支付金額 | 8 | 【待填】 |');
  });

  it('is not done from a number that is in doubt', () => {
    const doubted = days.map((each) => ({ ...each, text: each.text.replace('| 7 |  |', '| 7 | 9 |') }));
    assert.equal(filled(doubted, '【待填】'), '| 支付金額 | 8 | 22 |');
    const invalid = days.map((each) => ({ ...each, text: each.text.replace('| 7 |', '| 七成 |') }));
    assert.equal(filled(invalid, '【待填】'), '| 支付金額 | 8 | 【待填】 |');
  });
});

// Tests of what a face shows of a trial and asks for it: values, findings, what is written, goals and their inputs.
import assert from 'node:assert/strict';
import { render } from '../../../../src/base/message';
import { applyEdits } from '../../../../src/base/range';
import type { PlacedValue } from '../../../../src/features/calculation/trying';
import { openSnapshot } from '../../../../src/features/service';
import type { Snapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { bundledPack } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';
import { sampleFiles } from '../../../support/samples';

const PROMOTION = 'documents/2026-05/monthly-promotion-plan.md';
const REVIEW = 'documents/2026-05/operations-review.md';
const loaded = loadKnowledge(bundledPack(), undefined, []);
const files = sampleFiles().filter(({ path }) => path.startsWith('documents/2026-05/'));
const drafts = files.map(({ path, text }) =>
  path === REVIEW ? { path, text } : { path, text: text.replace(/^status: .*$/m, 'status: draft') },
);
const snapshot = openSnapshot(loaded, drafts);
const submitted = openSnapshot(loaded, files);

function valueNamed({ calculation, documents }: Snapshot, name: string): PlacedValue {
  const read = calculation.named(PROMOTION, name, SIMPLIFIED);
  assert.ok(read !== undefined && 'address' in read, name);
  const lines = (documents.text(PROMOTION) ?? '').split('\n');
  for (const [line, words] of lines.entries())
    for (const { index } of words.matchAll(/(?<=\| |^\w+: )[^|]+/g)) {
      const found = calculation.valueAt(PROMOTION, { line, character: index }, SIMPLIFIED);
      if (found?.name === calculation.nameOf(read.address, SIMPLIFIED)) return found;
    }
  return assert.fail(name);
}

const BUDGET = '渠道与预算[关键词推广].预算';

describe('the view of a trial', function () {
  this.timeout(60_000);
  const { address } = valueNamed(snapshot, BUDGET);
  const view = snapshot.calculation.trial([{ address, text: '58000' }], { reader: SIMPLIFIED });

  it('lists each value under its document, what was set first, and says what is not written', () => {
    const [first, ...others] = view.groups;
    assert.equal(first?.heading, `月度推广计划 2026-05 ${PROMOTION}`);
    assert.deepEqual(
      first.lines.slice(0, 2).map(({ kind, text, note }) => [kind, text, note]),
      [
        ['set', `${BUDGET}：48,000 → 58,000`, ''],
        ['followed', '渠道与预算[合计].预算：120,000 → 130,000', ''],
      ],
    );
    const left = others.find(({ heading }) => heading.includes(REVIEW));
    assert.match(left?.heading ?? '', /^月度运营总结 2026-05 .*：不写入（已不是草稿，或是他人的文档）$/);
    assert.ok(view.documents.every(({ path }) => path !== REVIEW));
    const counts = /写入 (\d+) 份文档的 (\d+) 个数值/.exec(view.writes ?? '');
    const written = view.documents.reduce((sum, { edits }) => sum + edits.length, 0);
    assert.deepEqual(counts?.slice(1).map(Number), [view.documents.length, written]);
  });

  it('lists the findings that come and go, with their places', () => {
    const gained = view.groups.find(({ heading }) => heading.startsWith('会新出现的问题'));
    assert.ok(gained !== undefined && gained.lines.length > 0);
    assert.ok(gained.lines.every(({ kind, note }) => kind === 'gained' && /\.md:\d+$/.test(note)));
    const mended = snapshot.update(
      view.documents.map(({ path, before, edits }) => ({ path, text: applyEdits(before, edits) })),
    );
    const back = mended.snapshot.calculation.trial([{ address, text: '48000' }], { reader: TRADITIONAL });
    const lost = back.groups.find(({ heading }) => heading.startsWith('會消除的問題'));
    assert.ok(lost !== undefined && lost.lines.length >= gained.lines.length, 'the review, which stayed, too');
  });

  it('has edits that say old and new, and lead to what was told', () => {
    const whole = snapshot.calculation.whatIf([{ address, text: '58000' }], { reader: SIMPLIFIED });
    for (const { path, before, edits } of view.documents) {
      assert.equal(applyEdits(before, edits), whole.documents.find((each) => each.path === path)?.after);
      for (const { says, newText } of edits) {
        const words = render(says, ENGLISH);
        assert.ok(words.endsWith(` → ${newText.trim()}`), words);
      }
    }
  });

  it('writes nothing into what is no draft, and says all the same what would follow', () => {
    const none = submitted.calculation.trial([{ address, text: '58000' }], { reader: SIMPLIFIED });
    assert.deepEqual([none.writes, none.documents], [undefined, []]);
    assert.ok(none.groups.length > 3);
    const nothing = snapshot.calculation.trial([{ address, text: '48000' }], { reader: SIMPLIFIED });
    assert.deepEqual([nothing.summary, nothing.writes, nothing.groups], ['不会有任何变化。', undefined, []]);
  });
});

describe('what can be tried', function () {
  this.timeout(60_000);
  const { calculation } = snapshot;
  const problem = (name: string, text: string, reader = SIMPLIFIED): string | undefined => {
    const found = calculation.problem({ address: valueNamed(snapshot, name).address, text });
    return found && render(found, reader);
  };

  it('is told of a place: who gives it, and whether others follow', () => {
    const told = (name: string): unknown[] => {
      const { isComputed, isNumber, isFollowed } = valueNamed(snapshot, name);
      return [isComputed, isNumber, isFollowed];
    };
    assert.deepEqual(told(BUDGET), [false, true, true]);
    assert.deepEqual(told('渠道与预算[关键词推广].预算占比'), [true, true, true]);
    assert.deepEqual(told('渠道与预算[关键词推广].负责人'), [false, false, false]);
  });

  it('is what a column can be, in its units and forms', () => {
    for (const fine of ['58000', '58,000', '5.8万', '¥58,000']) assert.equal(problem(BUDGET, fine), undefined, fine);
    assert.match(problem(BUDGET, '很多') ?? '', /应为数字/);
    assert.match(problem(BUDGET, '很多', TRADITIONAL) ?? '', /應爲數字|應為數字/);
    assert.match(problem(BUDGET, '-5') ?? '', /不能小于/);
    assert.equal(problem(BUDGET, ' '), '请填一个值。');
    assert.match(problem('渠道与预算[关键词推广].点击率', '3.2') ?? '', /%/);
  });

  it('a goal is a number, beyond the limits of its column', () => {
    const { address } = valueNamed(snapshot, '渠道与预算[关键词推广].目标ROI');
    const goal = (text: string): boolean => calculation.goalProblem({ address, text }) === undefined;
    assert.deepEqual(['3.6', '0', 'x', '', '【待填】'].map(goal), [true, true, false, false, false]);
  });

  it('the inputs of a goal are the numbers that people entered', () => {
    const inputs = calculation.inputs(valueNamed(snapshot, '渠道与预算[关键词推广].目标ROI').address, SIMPLIFIED);
    assert.deepEqual(
      inputs.map(({ name, text }) => [name, text]),
      [
        ['渠道与预算[关键词推广].预计成交金额', '168,000'],
        [BUDGET, '48,000'],
      ],
    );
    assert.deepEqual(calculation.inputs(valueNamed(snapshot, BUDGET).address, SIMPLIFIED), []);
  });
});

// Tests of what a shell asks about values: why they are what they are, and what would follow from others.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Setting } from '../../../../src/calculation/values';
import { openSnapshot } from '../../../../src/features/service';
import type { Snapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { bundledPack } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';
import { sampleFiles } from '../../../support/samples';

const PROMOTION = 'documents/2026-05/monthly-promotion-plan.md';
const loaded = loadKnowledge(bundledPack(), undefined, []);
const files = sampleFiles().filter(({ path }) => path.startsWith('documents/2026-05/'));
const drafts = files.map(({ path, text }) => ({ path, text: text.replace(/^status: .*$/m, 'status: draft') }));
const snapshot = openSnapshot(loaded, files);
const draft = openSnapshot(loaded, drafts);
const ALL = { reader: SIMPLIFIED, isAll: true };

function placeOf(path: string, text: string, from = files): { line: number; character: number } {
  const lines = from.find((each) => each.path === path)?.text.split('\n') ?? [];
  const line = lines.findIndex((each) => each.includes(text));
  return { line, character: (lines[line] ?? '').indexOf(text) + text.length - 1 };
}

function setting({ calculation }: Snapshot, name: string, text: string, path = PROMOTION): Setting {
  const read = calculation.named(path, name, SIMPLIFIED);
  assert.ok(read !== undefined && 'address' in read, `${name} is a place`);
  return { address: read.address, text };
}

function changed(before: string, after: string): Snapshot {
  const [text] = files.filter(({ path }) => path === PROMOTION).map((each) => each.text);
  assert.ok(text !== undefined && text.includes(before));
  return snapshot.update([{ path: PROMOTION, text: text.replace(before, after) }]).snapshot;
}

function linesOf(from: Snapshot, place: { line: number; character: number }, reader = SIMPLIFIED): string[] {
  const found = from.calculation.explain(PROMOTION, place, reader);
  return found === undefined ? [] : from.calculation.lines(found, reader).map(({ text }) => text);
}

describe('why a value is what it is, in words', () => {
  it('is told with its formula, its numbers, their places and the clause', () => {
    const [share] = snapshot.calculation.explain(PROMOTION, placeOf(PROMOTION, '40.00%'), SIMPLIFIED)?.reasons ?? [];
    assert.deepEqual(
      [share?.formula, share?.numbers, share?.expected, share?.agrees, share?.clause],
      ['预算 ÷ 推广总预算', '48,000 ÷ 120,000', '40.00%', true, '§2.2.3.2'],
    );
    assert.deepEqual(
      share?.sources.map(({ name, text, path, range }) => [name, text, path, range?.start.line]),
      [
        ['渠道与预算[关键词推广].预算', '48,000', PROMOTION, 46],
        ['推广总预算', '120,000', PROMOTION, 8],
      ],
    );
    assert.equal(snapshot.calculation.explain(PROMOTION, { line: 0, character: 0 }, SIMPLIFIED), undefined);
    assert.equal(snapshot.calculation.explain('none.md', { line: 0, character: 0 }, SIMPLIFIED), undefined);
  });

  it('says what would have to be otherwise, and names the sides of a sum', () => {
    const other = changed('| 6 | 48,000 |', '| 6 | 49,000 |');
    assert.deepEqual(linesOf(other, placeOf(PROMOTION, '40.00%')).slice(-2), [
      '应为 40.83%，现在写的是 40.00%。',
      '依据：§2.2.3.2',
    ]);
    assert.ok(
      linesOf(other, placeOf(PROMOTION, 'budget: 120,000')).includes(
        '应为：预算（渠道与预算）合计 ＝ 推广总预算；现在是 121,000 ≠ 120,000',
      ),
    );
    const shares = changed('40.00%', '39.00%');
    assert.ok(
      linesOf(shares, placeOf(PROMOTION, '## 四')).includes(
        '应为：预算占比（渠道与预算）合计 ＝ 100.00%；现在是 99.00% ≠ 100.00%',
      ),
    );
  });

  it('never says an id, and says it in three languages', () => {
    for (const reader of [ENGLISH, SIMPLIFIED, TRADITIONAL]) {
      for (const { path, text } of files) {
        const lines = text.split('\n');
        const ids = new Set(
          snapshot.knowledge.documentTypes.flatMap(({ limits, sections, fields }) =>
            [...Object.keys(limits), ...sections.map(({ id }) => id), ...fields.map(({ id }) => id)].filter((id) =>
              /[a-z][A-Z]/.test(id),
            ),
          ),
        );
        for (const [line, words] of lines.entries()) {
          for (const match of words.matchAll(/(?<=\| )[^|]+/g)) {
            const found = snapshot.calculation.explain(path, { line, character: match.index }, reader);
            for (const { formula, numbers = '', shortfalls, sources } of found?.reasons ?? []) {
              const said = [
                formula,
                numbers,
                ...shortfalls.map(({ needs }) => needs),
                ...sources.map(({ name }) => name),
              ];
              for (const each of said) {
                const named = (each.match(/[A-Za-z]+/g) ?? []).filter((word) => ids.has(word));
                assert.deepEqual(named, [], `${path} ${each}`);
                assert.ok(!each.includes('{'), each);
              }
            }
          }
        }
      }
    }
  }).timeout(60_000);
});

describe('the name of a place', () => {
  it('is read by titles in both scripts, by ids, by other names and by the number of the row', () => {
    const wanted = setting(snapshot, 'channels[关键词推广].budget', '').address;
    for (const name of [
      '渠道与预算[关键词推广].预算',
      '渠道與預算[關鍵詞推廣].預算',
      'channels[#1].budget',
      '渠道与预算[直通车].预算',
      '渠道预算［关键词推广］．花费',
      'channels.关键词推广.budget',
    ])
      assert.deepEqual(setting(snapshot, name, '').address, wanted, name);
    const total = setting(snapshot, 'channels.total.roi', '').address;
    assert.deepEqual(setting(snapshot, '渠道与预算[合计].目标ROI', '').address, total);
    assert.deepEqual(setting(snapshot, '推广总预算', '').address, setting(snapshot, 'fields.budget', '').address);
  });

  it('that fits nothing names the nearest', () => {
    const nearest = (name: string): unknown => {
      const read = snapshot.calculation.named(PROMOTION, name, SIMPLIFIED);
      return read !== undefined && 'unknown' in read ? [read.unknown.part, read.unknown.nearest] : undefined;
    };
    assert.deepEqual(nearest('chanels[关键词推广].budget'), ['section', 'channels']);
    assert.deepEqual(nearest('渠道与预算[关键字推广].预算'), ['row', '关键词推广']);
    assert.deepEqual(nearest('channels[关键词推广].bugdet'), ['column', 'budget']);
    assert.deepEqual(nearest('推广总预箅'), ['field', '推广总预算']);
    assert.deepEqual(nearest('channels[#99].budget'), ['row', undefined]);
  });

  it('leads from each value back to it', () => {
    for (const { path, text } of files) {
      for (const [line, words] of text.split('\n').entries()) {
        for (const { index } of words.matchAll(/(?<=\| |^\w+: )[^|]+/g)) {
          const at = snapshot.calculation.valueAt(path, { line, character: index }, SIMPLIFIED);
          if (at === undefined) continue;
          const read = snapshot.calculation.named(path, at.name, SIMPLIFIED);
          assert.ok(read !== undefined && 'address' in read, `${path} ${at.name}`);
          assert.deepEqual(read.address, at.address, `${path} ${at.name}`);
        }
      }
    }
  });
});

describe('what would follow from other values', function () {
  this.timeout(120_000);
  const money = fc.integer({ min: 1000, max: 90_000 });
  const channel = fc.constantFrom('关键词推广', '人群推广', '货品全站推广', '内容营销', '淘宝客');

  it('is told here and in other documents, and all stays as it is', () => {
    const { calculation, documents } = snapshot;
    const settings = [setting(snapshot, '推广总预算', '240000')];
    const { changes, left } = calculation.whatIf(settings, ALL);
    assert.deepEqual(
      changes.slice(0, 2).map(({ name, before, after }) => [name, before, after]),
      [
        ['推广总预算', '120,000', '240,000'],
        ['本月目标[推广花费].本月目标', '120,000', '240,000'],
      ],
    );
    assert.ok(left.includes(PROMOTION), 'a submitted plan is not written');
    assert.equal(documents.text(PROMOTION), files.find(({ path }) => path === PROMOTION)?.text);
    assert.deepEqual(calculation.whatIf(settings, { reader: SIMPLIFIED }).changes, []);
    assert.deepEqual(calculation.whatIf([], ALL).changes, []);
  });

  it('changes nothing until it is applied, and then is what was told: values and findings', () => {
    fc.assert(
      fc.property(channel, money, (name, amount) => {
        const before = draft.checking.findings;
        const settings = [setting(draft, `渠道与预算[${name}].预算`, String(amount))];
        const trial = draft.calculation.whatIf(settings, { reader: SIMPLIFIED });
        assert.equal(draft.checking.findings, before);
        const applied = draft.update(trial.documents.map(({ path, after }) => ({ path, text: after }))).snapshot;
        for (const { address, name: called, after } of trial.changes) {
          const now = applied.calculation.named(address.path, called, SIMPLIFIED);
          assert.ok(now !== undefined && 'address' in now);
          const again = applied.calculation.whatIf([{ address: now.address, text: after }], ALL);
          assert.deepEqual(again.changes, [], called);
        }
        const count = (from: Snapshot): number =>
          [...from.checking.findings].reduce((sum, [, all]) => sum + all.length, 0);
        assert.equal(count(applied) - count(draft), trial.gained.length - trial.lost.length);
        const opened = openSnapshot(
          loaded,
          drafts.map(({ path }) => ({ path, text: applied.documents.text(path) ?? '' })),
        );
        assert.deepEqual(
          drafts.map(({ path }) => opened.checking.of(path)),
          drafts.map(({ path }) => applied.checking.of(path)),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('is held up by documents that are no drafts', () => {
    const mixed = draft.update(files.filter(({ path }) => path.includes('operations-review'))).snapshot;
    const settings = [setting(mixed, '渠道与预算[关键词推广].预算', '50000')];
    const trial = mixed.calculation.whatIf(settings, { reader: SIMPLIFIED });
    assert.ok(trial.left.some((path) => path.includes('operations-review')));
    assert.ok(trial.documents.every(({ path }) => !path.includes('operations-review')));
    assert.ok(trial.documents.some(({ path }) => path.includes('analysis-report')));
  });

  it('reaches a goal within the rounding of its column', () => {
    const ratio = fc.integer({ min: 250, max: 600 }).map((each) => (each / 100).toFixed(2));
    fc.assert(
      fc.property(channel, ratio, (name, wanted) => {
        const target = setting(draft, `channels[${name}].roi`, '').address;
        const by = setting(draft, `channels[${name}].budget`, '').address;
        const sought = draft.calculation.seek({ target, wanted, by }, ALL);
        assert.ok(sought.kind === 'found', `${name} ${wanted} ${JSON.stringify(sought)}`);
        const { changes } = draft.calculation.whatIf([{ address: by, text: sought.text }], ALL);
        const after = changes.find(
          ({ address }) => address.at?.join() === target.at?.join() && address.spot.id === 'roi',
        );
        assert.equal(after?.after ?? sought.gives, wanted);
      }),
      { numRuns: 25 },
    );
  });

  it('is reached exactly where it is a straight line, and says plainly where there is none', () => {
    const at = (name: string) => setting(draft, name, '').address;
    const seek = (target: string, wanted: string, by: string) =>
      draft.calculation.seek({ target: at(target), wanted, by: at(by) }, ALL);
    const budget = 'channels[关键词推广].budget';
    assert.deepEqual(seek('channels.total.budget', '150000', budget), {
      kind: 'found',
      text: '78,000',
      gives: '150,000',
    });
    assert.equal(seek('channels.total.roi', '3.6', budget).kind, 'found');
    const unreachable = seek('channels.total.budget', '50000', budget);
    assert.deepEqual(unreachable, { kind: 'nearest', text: '0', gives: '72,000' });
    assert.equal(seek('goals[#1].growth', '5%', budget).kind, 'independent');
    assert.equal(seek('channels.total.roi', '3.6', 'channels.total.budget').kind, 'computed');
    assert.equal(seek('channels.total.roi', 'x', budget).kind, 'no-number');
    assert.equal(seek('channels.total.roi', '3.6', 'channels[#1].owner').kind, 'no-number');
  });
});

describe('names of places in Traditional documents', () => {
  it('are the same for readers of either script', () => {
    const address = setting(snapshot, '渠道與預算[關鍵詞推廣].預算', '').address;
    assert.equal(snapshot.calculation.nameOf(address, TRADITIONAL), '渠道與預算[关键词推广].預算');
    assert.equal(snapshot.calculation.nameOf(address, ENGLISH), 'Channels and budget[关键词推广].Budget');
  });
});

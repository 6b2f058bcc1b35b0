import assert from 'node:assert/strict';
import { linkedRows } from '../../../../src/calculation/linking/linkedRows';
import type { FactRow } from '../../../../src/documents/facts';
import { factOf, isFilled, isIncomplete, rowsAt, rowsIn } from '../../../../src/calculation/linking/endRows';
import { emptyWorkspace, withFiles } from '../../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { readKnowledge, TEST_PACK } from '../../../support/pack';

const HEADER = '| 渠道 | 預算 |\n|---|---:|';
const plan = (id: string, rows: readonly string[]): { path: string; text: string } => ({
  path: `documents/${id}.md`,
  text: [`---\ntype: demo-plan\nid: ${id}\nperiod: 2026-05\n---\n## 渠道與預算\n`, HEADER, ...rows, ''].join('\n'),
});
const REPORT = {
  path: 'documents/report.md',
  text: '---\ntype: demo-report\nperiod: 2026-05\n---\n## 結果\n\n| 渠道 | 預算 |\n|---|---:|\n| 直通车 | 400 |\n| — | 5 |\n',
};

describe('what a row says', () => {
  it('is none of a dash, a placeholder or nothing', () => {
    for (const text of ['甲', '-1', '1-', '—甲', '【待填】甲', '甲【待填】']) assert.ok(isFilled(text), text);
    for (const text of ['', '-', '——', '–-—', '【待填】', '【待填：甲】 至 【待填】']) assert.ok(!isFilled(text), text);
    const row = (text: string): FactRow => ({
      line: 0,
      fact: (id) => (id === 'a' ? { text, line: 0, from: 0, to: 1 } : undefined),
    });
    assert.equal(factOf(row(' 甲 '), 'a')?.text, ' 甲 ');
    assert.deepEqual(
      [factOf(row(' — '), 'a'), factOf(row('甲'), 'b'), factOf(row('甲'), undefined)],
      [undefined, undefined, undefined],
    );
  });

  it('is of the kind of its column or field', () => {
    const workspace = withFiles(emptyWorkspace(readKnowledge(TEST_PACK), DEFAULT_SETTINGS), [
      plan('a', ['| 甲 | 1 |']),
    ]);
    const [link] = workspace.knowledge.links;
    const record = workspace.documents.get('documents/a.md');
    assert.ok(link && record);
    const [row] = rowsAt(record, link.from);
    assert.deepEqual(
      ['budget', 'level', 'none'].map((id) => row?.spec(id)?.kind),
      ['money', 'enum', undefined],
    );
  });
});

describe('the rows of a link', () => {
  it('are not all known where some cannot be read', () => {
    const at = (rows: readonly string[]): (boolean | number)[] => {
      const workspace = withFiles(emptyWorkspace(readKnowledge(TEST_PACK), DEFAULT_SETTINGS), [plan('a', rows)]);
      const [link] = workspace.knowledge.links;
      const record = workspace.documents.get('documents/a.md');
      assert.ok(link && record);
      const nowhere = { ...link.from, section: 'none' };
      assert.deepEqual(
        [rowsAt(record, nowhere), isIncomplete(record, nowhere), rowsIn(record, 'none')],
        [[], false, []],
      );
      return [isIncomplete(record, link.from), rowsAt(record, link.from).length, rowsIn(record, 'channels').length];
    };
    assert.deepEqual(at(['| 甲 | 1 |', '| 乙 | 0 |']), [false, 1, 2], 'those with a budget');
    assert.deepEqual(at(['| 甲 | 1 |', '| 乙 |']), [true, 1, 1]);
    assert.deepEqual(at([]), [false, 0, 0]);
  });

  it('are those of both sides, and of several of one key the latest', () => {
    const workspace = withFiles(emptyWorkspace(readKnowledge(TEST_PACK), DEFAULT_SETTINGS), [
      plan('a', ['| 直通車 | 400 |', '| 鑽展 | 0 |', '| 【待填】 | 7 |']),
      plan('b', ['| 直通車 | 500 |', '| 直通車 | 600 |']),
      REPORT,
    ]);
    const record = workspace.documents.get(REPORT.path);
    assert.ok(record);
    const found = linkedRows(workspace, record).map(({ link, sources, own, theirs, latest }) => ({
      link: link.link.id,
      sources: sources.map(({ path }) => path),
      own: own.map(({ key }) => key),
      theirs: theirs.map((row) => [row.key, row.fact('budget')?.text]),
      latest: [...latest].map(([key, row]) => [key, row.record.path, row.fact('budget')?.text]),
    }));
    const [sources, own] = [
      ['documents/a.md', 'documents/b.md'],
      ['直通车', undefined],
    ];
    const b = ['直通车', 'documents/b.md', '600'];
    assert.deepEqual(found, [
      {
        link: 'planned',
        sources,
        own,
        theirs: [
          ['直通车', '400'],
          [undefined, '7'],
          ['直通车', '500'],
          ['直通车', '600'],
        ],
        latest: [b],
      },
      {
        link: 'known',
        sources,
        own,
        theirs: [
          ['直通车', undefined],
          ['钻展', undefined],
          [undefined, undefined],
          ['直通车', undefined],
          ['直通车', undefined],
        ].map(([key], index) => [key, ['400', '0', '7', '500', '600'][index]]),
        latest: [b, ['钻展', 'documents/a.md', '0']],
      },
    ]);
    const planRecord = workspace.documents.get('documents/a.md');
    assert.deepEqual(planRecord && linkedRows(workspace, planRecord), []);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../../src/base/dates/date';
import { readPeriod } from '../../../../../src/base/dates/period';
import { documentTree } from '../../../../../src/features/trees/documents/documentTree';
import { missingDocuments } from '../../../../../src/features/trees/documents/expected';
import type { TreeNode } from '../../../../../src/features/trees/treeNode';
import { checkWorkspace } from '../../../../../src/checking/checked';
import type { WorkspaceFile } from '../../../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../../../src/knowledge/settings';
import { draws } from '../../../../support/draws';
import { BUNDLED_PACK, readKnowledge } from '../../../../support/pack';
import { SIMPLIFIED } from '../../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);

function documentOf(type: string, period: string, { name = '', status = 'draft' } = {}): WorkspaceFile {
  const file = name === '' ? type : `${type}-${name}`;
  return {
    path: `documents/${period}/${file}.md`,
    text: `---\ntype: ${type}\nid: ${file}-${period}\nperiod: ${period}\nstatus: ${status}\n---\n\n# ${period}\n`,
  };
}

function treeOf(files: readonly WorkspaceFile[], today: string): TreeNode[] {
  const { workspace, findings } = checkWorkspace(knowledge, DEFAULT_SETTINGS, files);
  return documentTree({ workspace, findingsOf: (path) => findings.get(path) ?? [], today, reader: SIMPLIFIED });
}

const all = (nodes: readonly TreeNode[]): TreeNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
const there = (nodes: readonly TreeNode[]): TreeNode[] => all(nodes).filter(({ context }) => context === 'document');

describe('the tree of documents', () => {
  it('has the latest month first, in it the types of the regulation, and what is missing', () => {
    const files = [
      documentOf('monthly-promotion-plan', '2026-05', { status: 'submitted' }),
      documentOf('daily-data-report', '2026-05-03'),
      documentOf('monthly-promotion-plan', '2026-04'),
    ];
    const [may, april] = treeOf(files, '2026-05-05');
    assert.equal(may?.label, '2026 年 5 月');
    assert.equal(april?.label, '2026 年 4 月');
    const plan = may.children.find(({ label }) => label === '月度推广计划');
    assert.equal(plan?.path, 'documents/2026-05/monthly-promotion-plan.md');
    assert.match(plan.description, /^已提交 · /);
    const days = may.children.find(({ label }) => label === '每日运营数据');
    assert.deepEqual(
      days?.children.map(({ label, context }) => `${label} ${context}`),
      [
        '05-01 周五 missing-document',
        '05-02 周六 missing-document',
        '05-03 周日 document',
        '05-04 周一 missing-document',
      ],
    );
    assert.equal(days.children[0]?.wanted?.period.text, '2026-05-01');
    assert.match(days.description, /^1 份 · 缺 3 份/);
  });

  it('says below a document what is wrong with it, the gravest first, each at its place', () => {
    const [plan] = there(
      treeOf([documentOf('monthly-promotion-plan', '2026-05', { status: 'submitted' })], '2026-05-05'),
    );
    assert.ok(plan);
    const icons = plan.children.map(({ icon }) => icon);
    assert.ok(icons.includes('error'));
    assert.deepEqual(icons, icons.toSorted());
    assert.equal(plan.icon, 'error');
    assert.ok(plan.children.every(({ at, path, context }) => at && path === plan.path && context === 'finding'));
  });

  it('tells documents of one kind apart by the word in their file’s name', () => {
    const files = ['何蓓', '周岚'].map((name) => documentOf('one-on-one', '2026-05', { name }));
    assert.deepEqual(
      there(treeOf(files, '2026-05-05')).map(({ label }) => label),
      ['何蓓', '周岚'],
    );
    const [only] = there(treeOf(files.slice(0, 1), '2026-05-05'));
    assert.equal(only?.label, '一对一沟通记录 · 何蓓');
  });

  it('has what is of no known type or period in a group of its own', () => {
    const files = [
      { path: 'documents/a.md', text: '---\ntype: monthly-plan\nid: a\n---\n' },
      { path: 'documents/b.md', text: '# 随手记\n' },
    ];
    const tree = treeOf(files, '2026-05-05');
    assert.deepEqual(
      tree.map(({ label }) => label),
      ['未识别类型或期间'],
    );
    assert.deepEqual(
      there(tree).map(({ label }) => label),
      ['月度工作计划 · a.md', 'b.md'],
    );
  });

  it('holds every document once, with an id of its own, on any day', () => {
    const kind = fc.constantFrom(
      'monthly-plan',
      'daily-data-report',
      'weekly-meeting',
      'quarterly-plan',
      'annual-plan',
    );
    const period = (type: string, offset: number): string => {
      const day = addDays('2026-01-01', offset);
      if (type === 'daily-data-report') return day;
      if (type === 'weekly-meeting') return `2026-W${String(10 + (offset % 40))}`;
      if (type === 'quarterly-plan') return `2026-Q${String(1 + (offset % 4))}`;
      return type === 'annual-plan' ? '2026' : day.slice(0, 7);
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, fc.nat(300)), { maxLength: 12 }), fc.nat(364), (drawn, today) => {
        const files = new Map(
          drawn.map(([type, offset]) => documentOf(type, period(type, offset))).map((file) => [file.path, file]),
        );
        const nodes = all(treeOf([...files.values()], addDays('2026-01-01', today)));
        assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
        assert.deepEqual(
          there(nodes)
            .map(({ path }) => path)
            .filter((path, at, paths) => paths.indexOf(path) === at)
            .sort(),
          [...files.keys()].sort(),
        );
        assert.ok(nodes.every(({ label }) => label.trim() !== ''));
      }),
      draws(15),
    );
  });
});

describe('what should be there', () => {
  const missing = (files: readonly WorkspaceFile[], today: string): string[] => {
    const { workspace } = checkWorkspace(knowledge, DEFAULT_SETTINGS, files);
    return missingDocuments(workspace, today).map(({ type, period }) => `${type.type} ${period.text}`);
  };

  it('is nothing before the first document', () => {
    assert.deepEqual(missing([], '2026-05-05'), []);
  });

  it('is a plan when its period begins, and a report when it has ended', () => {
    const files = [documentOf('monthly-plan', '2026-05')];
    const early = missing(files, '2026-05-31');
    assert.ok(early.includes('monthly-promotion-plan 2026-05') && !early.includes('monthly-plan 2026-05'));
    assert.ok(!early.includes('analysis-report 2026-05') && early.includes('daily-data-report 2026-05-30'));
    assert.ok(!early.includes('daily-data-report 2026-05-31'));
    assert.ok(missing(files, '2026-06-01').includes('analysis-report 2026-05'));
  });

  it('is never what is written as something happens, nor what a later period needs', () => {
    const events = knowledge.documentTypes.filter(({ cadence }) => cadence === 'event').map(({ type }) => type);
    const found = missing([documentOf('monthly-plan', '2026-01')], '2026-12-31').map((each) => each.split(' '));
    assert.deepEqual(
      found.filter(([type = '']) => events.includes(type)),
      [],
    );
    assert.ok(found.every(([, period = '']) => (readPeriod(period)?.from ?? '') >= '2026-10-01'));
  });
});

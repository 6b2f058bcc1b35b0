// The tree of KPIs in a workspace with imported figures.
import assert from 'node:assert/strict';
import { runSync } from '../../../../src/base/slices';
import { openSnapshot } from '../../../../src/features/service';
import type { Snapshot } from '../../../../src/features/service';
import type { TreeNode } from '../../../../src/features/trees/treeNode';
import type { MeasuredTree } from '../../../../src/features/trees/trees';
import type { Host } from '../../../../src/files/host';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { importedInto } from '../../../support/dailyExports';
import { withData } from '../../../support/importedDrafts';
import { MemoryDisk } from '../../../support/memoryDisk';
import { monthlyExports } from '../../../support/monthlyExports';
import { bundledPack } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED } from '../../../support/reader';

const PEOPLE = `people:
  - { id: sun, name: 孙一鸣, aliases: [小孙], roles: [customer-service-specialist] }
  - { id: li, name: 李青, aliases: [小李], roles: [customer-service-specialist] }
  - { id: lin, name: 林小满, roles: [promotion-specialist] }
`;
const loaded = loadKnowledge(bundledPack(), { path: 'ops-regulation.yaml', text: PEOPLE }, []);
const MOMENT = new Date('2026-07-20T04:00:00Z');
const shop = (): Promise<Host> =>
  importedInto(new MemoryDisk(), monthlyExports(['2026-03', '2026-04', '2026-05', '2026-06'], 11));

function tree({ trees }: Snapshot, reader = SIMPLIFIED): MeasuredTree {
  return runSync(trees.measured({ reader, moment: MOMENT }));
}

function nodeOf(nodes: readonly TreeNode[], label: string): TreeNode {
  const found = nodes.find((node) => node.label === label);
  assert.ok(found, label);
  return found;
}

describe('the tree of KPIs with what was reached', () => {
  it('is the plain one without figures, and measures nothing', () => {
    const snapshot = openSnapshot(loaded, []);
    assert.deepEqual(tree(snapshot), {
      roots: snapshot.trees.roots('kpis', { reader: SIMPLIFIED, moment: MOMENT }),
      atRisk: 0,
    });
    assert.equal(snapshot.trees.measuredBy(), undefined);
  });

  it('says of each KPI what `kpi` says, with its state in words and the months before', async () => {
    const host = await shop();
    const { snapshot } = await withData(openSnapshot(loaded, []), host);
    const { roots, atRisk } = tree(snapshot);
    const found = await snapshot.kpis.measure(host, { role: 'promotion-specialist', month: '2026-06', moment: MOMENT });
    assert.ok('cards' in found);
    const [card] = found.cards;
    const group = nodeOf(roots, '推广专员');
    assert.deepEqual(
      group.children.map(({ label }) => label),
      card?.kpis.map(({ kpi }) => kpi.simplified),
    );
    const roi = nodeOf(group.children, '推广费用投入产出比');
    const { actual = 0, target = 0, state = 'near' } = card?.kpis[0]?.result ?? {};
    const states = { reached: '已达成', near: '接近', behind: '落后', 'far-behind': '严重落后' };
    const last = actual.toFixed(2);
    const said = new RegExp(
      `^${states[state]}，实际 ${last}，目标 ${target.toFixed(2)} · 近 3 个月 [\\d.]+ → [\\d.]+ → ${last}$`,
    );
    assert.match(roi.description, said);
    assert.match(roi.tooltip, /§4\.1\.3\.1/);
    assert.ok(roi.clause);
    const icons = { reached: 'pass', near: 'circle-large-outline', behind: 'warning', 'far-behind': 'error' };
    assert.equal(roi.icon, icons[state]);
    // Nobody has recorded what else makes up the third.
    const strategy = nodeOf(group.children, '推广策略执行效果');
    assert.deepEqual([strategy.description, strategy.icon], ['还没有得分', 'star']);
    const behind = roots.flatMap(({ children }) => children.flatMap((each) => [each, ...each.children]));
    assert.equal(behind.filter(({ icon }) => icon === 'warning' || icon === 'error').length, atRisk);
    assert.ok(atRisk > 0);
  });

  it('has the people of a post where there are several, each with his own, and nodes of different ids', async () => {
    const { snapshot } = await withData(openSnapshot(loaded, []), await shop());
    const { roots } = tree(snapshot, ENGLISH);
    const desk = nodeOf(roots, 'Customer-service specialist');
    assert.deepEqual(
      desk.children.map(({ label }) => label),
      ['孙一鸣', '李青'],
    );
    const [sun, li] = desk.children.map(({ children }) => nodeOf(children, 'Prompt-reply rate').description);
    assert.notEqual(sun, li);
    assert.match(desk.children[0]?.description ?? '', /^2026-06/);
    const all = (nodes: readonly TreeNode[]): TreeNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
    assert.equal(new Set(all(roots).map(({ id }) => id)).size, all(roots).length);
  });

  it('is measured by the same until figures or documents that count are otherwise', async () => {
    const host = await shop();
    const { snapshot } = await withData(openSnapshot(loaded, []), host);
    const basis = snapshot.trees.measuredBy();
    assert.ok(basis);
    const plan = (status: string): string =>
      `---\ntype: monthly-promotion-plan\nperiod: 2026-06\nstatus: ${status}\nbudget: 180,000\n---\n`;
    const at = (status: string) => [{ path: 'documents/plan.md', text: plan(status) }];
    const drafted = snapshot.update(at('draft')).snapshot;
    assert.equal(drafted.trees.measuredBy(), basis);
    const agreed = drafted.update(at('submitted')).snapshot;
    assert.notEqual(agreed.trees.measuredBy(), basis);
    const strategy = nodeOf(nodeOf(tree(agreed).roots, '推广专员').children, '推广策略执行效果');
    assert.match(strategy.description, /^(已达成|接近|落后|严重落后)，得分 [\d.]+$/);
    assert.notEqual((await withData(agreed, host)).snapshot.trees.measuredBy(), agreed.trees.measuredBy());
  });
});

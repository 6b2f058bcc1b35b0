import assert from 'node:assert/strict';
import { kpiTree } from '../../../../src/features/trees/kpiTree';
import { regulationTree } from '../../../../src/features/trees/regulationTree';
import { roleTree } from '../../../../src/features/trees/roleTree';
import type { TreeNode } from '../../../../src/features/trees/treeNode';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);
const TREES = { regulationTree, roleTree, kpiTree };

function all(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

describe('trees', () => {
  for (const [name, make] of Object.entries(TREES)) {
    it(`${name} gives every node an id of its own, a label and, where it names a clause, its place`, () => {
      const nodes = all(make({ knowledge, reader: TRADITIONAL }));
      assert.ok(nodes.length > 0);
      assert.equal(new Set(nodes.map((node) => node.id)).size, nodes.length);
      assert.deepEqual(
        nodes.filter((node) => node.label.trim() === ''),
        [],
      );
      assert.deepEqual(
        nodes
          .filter((node) => (node.context === 'clause') !== (node.clause !== undefined && node.target !== undefined))
          .map((node) => node.id),
        [],
      );
    });
  }
});

describe('the tree of the regulation', () => {
  it('holds every clause once, below its chapter', () => {
    const nodes = all(regulationTree({ knowledge, reader: TRADITIONAL }));
    assert.deepEqual(
      nodes.map((node) => node.clause?.number).toSorted(),
      knowledge.clauses.map((clause) => clause.number).toSorted(),
    );
    assert.equal(regulationTree({ knowledge, reader: TRADITIONAL }).length, 7);
  });

  it('marks just the clauses that the source breaks off in', () => {
    const nodes = all(regulationTree({ knowledge, reader: TRADITIONAL }));
    assert.deepEqual(
      nodes.filter((node) => node.icon === 'warning').map((node) => node.clause?.number),
      knowledge.clauses.filter((clause) => clause.incomplete).map((clause) => clause.number),
    );
    assert.ok(nodes.some((node) => node.icon === 'warning' && node.clause?.number === '7.3.1'));
  });

  it('speaks the language and the script of its reader', () => {
    const labelOf = (reader: typeof ENGLISH): string | undefined => regulationTree({ knowledge, reader })[2]?.label;
    assert.deepEqual([ENGLISH, SIMPLIFIED, TRADITIONAL].map(labelOf), [
      'Workflows and rules',
      '工作流程与规范',
      '工作流程與規範',
    ]);
  });
});

describe('the tree of roles', () => {
  const roles = roleTree({ knowledge, reader: ENGLISH });
  const groupOf = (role: string, group: string): readonly TreeNode[] =>
    all(roles).find((node) => node.id === `role/${role}/${group}`)?.children ?? [];

  it('has the six roles, each with its clause and its duties', () => {
    assert.equal(roles.length, 6);
    assert.deepEqual(
      roles.filter((role) => role.clause === undefined).map((role) => role.id),
      [],
    );
    assert.deepEqual(
      knowledge.roles.filter((role) => groupOf(role.id, 'duties').length === 0).map((role) => role.id),
      [],
    );
  });

  it('gives a role its own KPIs, workflows and documents', () => {
    assert.ok(
      groupOf('promotion-specialist', 'kpis').every((node) =>
        knowledge.kpis.some((kpi) => kpi.role === 'promotion-specialist' && kpi.en === node.label),
      ),
    );
    assert.deepEqual(
      groupOf('promotion-specialist', 'workflows').map((node) => node.clause?.number),
      ['3.2'],
    );
    assert.deepEqual(
      groupOf('promotion-specialist', 'documents').map((node) => node.label),
      ['Monthly promotion plan', 'Promotion expense claim'],
    );
    assert.deepEqual(
      groupOf('data-analyst', 'workflows').map((node) => node.clause?.number),
      ['3.4'],
    );
  });
});

describe('the tree of KPIs', () => {
  it('has all twenty by role, each leading to its clause, with direction and unit', () => {
    const kpis = kpiTree({ knowledge, reader: TRADITIONAL }).flatMap((role) => role.children);
    assert.equal(kpis.length, 20);
    for (const node of kpis) {
      const number = node.clause?.number ?? '';
      assert.match(number, /^4\.1\./, node.id);
      assert.equal(node.description.split(' · ').length, 3, node.description);
      assert.ok(node.description.startsWith(`§${number} · `), node.description);
    }
  });
});

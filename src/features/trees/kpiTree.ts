// The tree of KPIs: by role, each with clause, direction and unit.
import { inWords, message, render } from '../../base/message';
import type { Kpi } from '../../knowledge/model';
import type { TreeInput, TreeNode } from './treeNode';

/** The roles with their KPIs. */
export function kpiTree(input: TreeInput): TreeNode[] {
  const { knowledge, reader } = input;
  return knowledge.roles.map((role) => {
    const children = knowledge.kpis.filter((kpi) => kpi.role === role.id).map((kpi) => kpiNode(input, kpi, 'kpi/'));
    const label = inWords(reader, role.name, role.en);
    return {
      id: `kpis-of/${role.id}`,
      label,
      description: String(children.length),
      tooltip: label,
      icon: 'person',
      context: 'group',
      children,
    };
  });
}

/** The node of a KPI; selecting it leads to its clause. */
export function kpiNode({ knowledge, reader }: TreeInput, kpi: Kpi, prefix: string): TreeNode {
  const clause = knowledge.clause({ pack: kpi.pack, number: kpi.clause });
  const say = (id: Parameters<typeof message>[0]): string => render(message(id), reader);
  const facts = [`§${kpi.clause}`, say(`kpi.direction.${kpi.direction}`), say(`kpi.unit.${kpi.unit}`)].join(' · ');
  const defaults = render(
    message('kpi.defaults', { target: kpi.defaults.target, weight: kpi.defaults.weight }),
    reader,
  );
  return {
    id: `${prefix}${kpi.id}`,
    label: inWords(reader, kpi.name, kpi.en),
    description: facts,
    tooltip: `${reader.show(kpi.description)}\n\n${defaults}`,
    icon: kpi.measure === 'metric' ? 'graph' : 'star',
    context: clause ? 'clause' : 'group',
    ...(clause ? { clause, target: { pack: clause.pack, source: clause.source } } : {}),
    children: [],
  };
}

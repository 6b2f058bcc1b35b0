// The tree of roles: each with its duties, KPIs, workflows and the documents that it owes.
import { inWords, message, render } from '../../base/message';
import type { Clause, Role } from '../../knowledge/model';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { kpiNode } from './kpiTree';
import { clauseNode, groupNode } from './treeNode';
import type { TreeInput, TreeNode } from './treeNode';

/** The roles with what belongs to each. A group without entries is left out. */
export function roleTree(input: TreeInput): TreeNode[] {
  return input.knowledge.roles.map((role) => roleNode(input, role));
}

function roleNode(input: TreeInput, role: Role): TreeNode {
  const { knowledge, reader } = input;
  const prefix = `role/${role.id}/`;
  const clause = knowledge.clause({ pack: role.pack, number: role.clause });
  const nodes = (clauses: readonly Clause[]): TreeNode[] => clauses.map((each) => clauseNode(input, each, prefix));
  const workflows = knowledge.clauses.filter((each) => each.workflow && each.roles.includes(role.id));
  const owed = knowledge.documentTypes.filter((type) => type.author === role.id);
  const group = (name: 'duties' | 'kpis' | 'workflows' | 'documents', icon: string, children: TreeNode[]): TreeNode =>
    groupNode(`${prefix}${name}`, render(message(`role.${name}`), reader), icon, children);
  const groups = [
    group('duties', 'checklist', nodes(clause ? knowledge.children(clause) : [])),
    group(
      'kpis',
      'graph',
      knowledge.kpis.filter((kpi) => kpi.role === role.id).map((kpi) => kpiNode(input, kpi, prefix)),
    ),
    group('workflows', 'list-ordered', nodes(workflows)),
    group(
      'documents',
      'files',
      owed.map((type) => documentTypeNode(input, type, prefix)),
    ),
  ];
  return {
    id: `role/${role.id}`,
    label: inWords(reader, role.name, role.en),
    description: `§${role.clause}`,
    tooltip: reader.show(role.description),
    icon: 'person',
    context: clause ? 'clause' : 'group',
    ...(clause ? { clause, target: { pack: clause.pack, source: clause.source } } : {}),
    children: groups.filter((each) => each.children.length > 0),
  };
}

function documentTypeNode({ reader }: TreeInput, type: DocumentType, prefix: string): TreeNode {
  const label = inWords(reader, type.title, type.en);
  const description = `${render(message(`cadence.${type.cadence}`), reader)} · ${type.basis.join('、')}`;
  return {
    id: `${prefix}${type.type}`,
    label,
    description,
    tooltip: label,
    icon: 'file',
    context: 'document-type',
    children: [],
  };
}

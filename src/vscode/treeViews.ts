// Owns the three trees of the activity bar. What they show is decided in features.
import * as vscode from 'vscode';
import type { Knowledge } from '../knowledge/knowledge';
import { kpiTree } from '../features/kpiTree';
import { regulationTree } from '../features/regulationTree';
import { roleTree } from '../features/roleTree';
import type { TreeInput, TreeNode } from '../features/treeNode';
import { currentReader } from './reading';

const TREES: Readonly<Record<string, (input: TreeInput) => TreeNode[]>> = {
  'opsRegulation.regulation': regulationTree,
  'opsRegulation.roles': roleTree,
  'opsRegulation.kpis': kpiTree,
};

/** Registers the trees. */
export function registerTrees(knowledge: Knowledge): vscode.Disposable[] {
  return Object.entries(TREES).map(([id, make]) => {
    const provider: vscode.TreeDataProvider<TreeNode> = {
      getChildren: (node) => [...(node?.children ?? make({ knowledge, reader: currentReader() }))],
      getTreeItem: toItem,
    };
    return vscode.window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });
  });
}

function toItem(node: TreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, node.children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.iconPath = new vscode.ThemeIcon(node.icon);
  item.contextValue = node.context;
  if (node.clause) item.command = { command: 'opsRegulation.openClause', title: '', arguments: [node] };
  return item;
}

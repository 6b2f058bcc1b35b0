// The three trees of the activity bar. What they show is decided in features.
import * as vscode from 'vscode';
import type { TreeName } from '../../features/trees/trees';
import type { TreeNode } from '../../features/trees/treeNode';
import type { Funnel } from '../funnel';
import { currentReader } from '../reading';
import type { Workspaces } from '../workspace/workspaces';

const TREES: readonly TreeName[] = ['regulation', 'roles', 'kpis'];

/** The trees, of the folder whose document is being looked at. */
export class TreeViews implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly disposables: vscode.Disposable[];
  private shown;

  constructor(
    private readonly workspaces: Workspaces,
    funnel: Funnel,
  ) {
    this.shown = workspaces.active.current.knowledge;
    this.disposables = [
      ...TREES.map((name) =>
        vscode.window.createTreeView(`opsRegulation.${name}`, {
          treeDataProvider: this.provider(name, funnel),
          showCollapseAll: true,
        }),
      ),
      funnel.on(workspaces.onDidLoad, { what: 'task.show' }, () => {
        this.follow();
      }),
      funnel.on(workspaces.onDidRemove, { what: 'task.show' }, () => {
        this.follow();
      }),
      funnel.on(vscode.window.onDidChangeActiveTextEditor, { what: 'task.show' }, () => {
        this.follow();
      }),
      funnel.on(vscode.window.tabGroups.onDidChangeTabs, { what: 'task.show' }, () => {
        this.follow();
      }),
    ];
  }

  /** Shows all trees anew: the reader may have changed. */
  refresh(): void {
    this.changed.fire(undefined);
  }

  private follow(): void {
    const { knowledge } = this.workspaces.active.current;
    if (knowledge === this.shown) return;
    this.shown = knowledge;
    this.refresh();
  }

  private provider(name: TreeName, funnel: Funnel): vscode.TreeDataProvider<TreeNode> {
    return {
      onDidChangeTreeData: this.changed.event,
      getChildren: (node) =>
        funnel.run({ what: 'task.show' }, () => [
          ...(node?.children ?? this.workspaces.active.current.trees.roots(name, currentReader())),
        ]),
      getTreeItem: toItem,
    };
  }

  dispose(): void {
    for (const each of [...this.disposables, this.changed]) each.dispose();
  }
}

function toItem(node: TreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    node.label,
    node.children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  const label = [node.label, node.description].filter(Boolean).join(' ');
  item.accessibilityInformation = { label }; // else the tooltip is read out
  item.iconPath = new vscode.ThemeIcon(node.icon);
  item.contextValue = node.context;
  if (node.clause) item.command = { command: 'opsRegulation.openClause', title: '', arguments: [node] };
  return item;
}

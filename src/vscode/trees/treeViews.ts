// The trees of the activity bar. What they show is decided in features.
import * as vscode from 'vscode';
import type { TreeName } from '../../features/trees/trees';
import type { TreeNode } from '../../features/trees/treeNode';
import type { Funnel } from '../funnel';
import type { Problems } from '../checking/problems';
import { currentReader, say } from '../reading';
import type { WorkspaceState } from '../workspace/workspaceState';
import type { Workspaces } from '../workspace/workspaces';
import { runYielding } from '../workspace/yielding';

const OF_KNOWLEDGE: readonly TreeName[] = ['regulation', 'roles'];

/** The trees, of the folder whose document is being looked at. */
export class TreeViews implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly checked = new vscode.EventEmitter<undefined>();
  private readonly measured = new vscode.EventEmitter<undefined>();
  private readonly documents: vscode.TreeView<TreeNode>;
  private readonly kpis: vscode.TreeView<TreeNode>;
  private readonly disposables: vscode.Disposable[];
  private shown;
  /** What the tree of KPIs was measured by, once it was opened. */
  private measuredBy: { readonly basis: object | undefined } | undefined;

  constructor(
    private readonly workspaces: Workspaces,
    private readonly problems: Problems,
    funnel: Funnel,
    bringIn: (dropped: vscode.DataTransfer) => Promise<void>,
  ) {
    this.shown = workspaces.active.current.knowledge;
    this.documents = this.view('documents', this.checked.event, funnel, {
      dragMimeTypes: [],
      dropMimeTypes: ['text/uri-list', 'files'],
      handleDrop: (_target, dropped) => funnel.run({ what: 'task.importFigures' }, () => bringIn(dropped)),
    });
    this.kpis = this.view('kpis', this.measured.event, funnel);
    this.disposables = [
      this.documents,
      this.kpis,
      ...OF_KNOWLEDGE.map((name) => this.view(name, this.changed.event, funnel)),
      funnel.on(problems.onDidChange, { what: 'task.show' }, () => {
        this.followChecks();
      }),
      funnel.on(workspaces.onDidCheck, { what: 'task.show' }, () => {
        this.followMeasures();
      }),
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

  /** How many KPIs the badge of their tree counts. */
  get kpisBehind(): number | undefined {
    return this.kpis.badge?.value;
  }

  /** Shows all trees anew: the reader may have changed. */
  refresh(): void {
    this.changed.fire(undefined);
    this.measured.fire(undefined);
    this.followChecks();
  }

  private follow(): void {
    this.followMeasures();
    const { knowledge } = this.workspaces.active.current;
    if (knowledge === this.shown) return;
    this.shown = knowledge;
    this.refresh();
  }

  // The badge counts what the item of the status bar counts.
  private followChecks(): void {
    this.checked.fire(undefined);
    const count = this.problems.count('error', 'warning');
    this.documents.badge = { value: count, tooltip: say('documents.problems', { count }) };
  }

  // While nobody has opened the tree, nothing is measured.
  private followMeasures(): void {
    if (this.measuredBy === undefined) return;
    if (this.workspaces.active.current.trees.measuredBy() !== this.measuredBy.basis) this.measured.fire(undefined);
  }

  private async kpiRoots(): Promise<readonly TreeNode[]> {
    const { trees } = this.workspaces.active.current;
    this.measuredBy = { basis: trees.measuredBy() };
    const { roots, atRisk } = await runYielding(trees.measured({ reader: currentReader(), moment: new Date() }));
    this.kpis.badge = atRisk === 0 ? undefined : { value: atRisk, tooltip: say('trees.kpi.badge', { count: atRisk }) };
    return roots;
  }

  private view(
    name: TreeName,
    changed: vscode.Event<undefined>,
    funnel: Funnel,
    dragAndDropController?: vscode.TreeDragAndDropController<TreeNode>,
  ): vscode.TreeView<TreeNode> {
    const roots = (): readonly TreeNode[] | Promise<readonly TreeNode[]> =>
      name === 'kpis'
        ? this.kpiRoots()
        : this.workspaces.active.current.trees.roots(name, { reader: currentReader(), moment: new Date() });
    return vscode.window.createTreeView<TreeNode>(`opsRegulation.${name}`, {
      treeDataProvider: {
        onDidChangeTreeData: changed,
        getChildren: (node) => funnel.run({ what: 'task.show' }, async () => [...(node?.children ?? (await roots()))]),
        getTreeItem: (node) => toItem(node, this.workspaces.active),
      },
      showCollapseAll: true,
      ...(dragAndDropController && { dragAndDropController }),
    });
  }

  dispose(): void {
    for (const each of [...this.disposables, this.changed, this.checked, this.measured]) each.dispose();
  }
}

function toItem(node: TreeNode, state: WorkspaceState): vscode.TreeItem {
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
  const command = commandOf(node, state);
  if (command) item.command = { title: '', ...command };
  return item;
}

/** What selecting a row does. */
function commandOf(node: TreeNode, state: WorkspaceState): Omit<vscode.Command, 'title'> | undefined {
  const { clause, wanted, path, at } = node;
  if (clause) return { command: 'opsRegulation.openClause', arguments: [node] };
  if (wanted) return { command: 'opsRegulation.newDocument', arguments: [undefined, wanted] };
  if (path === undefined) return undefined;
  const place = at === undefined ? [] : [at.line, at.character];
  return { command: 'opsRegulation.openAt', arguments: [state.uriOf(path).toString(), ...place] };
}

// The counts above the clauses of a regulation file: how many references each has, and the way to them.
import * as vscode from 'vscode';
import type { Uses } from '../../features/references/references';
import type { Clause } from '../../knowledge/model';
import { placedText } from '../symbols/namedTexts';
import { toRange } from '../places';
import { say } from '../reading';
import type { WorkspaceState } from '../workspace/workspaceState';
import { placeOfClause, placeOfUse } from './location';
import type { ReferenceHost } from './host';

const QUIET = 500; // ms without changes before counts are made anew
const SETTING = 'referenceCounts';

class ReferenceLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly uri: vscode.Uri,
    readonly of: {
      readonly state: WorkspaceState;
      readonly uses: Uses;
      readonly clause: Clause;
      readonly count: number;
    },
  ) {
    super(range);
  }
}

/** Counts of references, where the setting says so. */
export class ReferenceLenses implements vscode.CodeLensProvider<ReferenceLens>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: readonly vscode.Disposable[];

  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly host: ReferenceHost) {
    const { workspaces, funnel } = host;
    const task = { what: 'task.references' } as const;
    this.subscriptions = [
      funnel.on(workspaces.onDidCheck, task, () => {
        this.soon();
      }),
      funnel.on(workspaces.onDidLoad, task, () => {
        this.soon();
      }),
      funnel.on(vscode.workspace.onDidChangeConfiguration, task, (event) => {
        if (event.affectsConfiguration(`opsRegulation.${SETTING}`)) this.changed.fire();
      }),
    ];
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<ReferenceLens[]> {
    if (!vscode.workspace.getConfiguration('opsRegulation', document.uri).get<boolean>(SETTING, true)) return [];
    const { workspaces, funnel, keeper } = this.host;
    const lenses = await funnel.run({ what: 'task.references', where: document.uri.path }, async () => {
      const placed = placedText(workspaces, document);
      if (placed === undefined) return [];
      const { state, named } = placed;
      const uses = await state.current.references.uses(keeper.pause);
      return uses
        .lensesOf(named)
        .filter(({ count }) => count > 0)
        .map(
          ({ clause, count }) =>
            new ReferenceLens(toRange(clause.source.range), document.uri, { state, uses, clause, count }),
        );
    });
    return lenses ?? [];
  }

  // The places are looked up only for the counts that come into sight.
  resolveCodeLens(lens: ReferenceLens): ReferenceLens {
    const { state, uses, clause, count } = lens.of;
    const places = uses.of(clause).map((use) => placeOfUse(state, use));
    lens.command = {
      title: say(count === 1 ? 'lens.reference' : 'lens.references', { count }),
      command: 'editor.action.showReferences',
      arguments: [lens.uri, placeOfClause(state, clause).range.start, places],
    };
    return lens;
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.changed.fire();
    }, QUIET);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of [...this.subscriptions, this.changed]) each.dispose();
  }
}

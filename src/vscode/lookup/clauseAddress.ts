// The addresses by which a page outside the editor's own, such as a preview, opens a clause:
// `vscode://…/clause?pack=…&number=…`. They can come from anywhere, so that all they can do is show a clause that there
// is.
import * as vscode from 'vscode';
import type { ClauseId } from '../../features/presentation/clauses';
import type { Funnel } from '../funnel';
import { openClause } from '../workspace/regulationText';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

const EXTENSION = 'ops-regulation.ops-regulation';
const PATH = '/clause';

/**
 * The address of a clause, or undefined where the editor lets no page open its addresses: in browsers, but for one that
 * bears VS Code's own name.
 */
export function clauseAddress(state: WorkspaceState, { pack, number }: ClauseId): string | undefined {
  const { uiKind, uriScheme } = vscode.env;
  if (uiKind === vscode.UIKind.Web && uriScheme !== 'vscode') return undefined;
  return addressFor({ pack, number, folder: state.folder?.toString() ?? '' });
}

/** The address of a clause of a folder, as the editor's own scheme has it. */
export function addressFor(parts: Readonly<Record<'pack' | 'number' | 'folder', string>>): string {
  return `${vscode.env.uriScheme}://${EXTENSION}${PATH}?${new URLSearchParams(parts).toString()}`;
}

/** Opens clauses by their addresses. What names no clause is passed over. */
export function registerClauseAddresses(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: (uri) =>
      void funnel.run({ what: 'task.open' }, async () => {
        if (uri.path !== PATH) return;
        const query = new URLSearchParams(uri.query);
        const state =
          workspaces.all.find(({ folder }) => folder?.toString() === query.get('folder')) ?? workspaces.active;
        const clause = state.current.knowledge.clause({
          pack: query.get('pack') ?? undefined,
          number: query.get('number') ?? '',
        });
        if (clause !== undefined) await openClause(state, clause);
      }),
  });
}

// Settling what does not fit: offered where a value has a finding, and by its command. Which ways there are is up to
// features/calculation; each is one edit of all documents that it concerns.
import * as vscode from 'vscode';
import { render } from '../../base/message';
import { withPauses } from '../../base/slices';
import type { NamedWay } from '../../features/calculation/namedWays';
import type { Snapshot } from '../../features/service';
import { cancellable } from '../cancelling';
import type { Command } from '../command';
import { toRange } from '../places';
import { currentReader, say, writerName } from '../reading';
import type { Faces } from '../workspace/faces';
import type { WorkspaceState } from '../workspace/workspaceState';
import type { Workspaces } from '../workspace/workspaces';

/** Its command. */
export const SETTLE = 'opsRegulation.settle';

/** The action that leads to the ways at a position, where what stands there does not fit. */
export function settlingAction(
  state: WorkspaceState,
  uri: vscode.Uri,
  position: vscode.Position,
): vscode.CodeAction | undefined {
  const path = state.pathOf(uri);
  const { calculation } = state.current;
  const isOdd = (): boolean =>
    calculation.explain(path ?? '', position, currentReader())?.reasons.some(({ agrees }) => !agrees) === true;
  const isPlace = path !== undefined && calculation.valueAt(path, position, currentReader()) !== undefined;
  if (path === undefined || !(isPlace || isOdd())) return undefined;
  const action = new vscode.CodeAction(say('way.choose'), vscode.CodeActionKind.QuickFix);
  action.command = { command: SETTLE, title: action.title, arguments: [uri, position] };
  return action;
}

/** The command: at the place that it is given, else at the cursor. */
export function settleCommand(workspaces: Workspaces, faces: Faces): Command {
  return {
    what: 'task.settle',
    afterReading: true,
    run: async (uri, position) => {
      const { cursor } = faces;
      const [where, at] =
        uri instanceof vscode.Uri && position instanceof vscode.Position
          ? [uri, position]
          : [cursor?.uri, cursor?.position];
      const state = where && workspaces.of(where);
      const path = where && state?.pathOf(where);
      const before = state?.current;
      const ways = before && path !== undefined && at ? await waysIn(before, path, at) : [];
      if (ways === undefined) return;
      const way = ways.length === 0 ? undefined : await choose(ways);
      if (ways.length === 0) await vscode.window.showInformationMessage(say('way.none'));
      else if (state !== undefined && way !== undefined) {
        // What was read meanwhile may have other places.
        if (state.current === before) await apply(state, way);
        else await vscode.window.showWarningMessage(say('way.changed'));
      }
    },
  };
}

/** The ways, with a notification that can end the search; undefined where it did. */
function waysIn(
  { calculation }: Snapshot,
  path: string,
  at: vscode.Position,
): Promise<readonly NamedWay[] | undefined> {
  const scope = { reader: currentReader(), me: writerName() };
  return cancellable(say('way.searching'), (pause) => withPauses(calculation.ways(path, at, scope), pause));
}

async function choose(ways: readonly NamedWay[]): Promise<NamedWay | undefined> {
  const items = ways.map((way) => ({
    label: render(way.title, currentReader()),
    description: say('way.settles', { count: way.lost.length }),
    detail: render(way.detail, currentReader()),
    way,
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: say('way.choose'), matchOnDetail: true });
  return chosen?.way;
}

/** Writes all of a way in one edit. */
async function apply(state: WorkspaceState, { documents }: NamedWay): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { path, edits } of documents) {
    edit.set(
      state.uriOf(path),
      edits.map((each) => vscode.TextEdit.replace(toRange(each.range), each.newText)),
    );
  }
  await vscode.workspace.applyEdit(edit);
}

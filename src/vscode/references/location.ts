// Where clauses and references to them are opened: in the files of a workspace's own packs, in read-only texts for the
// bundled one.
import * as vscode from 'vscode';
import type { UsePlace } from '../../features/references/uses';
import type { Clause, Source } from '../../knowledge/model';
import { toRange } from '../places';
import { packUri } from '../workspace/regulationText';
import type { WorkspaceState } from '../workspace/workspaceState';

/** A clause at its line. */
export function placeOfClause(state: WorkspaceState, { pack, source }: Clause): vscode.Location {
  return placeInPack(state, pack, source);
}

/** A place that refers to a clause. */
export function placeOfUse(state: WorkspaceState, use: UsePlace): vscode.Location {
  return 'path' in use
    ? new vscode.Location(state.uriOf(use.path), toRange(use.range))
    : placeInPack(state, use.pack, use.source);
}

function placeInPack(state: WorkspaceState, pack: string, { path, range }: Source): vscode.Location {
  return new vscode.Location(state.packFile(pack, path) ?? packUri(state, pack, path), toRange(range));
}

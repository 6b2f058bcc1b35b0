// How a trial is shown in the editor: a list with what can be done first, then all that would follow. A value or
// finding that is chosen is shown in its document, and the list stays.
import * as vscode from 'vscode';
import type { TrialLine, TrialView } from '../../features/calculation/trialView';
import type { Funnel } from '../funnel';
import { toRange } from '../places';
import { say } from '../reading';
import type { Faces } from '../workspace/faces';
import type { WorkspaceState } from '../workspace/workspaceState';

/** What is done with a trial; undefined where it is dropped. */
export type Decision = 'apply' | 'again' | undefined;

interface TrialItem extends vscode.QuickPickItem {
  readonly decision?: Decision;
  readonly line?: TrialLine;
}

/** What is said over a trial. */
export interface TrialHead {
  readonly title: string;
  readonly again: string;
}

const ICONS: Readonly<Record<TrialLine['kind'], string>> = {
  set: 'edit',
  followed: 'arrow-right',
  gained: 'warning',
  lost: 'pass',
};

/** The folder in which values are tried, and what shows its documents. */
export interface TrialPlace {
  readonly state: WorkspaceState;
  readonly funnel: Funnel;
  readonly faces: Faces;
}

/** Shows a trial until it is decided. */
export function decideTrial({ state, funnel, faces }: TrialPlace, view: TrialView, head: TrialHead): Promise<Decision> {
  const box = vscode.window.createQuickPick<TrialItem>();
  box.title = head.title;
  box.placeholder = view.summary;
  box.ignoreFocusOut = true;
  box.matchOnDescription = true;
  box.items = trialItems(view, head);
  const task = { what: 'task.what-if' } as const;
  return new Promise<Decision>((resolve) => {
    const listening = [
      funnel.on(box.onDidAccept, task, async () => {
        const [chosen] = box.selectedItems;
        if (chosen?.line !== undefined) await reveal(state, faces, chosen.line);
        else if (chosen !== undefined) resolve(chosen.decision);
      }),
      funnel.on(box.onDidHide, task, () => {
        resolve(undefined);
        for (const each of [...listening, box]) each.dispose();
      }),
    ];
    box.show();
  }).finally(() => {
    box.hide();
  });
}

/** A trial as a list. */
function trialItems({ writes, groups }: TrialView, { title, again }: TrialHead): TrialItem[] {
  const apply: TrialItem[] =
    writes === undefined ? [] : [{ label: `$(check) ${say('what-if.apply')}`, detail: writes, decision: 'apply' }];
  const other: TrialItem = { label: `$(edit) ${again}`, detail: title, decision: 'again' };
  const lines = groups.flatMap(({ heading, lines: all }): TrialItem[] => [
    { label: heading, kind: vscode.QuickPickItemKind.Separator },
    ...all.map((line) => ({ label: `$(${ICONS[line.kind]}) ${line.text}`, description: line.note, line })),
  ]);
  return [...apply, other, ...lines];
}

// A finding that would come stands where the text would be longer or shorter: its line is the same.
async function reveal(state: WorkspaceState, faces: Faces, { path, range }: TrialLine): Promise<void> {
  const document = await vscode.workspace.openTextDocument(state.uriOf(path));
  await faces.show(document.uri, { at: document.validateRange(toRange(range)), preserveFocus: true });
}

// Values in the editor: the hover of one says why it is what it is, and what does not fit is settled.
import * as vscode from 'vscode';
import type { Feature, FeatureContext } from '../feature';
import { currentReader } from '../reading';
import { explanationHover } from './hover';
import { SETTLE, settleCommand } from './settling';

/** Registers the explanation of values. */
export function calculation({ workspaces, funnel }: FeatureContext): Feature {
  const provider: vscode.HoverProvider = {
    provideHover: (document, position) =>
      funnel.run({ what: 'task.explain', where: document.uri.path }, () => {
        const state = workspaces.of(document.uri);
        const path = state?.pathOf(document.uri);
        if (state === undefined || path === undefined) return undefined;
        const found = state.current.calculation.explain(path, position, currentReader());
        return found === undefined || found.reasons.length === 0 ? undefined : explanationHover(state, found);
      }),
  };
  return {
    commands: { [SETTLE]: settleCommand(workspaces) },
    disposables: [vscode.languages.registerHoverProvider({ language: 'markdown' }, provider)],
  };
}

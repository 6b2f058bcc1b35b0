// Values in the editor: the hover of one says why it is what it is, a command tries others, and what does not fit is
// settled.
import * as vscode from 'vscode';
import type { Feature, FeatureContext } from '../feature';
import { currentReader } from '../reading';
import { valueHover } from './hover';
import { SETTLE, settleCommand } from './settling';
import { tryValue } from './whatIf';

/** Registers the explanation of values, and trying them. */
export function calculation({ workspaces, funnel, faces }: FeatureContext): Feature {
  const provider: vscode.HoverProvider = {
    provideHover: (document, position) =>
      funnel.run({ what: 'task.explain', where: document.uri.path }, () => {
        const state = workspaces.of(document.uri);
        const path = state?.pathOf(document.uri);
        if (state === undefined || path === undefined) return undefined;
        const { calculation: values } = state.current;
        const found = values.explain(path, position, currentReader());
        return valueHover(state, found, values.valueAt(path, position, currentReader()));
      }),
  };
  return {
    disposables: [vscode.languages.registerHoverProvider({ language: 'markdown' }, provider)],
    commands: {
      [SETTLE]: settleCommand(workspaces, faces),
      'opsRegulation.whatIf': {
        what: 'task.what-if',
        afterReading: true,
        run: (...args) => tryValue({ workspaces, funnel, faces }, args),
      },
    },
  };
}

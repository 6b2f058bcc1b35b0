// Of which month a dashboard is to be.
import * as vscode from 'vscode';
import { readPeriod } from '../../base/dates/period';
import { dashboards } from '../../features/dashboards';
import { say } from '../reading';
import { editorHost } from '../workspace/host';
import type { WorkspaceState } from '../workspace/workspaceState';

/** A month of which there is something, or another that is typed; undefined where the question is left. */
export async function askMonth(state: WorkspaceState, folder: vscode.Uri): Promise<string | undefined> {
  const known = async (): Promise<(vscode.QuickPickItem & { readonly month?: string })[]> => {
    const [last, ...others] = dashboards.months(await state.current.kpis.reading(editorHost(folder), new Date()));
    return [
      ...(last === undefined ? [] : [{ label: last, month: last, description: say('dashboard.last-month') }]),
      ...others.map((month) => ({ label: month, month })),
      { label: say('dashboard.other-month') },
    ];
  };
  const title = say('dashboard.ask-month');
  const picked = await vscode.window.showQuickPick(known(), { title });
  if (picked === undefined || picked.month !== undefined) return picked?.month;
  const typed = await vscode.window.showInputBox({
    title,
    prompt: say('dashboard.month-form'),
    validateInput: (month) => (monthIn(month) === undefined ? say('kpi.month-invalid', { month }) : undefined),
  });
  return typed === undefined ? undefined : monthIn(typed);
}

function monthIn(text: string): string | undefined {
  const period = readPeriod(text);
  return period?.kind === 'month' ? period.text : undefined;
}

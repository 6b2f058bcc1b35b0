// Dashboards of months in panels, one a month of a folder: asked for again, it is the same panel. What makes them is
// loaded once one is asked for.
import * as vscode from 'vscode';
import type { Feature, FeatureContext } from '../feature';
import { say } from '../reading';
import type { DashboardPanel } from './panel';

const WHAT = 'task.dashboard';

/** Registers dashboards. */
export function boards({ workspaces, funnel, extension }: FeatureContext): Feature {
  const panels = new Set<DashboardPanel>();
  const show = async (): Promise<void> => {
    const state = await workspaces.choose();
    if (state === undefined) return;
    const { folder } = state;
    if (folder === undefined) {
      await vscode.window.showInformationMessage(say('form.no-folder'));
      return;
    }
    const { DashboardPanel } = await import('./panel');
    const month = await (await import('./askMonth')).askMonth(state, folder);
    if (month === undefined) return;
    const open = [...panels].find((each) => each.isOf(state, month));
    if (open !== undefined) open.reveal();
    else
      panels.add(
        await DashboardPanel.open(
          { state, folder, month },
          { funnel, extension, closed: (each) => panels.delete(each) },
        ),
      );
  };
  const refresh = (isConcerned: (panel: DashboardPanel) => boolean): void => {
    for (const each of panels) if (isConcerned(each)) each.refreshSoon();
  };
  return {
    disposables: [
      funnel.on(workspaces.onDidCheck, { what: WHAT }, ({ state }) => {
        refresh((each) => each.isOf(state));
      }),
      funnel.on(workspaces.onDidLoad, { what: WHAT }, (state) => {
        refresh((each) => each.isOf(state));
      }),
      funnel.on(workspaces.onDidRemove, { what: WHAT }, (state) => {
        for (const each of panels) if (each.isOf(state)) each.dispose();
      }),
      {
        dispose: () => {
          for (const each of panels) each.dispose();
        },
      },
    ],
    refresh: () => {
      refresh(() => true);
    },
    commands: { 'opsRegulation.showDashboard': { what: WHAT, afterReading: true, run: show } },
  };
}

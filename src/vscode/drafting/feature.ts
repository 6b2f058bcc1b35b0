// New documents, and going from one open place to the next.
import * as vscode from 'vscode';
import type { Feature, FeatureContext } from '../feature';
import { carryOverActive, registerCarryLenses } from './carryOver';
import { goToPlaceholder, newDocument } from './newDocument';
import type { WantedDocument } from './newDocument';
import { upgradeActive } from './upgrade';

/** Registers drafting. */
export function drafting({ workspaces, funnel, faces }: FeatureContext): Feature {
  const start = async (folder: unknown, wanted: unknown): Promise<void> => {
    const named = folder instanceof vscode.Uri ? workspaces.of(folder) : undefined;
    const state = named ?? (await workspaces.choose());
    if (state) await newDocument(state, { workspaces, faces, funnel }, isWanted(wanted) ? wanted : undefined);
  };
  return {
    disposables: [registerCarryLenses(workspaces, funnel)],
    commands: {
      'opsRegulation.newDocument': { what: 'task.new', afterReading: true, run: start },
      'opsRegulation.carryOver': {
        what: 'task.carry',
        afterReading: true,
        run: (section) => carryOverActive(workspaces, section),
      },
      'opsRegulation.upgrade': { what: 'task.upgrade', afterReading: true, run: () => upgradeActive(workspaces) },
      'opsRegulation.nextPlaceholder': { what: 'task.show', run: () => goToPlaceholder(workspaces, faces) },
    },
  };
}

function isWanted(argument: unknown): argument is WantedDocument {
  return typeof argument === 'object' && argument !== null && 'type' in argument && 'period' in argument;
}

// Tables: going from cell to cell, filling what can be computed, pasting from a spreadsheet, aligning.
import type { Feature, FeatureContext } from '../feature';
import { cellCommands, followCells } from './cells';
import { fillActive, registerSaving } from './fillOnSave';
import { markComputed } from './computedMarks';
import { proposeEditorSettings } from './editorSettings';
import { alignActiveTables } from './formatting';
import { pasteAsTable, registerPaste } from './paste';

/** Registers tables. */
export function tables({ workspaces, followed, funnel }: FeatureContext): Feature {
  return {
    disposables: [
      registerSaving(workspaces, funnel, (document) => followed.owns(document)),
      registerPaste(workspaces, funnel),
      followCells(workspaces, funnel),
      markComputed(workspaces, funnel),
    ],
    commands: {
      ...cellCommands(workspaces),
      'opsRegulation.alignTables': { what: 'task.align', run: () => alignActiveTables(workspaces) },
      'opsRegulation.editorSettings': { what: 'task.editor-settings', run: () => proposeEditorSettings(workspaces) },
      'opsRegulation.fillComputed': { what: 'task.fill', afterReading: true, run: () => fillActive(workspaces) },
      'opsRegulation.pasteTable': { what: 'task.paste', afterReading: true, run: () => pasteAsTable(workspaces) },
    },
  };
}

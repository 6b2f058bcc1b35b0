// Looking clauses up: the search box, the texts of packs, what is done with a clause, and the addresses that open one.
import * as vscode from 'vscode';
import type { Feature, FeatureContext } from '../feature';
import { openPackGuide, RegulationText } from '../workspace/regulationText';
import { clauseCommands } from './clauseActions';
import { registerClauseAddresses } from './clauseAddress';
import { keptQueries } from './recentQueries';
import { createSearchBoxes } from './searchBox';

const MOST_SELECTED = 100; // characters of a selection that are searched for

/** Registers looking up. */
export function lookup({ workspaces, funnel, keeper, state, bundledFiles }: FeatureContext): Feature {
  const texts = new RegulationText(workspaces, bundledFiles, funnel);
  const boxes = createSearchBoxes(funnel);
  const recent = keptQueries(state, () => workspaces.active.current.lookup);
  const search = (query = ''): Promise<void> =>
    boxes.open({ snapshot: workspaces.active.current, keeper, query, recent });
  return {
    disposables: [
      texts,
      registerClauseAddresses(workspaces, funnel),
      funnel.on(workspaces.onDidLoad, { what: 'task.show' }, () => {
        texts.refresh();
      }),
    ],
    refresh: () => {
      texts.refresh();
    },
    commands: {
      'opsRegulation.search': { what: 'task.search', run: () => search() },
      'opsRegulation.searchSelection': { what: 'task.search', run: () => search(selectedText()) },
      'opsRegulation.packGuide': { what: 'task.open', run: () => openPackGuide(workspaces.active) },
      ...clauseCommands(workspaces, boxes.take),
    },
  };
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection).slice(0, MOST_SELECTED) ?? '';
}

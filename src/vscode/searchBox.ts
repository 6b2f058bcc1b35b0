// Owns the search box: it answers every keystroke and offers what can be done with the clause. Ranking is the index's affair.
import * as vscode from 'vscode';
import type { Knowledge } from '../knowledge/knowledge';
import { citationOf } from '../knowledge/knowledge';
import type { Clause } from '../knowledge/model';
import type { ClauseIndex, SearchHit, Stretch } from '../search/clauseIndex';
import { currentReader, say } from './reading';

interface ClauseItem extends vscode.QuickPickItem {
  readonly clause: Clause;
}

const ACTIONS = [
  { command: 'openClauseBeside', icon: 'split-horizontal', text: 'search.open-beside' },
  { command: 'insertReference', icon: 'insert', text: 'search.insert' },
  { command: 'copyCitation', icon: 'copy', text: 'search.copy' },
] as const;

/** Opens the search box. The index is built on first use, off the activation's path. */
export async function openSearchBox(knowledge: Knowledge, loadIndex: () => Promise<ClauseIndex>, query = ''): Promise<void> {
  const index = await loadIndex();
  const box = vscode.window.createQuickPick<ClauseItem>();
  const answer = (): void => { box.items = index.search(box.value).map((hit) => toItem(knowledge, hit)); };
  box.title = say('search.title');
  box.placeholder = say('search.placeholder');
  box.onDidChangeValue(answer);
  box.onDidTriggerItemButton(({ item, button }) => {
    const action = ACTIONS.find((each) => say(each.text) === button.tooltip);
    box.hide();
    if (action) void vscode.commands.executeCommand(`opsRegulation.${action.command}`, item);
  });
  box.onDidAccept(() => {
    const [item] = box.selectedItems;
    box.hide();
    if (item) void vscode.commands.executeCommand('opsRegulation.openClause', item);
  });
  box.onDidHide(() => { box.dispose(); });
  box.value = query;
  answer();
  box.show();
}

function toItem(knowledge: Knowledge, { clause, highlights }: SearchHit): ClauseItem {
  const { show } = currentReader();
  const path = [...clause.path, clause.title].filter((title) => title !== '').map(show).join(' › ');
  return {
    clause,
    label: `${citationOf(knowledge, clause)}  ${path}`,
    detail: marked(show(clause.text), highlights),
    alwaysShow: true, // our order and our answers, not the editor's own filter
    buttons: ACTIONS.map((action) => ({ iconPath: new vscode.ThemeIcon(action.icon), tooltip: say(action.text) })),
  };
}

// The editor highlights only by its own filter, so that what answers the query is set in brackets.
function marked(text: string, highlights: readonly Stretch[]): string {
  let result = '';
  let done = 0;
  for (const [from, to] of highlights) {
    result += `${text.slice(done, from)}【${text.slice(from, to)}】`;
    done = to;
  }
  return result + text.slice(done);
}

// The search box: it answers every keystroke, can be limited to a chapter, a role or a pack, and offers what can be
// done with the clause, by buttons and by keys. Ranking is up to the index, what is listed to searchItems.ts.
import * as vscode from 'vscode';
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import type { Facet } from '../../features/lookup/searchFacets';
import type { Snapshot } from '../../features/service';
import type { ClauseIndex } from '../../search/clauseIndex';
import type { Funnel } from '../funnel';
import { say } from '../reading';
import type { RecentQueries } from './recentQueries';
import { button, commandOf, itemsFor } from './searchItems';
import type { SearchItem } from './searchItems';

const TASK = { what: 'task.search' } as const;
const IS_OPEN = 'opsRegulation.searchBoxIsOpen'; // by which package.json gives keys to what can be done with a clause

/** What the box searches in, where its index is kept, what is typed in it already, and the queries of late. */
export interface SearchRequest {
  readonly snapshot: Pick<Snapshot, 'lookup'>;
  readonly keeper: IndexKeeper;
  readonly query: string;
  readonly recent: RecentQueries;
}

/** The search boxes of a window, of which one can be open. */
export interface SearchBoxes {
  /** Opens the box. Its index is built on first use, off the activation's path. */
  readonly open: (request: SearchRequest) => Promise<void>;
  /** The item of a clause that is marked in the box that is open, which is closed; undefined where there is none. */
  readonly take: () => Promise<SearchItem | undefined>;
}

/** Makes the search boxes. */
export function createSearchBoxes(funnel: Funnel): SearchBoxes {
  let opened: vscode.QuickPick<SearchItem> | undefined;
  let recent: RecentQueries | undefined;
  const isOpen = (is: boolean): Thenable<unknown> => vscode.commands.executeCommand('setContext', IS_OPEN, is);
  return {
    open: async (request) => {
      const index = await request.snapshot.lookup.index(request.keeper);
      const box = searchBox(request, index, funnel);
      funnel.on(box.onDidHide, TASK, async () => {
        box.dispose();
        if (opened !== box) return;
        opened = undefined;
        await isOpen(false);
      });
      [opened, recent] = [box, request.recent];
      box.show();
      await isOpen(true);
    },
    take: async () => {
      const box = opened;
      const item = box?.activeItems.find(({ clause }) => clause !== undefined);
      if (box === undefined || item === undefined) return undefined;
      await recent?.add(box.value);
      box.hide();
      return item;
    },
  };
}

function searchBox(
  { snapshot: { lookup }, query, recent }: SearchRequest,
  index: ClauseIndex,
  funnel: Funnel,
): vscode.QuickPick<SearchItem> {
  const box = vscode.window.createQuickPick<SearchItem>();
  let facet: Facet | undefined;
  // What was typed is never written back: more may have been typed since, and would be gone.
  const answer = (asked: string): void => {
    box.items = itemsFor({ lookup, index, query: asked, facet, recent: recent.all() });
  };
  const ask = (asked: string): void => {
    box.value = asked;
    answer(asked);
  };
  const limit = (to: Facet | undefined): void => {
    facet = to;
    box.title = to === undefined ? say('search.title') : say('search.title-in', { scope: to.label });
    box.buttons = [to === undefined ? button('filter', 'search.filter') : button('clear-all', 'search.everywhere')];
    ask('');
  };
  const act = async (command: string, item: SearchItem): Promise<void> => {
    await recent.add(box.value);
    box.hide();
    await vscode.commands.executeCommand(command, item);
  };
  box.placeholder = say('search.placeholder');
  box.matchOnDetail = true;
  funnel.on(box.onDidChangeValue, TASK, answer);
  funnel.on(box.onDidTriggerButton, TASK, () => {
    limit(undefined);
  });
  funnel.on(box.onDidTriggerItemButton, TASK, async ({ item, button: pressed }) => {
    const command = commandOf(pressed);
    if (command !== undefined) await act(command, item);
  });
  funnel.on(box.onDidAccept, TASK, async () => {
    const [item] = box.selectedItems;
    if (item?.facet) limit(item.facet);
    else if (item?.query !== undefined) ask(item.query);
    else if (item?.forgets) {
      await recent.clear();
      ask('');
    } else if (item?.clause) await act('opsRegulation.openClause', item);
  });
  limit(undefined);
  ask(query);
  return box;
}

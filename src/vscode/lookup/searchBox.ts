// The search box: it answers every keystroke, can be limited to a chapter, a role or a pack, and offers what can be
// done with the clause. Ranking is up to the index.
import * as vscode from 'vscode';
import { excerptOf, markHighlights } from '../../base/highlights';
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import type { Lookup } from '../../features/lookup/lookup';
import type { Facet } from '../../features/lookup/searchFacets';
import type { Snapshot } from '../../features/service';
import type { Clause } from '../../knowledge/model';
import type { ClauseIndex, SearchHit } from '../../search/clauseIndex';
import type { Funnel } from '../funnel';
import { currentReader, say } from '../reading';

interface SearchItem extends vscode.QuickPickItem {
  readonly clause?: Clause;
  readonly facet?: Facet;
}

const ACTIONS = [
  { command: 'openClauseBeside', icon: 'split-horizontal', text: 'search.open-beside' },
  { command: 'insertReference', icon: 'insert', text: 'search.insert' },
  { command: 'copyCitation', icon: 'copy', text: 'search.copy' },
] as const;

const MOST_SHOWN = 100;
const TASK = { what: 'task.search' } as const;

/** What the box searches in, where its index is kept, and what is typed in it already. */
export interface SearchRequest {
  readonly snapshot: Pick<Snapshot, 'lookup'>;
  readonly keeper: IndexKeeper;
  readonly query: string;
}

/** Opens the search box. Its index is built on first use, off the activation's path. */
export async function openSearchBox(
  { snapshot: { lookup }, keeper, query }: SearchRequest,
  funnel: Funnel,
): Promise<void> {
  const index = await lookup.index(keeper);
  const box = vscode.window.createQuickPick<SearchItem>();
  let facet: Facet | undefined;
  const limit = (to: Facet | undefined): void => {
    facet = to;
    box.value = '';
    box.title = to === undefined ? say('search.title') : say('search.title-in', { scope: to.label });
    box.buttons = [
      to === undefined ? button('filter', say('search.filter')) : button('clear-all', say('search.everywhere')),
    ];
    box.items = itemsFor(lookup, index, { query: '', facet });
  };
  box.placeholder = say('search.placeholder');
  box.matchOnDetail = true;
  funnel.on(box.onDidChangeValue, TASK, (value) => {
    box.items = itemsFor(lookup, index, { query: value, facet });
  });
  funnel.on(box.onDidTriggerButton, TASK, () => {
    limit(undefined);
  });
  funnel.on(box.onDidTriggerItemButton, TASK, async ({ item, button: { tooltip } }) => {
    const action = ACTIONS.find((each) => say(each.text) === tooltip);
    box.hide();
    if (action) await vscode.commands.executeCommand(`opsRegulation.${action.command}`, item);
  });
  funnel.on(box.onDidAccept, TASK, async () => {
    const [item] = box.selectedItems;
    if (item?.facet) {
      limit(item.facet);
      return;
    }
    if (item?.clause === undefined) return;
    box.hide();
    await vscode.commands.executeCommand('opsRegulation.openClause', item);
  });
  funnel.on(box.onDidHide, TASK, () => {
    box.dispose();
  });
  limit(undefined);
  box.value = query;
  box.items = itemsFor(lookup, index, { query, facet });
  box.show();
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}

interface BoxQuery {
  readonly query: string;
  readonly facet: Facet | undefined;
}

/** Before anything is typed: what the search can be limited to, or all that it is limited to. */
function itemsFor(lookup: Lookup, index: ClauseIndex, { query, facet }: BoxQuery): SearchItem[] {
  if (query.trim() !== '') {
    const found = index.search(query, facet?.scope).map((hit) => clauseItem(lookup, hit, query));
    return found.length > 0
      ? found
      : [
          {
            label: say('search.none'),
            description: say(facet === undefined ? 'search.none-detail' : 'search.none-in-detail'),
            alwaysShow: true,
          },
        ];
  }
  if (facet === undefined) return facetItems(lookup.facets(currentReader()));
  return lookup
    .clausesIn(facet.scope)
    .slice(0, MOST_SHOWN)
    .map((clause) => clauseItem(lookup, { clause, highlights: [] }, ''));
}

function facetItems(facets: readonly Facet[]): SearchItem[] {
  return facets.flatMap((facet, at) => {
    const item = {
      label: `$(filter) ${facet.label}`,
      description: say('search.count', { count: facet.count }),
      alwaysShow: true,
      facet,
    };
    return facet.kind === facets[at - 1]?.kind
      ? [item]
      : [{ label: facet.kind, kind: vscode.QuickPickItemKind.Separator }, item];
  });
}

// The label is the number alone: the editor puts items whose label matches first, which would undo our order. What is
// typed literally it highlights itself in the detail; what answers in another script, by pinyin or by another word it
// cannot, and that is set in light corners.
function clauseItem(
  lookup: Lookup,
  { clause, highlights }: Pick<SearchHit, 'clause' | 'highlights'>,
  query: string,
): SearchItem {
  const { show } = currentReader();
  const excerpt = excerptOf(show(clause.text), highlights);
  const highlighted = query !== '' && excerpt.text.toLowerCase().includes(query.trim().toLowerCase());
  return {
    clause,
    label: lookup.reference(clause),
    description: [...clause.path, clause.title]
      .filter((title) => title !== '')
      .map(show)
      .join(' › '),
    detail: highlighted ? excerpt.text : markHighlights(excerpt.text, excerpt.highlights, ['｢', '｣']),
    alwaysShow: true, // our answers, not the editor's own filter
    buttons: ACTIONS.map((action) => button(action.icon, say(action.text))),
  };
}

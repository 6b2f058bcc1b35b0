// Owns the search box: it answers every keystroke, can be limited to a chapter, a role or a pack, and offers what can
// be done with the clause. Ranking is the index's affair.
import * as vscode from 'vscode';
import { excerptOf, markStretches } from '../../features/lookup/foundText';
import { clausesIn, searchFacets } from '../../features/lookup/searchFacets';
import type { Facet } from '../../features/lookup/searchFacets';
import type { Knowledge } from '../../knowledge/knowledge';
import { citationOf } from '../../knowledge/knowledge';
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

/** What the box searches in, and what is typed in it already. */
export interface Searching {
  readonly knowledge: Knowledge;
  /** Gives the index, which is built on first use, off the activation's path. */
  readonly index: () => Promise<ClauseIndex>;
  readonly query: string;
}

/** Opens the search box. */
export async function openSearchBox({ knowledge, index: loadIndex, query }: Searching, funnel: Funnel): Promise<void> {
  const index = await loadIndex();
  const box = vscode.window.createQuickPick<SearchItem>();
  let facet: Facet | undefined;
  const limit = (to: Facet | undefined): void => {
    facet = to;
    box.value = '';
    box.title = to === undefined ? say('search.title') : say('search.title-in', { scope: to.label });
    box.buttons = [
      to === undefined ? button('filter', say('search.filter')) : button('clear-all', say('search.everywhere')),
    ];
    box.items = itemsFor(knowledge, index, { query: '', facet });
  };
  box.placeholder = say('search.placeholder');
  box.matchOnDetail = true;
  funnel.on(box.onDidChangeValue, TASK, (value) => {
    box.items = itemsFor(knowledge, index, { query: value, facet });
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
  box.items = itemsFor(knowledge, index, { query, facet });
  box.show();
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}

interface Asked {
  readonly query: string;
  readonly facet: Facet | undefined;
}

/** Before anything is typed: what the search can be limited to, or all that it is limited to. */
function itemsFor(knowledge: Knowledge, index: ClauseIndex, { query, facet }: Asked): SearchItem[] {
  if (query.trim() !== '') {
    const found = index.search(query, facet?.scope).map((hit) => clauseItem(knowledge, hit, query));
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
  if (facet === undefined) return facetItems(searchFacets(knowledge, currentReader()));
  return clausesIn(knowledge, facet.scope)
    .slice(0, MOST_SHOWN)
    .map((clause) => clauseItem(knowledge, { clause, highlights: [] }, ''));
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
  knowledge: Knowledge,
  { clause, highlights }: Pick<SearchHit, 'clause' | 'highlights'>,
  query: string,
): SearchItem {
  const { show } = currentReader();
  const { text, stretches } = excerptOf(show(clause.text), highlights);
  const highlighted = query !== '' && text.toLowerCase().includes(query.trim().toLowerCase());
  return {
    clause,
    label: citationOf(knowledge, clause),
    description: [...clause.path, clause.title]
      .filter((title) => title !== '')
      .map(show)
      .join(' › '),
    detail: highlighted ? text : markStretches(text, stretches, ['｢', '｣']),
    alwaysShow: true, // our answers, not the editor's own filter
    buttons: ACTIONS.map((action) => button(action.icon, say(action.text))),
  };
}

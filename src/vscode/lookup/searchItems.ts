// What the search box lists: clauses that were found, and before anything is typed the queries of late and what the
// search can be limited to.
import * as vscode from 'vscode';
import { excerptOf, markHighlights } from '../../base/highlights';
import type { MessageId } from '../../base/message';
import type { Lookup } from '../../features/lookup/lookup';
import type { Facet } from '../../features/lookup/searchFacets';
import type { Clause } from '../../knowledge/model';
import type { ClauseIndex, SearchHit } from '../../search/clauseIndex';
import { currentReader, say } from '../reading';

/** An item of the box, and what choosing it means. */
export interface SearchItem extends vscode.QuickPickItem {
  readonly clause?: Clause;
  readonly facet?: Facet;
  readonly query?: string;
  readonly forgets?: true;
}

/** What can be done with a clause beside opening it; also by keys, which package.json names, while the box is open. */
const ACTIONS = [
  { command: 'openClauseBeside', icon: 'split-horizontal', text: 'search.open-beside' },
  { command: 'insertReference', icon: 'insert', text: 'search.insert' },
  { command: 'copyCitation', icon: 'copy', text: 'search.copy' },
] as const;

const MOST_SHOWN = 100;

/** A button of the box. */
export function button(icon: string, text: MessageId): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip: say(text) };
}

/** The command of a button of an item. */
export function commandOf({ tooltip }: vscode.QuickInputButton): string | undefined {
  const action = ACTIONS.find(({ text }) => say(text) === tooltip);
  return action && `opsRegulation.${action.command}`;
}

/** What the box searches in, and what stands in it. */
export interface BoxQuery {
  readonly lookup: Lookup;
  readonly index: ClauseIndex;
  readonly query: string;
  readonly facet: Facet | undefined;
  readonly recent: readonly string[];
}

/** Before anything is typed: queries of late and what the search can be limited to, or all that it is limited to. */
export function itemsFor({ lookup, index, query, facet, recent }: BoxQuery): SearchItem[] {
  if (query.trim() !== '') {
    const found = index.search(query, facet?.scope).map((hit) => clauseItem(lookup, hit, query));
    return found.length > 0 ? found : [nothingItem(facet)];
  }
  if (facet === undefined) return [...recentItems(recent), ...facetItems(lookup.facets(currentReader()))];
  return lookup
    .clausesIn(facet.scope)
    .slice(0, MOST_SHOWN)
    .map((clause) => clauseItem(lookup, { clause, highlights: [] }, ''));
}

function nothingItem(facet: Facet | undefined): SearchItem {
  const description = say(facet === undefined ? 'search.none-detail' : 'search.none-in-detail');
  return { label: say('search.none'), description, alwaysShow: true };
}

function recentItems(recent: readonly string[]): SearchItem[] {
  if (recent.length === 0) return [];
  return [
    { label: say('search.recent'), kind: vscode.QuickPickItemKind.Separator },
    ...recent.map((query) => ({ label: `$(history) ${query}`, alwaysShow: true, query })),
    { label: `$(clear-all) ${say('search.forget')}`, alwaysShow: true, forgets: true },
  ];
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
    buttons: ACTIONS.map(({ icon, text }) => button(icon, text)),
  };
}

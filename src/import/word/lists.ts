// The lists that paragraphs of a Word file make, written as HTML: paragraphs there only name a level.
import type { ListLevel } from './styles';

/** The kinds of the lists that are open, outermost first; each has an open item. */
export type OpenLists = ('ol' | 'ul')[];

const MOST_LEVELS = 5; // what is deeper is a paragraph

/** True where a paragraph is an item of a list. */
export function isItem(level: ListLevel | undefined): level is ListLevel {
  return level !== undefined && level.depth >= 0 && level.depth < MOST_LEVELS;
}

/** The tags before an item: deeper lists are closed, missing ones opened. */
export function openItem(open: OpenLists, { depth, ordered }: ListLevel): string {
  const kind = ordered ? 'ol' : 'ul';
  let tags = closeLists(open, depth + 1);
  if (open.length > depth) {
    if (open.at(-1) === kind) return `${tags}</li><li>`;
    tags += closeLists(open, depth);
  }
  while (open.length < depth) {
    open.push('ul');
    tags += '<ul><li>';
  }
  open.push(kind);
  return `${tags}<${kind}><li>`;
}

/** The tags that close all lists but this many. */
export function closeLists(open: OpenLists, left = 0): string {
  let tags = '';
  while (open.length > left) tags += `</li></${open.pop() ?? ''}>`;
  return tags;
}

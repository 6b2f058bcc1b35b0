// The queries that led to a clause lately, which are offered again.
import { fold } from '../../base/script';

const MOST = 8;
const LONGEST = 60; // characters: more is a text that was selected, which nobody asks for again

/**
 * The queries of late as they were kept, the latest first, with one that led somewhere since; the same in either script
 * is there once. What is no list of queries counts as none.
 */
export function recentQueries(kept: unknown, query = ''): readonly string[] {
  const recent = Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  const asked = query.trim();
  const isNew = asked !== '' && asked.length <= LONGEST;
  const others = isNew ? recent.filter((each) => fold(each) !== fold(asked)) : recent;
  return [...(isNew ? [asked] : []), ...others].slice(0, MOST);
}

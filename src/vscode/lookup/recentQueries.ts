// Where the editor keeps the queries of late: in the state of the workspace that is open.
import type * as vscode from 'vscode';
import type { Lookup } from '../../features/lookup/lookup';

/** The queries that led to a clause lately. */
export interface RecentQueries {
  readonly all: () => readonly string[];
  readonly add: (query: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const KEY = 'opsRegulation.recentQueries';

/** The queries of late of a workspace. */
export function keptQueries(state: vscode.Memento, lookup: () => Pick<Lookup, 'recent'>): RecentQueries {
  return {
    all: () => lookup().recent(state.get(KEY)),
    add: async (query) => {
      await state.update(KEY, lookup().recent(state.get(KEY), query));
    },
    clear: async () => {
      await state.update(KEY, undefined);
    },
  };
}

// What the parts of references are registered with.
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import type { Funnel } from '../funnel';
import type { Workspaces } from '../workspace/workspaces';

/** The folders, where errors end, and where the index is kept. */
export interface ReferenceHost {
  readonly workspaces: Workspaces;
  readonly funnel: Funnel;
  readonly keeper: IndexKeeper;
}

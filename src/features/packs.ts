// The façade of packs alone, for whoever opens no workspace: bringing regulations in, and looking clauses up.
import type { Loaded } from '../knowledge/load';
import { createImporting } from './importing/importing';
import { createLookup } from './lookup/lookup';
import type { Lookup } from './lookup/lookup';

/** Regulations brought in as packs. */
export const importing = createImporting();

/** Looking clauses up in what a workspace goes by. */
export const lookupIn = ({ knowledge }: Loaded): Lookup => createLookup(knowledge);

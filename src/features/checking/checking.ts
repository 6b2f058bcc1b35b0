// What is wrong in the documents of a workspace, and where a rule is explained.
import type { Finding } from '../../base/finding';
import type { SharedMap } from '../../base/sharedMap';
import { RULES } from '../../checking/registry';
import type { OpenWorkspace } from '../openWorkspace';

/** What is asked of the check of a workspace. */
export interface Checking {
  /** The findings of every document, by path. */
  readonly findings: SharedMap<readonly Finding[]>;
  /** The findings of one document, in the order of its text. */
  readonly of: (path: string) => readonly Finding[];
  /** The file of the main pack that explains a rule, or undefined for what is no rule of ours. */
  readonly ruleDoc: (rule: string) => string | undefined;
}

/** The check of an open workspace. */
export function createChecking({ checked: { findings } }: OpenWorkspace): Checking {
  return {
    findings,
    of: (path) => findings.get(path) ?? [],
    ruleDoc: (rule) => (RULES.some(({ id }) => id === rule) ? `rules/${rule}.md` : undefined),
  };
}

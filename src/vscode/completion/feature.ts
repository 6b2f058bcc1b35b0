// Completion in documents.
import type { Feature, FeatureContext } from '../feature';
import { registerCompletion } from './completion';

/** Registers completion. */
export function completion({ workspaces, funnel }: FeatureContext): Feature {
  return { disposables: [registerCompletion(workspaces, funnel)] };
}

// Completion in documents.
import type { Feature, Host } from '../feature';
import { registerCompletion } from './completion';

/** Registers completion. */
export function completion({ workspaces, funnel }: Host): Feature {
  return { disposables: [registerCompletion(workspaces, funnel)] };
}

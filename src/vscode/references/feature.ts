// References to clauses.
import type { Feature, FeatureContext } from '../feature';
import { registerReferences } from './register';

/** Registers references. */
export function references(host: FeatureContext): Feature {
  return { disposables: [registerReferences(host)] };
}

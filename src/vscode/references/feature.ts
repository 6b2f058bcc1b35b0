// References to clauses.
import type { Feature, Host } from '../feature';
import { registerReferences } from './register';

/** Registers references. */
export function references(host: Host): Feature {
  return { disposables: [registerReferences(host)] };
}

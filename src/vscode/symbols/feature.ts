// Outlines, folding and symbols.
import type { Feature, FeatureContext } from '../feature';
import { registerSymbols } from './symbols';

/** Registers symbols. */
export function symbols({ workspaces, keeper, funnel }: FeatureContext): Feature {
  return { disposables: [registerSymbols(workspaces, keeper, funnel)] };
}

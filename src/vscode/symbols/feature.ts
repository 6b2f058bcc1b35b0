// Outlines, folding and symbols.
import type { Feature, Host } from '../feature';
import { registerSymbols } from './symbols';

/** Registers symbols. */
export function symbols({ workspaces, keeper, funnel }: Host): Feature {
  return { disposables: [registerSymbols(workspaces, keeper, funnel)] };
}

// Document types made of documents.
import type { Feature, FeatureContext } from '../feature';
import { newType } from './newType';

/** Registers making types. */
export function typeMaking({ workspaces, funnel }: FeatureContext): Feature {
  return {
    commands: {
      'opsRegulation.newType': { what: 'task.type', afterReading: true, run: () => newType(workspaces, funnel) },
    },
  };
}

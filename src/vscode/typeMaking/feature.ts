// Document types made of documents.
import type { Feature, Host } from '../feature';
import { newType } from './newType';

/** Registers making types. */
export function typeMaking({ workspaces, funnel }: Host): Feature {
  return {
    commands: {
      'opsRegulation.newType': { what: 'task.type', afterReading: true, run: () => newType(workspaces, funnel) },
    },
  };
}

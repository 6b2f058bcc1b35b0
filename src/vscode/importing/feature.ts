// Regulations brought in as packs.
import type { Feature, FeatureContext } from '../feature';
import { openImport } from './importRegulation';

/** Registers importing. */
export function importing({ workspaces }: FeatureContext): Feature {
  const regulations = openImport();
  const start = async (): Promise<void> => {
    const state = await workspaces.choose();
    if (state) await regulations.run(state.folder);
  };
  return {
    disposables: [regulations],
    commands: {
      'opsRegulation.importRegulation': { what: 'task.import', run: start },
      'opsRegulation.undoImport': { what: 'task.undoImport', run: regulations.undo },
    },
  };
}

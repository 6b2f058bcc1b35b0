// Setting up the department.
import type { Feature, FeatureContext } from '../feature';
import { setUpDepartment } from './setUp';

/** Registers setting up. */
export function departments({ workspaces }: FeatureContext): Feature {
  return {
    commands: {
      'opsRegulation.setUp': { what: 'task.department', afterReading: true, run: () => setUpDepartment(workspaces) },
    },
  };
}

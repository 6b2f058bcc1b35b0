// Where the tests of the packaged extension keep what they run on.

import { join } from 'node:path';
import { state } from '../shared/paths.mjs';

/** The extensions folder into which the package is installed. */
export const packagedExtensions = join(state, 'ui-extensions');

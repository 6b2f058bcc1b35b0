// An editor for a suite of tests: opened before its first, closed after its last, with a picture where one fails.
import assert from 'node:assert/strict';
import type { Language } from '../../../build/server/languages.mjs';
import { openWorkbench, pictureFailures } from './workbench';
import type { Opening, Workbench } from './workbench';

/**
 * Gives a suite an editor of its own. Call it inside `describe`, before what the suite itself does before its tests.
 *
 * @returns gives the editor, once tests run
 */
export function suiteWorkbench(language: Language, opening: Opening = {}): () => Workbench {
  let workbench: Workbench | undefined;
  before(async () => {
    workbench = await openWorkbench(language, opening);
  });
  after(async () => {
    await workbench?.close();
  });
  pictureFailures(() => workbench);
  return () => {
    assert.ok(workbench);
    return workbench;
  };
}

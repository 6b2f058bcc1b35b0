// Which documents of the samples were written by hand: they are read where they stand, and never generated.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkspaceFile } from '../../src/documents/workspace';
import { BUNDLED_PACK } from '../support/pack';

const HAND_WRITTEN = [
  'documents/2026-05/monthly-promotion-plan.md',
  'documents/2026-W19/weekly-meeting.md',
  'documents/2026-W20/weekly-meeting.md',
];

/** The folder of the sample workspace. */
export const SAMPLES = path.join(BUNDLED_PACK, 'samples');

/** The documents that were written by hand. */
export function readHandWritten(): WorkspaceFile[] {
  return HAND_WRITTEN.map((name) => ({ path: name, text: readFileSync(path.join(SAMPLES, name), 'utf8') }));
}

// `npm run samples`: writes the generated documents of the sample workspace.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';
import { readHandWritten, SAMPLES } from './handWritten';
import { quarter } from './quarter';

for (const { path: file, text } of quarter(readKnowledge(BUNDLED_PACK), readHandWritten())) {
  const at = path.join(SAMPLES, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, text);
}

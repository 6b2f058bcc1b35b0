// Owns checking very many documents in a process of its own, as `npm run bench` starts it: prints its figures as JSON.
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { checkWorkspace, withChanges } from '../../src/rules/checked';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';
import { bytesOf, manyDocuments } from './corpus';
import { elapsed, median } from './measure';

/** Times in milliseconds; sizes in bytes. `peak` is the most memory that the process held. */
export interface ManyFigures {
  readonly bytes: number;
  readonly check: number;
  readonly edit: number;
  readonly peak: number;
}

const files = manyDocuments(Number(process.argv[2]));
const knowledge = readKnowledge(BUNDLED_PACK);
let checked = checkWorkspace(knowledge, DEFAULT_SETTINGS, [], true);
const check = elapsed(() => { checked = checkWorkspace(knowledge, DEFAULT_SETTINGS, files, true); });
let edits = 0;
const edit = median(50, () => {
  const file = files[(edits * 97) % files.length];
  edits += 1;
  if (file) checked = withChanges(checked, [{ path: file.path, text: `${file.text}\n第 ${String(edits)} 次修改。\n` }]).next;
});
const figures: ManyFigures = { bytes: bytesOf(files), check, edit, peak: process.resourceUsage().maxRSS * 1024 };
console.log(JSON.stringify(figures));

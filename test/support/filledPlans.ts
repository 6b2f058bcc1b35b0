// Filled plans, reviews, campaigns and risks that agree with one another, and what is found once one is changed.
import assert from 'node:assert/strict';
import { checkDocument } from '../../src/checking/runner';
import { emptyWorkspace, withFile, withFiles } from '../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { filledDocument } from './fill';
import { headLines } from './headLines';
import { BUNDLED_PACK, readKnowledge } from './pack';

const knowledge = readKnowledge(BUNDLED_PACK);
/** Types of plans, and of what comes of them. */
export const TYPES = [
  'annual-plan',
  'quarterly-plan',
  'monthly-plan',
  'monthly-promotion-plan',
  'campaign-plan',
  'analysis-report',
  'operations-review',
  'market-analysis',
  'risk-register',
  'risk-response-plan',
];
/** A filled document of each type. */
export const made = new Map(TYPES.map((type) => [type, filledDocument(knowledge, type)]));
/** A workspace of all of them. */
export const whole = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), made.values());

/**
 * What strict validation finds in `type` once `changed`, the same document or another, reads otherwise in one place.
 */
export function foundIn(type: string, changed: string, change: readonly [string, string]): string[] {
  const source = made.get(changed);
  const at = made.get(type);
  const contract = knowledge.documentType(changed);
  assert.ok(source && at && contract);
  const [from = '', to = ''] = change.map((each) => headLines(contract, each));
  assert.equal(source.text.split(from).length, 2, `${from} stands once in ${changed}`);
  const workspace = withFile(whole, source.path, source.text.replace(from, to));
  const lines = (workspace.documents.get(at.path)?.text ?? '').split('\n');
  return checkDocument({ workspace, path: at.path, strict: true }).map(({ rule, clause, range, expected }) => {
    const place = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
    return [rule, clause, place, ...(expected === undefined ? [] : [`→ ${expected}`])].join(' ');
  });
}

import assert from 'node:assert/strict';
import type { Unread } from '../../../src/base/content';
import { unreadFault } from '../../../src/base/content';
import { checkDocument } from '../../../src/checking/runner';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const PATH = 'documents/a.md';

function findingsOf(unread: Unread): unknown[] {
  const workspace = withFiles(emptyWorkspace(readKnowledge(TEST_PACK), DEFAULT_SETTINGS), [{ path: PATH, unread }]);
  return checkDocument({ workspace, path: PATH, strict: false });
}

describe('a file that was not read', () => {
  const cases: readonly Unread[] = [
    { kind: 'size', size: 9_000_000 },
    { kind: 'encoding', encoding: 'gb18030' },
    { kind: 'encoding', encoding: 'utf-16le' },
    { kind: 'broken', at: { line: 0, character: 3 }, byte: 8 },
  ];

  it('has one finding, an error in any state, which says why', () => {
    for (const unread of cases)
      assert.deepEqual(findingsOf(unread), [{ ...unreadFault(unread), severity: 'error', fixes: [] }], unread.kind);
  });
});

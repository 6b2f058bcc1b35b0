import assert from 'node:assert/strict';
import { contentBySize, MAX_DOCUMENT_LENGTH, SETTINGS_FILE, unreadFault } from '../../../src/base/content';
import { lineRange, TEXT_START } from '../../../src/base/range';

describe('what is known of a file', () => {
  it('is by its size alone that it is not read, from three bytes a character on', () => {
    const most = 3 * MAX_DOCUMENT_LENGTH;
    assert.equal(contentBySize(0), undefined);
    assert.equal(contentBySize(most), undefined);
    assert.deepEqual(contentBySize(most + 1), { unread: { kind: 'size', size: most + 1 } });
  });

  it('is what it is by its name where it is the settings', () => {
    assert.equal(SETTINGS_FILE, 'ops-regulation.yaml');
  });

  it('is said with what to do about it', () => {
    assert.deepEqual(unreadFault({ kind: 'size', size: 7_460_000 }), {
      rule: 'file-too-large',
      message: { id: 'file-too-large', args: { size: '7.5 MB', limit: '2.0 MB' } },
      range: TEXT_START,
      expected: '≤ 2.0 MB',
      actual: '7.5 MB',
    });
    assert.deepEqual(unreadFault({ kind: 'encoding', encoding: 'gb18030' }), {
      rule: 'encoding-unknown',
      message: { id: 'encoding-unknown', args: { encoding: { id: 'encoding.gb18030' } } },
      range: TEXT_START,
      expected: 'UTF-8',
      actual: 'GB18030',
    });
    assert.deepEqual(unreadFault({ kind: 'broken', at: { line: 2, character: 5 }, byte: 40 }), {
      rule: 'encoding-unknown',
      message: { id: 'encoding-unknown.broken', args: { line: 3, byte: 41 } },
      range: lineRange(2, 5, 5),
      expected: 'UTF-8',
      actual: 'UTF-8, byte 41',
    });
  });
});

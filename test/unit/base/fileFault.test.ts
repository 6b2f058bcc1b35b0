import assert from 'node:assert/strict';
import { codeOf, faultOf, FileError, LeadsOut } from '../../../src/base/fileFault';

const WHY: Readonly<Record<string, readonly string[]>> = {
  'error.not-found': ['ENOENT'],
  'error.no-permission': ['EACCES', 'EPERM'],
  'error.in-use': ['EBUSY', 'ETXTBSY'],
  'error.bad-name': ['EBADNAME'],
  'error.read-only': ['EROFS'],
  'error.disk-full': ['ENOSPC', 'EDQUOT', 'EFBIG'],
  'error.name-taken': ['EEXIST', 'ENOTEMPTY', 'EISDIR', 'ENOTDIR'],
};

describe('what goes wrong with a file', () => {
  it('is said by the code of the system', () => {
    for (const [id, codes] of Object.entries(WHY)) for (const code of codes) assert.deepEqual(faultOf(code), { id });
    for (const code of ['EIO', '', 'enoent', 'constructor']) assert.equal(faultOf(code), undefined);
  });

  it('has a code where the system gave one', () => {
    assert.equal(codeOf(Object.assign(new Error('no'), { code: 'ENOENT' })), 'ENOENT');
    for (const other of [new Error('no'), Object.assign(new Error(''), { code: 2 }), { code: 'EIO' }, 'EIO', undefined])
      assert.equal(codeOf(other), undefined);
  });

  it('names the file, and what the system said where it said something', () => {
    const cause = new Error('no space left');
    const full = new FileError('a.md', 'ENOSPC', cause);
    assert.deepEqual([full.path, full.code, full.message, full.cause], ['a.md', 'ENOSPC', 'no space left', cause]);
    assert.equal(codeOf(full), 'ENOSPC');
    assert.equal(new FileError('a.md', 'EEXIST').message, 'EEXIST: a.md');
    const out = new LeadsOut('../a.md');
    assert.deepEqual([out.path, out.message.includes('../a.md')], ['../a.md', true]);
  });
});

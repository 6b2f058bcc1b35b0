import assert from 'node:assert/strict';
import type { Sheet } from '../../../../../src/features/sheet/model';
import { SentSheet } from '../../../../../src/features/sheet/page/sentSheet';
import type { ToPage } from '../../../../../src/features/sheet/protocol';

const sheet: Sheet = {
  path: 'a.md',
  title: '',
  period: '',
  status: { words: '' },
  canSubmit: false,
  left: { open: 0, following: 0, errors: 0, isReady: true, words: '' },
  head: { fields: [] },
  blocks: [{ kind: 'note', line: 1, end: 2, text: 'x' }],
  findings: [],
  absent: [],
};
const message = (version: number, of = sheet): Extract<ToPage, { kind: 'sheet' }> => ({
  kind: 'sheet',
  version,
  sheet: of,
  canWrite: true,
});

describe('what a page was sent', () => {
  it('is a whole sheet first, and after it was forgotten', () => {
    const page = new SentSheet();
    assert.deepEqual(page.telling(message(1), false), message(1));
    page.forget();
    assert.deepEqual(page.telling(message(1), false), message(1));
  });

  it('is nothing where the page shows just that, unless it is to be told again', () => {
    const page = new SentSheet();
    page.telling(message(1), false);
    assert.equal(page.telling(message(1), false), undefined);
    assert.equal(page.telling(message(1, { ...sheet, blocks: [...sheet.blocks] }), false), undefined);
    assert.equal(page.telling(message(1), true)?.kind, 'change');
  });

  it('is a change where version, rights or a text are others, of the version that the page has', () => {
    const page = new SentSheet();
    page.telling(message(1), false);
    const second = page.telling(message(2), false);
    assert.ok(second?.kind === 'change');
    assert.deepEqual([second.before, second.version], [1, 2]);
    const locked = page.telling({ ...message(2), canWrite: false, note: 'locked' }, false);
    assert.ok(locked?.kind === 'change');
    assert.deepEqual([locked.before, locked.canWrite, locked.note], [2, false, 'locked']);
    const other = page.telling({ ...message(2, { ...sheet, title: 'b' }), canWrite: false, note: 'locked' }, false);
    assert.ok(other?.kind === 'change');
    assert.equal(other.difference.title, 'b');
  });
});
